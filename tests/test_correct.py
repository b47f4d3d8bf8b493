"""A correction in public."""

import pytest

from articles.models import Article, Correction
from articles.workflow import BadValue, NotAllowed, Refused, Stale

SAYS = {"note": "عدد البوابات تسع لا سبع.", "kind": "correction", "language": "ar"}


def test_a_note_alone_moves_no_text(published, nadia):
    correction = published.correct(by=nadia, **SAYS)
    assert list(published.corrections.all()) == [correction]
    assert (published.head.number, published.changed_at) == (1, None)


def test_the_text_is_mended_with_it(published, nadia):
    published.correct(by=nadia, revision=1, fields={"deck_ar": "تسع بوابات"}, **SAYS)
    assert Article.objects.published().get().deck_ar == "تسع بوابات"
    assert [move.verb for move in published.transitions.all()][-2:] == ["correct", "amend"]


def test_it_reaches_the_update_in_hand(published, nadia, salma):
    published.revise(by=salma, revision=1, kicker_ar="الري")
    published.correct(by=nadia, revision=1, fields={"deck_ar": "تسع بوابات"}, **SAYS)
    assert (published.head.fields["kicker_ar"], published.head.fields["deck_ar"]) == ("الري", "تسع بوابات")


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"revision": 7}, Stale),
        ({"revision": None}, Stale),
        ({"revision": 1, "fields": {"kind": "opinion"}}, BadValue),
        ({"note": "\u200f "}, BadValue),
        ({"kind": "excuse"}, BadValue),
        ({"language": "fr"}, BadValue),
    ],
)
def test_both_or_neither(published, nadia, more, refusal):
    with pytest.raises(refusal):
        published.correct(by=nadia, **SAYS | {"revision": 1, "fields": {"deck_ar": "تسع بوابات"}} | more)
    assert not Correction.objects.exists()
    assert Article.objects.get().deck_ar == ""
    assert published.transitions.last().verb == "publish"


def test_an_editor_does_not_correct_in_public(published, huda):
    with pytest.raises(NotAllowed):
        published.correct(by=huda, **SAYS)


def test_a_correction_stays(published, nadia):
    correction = published.correct(by=nadia, **SAYS)
    for act in (correction.save, correction.delete, Correction.objects.all().delete):
        with pytest.raises(Refused):
            act()
