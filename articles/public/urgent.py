"""The list of urgent stories: live ones in red, past ones in ink, none removed."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from babel.dates import get_timezone_location
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.public.edition import Edition
from articles.public.keyset import slice_of
from articles.public.pages import page
from articles.public.stories import Shown


@dataclass(frozen=True)
class Day:
    iso: date
    gregorian: str
    hijri: str
    stories: list


@require_safe
def urgent(request):
    edition = Edition.current()
    part = slice_of(edition.stories().once_urgent(), request.GET, key="urgent_since")
    return page(
        "urgent.html", edition, here="urgent/", part=part, days=list(days_of(edition, part.stories)),
        zone=get_timezone_location(timezone.get_default_timezone(), locale=edition.language, return_city=True),
    )  # fmt: skip


def days_of(edition, stories):
    """Group stories, newest first, by the day in the site's time zone on which they became urgent."""
    for day, found in groupby(stories, lambda story: timezone.localtime(story.urgent_since).date()):
        yield Day(day, edition.day(day), edition.hijri(day), [Shown(story, edition) for story in found])
