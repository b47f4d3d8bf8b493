"""The quick fix of a public text."""

import pytest

from articles.models import Article, Author
from articles.workflow import BadValue, Incomplete, NotAllowed, Stale, WrongState


def test_readers_see_it_at_once_and_the_desk_has_it_too(published, huda):
    published.amend(by=huda, revision=1, reason="خطأ مطبعي", title_ar="قناطر النهر جاهزة")
    assert Article.objects.published().get().title_ar == "قناطر النهر جاهزة"
    assert (published.state, published.head, published.head.number) == ("published", published.live, 2)
    assert published.changed_at is not None


def test_a_byline_is_fixed_with_its_revision(published, huda, byline):
    mona = Author.objects.create(name_ar="منى السعدي")
    published.amend(by=huda, revision=1, reason="توقيع ناقص", authors=[mona, byline])
    assert list(published.authors.order_by("bylines__position")) == [mona, byline]
    assert published.live.fields["authors"] == [mona.pk, byline.pk]


def test_an_approved_update_waits_for_approval_again(published, huda, nadia, salma):
    published.revise(by=salma, revision=1, deck_ar="تفاصيل").submit(by=salma, revision=2).approve(by=nadia, revision=2)
    published.amend(by=huda, revision=1, reason="خطأ مطبعي", title_ar="قناطر النهر جاهزة")
    assert (published.state, published.approved) == ("submitted", None)
    assert (published.head.fields["deck_ar"], published.deck_ar) == ("تفاصيل", "")


def test_where_both_changed_a_field_the_fix_goes_out_and_the_desk_is_told_which(published, huda, salma):
    published.revise(by=salma, revision=1, title_ar="عنوان المراسلة").submit(by=salma, revision=2)
    published.amend(by=huda, revision=1, reason="خطأ مطبعي", title_ar="عنوان المحررة", deck_ar="تفاصيل")
    assert Article.objects.published().get().title_ar == "عنوان المحررة"
    assert published.state == "returned"
    assert (published.head.fields["title_ar"], published.head.fields["deck_ar"]) == ("عنوان المراسلة", "تفاصيل")
    note = published.transitions.last().note
    assert note.startswith("خطأ مطبعي")
    assert str(Article._meta.get_field("title_ar").verbose_name) in note


def test_two_who_made_the_same_fix_do_not_clash(published, huda, salma):
    published.revise(by=salma, revision=1, title_ar="عنوان مصحح")
    published.amend(by=huda, revision=1, reason="خطأ مطبعي", title_ar="عنوان مصحح")
    assert published.state == "draft"


@pytest.mark.parametrize("fields", [{"kind": "opinion"}, {"english_ready": True}])
def test_kind_and_english_readiness_go_the_ordinary_way(published, huda, fields):
    with pytest.raises(BadValue) as refusal:
        published.amend(by=huda, revision=1, reason="خطأ", **fields)
    assert refusal.value.field in fields


def test_a_form_that_repeats_the_kind_is_taken(published, huda):
    published.amend(by=huda, revision=1, reason="خطأ", kind="news", english_ready=False, deck_ar="تفاصيل")
    assert published.deck_ar == "تفاصيل"


def test_the_english_side_is_fixed_too(published, huda):
    published.amend(by=huda, revision=1, reason="خطأ", title_en="The locks are ready")
    assert published.live.fields["title_en"] == "The locks are ready"


def test_it_leaves_no_gap(published, huda):
    with pytest.raises(Incomplete):
        published.amend(by=huda, revision=1, reason="خطأ", title_ar=" \u200f ")
    assert Article.objects.get().head.number == 1


def test_it_needs_a_reason(published, huda):
    with pytest.raises(BadValue) as refusal:
        published.amend(by=huda, revision=1, reason=" ", title_ar="عنوان")
    assert refusal.value.field == "reason"


def test_of_two_fixes_to_one_text_the_second_is_told(published, huda, nadia):
    hers = Article.objects.get()
    published.amend(by=huda, revision=1, reason="خطأ", title_ar="عنوان")
    with pytest.raises(Stale, match="هدى زيدان"):
        hers.amend(by=nadia, revision=1, reason="خطأ", title_ar="عنوان آخر")


def test_a_reporter_fixes_nothing_in_public(published, salma):
    with pytest.raises(NotAllowed):
        published.amend(by=salma, revision=1, reason="خطأ", title_ar="عنوان")


def test_what_is_not_public_has_nothing_to_fix(approved, huda):
    with pytest.raises(WrongState):
        approved.amend(by=huda, revision=1, reason="خطأ", title_ar="عنوان")
