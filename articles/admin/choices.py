"""Choosing several things in an order: authors, topics, related stories, picks of the front page."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelectMultiple


class InOrder(AutocompleteSelectMultiple):
    """Django's autocomplete, with the chosen ones in their order (static/admin_desk/desk.js adds at the end)."""

    def optgroups(self, name, value, attr=None):
        groups = super().optgroups(name, value, attr)
        places = {str(pk): place for place, pk in enumerate(value)}
        for _name, options, _index in groups:
            options.sort(key=lambda option: places.get(str(option["value"]), len(places)))
        return groups


class OrderedChoices(forms.ModelMultipleChoiceField):
    """Returns a list of objects in the order in which they were sent."""

    def clean(self, value):
        found = {str(item.pk): item for item in super().clean(value)}
        return [found[str(pk)] for pk in dict.fromkeys(value or ())]

    def has_changed(self, initial, data):
        return [str(pk) for pk in initial or ()] != [str(pk) for pk in data or ()]
