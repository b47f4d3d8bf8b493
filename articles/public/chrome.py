"""What stands on every page round its story: settings, sections, today's chief, the ticker, announced months.

Each process keeps one answer for a second at most, and drops it as soon as something in it is saved here.
"""

import time
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.db.models.signals import post_delete, post_save
from django.utils import timezone

from articles.models import Article, Author, EditorInChief, MonthStart, Section, SiteSettings, moved

SECONDS = 1
_kept = {}


@dataclass(frozen=True)
class Chrome:
    """Rows as the database has them, in no language yet."""

    today: date
    site: SiteSettings
    sections: dict  # every section by id, so that no list of stories has to join them
    menu: tuple
    chief: Author | None
    urgent: tuple
    starts: tuple

    @classmethod
    def read(cls, today):
        term = EditorInChief.objects.chief(today)
        listed = Exists(Section.objects.in_menu().filter(pk=OuterRef("pk")))
        sections = list(Section.objects.annotate(listed=listed).select_related("merged_into"))
        return cls(
            today=today,
            site=SiteSettings.current(),
            sections={section.pk: section for section in sections},
            menu=tuple(section for section in sections if section.listed),
            chief=term and term.author,
            # All of them, few at any time since each ends within a day: the editions do not carry the same ones. The
            # English body stays: whether there is one decides whether the English ticker has the story.
            urgent=tuple(Article.objects.urgent().defer("body_ar")),
            starts=MonthStart.objects.starts(),
        )


def current():
    """Return the Chrome of today in the site's time zone: five queries, or none while the last answer holds."""
    today, now = timezone.localdate(), time.monotonic()
    chrome, until = _kept.get(today, (None, 0))
    if chrome is None or now >= until:
        chrome = Chrome.read(today)
        _kept.clear()
        _kept[today] = chrome, now + SECONDS
    return chrome


def forget(**signal):
    """Drop the answer now, and again after the commit: another thread may have read the old rows in between."""
    forget_now()
    transaction.on_commit(forget_now)


def forget_now():
    _kept.clear()


moved.connect(forget, dispatch_uid="chrome")
for model in (Author, EditorInChief, MonthStart, Section, SiteSettings):
    post_save.connect(forget, sender=model, dispatch_uid=f"chrome-{model.__name__}")
    post_delete.connect(forget, sender=model, dispatch_uid=f"chrome-{model.__name__}")
