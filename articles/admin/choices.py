"""Choosing by looking up: one thing, or several in an order (authors, topics, related stories, the front page)."""

import re

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError


def is_key(text) -> bool:
    """Whether a database can look for this key at all: digits, no more than it holds."""
    return re.fullmatch("[0-9]{1,18}", str(text)) is not None


class LookUp(AutocompleteSelect):
    """Django's autocomplete, which asks the database for whatever was sent, even where that is no key."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, list(filter(is_key, value)), attr)


class InOrder(AutocompleteSelectMultiple):
    """The same for several, with the chosen ones in their order (static/admin_desk/desk.js adds at the end)."""

    def optgroups(self, name, value, attr=None):
        value = list(filter(is_key, value))
        groups = super().optgroups(name, value, attr)
        places = {str(pk): place for place, pk in enumerate(value)}
        for _name, options, _index in groups:
            options.sort(key=lambda option: places.get(str(option["value"]), len(places)))
        return groups


class OrderedChoices(forms.ModelMultipleChoiceField):
    """Returns a list of objects in the order in which they were sent."""

    def clean(self, value):
        if wrong := next((pk for pk in value or () if not is_key(pk)), None):
            raise ValidationError(self.error_messages["invalid_pk_value"], "invalid_pk_value", {"pk": wrong})
        found = {str(item.pk): item for item in super().clean(value)}
        return [found[str(pk)] for pk in dict.fromkeys(value or ())]

    def has_changed(self, initial, data):
        return [str(pk) for pk in initial or ()] != [str(pk) for pk in data or ()]
