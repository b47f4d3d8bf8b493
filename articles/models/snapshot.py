"""What the desk can edit of a story, as one plain dictionary: the shape of a revision.

Texts are strings by column (`title_ar`, `title_en` …); `section`, `source` and `image` are ids or None; `authors`,
`topics` and `related` are lists of ids in order. JSON keeps it.
"""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext

from articles.workflow import BadValue

LANGUAGES = ("ar", "en")
TRANSLATED = (
    "title", "kicker", "deck", "body", "short_title", "seo_title", "seo_description", "dateline", "image_caption",
)  # fmt: skip
TEXTS = tuple(f"{name}_{language}" for name in TRANSLATED for language in LANGUAGES)
PLAIN = ("kind", "urgent_proposed", "english_ready")
LINKS = ("section", "source", "image")
LISTS = ("authors", "topics", "related")
FIELDS = (*TEXTS, *PLAIN, *LINKS, *LISTS)
ENGLISH = frozenset(name for name in TEXTS if name.endswith("_en")) | {"english_ready"}
# What a reader reads: only a change in one of these makes «آخر تحديث» move.
READ = frozenset(
    f"{name}_{language}" for name in ("title", "kicker", "deck", "body", "dateline") for language in LANGUAGES
)


def blank(article_model) -> dict:
    """The fields of a story nobody has written yet."""
    plain = {name: article_model._meta.get_field(name).get_default() for name in PLAIN}
    return dict.fromkeys(TEXTS, "") | plain | dict.fromkeys(LINKS) | {name: [] for name in LISTS}


def normalise(article_model, fields) -> dict:
    """Return `fields` cleaned, checked and in the shape of a snapshot.

    A translated name without a language (`title`) means its Arabic column. Links and lists may be objects or ids.
    Raises TypeError for a name that no story has, BadValue (with its field) for a value it cannot take.
    """
    named = {f"{name}_ar" if name in TRANSLATED else name: value for name, value in fields.items()}
    if unknown := named.keys() - set(FIELDS):
        raise TypeError(f"A story has no field {', '.join(sorted(unknown))}. It has: {', '.join(FIELDS)}.")
    return {name: normalise_one(article_model._meta.get_field(name), name, value) for name, value in named.items()}


def normalise_one(field, name, value):
    try:
        if name in LISTS:
            return ids(field.remote_field.model, value or ())
        if name in LINKS:
            return next(iter(ids(field.remote_field.model, () if value is None else (value,))), None)
        return plain(field, value)
    except (ValidationError, ObjectDoesNotExist, ValueError, OverflowError) as problem:
        said = " ".join(problem.messages) if isinstance(problem, ValidationError) else str(problem)
        raise BadValue(f"{field.verbose_name}: {said}", field=name) from problem


def plain(field, value):
    """Clean a text, a flag or a choice by its own model field."""
    value = field.to_python("" if value is None else value)
    if field.name in TEXTS:
        value = field.cleaned(value)
    field.run_validators(value)
    if field.choices and value not in dict(field.flatchoices):
        raise ValidationError(gettext("“%(value)s” is not one of the choices.") % {"value": value})
    return value


def ids(model, values):
    """Ids of these objects (or ids) in their order, merged ones replaced; raises ObjectDoesNotExist for a stranger."""
    wanted = [int(getattr(value, "pk", value) or 0) for value in values]
    found = model.objects.in_bulk(wanted)
    if missing := [pk for pk in wanted if pk not in found]:
        raise model.DoesNotExist(gettext("There is none with the number %(pk)s.") % {"pk": missing[0]})
    return list(dict.fromkeys(getattr(found[pk], "resolved", found[pk]).pk for pk in wanted))


def put_on(story, fields):
    """Let the columns of `story` say what these fields say; its ordered lists are rows of their own."""
    for name in (*TEXTS, *PLAIN):
        setattr(story, name, fields[name])
    for name in LINKS:
        setattr(story, f"{name}_id", fields[name])


class SnapshotField(models.JSONField):
    """Holds a snapshot. Every text in it is cleaned on the way to the database, whoever writes."""

    def get_db_prep_save(self, value, connection):
        return super().get_db_prep_save(self.cleaned(value), connection)

    def cleaned(self, value):
        if not isinstance(value, dict):
            return value
        story = self.model._meta.get_field("article").remote_field.model._meta
        return {name: story.get_field(name).cleaned(text) if name in TEXTS else text for name, text in value.items()}

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs
