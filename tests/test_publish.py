"""From the desk to readers."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article
from articles.workflow import BadValue, NotAllowed, Stale, WrongState


def test_a_reporters_draft_becomes_public(draft, salma, nadia, huda):
    draft.submit(by=salma, revision=1)
    draft.approve(by=nadia, revision=1)
    draft.publish(by=huda, revision=1)
    assert list(Article.objects.published()) == [draft]
    assert draft.state == "published"
    assert [move.verb for move in draft.transitions.all()] == ["create", "submit", "approve", "publish"]


def test_a_reporter_cannot_publish(approved, salma):
    with pytest.raises(NotAllowed):
        approved.publish(by=salma, revision=1)
    assert not Article.objects.published().exists()


def test_an_unapproved_story_is_not_published(submitted, nadia):
    with pytest.raises(WrongState):
        submitted.publish(by=nadia, revision=1)


def test_a_time_that_is_past_is_refused(approved, huda):
    with pytest.raises(BadValue) as refusal:
        approved.publish(by=huda, revision=1, at=timezone.now() - timedelta(minutes=1))
    assert refusal.value.field == "at"
    approved.refresh_from_db()
    assert (approved.state, approved.published_at) == ("approved", None)


def test_a_scheduled_story_appears_by_the_clock_alone(approved, huda):
    hour = timezone.now() + timedelta(hours=1)
    approved.publish(by=huda, revision=1, at=hour)
    assert not Article.objects.published().exists()
    assert list(Article.objects.published(at=hour)) == [approved]


def test_a_scheduled_story_is_not_edited(approved, huda, salma):
    approved.publish(by=huda, revision=1, at=timezone.now() + timedelta(hours=1))
    with pytest.raises(WrongState):
        approved.revise(by=salma, revision=1, title_ar="عنوان آخر")


def test_an_update_keeps_the_old_text_public_until_it_is_published(published, salma, nadia, huda):
    published.revise(by=salma, revision=1, title_ar="القناطر جاهزة والمزارعون ينتظرون")
    published.submit(by=salma, revision=2)
    published.approve(by=nadia, revision=2)
    assert Article.objects.published().get().title_ar == "قناطر النهر تستقبل موسم الفيضان"
    first = published.published_at
    published.publish(by=huda, revision=2)
    seen = Article.objects.published().get()
    assert seen.title_ar == "القناطر جاهزة والمزارعون ينتظرون"
    assert (seen.published_at, seen.changed_at > first) == (first, True)


def test_an_update_with_a_date_is_refused(published, salma, nadia, huda):
    published.revise(by=salma, revision=1, title_ar="القناطر جاهزة")
    published.submit(by=salma, revision=2)
    published.approve(by=nadia, revision=2)
    with pytest.raises(BadValue):
        published.publish(by=huda, revision=2, at=timezone.now() + timedelta(hours=1))


def test_of_two_who_decide_one_wins_and_the_other_is_told_who(submitted, nadia, huda):
    hers = Article.objects.get(pk=submitted.pk)
    submitted.return_to_author(by=huda, revision=1, note="أين المصدر؟")
    with pytest.raises(Stale, match="هدى زيدان"):
        hers.approve(by=nadia, revision=1)


def test_an_amendment_rebases_the_update_in_hand(published, salma, huda):
    published.revise(by=salma, revision=1, deck_ar="تفاصيل أوفى")
    published.amend(by=huda, revision=1, reason="خطأ مطبعي", title_ar="قناطر النهر تستقبل موسم الفيضان غدًا")
    assert published.title_ar == "قناطر النهر تستقبل موسم الفيضان غدًا"
    assert published.live.number == 3
    assert published.head.number == 4
    assert published.head.fields["deck_ar"] == "تفاصيل أوفى"
    assert published.head.fields["title_ar"] == published.title_ar
    assert published.deck_ar == ""
