"""Stories at the desk: the list, the form of who may write now, and the page of who may only look."""

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import Media, Textarea
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from modeltranslation.admin import TranslationAdmin

from articles.admin import csp, moves
from articles.admin.choices import InOrder, OrderedChoices
from articles.admin.form import Seen, StoryForm, fieldsets_of, seen_of
from articles.admin.history import HistoryPage
from articles.admin.listing import StoryList
from articles.admin.queue import notes_of
from articles.admin.reading import reading_of
from articles.admin.rights import DeskAdmin, roles
from articles.models import Article, Section
from articles.models.previews import preview_token
from articles.workflow import AUTHORS_OF_STORIES, DESK, Refused, Standing

WRITING = {"revise", "translate"}
ADDED_HERE = {"authors", "topics", "image"}


@admin.register(Article)
class ArticleAdmin(StoryList, HistoryPage, DeskAdmin, TranslationAdmin):
    form = StoryForm
    added_by = AUTHORS_OF_STORIES
    autocomplete_fields = ["source", "image"]
    change_form_template = "admin/story/form.html"

    @property
    def media(self):
        """Django's own, without what makes addresses from titles (a third of a megabyte): the server makes them."""
        jquery = "jquery.js" if settings.DEBUG else "jquery.min.js"
        own = ["jquery.init.js", "core.js", "admin/RelatedObjectLookups.js"]
        return Media(js=[f"admin/js/vendor/jquery/{jquery}", *(f"admin/js/{name}" for name in own)])

    # Who may
    def allowed(self, request, article):
        """The verbs that the table allows this person on this story, as they were when the request came in."""
        known = request.__dict__.setdefault("desk_moves", {})
        if article.pk not in known:
            known[article.pk] = article.moves_for(request.user)
        return known[article.pk]

    def has_change_permission(self, request, obj=None):
        """Who may write it now. What is sent always reaches the verbs: they refuse in words, and no text is lost."""
        if obj is None or request.method == "POST":
            return bool(roles(request))
        return bool(WRITING.intersection(self.allowed(request, obj)))

    def has_delete_permission(self, request, obj=None):
        if obj is None:
            return bool(roles(request) & AUTHORS_OF_STORIES)
        mine = obj.owner_id == request.user.pk and roles(request) & AUTHORS_OF_STORIES
        return bool(mine or roles(request) & DESK) and obj.may_be_deleted()

    def english_only(self, request, article):
        may = self.allowed(request, article) if article else ()
        return "revise" not in may and ("translate" in may or not roles(request) & AUTHORS_OF_STORIES)

    # The form
    def get_fieldsets(self, request, obj=None):
        return fieldsets_of(english_only=obj is not None and self.english_only(request, obj))

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name in {"title_ar", "title_en"}:
            field.widget = Textarea({"rows": 2, "class": "headline"})
        if field and hasattr(field.widget, "can_add_related"):
            offer_only_adding(field.widget, adding=db_field.name in ADDED_HERE)
        return field

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "section":
            kwargs["queryset"] = Section.objects.standing()
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """Django leaves out ordered links (through a model of their own); the verbs store them, so we do not."""
        widget = InOrder(db_field, self.admin_site)
        queryset = self.choosable(db_field, request)
        return OrderedChoices(queryset, widget=widget, label=db_field.verbose_name, required=False)

    def choosable(self, db_field, request):
        if db_field.name == "related":
            return Article.objects.published() | Article.objects.visible_to(request.user)
        return db_field.remote_field.model.objects.standing()

    def get_changeform_initial_data(self, request):
        byline = getattr(request.user, "byline", None)
        return {"authors": [byline.pk] if byline else []}

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        article = object_id and self.get_object(request, unquote(object_id))
        if article and not self.has_change_permission(request, article):
            if request.method == "POST":
                raise PermissionDenied
            return self.look(request, article)
        response = super().changeform_view(request, object_id, form_url, extra_context)
        response.headers["Content-Security-Policy"] = csp.with_editor()
        return response

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):  # noqa: FBT002
        context |= self.surroundings(request, obj)
        context["english_first"] = self.starts_in_english(request, context["adminform"].form, obj)
        context["title"] = obj and (obj.head.fields["title_ar"] or str(obj)) or gettext("A new story")
        context["subtitle"] = None
        return super().render_change_form(request, context, add, change, form_url, obj)

    def starts_in_english(self, request, form, article):
        """Which side the switch shows first: the one last looked at, or the only one with something to mend."""
        faulty = {name[-3:] for name in form.errors if name[-3:] in {"_ar", "_en"}}
        asked = form.data.get("_side", request.GET.get("side"))
        return faulty == {"_en"} or (faulty != {"_ar"} and (asked == "en" or self.english_only(request, article)))

    def surroundings(self, request, article):
        """What the form and the page of a story share: its moves, its note, its two copies."""
        if article is None:
            return {}
        sent = request.POST if request.method == "POST" else None
        buttons = list(moves.offered(article, request.user, self.allowed(request, article), sent))
        return {
            "article": article,
            "seen": seen_of(article),
            "preview_url": None if article.spiked_at else reverse("preview", args=[preview_token(article)]),
            "loud_moves": [move for move in buttons if move["button"].weight == "loud"],
            "quiet_moves": [move for move in buttons if move["button"].weight != "loud"],
            "note": notes_of([article]).get(article.pk, ""),
            "reading": reading_of(article.head.fields),
            "refused": getattr(request, "refusal", None),
            "may_delete": self.has_delete_permission(request, article),
            "translates": self.english_only(request, article),
        }

    # Writing: by the verbs, in the one transaction that Django opens round a form
    def save_form(self, request, form, change):
        return form.write(by=request.user)

    def save_model(self, request, obj, form, change):
        if verb := request.POST.get("_move"):
            seen = seen_of(obj) | {"live": form.cleaned_data.get("live")}
            moves.make(obj, verb, by=request.user, data=request.POST, seen=seen)

    def save_related(self, request, form, formsets, change):
        """The verbs have stored the links."""

    def log_addition(self, request, obj, message):
        """Transitions are the log."""

    def log_change(self, request, obj, message):
        """Transitions are the log."""

    def response_add(self, request, obj, post_url_continue=None):
        return self.back_to(request, obj)

    def response_change(self, request, obj):
        return self.back_to(request, obj)

    def back_to(self, request, article):
        button = moves.BUTTONS.get(request.POST.get("_move"))
        messages.success(request, said_of(button, article))
        side = "?side=en" if request.POST.get("_side") == "en" and not button else ""
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]) + side)

    # Looking
    def look(self, request, article):
        title = article.head.fields["title_ar"] or str(article)
        context = {**self.admin_site.each_context(request), **self.surroundings(request, article)}
        context |= {"title": title, "opts": self.opts, "original": article}
        return TemplateResponse(request, "admin/story/page.html", context)

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.move_view))
        return [path("<path:object_id>/move/", view, name="articles_article_move"), *super().get_urls()]

    def move_view(self, request, object_id):
        """A move from the page of a story, where there is no text to save first."""
        article = self.get_object(request, unquote(object_id))
        if article is None:
            raise Http404
        seen = Seen(request.POST)
        try:
            if not seen.is_valid():
                raise Refused(gettext("This page is not whole. Open the story again."))
            with transaction.atomic():
                verb = request.POST.get("_move", "")
                moves.make(article, verb, by=request.user, data=request.POST, seen=seen.cleaned_data)
        except Refused as refusal:
            request.refusal = refusal
            return self.look(request, self.get_object(request, unquote(object_id)))
        return self.back_to(request, article)


def said_of(button, article):
    """What was done, in a word: what is to appear later is not called published."""
    if button is moves.BUTTONS["publish"] and article.standing() == Standing.SCHEDULED:
        return gettext("Scheduled.")
    return button.done if button else gettext("Saved.")


def offer_only_adding(wrapper, *, adding):
    """Leave, of the links that Django puts beside a field, the one that adds, and only where that makes sense."""
    wrapper.can_add_related = wrapper.can_add_related and adding
    wrapper.can_change_related = wrapper.can_view_related = wrapper.can_delete_related = False
