"""From the desk to readers."""

from datetime import datetime, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from articles.models import Article, moved
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


def test_a_time_without_a_zone_is_refused(approved, huda):
    with pytest.raises(BadValue) as refusal:
        approved.publish(by=huda, revision=1, at=datetime(2030, 1, 1, 9))  # noqa: DTZ001 (that is the point)
    assert refusal.value.field == "at"


def test_an_urgent_scheduled_story_is_urgent_from_its_hour(approved, nadia):
    hour = timezone.now() + timedelta(hours=1)
    approved.publish(by=nadia, revision=1, at=hour, urgent_minutes=30)
    assert not Article.objects.urgent().exists()
    assert list(Article.objects.urgent(at=hour)) == [approved]
    assert not Article.objects.urgent(at=hour + timedelta(minutes=30)).exists()


@pytest.mark.parametrize("minutes", [0, -5, 1441, 2.5, "60"])
def test_minutes_of_urgency_make_sense(approved, nadia, minutes):
    with pytest.raises(BadValue):
        approved.publish(by=nadia, revision=1, urgent_minutes=minutes)
    assert not Article.objects.published().exists()


def test_an_editor_publishes_but_not_as_urgent(approved, huda):
    with pytest.raises(NotAllowed):
        approved.publish(by=huda, revision=1, urgent_minutes=30)
    assert not Article.objects.published().exists()


def test_an_update_that_changes_no_text_is_not_called_an_update(published, huda, nadia):
    published.revise(by=huda, revision=1, seo_title_ar="القناطر").submit(by=huda, revision=2)
    published.approve(by=nadia, revision=2).publish(by=huda, revision=2)
    assert published.changed_at is None


def test_the_address_is_fixed_once_published(published, huda, nadia):
    address = published.slug_ar
    published.amend(by=huda, revision=1, reason="خطأ", title_ar="عنوان آخر")
    assert published.slug_ar == address


def test_english_that_comes_later_gets_an_address_and_a_date_of_its_own(published, tarek, nadia, huda):
    english = {"title_en": "The locks are ready", "body_en": "<p>Two weeks early.</p>", "english_ready": True}
    assert not published.has_english
    published.revise(by=tarek, revision=1, **english).submit(by=tarek, revision=2)
    published.approve(by=nadia, revision=2).publish(by=huda, revision=2)
    assert published.slug_en == "the-locks-are-ready"
    assert published.english_published_at > published.published_at
    assert list(Article.objects.published().in_english()) == [published]


def test_english_that_is_not_ready_is_not_there(published, tarek, nadia, huda):
    published.revise(by=tarek, revision=1, title_en="The locks are ready").submit(by=tarek, revision=2)
    published.approve(by=nadia, revision=2).publish(by=huda, revision=2)
    assert not published.has_english
    assert not Article.objects.in_english().exists()


def test_a_withdrawn_story_is_published_again_by_a_chief_under_its_first_date(published, nadia, huda, salma):
    first = published.published_at
    published.withdraw(by=nadia, reason="شكوى", notice="سُحبت هذه المادة.")
    published.revise(by=salma, revision=1, title_ar="عنوان مصحح").submit(by=salma, revision=2)
    published.approve(by=nadia, revision=2)
    with pytest.raises(NotAllowed):
        published.publish(by=huda, revision=2)
    published.publish(by=nadia, revision=2, urgent_minutes=30)
    assert (published.published_at, published.withdrawn_at, published.notice_ar) == (first, None, "")
    assert published.is_urgent


def test_a_move_is_announced_with_what_readers_saw_before_and_after(published, huda):
    heard = []

    def listen(sender, before, after, transition, **kwargs):
        heard.append((transition.verb, before["deck_ar"], after["deck_ar"], connection.in_atomic_block))

    moved.connect(listen)
    try:
        published.amend(by=huda, revision=1, reason="خطأ", deck_ar="تفاصيل")
    finally:
        moved.disconnect(listen)
    assert heard == [("amend", "", "تفاصيل", True)]


def test_a_listener_that_fails_undoes_the_move(approved, huda):
    def fail(**kwargs):
        raise RuntimeError

    moved.connect(fail)
    try:
        with pytest.raises(RuntimeError), transaction.atomic():
            approved.publish(by=huda, revision=1)
    finally:
        moved.disconnect(fail)
    assert Article.objects.get().state == "approved"


def test_a_related_draft_that_was_deleted_since_does_not_stop_an_update(published, salma, nadia, huda):
    other = Article.objects.create(by=salma, title_ar="مسودة عابرة")
    published.revise(by=salma, revision=1, related=[other], deck_ar="تفاصيل جديدة")
    other.delete()
    published.submit(by=salma, revision=2).approve(by=nadia, revision=2).publish(by=huda, revision=2)
    assert published.deck_ar == "تفاصيل جديدة"
    assert not published.related.exists()


def test_the_english_address_is_fixed_once_english_is_published(approved, huda, nadia):
    approved.revise(by=nadia, revision=1, title_en="Barrages", body_en="<p>Ready.</p>", english_ready=True)
    approved.approve(by=nadia, revision=2).publish(by=huda, revision=2)
    approved.amend(by=huda, revision=2, reason="أدق", title_en="River barrages")
    assert (approved.title_en, approved.slug_en) == ("River barrages", "barrages")
