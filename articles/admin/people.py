"""Accounts and roles. A chief sees them; who keeps the machines edits them."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group, User
from django.utils.translation import gettext_lazy as _

from articles.admin.rights import CHIEF, NOBODY, DeskAdmin, DeskForm, Refusable

admin.site.unregister(User)
admin.site.unregister(Group)


class AccountForm(Refusable, UserChangeForm):
    pass


class Accounts(DeskAdmin):
    seen_by = CHIEF
    added_by = changed_by = NOBODY
    kept_by_superuser = True

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(User)
class AccountAdmin(Accounts, UserAdmin):
    """Accounts are deactivated, never deleted: stories and moves name them."""

    form = AccountForm
    list_display = ["username", "full_name", "is_active", "is_staff", "last_login"]

    def get_fieldsets(self, request, obj=None):
        if obj is None or self.has_change_permission(request, obj):
            return super().get_fieldsets(request, obj)
        return [(None, {"fields": ["username", "first_name", "last_name", "email", "is_active", "groups"]})]

    @admin.display(description=_("name"))
    def full_name(self, user):
        return user.get_full_name()


@admin.register(Group)
class RoleAdmin(Accounts, GroupAdmin):
    form = DeskForm
