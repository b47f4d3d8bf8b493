"""Pages of a list by where they begin, never by number: «الأقدم» and «الأحدث» stay right while stories arrive."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.http import Http404
from django.utils import timezone

PER_PAGE = 20
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.get_fixed_timezone(0))
_CURSOR = re.compile(r"(-?[0-9]{1,17})-([0-9]{1,18})")


@dataclass(frozen=True)
class Cursor:
    """A place in a list: the instant and the id of a story. Written as microseconds since 1970, a hyphen, the id."""

    at: datetime
    pk: int

    def __str__(self):
        return f"{(self.at - EPOCH) // timedelta(microseconds=1)}-{self.pk}"

    @classmethod
    def read(cls, text):
        """Raise Http404 for anything that is not a cursor."""
        found = _CURSOR.fullmatch(text)
        if not found:
            raise Http404("no cursor")
        try:
            return cls(EPOCH + timedelta(microseconds=int(found[1])), int(found[2]))
        except OverflowError as error:
            raise Http404("a cursor beyond the calendar") from error


@dataclass(frozen=True)
class Slice:
    """The stories of one page, newest first; the query (`before=…`) that asked for it, and those of its neighbours.

    A query is "" where there is none: on the first page, or beyond an end of the list.
    """

    stories: list
    query: str
    older: str
    newer: str


def slice_of(stories, query, *, key="published_at", size=PER_PAGE):
    """Return the page of `stories` (a queryset) that `query` (request.GET) asks for. Raises Http404.

    `key` is the column the list is ordered by, then by id: an index on (key, id) answers any page, however deep.
    """
    before, after = query.get("before"), query.get("after")
    if before is not None and after is not None:
        raise Http404("a page begins at one place")
    if after is not None:
        return newer_than(stories, Cursor.read(after), key, size)
    return older_than(stories, None if before is None else Cursor.read(before), key, size)


def older_than(stories, start, key, size):
    if start:
        stories = stories.filter(Q(**{f"{key}__lt": start.at}) | Q(pk__lt=start.pk), **{f"{key}__lte": start.at})
    found = list(stories.order_by(f"-{key}", "-pk")[: size + 1])
    return made(found[:size], key, f"before={start}" if start else "", older=len(found) > size, newer=start is not None)


def newer_than(stories, start, key, size):
    stories = stories.filter(Q(**{f"{key}__gt": start.at}) | Q(pk__gt=start.pk), **{f"{key}__gte": start.at})
    found = list(stories.order_by(key, "pk")[: size + 1])
    return made(found[:size][::-1], key, f"after={start}", older=True, newer=len(found) > size)


def made(shown, key, query, *, older, newer):
    def cursor(story):
        return Cursor(getattr(story, key), story.pk)

    return Slice(
        shown,
        query,
        older=f"before={cursor(shown[-1])}" if older and shown else "",
        newer=f"after={cursor(shown[0])}" if newer and shown else "",
    )
