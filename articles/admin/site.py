"""The desk as a site: its name, its first page, and the one place where a refusal becomes a message."""

from functools import wraps

from django.contrib import admin, messages
from django.db.models import ProtectedError
from django.http import HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from articles.admin.queue import queue_of
from articles.workflow import Refused


class DeskSite(admin.AdminSite):
    site_title = site_header = _("The desk")
    index_title = _("The queue")
    index_template = "admin/queue.html"
    enable_nav_sidebar = False

    def admin_view(self, view, cacheable=False):  # noqa: FBT002 (Django's signature)
        return super().admin_view(guarded(view), cacheable)

    def index(self, request, extra_context=None):
        return super().index(request, {"queue": queue_of(request.user), **(extra_context or {})})


def guarded(view):
    """Let `view` refuse in a person's language."""

    @wraps(view)
    def inner(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except (Refused, ProtectedError) as refusal:
            messages.error(request, refusal.message if isinstance(refusal, Refused) else refusal.args[0])
            return HttpResponseRedirect(request.path)

    return inner
