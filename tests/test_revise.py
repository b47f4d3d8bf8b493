"""The desk writes."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from articles.models import Article
from articles.workflow import BadValue, Incomplete, NotAllowed, Stale, WrongState

OTHER = "عنوان آخر"


def test_every_save_is_a_revision_and_the_row_follows_until_publication(draft, salma):
    draft.revise(by=salma, revision=1, title_ar=OTHER)
    assert [revision.fields["title_ar"] for revision in draft.revisions.all()][1] == OTHER
    assert Article.objects.get().title_ar == OTHER


def test_a_save_that_changes_nothing_leaves_no_trace(approved, salma, text):
    approved.revise(by=salma, revision=1, **text)
    assert (approved.state, approved.revisions.count()) == ("approved", 1)
    assert approved.transitions.last().verb == "approve"


def test_a_reporter_edits_own_stories_only(draft, yusuf):
    with pytest.raises(NotAllowed):
        draft.revise(by=yusuf, revision=1, title_ar=OTHER)
    assert Article.objects.get().head.number == 1


def test_a_translator_writes_the_english_side_of_any_story(draft, tarek):
    draft.revise(by=tarek, revision=1, title_en="The locks are ready", english_ready=True)
    assert draft.head.fields["title_en"] == "The locks are ready"


def test_a_translators_form_that_repeats_the_arabic_is_taken(draft, tarek, text):
    draft.revise(by=tarek, revision=1, title_en="The locks are ready", title_ar=text["title_ar"])
    assert draft.head.number == 2


def test_a_translator_does_not_touch_the_arabic(draft, tarek):
    with pytest.raises(NotAllowed):
        draft.revise(by=tarek, revision=1, title_en="The locks are ready", title_ar=OTHER)


def test_a_copy_edit_in_review_stays_with_the_desk_and_drops_the_approval(approved, huda):
    approved.revise(by=huda, revision=1, title_ar=OTHER)
    assert (approved.state, approved.approved) == ("submitted", None)


def test_the_author_who_goes_on_writing_takes_it_back_to_draft(approved, salma):
    approved.revise(by=salma, revision=1, title_ar=OTHER)
    assert (approved.state, approved.approved) == ("draft", None)


@pytest.mark.parametrize("gap", [{"title_ar": " \u200f "}, {"section": None}, {"authors": []}, {"body_ar": "<p> </p>"}])
def test_a_copy_edit_leaves_no_gap_in_what_waits_for_a_decision(submitted, huda, gap):
    with pytest.raises(Incomplete):
        submitted.revise(by=huda, revision=1, **gap)
    assert Article.objects.get().head.number == 1


def test_who_saves_a_stale_form_is_told_who_wrote_before(draft, salma, huda):
    hers = Article.objects.get()
    draft.revise(by=huda, revision=1, title_ar=OTHER)
    with pytest.raises(Stale, match="هدى زيدان"):
        hers.revise(by=salma, revision=1, deck_ar="تفاصيل")
    assert Article.objects.get().head.fields["deck_ar"] == ""


def test_a_form_without_a_revision_was_read_by_nobody(submitted, nadia, huda, salma):
    acts = [
        lambda: submitted.approve(by=nadia, revision=None),
        lambda: submitted.return_to_author(by=huda, revision=None, note="أين المصدر؟"),
        lambda: submitted.revise(by=salma, revision=None, title_ar=OTHER),
    ]
    for act in acts:
        with pytest.raises(Stale):
            act()
    assert Article.objects.get().transitions.last().verb == "submit"


def test_an_old_text_comes_back_by_revising_with_its_fields(draft, salma, text):
    draft.revise(by=salma, revision=1, title_ar=OTHER)
    old = draft.revisions.get(number=1).fields
    draft.revise(by=salma, revision=2, **old)
    assert draft.head.number == 3
    assert draft.title_ar == text["title_ar"]


def test_a_scheduled_story_comes_off_the_schedule_before_it_is_edited(approved, huda):
    approved.publish(by=huda, revision=1, at=timezone.now() + timedelta(hours=1))
    with pytest.raises(WrongState):
        approved.revise(by=huda, revision=1, title_ar=OTHER)


def test_a_reporter_taken_from_the_role_edits_own_stories_no_more(draft, salma):
    salma.groups.clear()
    with pytest.raises(NotAllowed):
        draft.revise(by=salma, revision=1, title_ar=OTHER)


def test_a_flash_grows_into_a_story_under_the_same_number(nadia, salma, huda, reports, text):
    flash = Article.objects.flash(by=nadia, headline="انقطاع الكهرباء", section=reports)
    flash.revise(by=huda, revision=1, kind="news", body_ar=text["body_ar"])
    flash.submit(by=huda, revision=2).approve(by=nadia, revision=2, override_reason="وردية الليل")
    flash.publish(by=huda, revision=2)
    assert (Article.objects.published().get(), flash.kind) == (flash, "news")


def test_a_story_deleted_meanwhile_is_not_written_to(draft, salma):
    hers = Article.objects.get()
    draft.delete()
    with pytest.raises(Stale):
        hers.revise(by=salma, revision=1, title_ar=OTHER)


def test_an_owner_who_became_a_translator_edits_the_english_side_alone(draft, salma):
    salma.groups.set([Group.objects.get(name="Translators")])
    with pytest.raises(NotAllowed):
        draft.revise(by=salma, revision=1, title_ar="عنوان آخر")
    assert draft.revise(by=salma, revision=1, title_en="Another headline").head.number == 2


def test_a_story_is_not_related_to_itself(draft, salma):
    with pytest.raises(BadValue) as refusal:
        draft.revise(by=salma, revision=1, related=[draft])
    assert refusal.value.field == "related"
    assert draft.revisions.count() == 1
