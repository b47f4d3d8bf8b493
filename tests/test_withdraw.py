"""A story taken from readers."""

import pytest

from articles.models import Article, FrontPage
from articles.workflow import BadValue, NotAllowed, WrongState

WHY = {"reason": "شكوى قانونية", "notice": "سُحبت هذه المادة لمراجعتها."}


def test_readers_lose_it_and_its_urgency_and_its_place_on_the_front_page(published, nadia):
    published.mark_urgent(by=nadia)
    FrontPage.objects.arrange(by=nadia, articles=[published])
    published.withdraw(by=nadia, **WHY)
    assert not Article.objects.published().exists()
    assert not Article.objects.urgent().exists()
    assert FrontPage.objects.picked() == []
    assert (published.state, published.notice_ar) == ("published", WHY["notice"])


def test_reinstating_keeps_the_first_date_and_restores_no_urgency(published, nadia):
    first = published.published_at
    published.mark_urgent(by=nadia).withdraw(by=nadia, **WHY)
    published.reinstate(by=nadia)
    assert (Article.objects.published().get(), published.published_at) == (published, first)
    assert not published.is_urgent
    assert published.notice_ar == ""


@pytest.mark.parametrize("name", ["salma", "huda"])
def test_neither_reporter_nor_editor_revives_it(published, nadia, name, request):
    published.withdraw(by=nadia, **WHY)
    person = published.owner if name == "salma" else request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        published.reinstate(by=person)
    assert not Article.objects.published().exists()


@pytest.mark.parametrize("field", ["reason", "notice"])
@pytest.mark.parametrize("nothing", ["", " \u200f", None])
def test_the_house_gets_a_reason_and_readers_a_notice(published, nadia, field, nothing):
    with pytest.raises(BadValue) as refusal:
        published.withdraw(by=nadia, **WHY | {field: nothing})
    assert refusal.value.field == field
    assert Article.objects.published().exists()


def test_an_editor_withdraws_nothing(published, huda):
    with pytest.raises(NotAllowed):
        published.withdraw(by=huda, **WHY)


def test_it_is_withdrawn_once(published, nadia):
    published.withdraw(by=nadia, **WHY)
    with pytest.raises(WrongState):
        published.withdraw(by=nadia, **WHY)
