"""What stories name: sections, topics, authors, pictures. And the settings of the site."""

from django.conf import settings
from django.contrib import admin
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin

from articles.admin.form import set_side
from articles.admin.rights import CHIEF, EVERYBODY, DeskAdmin
from articles.models import Author, Image, Section, SiteSettings, Topic
from articles.workflow import AUTHORS_OF_STORIES


class Bilingual(DeskAdmin, TranslationAdmin):
    """Both languages one under the other, each with its name, direction and language."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and hasattr(db_field, "translated_field"):
            language = dict(settings.LANGUAGES)[db_field.language]
            field.label = f"{db_field.translated_field.verbose_name} ({language})"
            set_side(field.widget, db_field.language)
        return field


class KeptAdmin(Bilingual):
    """Of things that are kept for ever: never deleted; what was merged is not offered any more."""

    list_per_page = 50
    show_full_result_count = False

    def get_queryset(self, request):
        queryset = super().get_queryset(request)
        choosing = request.resolver_match and request.resolver_match.url_name == "autocomplete"
        return queryset.standing() if choosing else queryset


@admin.register(Section)
class SectionAdmin(KeptAdmin):
    fields = ["name", "slug", "description", "position", "in_menu", "is_urgent"]
    list_display = ["name_ar", "name_en", "slug", "position", "in_menu"]
    search_fields = ["name_ar", "name_en"]


@admin.register(Topic)
class TopicAdmin(KeptAdmin):
    added_by = AUTHORS_OF_STORIES
    fields = ["name", "slug", "text", "image"]
    autocomplete_fields = ["image"]
    list_display = ["name_ar", "name_en", "slug"]
    search_fields = ["name_ar", "name_en"]


@admin.register(Author)
class AuthorAdmin(KeptAdmin):
    fields = ["name", "kind", "slug", "bio", "email", "portrait", "user"]
    autocomplete_fields = ["portrait"]
    list_display = ["name_ar", "name_en", "kind", "slug"]
    list_filter = ["kind"]
    search_fields = ["name_ar", "name_en"]


@admin.register(Image)
class ImageAdmin(KeptAdmin):
    added_by = AUTHORS_OF_STORIES
    fields = ["file", "alt", "caption", "credit", "rights", "focal_x", "focal_y"]
    list_display = ["thumbnail", "alt_ar", "credit_ar"]
    list_display_links = ["thumbnail", "alt_ar"]
    search_fields = ["alt_ar", "alt_en", "caption_ar", "credit_ar"]

    @admin.display(description=_("picture"))
    def thumbnail(self, image):
        return format_html('<img class="thumbnail" src="{}" alt="" loading="lazy">', image.file.url)


@admin.register(SiteSettings)
class SiteSettingsAdmin(Bilingual):
    """One row: its list is its form."""

    seen_by = EVERYBODY
    added_by = frozenset()
    changed_by = CHIEF
    kept_by_superuser = True
    autocomplete_fields = ["newsroom"]

    def has_add_permission(self, request):
        return False

    def changelist_view(self, request, extra_context=None):
        only = SiteSettings.current()
        return HttpResponseRedirect(reverse("admin:articles_sitesettings_change", args=[only.pk]))
