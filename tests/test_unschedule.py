"""A story taken off the schedule."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article
from articles.workflow import NotAllowed, WrongState


@pytest.fixture
def scheduled(approved, nadia):
    return approved.publish(by=nadia, revision=1, at=timezone.now() + timedelta(hours=1), urgent_minutes=30)


def test_it_is_approved_again_and_knows_no_hour(scheduled, huda):
    scheduled.unschedule(by=huda)
    assert (scheduled.state, scheduled.approved) == ("approved", scheduled.head)
    assert (scheduled.published_at, scheduled.live, scheduled.urgent_until) == (None, None, None)


def test_it_can_then_be_edited_and_the_row_follows(scheduled, huda, salma):
    scheduled.unschedule(by=huda).revise(by=salma, revision=1, title_ar="عنوان آخر")
    assert Article.objects.get().title_ar == "عنوان آخر"
    assert Article.objects.get().slug_ar == "عنوان-آخر"


def test_a_reporter_does_not_touch_the_schedule(scheduled, salma):
    with pytest.raises(NotAllowed):
        scheduled.unschedule(by=salma)


def test_once_its_hour_has_come_it_is_withdrawn_not_unscheduled(scheduled, huda, monkeypatch):
    later = scheduled.published_at
    monkeypatch.setattr(timezone, "now", lambda: later)
    with pytest.raises(WrongState):
        scheduled.unschedule(by=huda)
    assert list(Article.objects.published()) == [scheduled]
