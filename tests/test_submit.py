"""A story goes to the desk."""

import pytest

from articles.models import Article, Image
from articles.workflow import Incomplete, NotAllowed, Stale, WrongState


def test_the_owner_submits(draft, salma):
    assert draft.submit(by=salma, revision=1).state == "submitted"


def test_another_reporter_does_not(draft, yusuf):
    with pytest.raises(NotAllowed):
        draft.submit(by=yusuf, revision=1)


def test_a_translator_submits_what_they_wrote(draft, tarek):
    draft.revise(by=tarek, revision=1, title_en="The locks are ready")
    assert draft.submit(by=tarek, revision=2).state == "submitted"


@pytest.mark.parametrize(
    "gap", [{"title_ar": "   "}, {"title_ar": "\u200f\u202b"}, {"section": None}, {"authors": []}, {"body_ar": ""}]
)
def test_the_checklist_names_what_is_missing(salma, text, gap):
    story = Article.objects.create(by=salma, **text | gap)
    with pytest.raises(Incomplete) as refusal:
        story.submit(by=salma, revision=1)
    assert len(refusal.value.missing) == 1
    assert Article.objects.get().state == "draft"


def test_everything_that_is_missing_is_named_at_once(salma):
    with pytest.raises(Incomplete) as refusal:
        Article.objects.create(by=salma).submit(by=salma, revision=1)
    assert len(refusal.value.missing) == 4


def test_a_picture_says_what_it_shows_and_whose_it_is(salma, text):
    picture = Image.objects.create(file="images/locks.png", width=4, height=3)
    story = Article.objects.create(by=salma, image=picture, **text)
    with pytest.raises(Incomplete) as refusal:
        story.submit(by=salma, revision=1)
    assert len(refusal.value.missing) == 2
    picture.alt_ar, picture.credit_ar = "بوابات القناطر", "منى السعدي"
    picture.save()
    assert story.submit(by=salma, revision=1).state == "submitted"


def test_a_flash_needs_no_body(salma, text):
    story = Article.objects.create(by=salma, **text | {"body_ar": "", "kind": "flash"})
    assert story.submit(by=salma, revision=1).state == "submitted"


def test_only_the_newest_text_is_submitted(draft, salma):
    draft.revise(by=salma, revision=1, deck_ar="تفاصيل")
    with pytest.raises(Stale):
        draft.submit(by=salma, revision=1)


def test_what_waits_already_is_not_submitted_again(submitted, salma):
    with pytest.raises(WrongState):
        submitted.submit(by=salma, revision=1)
