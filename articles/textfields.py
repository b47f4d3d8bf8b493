"""Fields that clean what they store on every way in: save, create, bulk_create, update, bulk_update.

Expressions (F, Concat, Value …) are computed by the database and pass as they are.
"""

from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.functional import cached_property

from articles.arabic import clean_text


class CleanedField:
    """Mixin before a model field; `cleaned(text)` says how. Migrations see only Django's field behind it."""

    def cleaned(self, text):
        raise NotImplementedError

    def _cleaned(self, value):
        return self.cleaned(value) if isinstance(value, str) else value

    def clean(self, value, model_instance):
        return super().clean(self._cleaned(value), model_instance)

    def pre_save(self, model_instance, add):
        value = self._cleaned(super().pre_save(model_instance, add))
        # Not setattr: on a translated field that would write into the column of the language in force.
        if self.attname in vars(model_instance):
            vars(model_instance)[self.attname] = value
        return value

    def get_db_prep_save(self, value, connection):
        return super().get_db_prep_save(self._cleaned(value), connection)

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        stock = next(base for base in type(self).__mro__ if base.__module__.startswith("django.db.models"))
        return name, f"django.db.models.{stock.__name__}", args, kwargs


class CleanedCharField(CleanedField, models.CharField):
    """One line of text: a headline, a name, a caption."""

    def cleaned(self, text):
        return clean_text(text)


class CleanedTextField(CleanedField, models.TextField):
    """Plain text of several lines: a note, a notice, a biography. A `max_length` holds, as it does for one line."""

    @cached_property
    def validators(self):
        return [*super().validators, *([MaxLengthValidator(self.max_length)] if self.max_length else [])]

    def cleaned(self, text):
        return clean_text(text, multiline=True)
