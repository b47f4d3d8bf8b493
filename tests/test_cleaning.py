"""No script and no hidden character is stored, whichever way it comes."""

import pytest

from articles.models import Article, Author, Revision
from articles.models.snapshot import blank

SCRIPT = "<p>خبر</p><script>alert(1)</script><p onclick=alert(1)>ثان</p>"
HIDDEN = "\ufeffالـــقاهرة\u202e \u200fالآن "
CLEAN_BODY, CLEAN_TITLE = "<p>خبر</p><p>ثان</p>", "القاهرة الآن"


def stored(story):
    """The body and the headline of the row and of the newest revision, as the database has them."""
    row = Article.objects.get(pk=story.pk)
    head = Revision.objects.filter(article=story).last().fields
    return {(row.body_ar, row.title_ar), (head["body_ar"], head["title_ar"])}


def test_through_create(salma):
    assert stored(Article.objects.create(by=salma, title_ar=HIDDEN, body_ar=SCRIPT)) == {(CLEAN_BODY, CLEAN_TITLE)}


def test_through_revise(draft, salma):
    draft.revise(by=salma, revision=1, title_ar=HIDDEN, body_ar=SCRIPT)
    assert stored(draft) == {(CLEAN_BODY, CLEAN_TITLE)}
    assert (draft.head.fields["body_ar"], draft.title_ar) == (CLEAN_BODY, CLEAN_TITLE)


def test_through_amend(published, huda):
    published.amend(by=huda, revision=1, reason="خطأ", title_ar=HIDDEN, body_ar=SCRIPT)
    assert stored(published) == {(CLEAN_BODY, CLEAN_TITLE)}


def test_through_bulk_create(salma):
    (story,) = Article.objects.bulk_create([Article(owner=salma, title_ar=HIDDEN, body_ar=SCRIPT)])
    assert stored(story) == {(CLEAN_BODY, CLEAN_TITLE)}


def test_through_rows_of_history_written_by_hand(draft, salma):
    fields = blank(Article) | {"title_ar": HIDDEN, "body_ar": SCRIPT}
    for number, write in enumerate((draft.revisions.create, bulk), 2):
        write(article=draft, number=number, by=salma, at=draft.touched_at, fields=dict(fields))
    for kept in draft.revisions.filter(number__gt=1):
        assert (kept.fields["body_ar"], kept.fields["title_ar"]) == (CLEAN_BODY, CLEAN_TITLE)


def bulk(**columns):
    Revision.objects.bulk_create([Revision(**columns)])


def test_saving_what_is_clean_already_is_no_change(draft, salma):
    draft.revise(by=salma, revision=1, title_ar=HIDDEN, body_ar=SCRIPT)
    draft.revise(by=salma, revision=2, title_ar=HIDDEN, body_ar=SCRIPT)
    assert draft.head.number == 2


def test_notes_and_names_too(submitted, huda):
    submitted.return_to_author(by=huda, revision=1, note=f"\u202e{HIDDEN}")
    assert submitted.transitions.last().note == CLEAN_TITLE
    assert Author.objects.create(name_ar=HIDDEN).name_ar == CLEAN_TITLE


@pytest.mark.parametrize("body", ["<p>&nbsp;</p>", "<script>alert(1)</script>", " \u200f ", None])
def test_a_body_in_which_nothing_shows_is_none(draft, salma, body):
    draft.revise(by=salma, revision=1, body_ar=body)
    assert draft.head.fields["body_ar"] == ""
