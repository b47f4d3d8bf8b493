"""Only what was never submitted and never public is deleted."""

import pytest
from django.db import transaction

from articles.models import Article, Revision
from articles.workflow import Refused


def test_a_draft_is_deleted_with_its_history(draft, salma):
    draft.revise(by=salma, revision=1, title_ar="عنوان آخر")
    draft.delete()
    assert not Article.objects.exists()
    assert not Revision.objects.exists()


def test_what_was_submitted_once_stays_even_when_it_was_recalled(submitted, salma):
    submitted.recall(by=salma)
    with pytest.raises(Refused), transaction.atomic():
        submitted.delete()
    assert Article.objects.exists()


def test_not_in_bulk_either(draft, published):
    with pytest.raises(Refused), transaction.atomic():
        Article.objects.all().delete()
    assert Article.objects.exists()


def test_a_page_opened_before_it_was_submitted_deletes_nothing(draft, salma):
    old = Article.objects.get()
    draft.submit(by=salma, revision=1)
    with pytest.raises(Refused):
        old.delete()


def test_an_import_is_not_deleted(nadia, published):
    with pytest.raises(Refused):
        published.delete()
