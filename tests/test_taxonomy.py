"""Sections, topics and authors: their addresses, and that they stay."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from articles.models import Article, Author, Image, Section, Topic
from articles.workflow import BadValue


def test_an_address_is_made_from_the_name_and_is_free(db):
    assert Section.objects.create(name_ar="اقتصاد").slug == "اقتصاد"
    assert Section.objects.create(name_ar="اقتصاد").slug == "اقتصاد-2"


@pytest.mark.parametrize("slug", ["news", "urgent", "admin", "en", "static", "2024", "٢٠٢٤"])
def test_no_section_takes_an_address_of_the_site(db, slug):
    section = Section(name_ar="أخبار", slug=slug)
    for act in (section.save, section.full_clean):
        with pytest.raises(ValidationError):
            act()


@pytest.mark.parametrize(("name", "slug"), [("News", "news-2"), ("2024", "section-2024"), ("؟!", "section")])
def test_a_name_that_would_make_such_an_address_gets_another(db, name, slug):
    assert Section.objects.create(name_ar=name).slug == slug


def test_a_topic_lives_under_topics_and_may_be_called_news(db):
    assert Topic.objects.create(name_ar="الأخبار", slug="news").slug == "news"


@pytest.mark.parametrize("noun", [Section, Topic, Author])
def test_what_stories_may_name_is_never_deleted(db, noun):
    thing = noun.objects.create(name_ar="الدلتا")
    for act in (thing.delete, noun.objects.all().delete):
        with pytest.raises(ProtectedError):
            act()


def test_pictures_too(db):
    picture = Image.objects.create(file="images/locks.png", width=4, height=3)
    with pytest.raises(ProtectedError):
        picture.delete()


def test_a_story_names_what_a_merged_one_became(salma):
    first, second, third = (Topic.objects.create(name_ar=name) for name in ("النيل", "نهر النيل", "مياه النيل"))
    first.merged_into, second.merged_into = second, third
    second.save()
    first.save()
    story = Article.objects.create(by=salma, topics=[first, third])
    assert [link.topic for link in story.taggings.all()] == [third]
    assert Topic.objects.resolve([first.pk, second.pk]) == [third]
    assert list(Topic.objects.standing()) == [third]


def test_a_merge_does_not_go_in_a_circle(db):
    first, second = (Topic.objects.create(name_ar=name) for name in ("النيل", "نهر النيل"))
    first.merged_into = second
    first.save()
    for thing, target in ((second, first), (second, second)):
        thing.merged_into = target
        with pytest.raises(BadValue):
            thing.save()


def test_the_menu_leaves_the_urgent_section_to_its_own_place(db):
    Section.objects.create(name_ar="عاجل", is_urgent=True, position=1)
    Section.objects.create(name_ar="أرشيف", in_menu=False)
    shown = [Section.objects.create(name_ar=name, position=n) for n, name in ((3, "رياضة"), (2, "تقارير"))]
    assert list(Section.objects.in_menu()) == shown[::-1]


def test_the_second_of_two_long_names_still_gets_an_address_that_fits(db):
    name = "ا" * 80
    slugs = [Topic.objects.create(name_ar=name).slug for _ in range(2)]
    assert len(set(slugs)) == 2
    assert max(map(len, slugs)) <= 80
