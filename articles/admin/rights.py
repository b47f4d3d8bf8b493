"""Who may do what at the desk. Roles decide, as in workflow.py; Django's model permissions are not asked."""

from django import forms
from django.db import transaction

from articles.admin.choices import LookUp
from articles.models import roles_of
from articles.workflow import AUTHORS_OF_STORIES, DESK, As, Refused

NOBODY = frozenset()
EVERYBODY = AUTHORS_OF_STORIES | {As.TRANSLATOR}
CHIEF = frozenset({As.CHIEF})


def roles(request) -> frozenset:
    """The roles of who asks, looked up once a request."""
    if not hasattr(request, "desk_roles"):
        request.desk_roles = roles_of(request.user)
    return request.desk_roles


def keeps_the_machines(request) -> bool:
    return request.user.is_active and request.user.is_superuser


class ByRole:
    """Mixin of ModelAdmin: name the roles. A superuser looks at everything; `kept_by_superuser` lets them edit too."""

    seen_by = EVERYBODY
    added_by = DESK
    changed_by = DESK
    deleted_by = NOBODY
    kept_by_superuser = False

    def allows(self, request, who):
        return bool(roles(request) & who) or (self.kept_by_superuser and keeps_the_machines(request))

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        return self.allows(request, self.seen_by) or keeps_the_machines(request)

    def has_add_permission(self, request):
        return self.allows(request, self.added_by)

    def has_change_permission(self, request, obj=None):
        return self.allows(request, self.changed_by)

    def has_delete_permission(self, request, obj=None):
        return self.allows(request, self.deleted_by)


class Refusable:
    """Mixin of forms: shows the refusal of what the form asked for, beside the field that it names."""

    refusal = None

    def full_clean(self):
        super().full_clean()
        if self.is_bound and self.refusal:
            field = self.refusal.field if self.refusal.field in self.fields else None
            self.add_error(field, str(self.refusal))


class DeskForm(Refusable, forms.ModelForm):
    pass


class DeskAdmin(ByRole):
    """Mixin of every ModelAdmin here. What a model refuses is rolled back, and the form comes back as it was typed."""

    form = DeskForm

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        view = super().changeform_view
        try:
            with transaction.atomic():
                return view(request, object_id, form_url, extra_context)
        except Refused as refusal:
            request.refusal = refusal
        return view(request, object_id, form_url, extra_context)

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        form.refusal = getattr(request, "refusal", None)
        return form

    def get_changeform_initial_data(self, request):
        """Nothing in an address fills in a form."""
        return {}

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", LookUp(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
