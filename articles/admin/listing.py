"""The list of stories: what is in it, how it is filtered and searched."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.workflow import Standing


class StandingFilter(admin.SimpleListFilter):
    title = _("readers")
    parameter_name = "standing"

    def lookups(self, request, model_admin):
        return Standing.choices

    def queryset(self, request, queryset):
        return queryset.at_standing(self.value()) if self.value() in Standing.values else queryset


class StoryList:
    """Mixin of ArticleAdmin. Nothing is edited or done in bulk from here."""

    list_display = ["headline", "state_now", "standing_now", "owner_name", "section", "touched_at"]
    list_filter = ["state", StandingFilter, "section"]
    list_select_related = ["head", "live", "owner", "section"]
    search_fields = ["title_ar", "title_en"]
    search_help_text = _("Words of the headline, in Arabic or English")
    show_full_result_count = False
    list_per_page = 50
    ordering = ["-touched_at", "-pk"]
    actions = None

    def get_queryset(self, request):
        """What this person may open; in a field that looks for stories to link, what readers can see."""
        if request.resolver_match and request.resolver_match.url_name == "autocomplete":
            return Article.objects.published()
        stories = Article.objects.visible_to(request.user)
        return stories.select_related("head", "live", "owner", "section").order_by(*self.ordering)

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"title": _("Stories"), **(extra_context or {})})

    @admin.display(description=_("headline"), ordering="title_ar")
    def headline(self, article):
        return article.head.fields["title_ar"] or str(article)

    @admin.display(description=_("state"), ordering="state")
    def state_now(self, article):
        return article.get_state_display()

    @admin.display(description=_("readers"))
    def standing_now(self, article):
        return article.standing().label

    @admin.display(description=_("owner"), ordering="owner__first_name")
    def owner_name(self, article):
        return article.owner.get_full_name() or article.owner.get_username()
