"""A story begins."""

import pytest
from django.db import transaction

from articles.models import Article, Author
from articles.workflow import BadValue, NotAllowed, Refused


def test_a_reporter_starts_a_draft_and_owns_it(salma, text):
    story = Article.objects.create(by=salma, **text)
    assert (story.state, story.owner, story.head.number, story.live) == ("draft", salma, 1, None)
    assert list(story.authors.all()) == text["authors"]


def test_a_draft_may_begin_empty(salma):
    assert Article.objects.create(by=salma).head.fields["title_ar"] == ""


@pytest.mark.parametrize("name", ["tarek", "omar"])
def test_who_does_not_write_starts_nothing(name, request, text):
    with pytest.raises(NotAllowed, match="."):
        Article.objects.create(by=request.getfixturevalue(name), **text)
    assert not Article.objects.exists()


def test_nobody_starts_nothing(db, text):
    with pytest.raises(NotAllowed):
        Article.objects.create(by=None, **text)


def test_the_untranslated_column_says_what_the_arabic_one_says(salma, text):
    story = Article.objects.create(by=salma, title_en="The locks are ready", **text)
    row = Article.objects.rewrite(False).values("title", "title_ar", "slug", "slug_ar").get(pk=story.pk)
    assert (row["title"], row["slug"]) == (row["title_ar"], row["slug_ar"])
    assert row["title"] == text["title_ar"]


def test_bylines_keep_their_order_and_come_once(salma, byline):
    first = Author.objects.create(name_ar="منى السعدي")
    story = Article.objects.create(by=salma, authors=[first, byline, first.pk])
    assert [link.author for link in story.bylines.all()] == [first, byline]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title_ar", "م" * 10_000),
        ("deck_ar", "م" * 10_000),
        ("section", 999),
        ("section", 10**30),
        ("section", "محليات"),
        ("authors", [999]),
        ("image", 999),
        ("kind", "poem"),
        ("kind", None),
        ("english_ready", "perhaps"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_its_name(salma, text, field, value):
    with pytest.raises(BadValue) as refusal:
        Article.objects.create(by=salma, **text | {field: value})
    assert refusal.value.field == field
    assert not Article.objects.exists()


def test_a_field_that_no_story_has_is_a_programmers_fault(salma):
    with pytest.raises(TypeError, match="headline"):
        Article.objects.create(by=salma, headline="عنوان")


def test_a_story_of_an_archive_comes_in_once(salma, text):
    Article.objects.create(by=salma, import_ref="text:1", **text)
    with pytest.raises(BadValue) as refusal:
        Article.objects.create(by=salma, import_ref="text:1", **text)
    assert refusal.value.field == "import_ref"
    assert Article.objects.count() == 1


def test_bulk_create_makes_drafts_with_their_history(salma, text):
    (story,) = Article.objects.bulk_create([Article(owner=salma, title_ar=text["title_ar"], section=text["section"])])
    assert (story.state, story.head.number, story.transitions.get().verb) == ("draft", 1, "create")


def test_bulk_create_is_no_way_to_be_public(salma, text):
    (story,) = Article.objects.bulk_create([Article(owner=salma, state="published", title_ar=text["title_ar"])])
    assert (story.state, story.published_at) == ("draft", None)


def test_a_story_is_never_saved_by_hand(draft, salma, text, reports):
    draft.title_ar = "عنوان مدسوس"
    acts = [
        draft.save,
        lambda: Article.objects.update(state="published"),
        lambda: Article.objects.filter(pk=draft.pk).update(title_ar="عنوان مدسوس"),
        lambda: Article.objects.bulk_update([draft], ["title_ar"]),
        lambda: Article.objects.update_or_create(pk=draft.pk, defaults={"title_ar": "عنوان مدسوس"}),
        lambda: Article.objects.all().create(owner=salma),
        lambda: reports.articles.add(draft),
        lambda: reports.articles.clear(),
        lambda: salma.articles.set([]),
    ]
    for act in acts:
        with pytest.raises((Refused, TypeError)), transaction.atomic():
            act()
    assert Article.objects.get().title_ar == text["title_ar"]


def test_links_are_written_by_verbs_alone(published, byline):
    other = Author.objects.create(name_ar="منى السعدي")
    acts = [
        lambda: published.authors.add(other, through_defaults={"position": 1}),
        lambda: published.authors.remove(byline),
        lambda: published.authors.clear(),
        lambda: published.authors.set([other], through_defaults={"position": 1}),
        lambda: published.bylines.create(author=other, position=1),
        lambda: published.bylines.all().delete(),
        lambda: published.bylines.update(author=other),
        lambda: published.bylines.get().delete(),
        lambda: other.bylines.add(published.bylines.get()),
    ]
    for act in acts:
        with pytest.raises(Refused), transaction.atomic():
            act()
    assert [link.author for link in published.bylines.all()] == [byline]
