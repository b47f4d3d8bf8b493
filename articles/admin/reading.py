"""The desk's copy of a story as readers would see it."""

from django.utils.safestring import mark_safe

from articles.models import Author, Image, Section, Topic
from articles.richtext import clean


def reading_of(fields):
    """Return what the page of a story shows of these fields. Bodies are cleaned again: they come from a database."""
    return {
        "sides": [side(fields, language) for language in ("ar", "en") if has(fields, language)],
        "section": Section.objects.filter(pk=fields["section"]).first(),
        "authors": Author.objects.resolve(fields["authors"]) if fields["authors"] else [],
        "topics": Topic.objects.resolve(fields["topics"]) if fields["topics"] else [],
        "image": Image.objects.filter(pk=fields["image"]).first() if fields["image"] else None,
    }


def has(fields, language):
    return language == "ar" or any(fields[f"{name}_en"] for name in ("title", "deck", "body"))


def side(fields, language):
    names = ("title", "kicker", "deck", "dateline", "image_caption")
    return {
        "language": language,
        "dir": "rtl" if language == "ar" else "ltr",
        "body": mark_safe(clean(fields[f"body_{language}"])),
        **{name: fields[f"{name}_{language}"] for name in names},
    }
