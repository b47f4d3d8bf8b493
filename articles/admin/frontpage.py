"""Arranging the front page: each arrangement is new, the older ones are kept."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin.choices import InOrder, OrderedChoices
from articles.admin.moves import moment
from articles.admin.rights import DeskAdmin, DeskForm
from articles.models import Article, FrontPage, Pick
from articles.workflow import DESK


class Arrangement(DeskForm):
    """Starts from what is picked now."""

    articles = OrderedChoices(
        Article.objects.none(),
        widget=InOrder(Pick._meta.get_field("article"), admin.site),
        label=_("Stories, the lead first"),
        help_text=_("What nobody picked fills itself. Take a story out and put it in again to move it to the end."),
        required=False,
    )
    expires_at = moment(_("Until"), _("Empty: until the next arrangement."))
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = FrontPage
        fields = ()

    def __init__(self, *args, initial=None, **kwargs):
        newest = FrontPage.objects.first()
        now = {"articles": FrontPage.objects.picked(), "seen": newest.pk if newest else 0}
        super().__init__(*args, initial=now | (initial or {}), **kwargs)
        self.fields["articles"].queryset = Article.objects.published()


@admin.register(FrontPage)
class FrontPageAdmin(DeskAdmin, admin.ModelAdmin):
    form = Arrangement
    added_by = DESK
    changed_by = frozenset()
    list_display = ["at", "by", "stories"]
    list_select_related = ["by"]

    def get_fields(self, request, obj=None):
        return ["at", "by", "stories"] if obj else ["articles", "expires_at", "seen"]

    def get_readonly_fields(self, request, obj=None):
        return ["at", "by", "stories"] if obj else []

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("picks__article")

    @admin.display(description=_("stories"))
    def stories(self, page):
        return " · ".join(str(pick.article) for pick in page.picks.all())

    def save_form(self, request, form, change):
        return FrontPage.objects.arrange(by=request.user, **form.cleaned_data)

    def save_model(self, request, obj, form, change):
        """`arrange` has stored it."""

    def save_related(self, request, form, formsets, change):
        """`arrange` has stored it."""
