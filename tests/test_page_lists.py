"""Sections, authors and topics, and their pages by cursor."""

import re
from datetime import timedelta

import pytest
from django.utils.translation import gettext, override

from articles.models import Article, Author, Section, Topic
from articles.public import keyset
from tests.conftest import force

CURSORS = re.compile(r'href="(/[^"?]*)\?((?:before|after)=[^"]+)"')


def listed(html):
    start = html.index('<div class="columns beside">')
    end = html.index("<aside", start) if "<aside" in html[start:] else len(html)
    return [int(pk) for pk in re.findall(r'href="/(?:en/)?news/(\d+)/', html[start:end])]


def cursor(html, name):
    return next((f"{path}?{query}" for path, query in CURSORS.findall(html) if query.startswith(name)), None)


def test_a_section_lists_its_stories_newest_first(public_story, reports, read):
    other = Section.objects.create(name_ar="رياضة", slug="sport")
    old, new = public_story(hours_ago=5), public_story(hours_ago=2)
    public_story(section=other)
    html = read("/reports/")
    assert listed(html) == [new.pk, old.pk]
    assert '<a href="/reports/" aria-current="page"><bdi>تقارير</bdi></a>' in html


@pytest.mark.parametrize("address", ["/reports/", "/authors/delta/", "/topics/flood/"])
def test_older_and_newer_walk_the_whole_list_and_back(public_story, read, monkeypatch, address):
    monkeypatch.setattr(keyset.slice_of, "__kwdefaults__", {"key": "published_at", "size": 3})
    topic = Topic.objects.create(name_ar="الفيضان", slug="flood")
    stories = [public_story(hours_ago=number // 2 + 1, topics=[topic]).pk for number in range(8)]
    pages, html = [], read(address)
    assert cursor(html, "after") is None
    while True:
        pages.append(listed(html))
        if cursor(html, "before") is None:
            break
        html = read(cursor(html, "before"))
    assert [len(page) for page in pages] == [3, 3, 2]
    assert sorted(sum(pages, [])) == sorted(stories)
    html = read(cursor(html, "after"))
    assert listed(html) == pages[1]
    assert listed(read(cursor(html, "after"))) == pages[0]


@pytest.mark.parametrize(
    "query",
    ["before=", "before=x", "before=1-", "before=١٢-٣", "before=-99999999999999999-1",
     "before=1-1&after=1-1", "before=1-1%00", "after=1.5-2"],
)  # fmt: skip
@pytest.mark.parametrize("address", ["/reports/", "/urgent/"])
def test_a_broken_cursor_is_not_found(reports, read, address, query):
    read(f"{address}?{query}", 404)


def test_a_page_of_a_list_is_canonical_under_its_own_address(public_story, read):
    cursor = keyset.Cursor(public_story(hours_ago=1).published_at, 0)
    public_story(hours_ago=2)
    html = read(f"/reports/?before={cursor}&from=mail")
    assert f'<link rel="canonical" href="http://127.0.0.1:8000/reports/?before={cursor}">' in html
    assert 'rel="alternate"' not in html
    assert '<link rel="canonical" href="http://127.0.0.1:8000/reports/">' in read("/reports/")


def test_a_cursor_beyond_the_newest_shows_nothing(public_story, read):
    public_story()
    assert listed(read("/reports/?after=99999999999999999-1")) == []


@pytest.mark.parametrize("address", ["/reports/", "/authors/delta/", "/topics/flood/", "/urgent/"])
def test_an_empty_list_says_so_and_leads_on(reports, byline, read, address):
    Topic.objects.create(name_ar="الفيضان", slug="flood")
    html = read(address)
    assert '<div class="empty"><h2>' in html
    with override("ar"):
        assert gettext("Go to the front page") in html


@pytest.mark.parametrize("address", ["/nothing/", "/authors/nobody/", "/topics/none/", "/en/nothing/"])
def test_an_unknown_list_is_not_found(db, read, address):
    read(address, 404)


@pytest.mark.parametrize(
    ("model", "address"),
    [(Section, "/{}/"), (Author, "/authors/{}/"), (Topic, "/topics/{}/"), (Topic, "/en/topics/{}/")],
)
def test_what_was_merged_leads_to_what_it_became(db, client, model, address):
    new = model.objects.create(name_ar="الجديد", slug="new")
    model.objects.create(name_ar="القديم", slug="old", merged_into=new)
    response = client.get(address.format("old"))
    assert (response.status_code, response["Location"]) == (301, address.format("new"))


def test_an_arabic_address_is_answered_encoded_or_not(public_story, client):
    topic = Topic.objects.create(name_ar="الأمم المتحدة")
    assert client.get(f"/topics/{topic.slug}/").status_code == 200
    assert (
        client.get("/topics/%D8%A7%D9%84%D8%A3%D9%85%D9%85-%D8%A7%D9%84%D9%85%D8%AA%D8%AD%D8%AF%D8%A9/").status_code
        == 200
    )


def test_an_author_is_introduced(public_story, byline, read):
    Author.objects.filter(pk=byline.pk).update(bio_ar="مكتب يغطي الدلتا", email="delta@newsroom.example")
    story = public_story()
    html = read("/authors/delta/")
    assert listed(html) == [story.pk]
    assert "<p>مكتب يغطي الدلتا</p>" in html
    assert '<bdi dir="ltr">delta@newsroom.example</bdi>' in html


def test_stories_of_one_instant_are_none_left_out_on_the_way_there_and_back(public_story, read, monkeypatch, soon):
    monkeypatch.setattr(keyset.slice_of, "__kwdefaults__", {"key": "published_at", "size": 2})
    stories = [public_story().pk for _ in range(6)]
    for pk in stories:
        force(Article(pk=pk), published_at=soon - timedelta(days=1))
    first = read("/reports/")
    second = read(cursor(first, "before"))
    third = read(cursor(second, "before"))
    assert listed(first) + listed(second) + listed(third) == stories[::-1]
    assert cursor(third, "before") is None
    assert listed(read(cursor(third, "after"))) == listed(second)
    assert listed(read(cursor(second, "after"))) == listed(first)
