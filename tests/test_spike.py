"""A story put aside."""

import pytest

from articles.models import Article
from articles.workflow import BadValue, NotAllowed, WrongState


def test_the_owner_puts_own_draft_aside(draft, salma):
    draft.spike(by=salma, reason="فات أوانها")
    assert draft.standing() == "spiked"
    assert not Article.objects.in_hand().exists()


def test_what_waits_at_the_desk_is_the_desks_to_spike(submitted, salma, huda):
    with pytest.raises(NotAllowed):
        submitted.spike(by=salma, reason="فات أوانها")
    assert submitted.spike(by=huda, reason="فات أوانها").standing() == "spiked"


def test_nothing_is_done_to_it_but_handing_over(draft, salma, huda, yusuf):
    draft.spike(by=salma, reason="فات أوانها")
    with pytest.raises(WrongState):
        draft.revise(by=salma, revision=1, title_ar="عنوان آخر")
    with pytest.raises(WrongState):
        draft.submit(by=salma, revision=1)
    assert draft.hand_over(by=huda, to=yusuf).owner == yusuf


def test_taken_up_again_it_is_a_draft_and_its_approval_is_gone(approved, huda):
    approved.spike(by=huda, reason="فات أوانها").unspike(by=huda)
    assert (approved.state, approved.approved, approved.standing()) == ("draft", None, "unseen")


def test_a_reporter_does_not_take_it_up_again(draft, salma):
    draft.spike(by=salma, reason="فات أوانها")
    with pytest.raises(NotAllowed):
        draft.unspike(by=salma)


def test_what_was_public_is_withdrawn_instead(published, nadia):
    with pytest.raises(WrongState):
        published.spike(by=nadia, reason="فات أوانها")


def test_it_needs_a_reason(draft, salma):
    with pytest.raises(BadValue) as refusal:
        draft.spike(by=salma, reason="  ")
    assert refusal.value.field == "reason"
