"""The front page: what editors picked, then the newest, and no story twice."""

import re

import pytest
from django.utils.translation import gettext, override

from articles.models import Article, FrontPage, Section
from articles.workflow import NotAllowed


def stories_on(html):
    """Ids of the stories that the page links to from its main part, in order."""
    main = html[html.index('<main id="main"') : html.index("</main>")]
    return [int(pk) for pk in re.findall(r'href="/(?:en/)?news/(\d+)/', main)]


def test_an_empty_newspaper_has_a_front_page(db, read):
    html = read("/")
    with override("ar"):
        assert gettext("No stories yet") in html
    assert html.count("<h1") == 1


@pytest.mark.parametrize("count", [1, 3, 40])
def test_every_story_shows_once_and_the_newest_leads(public_story, read, count):
    stories = [public_story(hours_ago=number + 1, title_ar=f"خبر رقم {number}") for number in range(count)]
    shown = stories_on(read("/"))
    assert shown[0] == stories[0].pk
    assert len(shown) == len(set(shown))
    assert set(shown) >= {story.pk for story in stories[:15]}


def test_what_editors_picked_comes_first(public_story, huda, read):
    first, second, third = (public_story(hours_ago=hours) for hours in (1, 2, 3))
    FrontPage.objects.arrange(by=huda, articles=[third, second])
    assert stories_on(read("/")) == [third.pk, second.pk, first.pk]


def test_a_picked_story_that_was_withdrawn_leaves(public_story, huda, nadia, read):
    first, second = public_story(hours_ago=1), public_story(hours_ago=2)
    FrontPage.objects.arrange(by=huda, articles=[second])
    second.withdraw(by=nadia, reason="خطأ", notice="سُحب")
    assert stories_on(read("/")) == [first.pk]


def test_an_opinion_runs_in_its_band_with_its_writer(public_story, read):
    public_story()
    opinion = public_story(title_ar="ما لا تقوله المتوسطات", kind="opinion", hours_ago=0.5)
    html = read("/")
    band = html[html.index('class="band"') :]
    assert stories_on(html)[-1] == opinion.pk
    assert band.index("مكتب الدلتا") < band.index("ما لا تقوله المتوسطات")


def test_a_flash_runs_in_the_river_not_at_the_top(public_story, reports, nadia, read):
    story = public_story()
    flash = Article.objects.flash(by=nadia, headline="توقف حركة القطارات", section=reports)
    html = read("/")
    assert stories_on(html) == [story.pk, flash.pk]
    assert '<li class="live">' in html


def test_a_quiet_section_keeps_its_block(public_story, reports, read):
    culture = Section.objects.create(name_ar="ثقافة", slug="culture")
    old = public_story(section=culture, hours_ago=900, title_ar="مخطوط نادر")
    for number in range(62):
        public_story(hours_ago=number + 1)
    assert old.pk in stories_on(read("/"))


def test_a_story_appears_with_the_next_request(public_story, read):
    read("/")
    story = public_story()
    assert stories_on(read("/")) == [story.pk]


def test_what_was_picked_beyond_the_top_still_shows_below(public_story, huda, read):
    stories = [public_story(hours_ago=number + 1) for number in range(8)]
    FrontPage.objects.arrange(by=huda, articles=stories)
    assert set(stories_on(read("/"))) == {story.pk for story in stories}


def test_a_pick_that_expired_gives_its_place_back(public_story, huda, soon):
    story = public_story()
    FrontPage.objects.arrange(by=huda, articles=[story], expires_at=soon)
    assert FrontPage.objects.picked() == [story.pk]
    assert FrontPage.objects.picked(at=soon) == []


@pytest.mark.parametrize("name", ["salma", "tarek", "omar"])
def test_only_the_desk_arranges_it(public_story, name, request):
    story = public_story()
    with pytest.raises(NotAllowed):
        FrontPage.objects.arrange(by=request.getfixturevalue(name), articles=[story])
    assert not FrontPage.objects.exists()
