"""What the database itself refuses, whoever writes."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from articles.models import Article, Author, EditorInChief, Section, SiteSettings, Topic
from tests.conftest import force

NOW = timezone.now()


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("arabic_title_once_submitted", {"title_ar": ""}),
        ("arabic_title_once_submitted", {"title_ar": None}),
        ("published_is_head_live_with_a_time", {"state": "draft"}),
        ("published_is_head_live_with_a_time", {"live": None, "published_at": None}),
        ("approved_is_the_head", {"state": "approved", "approved": None, "live": None, "published_at": None}),
        ("public_text_has_a_time", {"state": "draft", "live": None}),
        ("withdrawn_was_public_and_is_not_urgent", {"withdrawn_at": NOW - timedelta(days=9)}),
        (
            "withdrawn_was_public_and_is_not_urgent",
            {"withdrawn_at": NOW + timedelta(days=1), "urgent_since": NOW, "urgent_until": NOW + timedelta(hours=1)},
        ),
        ("urgent_has_an_end", {"urgent_since": NOW}),
        ("urgent_has_an_end", {"urgent_until": NOW}),
        ("urgent_has_an_end", {"urgent_since": NOW, "urgent_until": NOW - timedelta(hours=1)}),
        ("spiked_was_never_public", {"spiked_at": NOW}),
        ("only_a_new_draft_has_no_head", {"head": None, "state": "returned"}),
    ],
)
def test_a_story_that_cannot_be(published, name, columns):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        force(published, **columns)


def test_two_stories_of_one_number_in_an_archive(draft, salma):
    force(draft, import_ref="wp:1")
    with pytest.raises(IntegrityError), transaction.atomic():
        force(Article.objects.create(by=salma), import_ref="wp:1")


def test_two_revisions_of_one_number(draft, salma):
    with pytest.raises(IntegrityError), transaction.atomic():
        draft.revisions.create(number=1, by=salma, at=NOW, fields={})


@pytest.mark.parametrize("noun", [Section, Topic, Author])
def test_a_name_that_is_not_arabic(db, noun):
    with pytest.raises(IntegrityError), transaction.atomic():
        noun.objects.create(name_en="Reports", slug="reports")


def test_two_urgent_sections(db):
    Section.objects.create(name_ar="عاجل", is_urgent=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Section.objects.create(name_ar="أخبار عاجلة", is_urgent=True)


def test_two_chiefs_without_an_end(byline):
    term = {"author": byline, "starts_on": NOW.date()}
    with pytest.raises(IntegrityError), transaction.atomic():
        models.QuerySet(EditorInChief).bulk_create([EditorInChief(**term), EditorInChief(**term)])


def test_a_second_row_of_settings(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        SiteSettings.objects.create(pk=2)
