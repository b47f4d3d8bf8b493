"""A story taken back from the desk."""

import pytest

from articles.workflow import NotAllowed, WrongState


def test_the_owner_takes_it_back(submitted, salma):
    assert submitted.recall(by=salma).state == "draft"


def test_who_submitted_it_takes_it_back(draft, huda):
    draft.submit(by=huda, revision=1)
    assert draft.recall(by=huda).state == "draft"


def test_an_editor_who_has_no_part_in_it_returns_it_instead(submitted, huda):
    with pytest.raises(NotAllowed):
        submitted.recall(by=huda)


def test_what_was_approved_is_no_longer_recalled(approved, salma):
    with pytest.raises(WrongState):
        approved.recall(by=salma)
