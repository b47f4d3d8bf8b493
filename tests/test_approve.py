"""Four eyes."""

import pytest
from django.contrib.auth.models import Group

from articles.models import Article
from articles.workflow import FourEyes, NotAllowed, Stale


@pytest.fixture
def karim(yusuf):
    """A second editor-in-chief."""
    yusuf.groups.set([Group.objects.get(name="Editors-in-chief")])
    return yusuf


def test_a_chief_approves_exactly_this_text(submitted, nadia):
    submitted.approve(by=nadia, revision=1)
    assert (submitted.state, submitted.approved, submitted.transitions.last().override) == (
        "approved",
        submitted.head,
        False,
    )


@pytest.mark.parametrize("name", ["salma", "huda", "tarek", "omar"])
def test_nobody_else_approves(submitted, name, request):
    person = submitted.owner if name == "salma" else request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        submitted.approve(by=person, revision=1)


def test_a_chief_does_not_approve_own_story(text, nadia):
    story = Article.objects.create(by=nadia, **text).submit(by=nadia, revision=1)
    with pytest.raises(FourEyes) as refusal:
        story.approve(by=nadia, revision=1)
    assert refusal.value.field == "override_reason"
    assert Article.objects.get().state == "submitted"


def test_handing_it_over_after_submitting_does_not_help(text, nadia, salma):
    story = Article.objects.create(by=nadia, **text).submit(by=nadia, revision=1)
    story.hand_over(by=nadia, to=salma)
    with pytest.raises(FourEyes):
        story.approve(by=nadia, revision=1)


def test_having_another_submit_it_does_not_help(text, nadia, huda, salma):
    story = Article.objects.create(by=nadia, **text).submit(by=huda, revision=1)
    story.hand_over(by=nadia, to=salma)
    with pytest.raises(FourEyes):
        story.approve(by=nadia, revision=1)


def test_taking_it_over_before_approving_asks_for_a_reason(submitted, nadia):
    submitted.hand_over(by=nadia, to=nadia)
    with pytest.raises(FourEyes):
        submitted.approve(by=nadia, revision=1)


def test_who_submitted_anothers_story_does_not_approve_it(draft, nadia):
    draft.submit(by=nadia, revision=1)
    with pytest.raises(FourEyes):
        draft.approve(by=nadia, revision=1)


def test_alone_on_the_night_shift_a_reason_is_kept_on_record(text, nadia):
    story = Article.objects.create(by=nadia, **text).submit(by=nadia, revision=1)
    story.approve(by=nadia, revision=1, override_reason="وردية الليل")
    move = story.transitions.last()
    assert (move.override, move.note) == (True, "وردية الليل")


@pytest.mark.parametrize("reason", ["", "  ", "\u200f", None])
def test_an_empty_reason_is_none(text, nadia, reason):
    story = Article.objects.create(by=nadia, **text).submit(by=nadia, revision=1)
    with pytest.raises(FourEyes):
        story.approve(by=nadia, revision=1, override_reason=reason)


def test_a_copy_edit_in_the_review_is_no_second_authorship(submitted, nadia):
    submitted.revise(by=nadia, revision=1, title_ar="عنوان أدق")
    assert submitted.approve(by=nadia, revision=2).state == "approved"


def test_an_older_text_is_not_approved(submitted, nadia, huda):
    hers = Article.objects.get()
    submitted.revise(by=huda, revision=1, title_ar="عنوان أدق")
    with pytest.raises(Stale, match="هدى زيدان"):
        hers.approve(by=nadia, revision=1)


def test_after_a_return_and_a_second_submission_the_first_text_is_not_approved(submitted, nadia, huda, salma):
    hers = Article.objects.get()
    submitted.return_to_author(by=huda, revision=1, note="أين المصدر؟")
    submitted.revise(by=salma, revision=1, title_ar="عنوان آخر").submit(by=salma, revision=2)
    with pytest.raises(Stale):
        hers.approve(by=nadia, revision=1)
    assert Article.objects.get().state == "submitted"


def test_of_two_chiefs_the_second_is_told(submitted, nadia, karim):
    his = Article.objects.get()
    submitted.approve(by=nadia, revision=1)
    with pytest.raises(Stale, match="نادية الحلواني"):
        his.approve(by=karim, revision=1)


def test_a_deactivated_chief_approves_nothing(submitted, nadia, karim):
    karim.is_active = False
    karim.save()
    with pytest.raises(NotAllowed):
        submitted.approve(by=karim, revision=1)
