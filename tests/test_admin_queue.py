"""The first page of the desk is the queue of who opens it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from articles.admin.queue import queue_of, span
from articles.models import Article
from tests.conftest import trust


def lanes(client, user):
    client.force_login(user)
    queue = client.get("/admin/").context["queue"]
    return {lane.see_all: lane for lane in queue}


def shown(lane):
    return [story.pk for story in lane.rows]


def test_an_editor_sees_what_waits_urgent_proposals_first_then_the_longest(client, huda, salma, text):
    stories = [Article.objects.create(by=salma, **text, urgent_proposed=number == 2) for number in range(3)]
    for story in stories:
        story.submit(by=salma, revision=1)
    first, second, urgent = (story.pk for story in stories)
    lane = lanes(client, huda)["?state=submitted"]
    assert shown(lane) == [urgent, first, second]
    assert lane.count == 3


def test_a_copy_edit_does_not_send_a_story_to_the_end_of_the_queue(client, huda, salma, text):
    first, second = (Article.objects.create(by=salma, **text).submit(by=salma, revision=1) for _ in range(2))
    first.revise(by=huda, revision=1, title_ar="عنوان أدق")
    assert shown(lanes(client, huda)["?state=submitted"]) == [first.pk, second.pk]


def test_each_story_is_in_the_lane_of_where_it_stands(client, nadia, huda, salma, text, soon):
    def story(*verbs):
        article = Article.objects.create(by=salma, **text)
        for verb, by, inputs in verbs:
            getattr(article, verb)(by=by, revision=1, **inputs)
        return article.pk

    submit, approve = ("submit", salma, {}), ("approve", nadia, {})
    expected = {
        "?state=submitted": [story(submit)],
        "?state=returned": [story(submit, ("return_to_author", huda, {"note": "راجعي"}))],
        "?state=approved": [story(submit, approve)],
        "?standing=scheduled": [story(submit, approve, ("publish", huda, {"at": soon}))],
    }
    found = lanes(client, nadia)
    assert {name: shown(found[name]) for name in expected} == expected


def test_spiked_stories_are_out_of_the_queue(client, huda, submitted):
    submitted.spike(by=huda, reason="فات أوانها")
    assert shown(lanes(client, huda)["?state=submitted"]) == []


def test_a_reporter_sees_own_stories_and_the_note(client, salma, yusuf, huda, submitted, text):
    Article.objects.create(by=yusuf, **text)
    submitted.return_to_author(by=huda, revision=1, note="أين المصدر؟")
    found = lanes(client, salma)
    assert [pk for lane in found.values() for pk in shown(lane)] == [submitted.pk]
    assert "أين المصدر؟" in client.get("/admin/").content.decode()
    assert [pk for lane in lanes(client, yusuf).values() for pk in shown(lane)] != [submitted.pk]


def test_a_row_says_that_it_updates_a_public_story(client, huda, salma, published):
    published.revise(by=salma, revision=1, title_ar="تحديث")
    published.submit(by=salma, revision=2)
    (row,) = lanes(client, huda)["?state=submitted"].rows
    assert (row.updates, row.headline) == (True, "تحديث")


def test_a_translator_sees_what_has_no_english_side(client, tarek, approved):
    assert [pk for lane in lanes(client, tarek).values() for pk in shown(lane)] == [approved.pk]
    approved.revise(by=tarek, revision=1, english_ready=True)
    assert [pk for lane in lanes(client, tarek).values() for pk in shown(lane)] == []


def test_an_account_without_a_role_is_told_so(client, omar, submitted):
    assert lanes(client, omar) == {}
    assert client.get("/admin/").status_code == 200


def test_a_long_lane_is_cut_and_counted(client, huda, salma, text):
    for _ in range(23):
        Article.objects.create(by=salma, **text).submit(by=salma, revision=1)
    lane = lanes(client, huda)["?state=submitted"]
    assert (len(lane.rows), lane.count) == (20, 23)
    assert "?state=submitted" in client.get("/admin/").content.decode()


@pytest.mark.parametrize("name", ["salma", "huda", "nadia"])
def test_the_queue_asks_no_more_of_the_database_when_it_is_full(people, name, salma, nadia, text):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            queue_of(people[name])
        return len(asked)

    def fill(stories):
        for number in range(stories):
            story = Article.objects.create(by=salma, **text)
            if number % 3:
                story.submit(by=salma, revision=1)
            if number % 3 == 2:
                story.return_to_author(by=nadia, revision=1, note="راجعي")

    fill(3)
    few = cost()
    fill(9)
    assert cost() == few <= 16


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=20), "أقل من دقيقة"),
        (timedelta(minutes=1), "دقيقة"),
        (timedelta(minutes=2), "دقيقتين"),
        (timedelta(minutes=9), "9 دقائق"),
        (timedelta(minutes=59), "59 دقيقة"),
        (timedelta(minutes=60), "ساعة"),
        (timedelta(hours=3), "3 ساعات"),
        (timedelta(hours=47), "47 ساعة"),
        (timedelta(days=2), "يومين"),
        (timedelta(days=103), "103 أيام"),
    ],
)
def test_a_time_of_waiting_is_said_as_arabic_says_it(length, said):
    with override("ar"):
        assert span(length) == said


def test_a_flash_that_was_withdrawn_waits_for_no_endorsement(client, huda, nadia, reports):
    trust(huda)
    flash = Article.objects.flash(by=huda, headline="انقطاع الكهرباء عن الميناء", section=reports)
    assert shown(lanes(client, nadia)["?standing=public"]) == [flash.pk]
    flash.withdraw(by=nadia, reason="خطأ", notice="سُحب الخبر")
    assert shown(lanes(client, nadia)["?standing=public"]) == []
