"""Announced first days of Hijri months."""

from django.contrib import admin

from articles.admin.rights import CHIEF, DeskAdmin
from articles.models import MonthStart


@admin.register(MonthStart)
class MonthStartAdmin(DeskAdmin, admin.ModelAdmin):
    added_by = changed_by = deleted_by = CHIEF
    list_display = ["month", "year", "first_day", "authority", "entered_by"]
    list_select_related = ["entered_by"]

    def save_model(self, request, obj, form, change):
        obj.entered_by = request.user
        super().save_model(request, obj, form, change)
