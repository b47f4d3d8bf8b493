"""عاجل: always with an end."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from articles.models import Article, SiteSettings
from articles.workflow import BadValue, NotAllowed, WrongState


def test_it_ends_by_itself_after_the_sites_usual_minutes(published, nadia):
    published.mark_urgent(by=nadia)
    assert published.urgent_until - published.urgent_since == timedelta(minutes=60)
    assert list(Article.objects.urgent()) == [published]
    assert not Article.objects.urgent(at=published.urgent_until).exists()
    assert list(Article.objects.once_urgent()) == [published]


def test_the_usual_minutes_are_the_newsrooms(published, nadia):
    site = SiteSettings.current()
    site.ticker_minutes = 15
    site.save()
    published.mark_urgent(by=nadia)
    assert published.urgent_until - published.urgent_since == timedelta(minutes=15)


@pytest.mark.parametrize(
    "until",
    [
        timezone.now() - timedelta(hours=1),
        timezone.now() + timedelta(days=9),
        datetime(2030, 1, 1),  # noqa: DTZ001
    ],
)
def test_an_end_that_cannot_be_is_refused(published, nadia, until):
    with pytest.raises(BadValue) as refusal:
        published.mark_urgent(by=nadia, until=until)
    assert refusal.value.field == "until"
    assert not Article.objects.urgent().exists()


def test_longer_urgency_keeps_its_beginning(published, nadia):
    since = published.mark_urgent(by=nadia).urgent_since
    published.mark_urgent(by=nadia, until=timezone.now() + timedelta(hours=3))
    assert published.urgent_since == since


def test_a_chief_ends_it_early(published, nadia):
    published.mark_urgent(by=nadia).lift_urgent(by=nadia)
    assert not Article.objects.urgent().exists()
    assert list(Article.objects.once_urgent()) == [published]


def test_it_may_be_ended_in_the_instant_it_began(published, nadia, monkeypatch):
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now)
    assert not published.mark_urgent(by=nadia).lift_urgent(by=nadia).is_urgent


def test_what_is_not_urgent_has_no_urgency_to_end(published, nadia):
    assert "lift_urgent" not in published.moves_for(nadia)
    with pytest.raises(WrongState):
        published.lift_urgent(by=nadia)


def test_an_editor_marks_nothing(published, huda):
    with pytest.raises(NotAllowed):
        published.mark_urgent(by=huda)


def test_what_is_not_public_is_not_urgent(approved, nadia):
    with pytest.raises(WrongState):
        approved.mark_urgent(by=nadia)
