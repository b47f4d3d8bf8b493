"""Terms of office of editors-in-chief."""

from django.contrib import admin

from articles.admin.rights import CHIEF, DeskAdmin
from articles.models import EditorInChief


@admin.register(EditorInChief)
class EditorInChiefAdmin(DeskAdmin, admin.ModelAdmin):
    added_by = changed_by = CHIEF
    autocomplete_fields = ["author"]
    list_display = ["author", "office", "user", "starts_on", "ends_on"]
    list_select_related = ["author", "user"]
