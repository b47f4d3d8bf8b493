"""A story sent back with a note."""

import pytest

from articles.models import Article
from articles.workflow import BadValue, NotAllowed, Stale


@pytest.mark.parametrize("waits", ["submitted", "approved"])
def test_an_editor_returns_it_and_the_note_stays(waits, request, huda):
    story = request.getfixturevalue(waits)
    story.return_to_author(by=huda, revision=1, note="  أين المصدر؟ ")
    assert (story.state, story.approved, story.transitions.last().note) == ("returned", None, "أين المصدر؟")


@pytest.mark.parametrize("note", ["", "   ", "\u200f\u200e", None])
def test_the_note_says_something(submitted, huda, note):
    with pytest.raises(BadValue) as refusal:
        submitted.return_to_author(by=huda, revision=1, note=note)
    assert refusal.value.field == "note"
    assert Article.objects.get().state == "submitted"


def test_a_reporter_returns_nothing(submitted, yusuf):
    with pytest.raises(NotAllowed):
        submitted.return_to_author(by=yusuf, revision=1, note="أين المصدر؟")


def test_what_was_decided_meanwhile_is_not_returned(submitted, nadia, huda):
    his = Article.objects.get()
    submitted.approve(by=nadia, revision=1)
    with pytest.raises(Stale, match="نادية الحلواني"):
        his.return_to_author(by=huda, revision=1, note="أين المصدر؟")
