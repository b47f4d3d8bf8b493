"""What was already public elsewhere comes in under its own date."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from articles.models import Article
from articles.workflow import BadValue, Incomplete, NotAllowed

DAY = datetime(2019, 5, 4, 9, tzinfo=UTC)


def test_it_keeps_its_date_and_says_that_it_was_imported(nadia, salma, text):
    story = Article.objects.import_published(by=nadia, owner=salma, published_at=DAY, import_ref="wp:1", **text)
    assert (Article.objects.published().get(), story.published_at, story.owner) == (story, DAY, salma)
    move = story.transitions.get()
    assert (move.verb, move.by, move.state_before, move.standing_after) == ("import_published", nadia, "", "public")


@pytest.mark.parametrize("day", [timezone.now() + timedelta(days=1), datetime(2019, 5, 4)])  # noqa: DTZ001
def test_a_date_to_come_or_without_a_zone_is_refused(nadia, text, day):
    with pytest.raises(BadValue) as refusal:
        Article.objects.import_published(by=nadia, published_at=day, **text)
    assert refusal.value.field == "published_at"
    assert not Article.objects.exists()


def test_only_a_chief_answers_for_it(huda, text):
    with pytest.raises(NotAllowed):
        Article.objects.import_published(by=huda, published_at=DAY, **text)


def test_the_same_story_comes_in_once(nadia, text):
    Article.objects.import_published(by=nadia, published_at=DAY, import_ref="wp:1", **text)
    with pytest.raises(BadValue) as refusal:
        Article.objects.import_published(by=nadia, published_at=DAY, import_ref="wp:1", **text)
    assert refusal.value.field == "import_ref"
    assert Article.objects.count() == 1


def test_it_lacks_nothing_that_a_story_needs(nadia, text):
    with pytest.raises(Incomplete):
        Article.objects.import_published(by=nadia, published_at=DAY, **text | {"section": None})
    assert not Article.objects.exists()
