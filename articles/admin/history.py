"""What was done to a story, by whom, when and why."""

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import gettext

MOVES_A_PAGE = 100


class HistoryPage:
    """Mixin of ArticleAdmin."""

    def history_view(self, request, object_id, extra_context=None):
        article = self.get_object(request, unquote(object_id))
        if article is None:
            raise Http404
        if not self.has_view_permission(request, article):
            raise PermissionDenied
        moves = article.transitions.select_related("by", "revision").defer("revision__fields").order_by("-pk")
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("The moves of this story"),
            "article": article,
            "opts": self.opts,
            "page": Paginator(moves, MOVES_A_PAGE).get_page(request.GET.get("page")),
        }
        return TemplateResponse(request, "admin/story/history.html", context)
