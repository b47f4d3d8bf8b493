"""The desk as a site: its name, its first page, and the one place where a refusal becomes a message."""

from functools import wraps

from django.contrib import admin, messages
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.core.exceptions import PermissionDenied
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

    def autocomplete_view(self, request):
        return LookUps.as_view(admin_site=self)(request)

    def index(self, request, extra_context=None):
        return super().index(request, {"queue": queue_of(request.user), **(extra_context or {})})


class LookUps(AutocompleteJsonView):
    """Django's, which does not expect to be asked about the other end of a relation."""

    def process_request(self, request):
        found = super().process_request(request)
        if found[2].auto_created:
            raise PermissionDenied
        return found


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
