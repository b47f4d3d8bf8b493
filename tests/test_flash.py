"""One urgent line, now."""

import pytest

from articles.models import Article, Author, SiteSettings
from articles.workflow import BadValue, Incomplete, NotAllowed, Refused, Stale, WrongState
from tests.conftest import trust

LINE = "انقطاع الكهرباء عن الميناء"


def test_a_chiefs_flash_is_public_and_urgent_at_once(nadia, reports):
    flash = Article.objects.flash(by=nadia, headline=LINE, section=reports, minutes=30)
    assert list(Article.objects.urgent()) == [flash]
    assert (flash.kind, flash.state, flash.owner, flash.awaits_endorsement) == ("flash", "published", nadia, False)
    assert flash.authors.get().name_ar == SiteSettings.current().name_ar


def test_a_trusted_editors_flash_waits_for_a_chief(huda, nadia, reports):
    trust(huda)
    flash = Article.objects.flash(by=huda, headline=LINE, section=reports)
    assert flash.awaits_endorsement
    assert "endorse" in flash.moves_for(nadia)
    assert not flash.endorse(by=nadia, revision=1).awaits_endorsement
    with pytest.raises(WrongState):
        flash.endorse(by=nadia, revision=1)


def test_a_chief_endorses_what_they_read(huda, nadia, reports):
    trust(huda)
    flash = Article.objects.flash(by=huda, headline=LINE, section=reports)
    flash.amend(by=huda, revision=1, reason="خطأ", title_ar="عودة الكهرباء إلى الميناء")
    with pytest.raises(Stale):
        flash.endorse(by=nadia, revision=1)


@pytest.mark.parametrize("name", ["salma", "huda", "tarek", "omar"])
def test_nobody_else_sends_one(name, request, reports):
    with pytest.raises(NotAllowed):
        Article.objects.flash(by=request.getfixturevalue(name), headline=LINE, section=reports)


def test_a_trusted_reporter_is_still_a_reporter(salma, reports):
    trust(salma)
    with pytest.raises(NotAllowed):
        Article.objects.flash(by=salma, headline=LINE, section=reports)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"headline": "  "}, Incomplete),
        ({"headline": "\u200f\u202e"}, Incomplete),
        ({"headline": "م" * 10_000}, BadValue),
        ({"section": None}, Incomplete),
        ({"minutes": 0}, BadValue),
        ({"minutes": 100_000}, BadValue),
    ],
)
def test_a_flash_that_cannot_go_leaves_nothing(nadia, reports, change, refusal):
    with pytest.raises(refusal):
        Article.objects.flash(by=nadia, **{"headline": LINE, "section": reports} | change)
    assert not Article.objects.exists()


def test_two_organisations_of_the_newspapers_name_do_not_stop_it(nadia, reports):
    for _ in range(2):
        Author.objects.create(name_ar=SiteSettings.current().name_ar, kind="organisation")
    assert Article.objects.flash(by=nadia, headline=LINE, section=reports).is_public


def test_the_byline_of_flashes_is_the_newsrooms_choice(nadia, reports, byline):
    site = SiteSettings.current()
    site.newsroom = byline
    site.save()
    assert Article.objects.flash(by=nadia, headline=LINE, section=reports).authors.get() == byline


def test_a_flash_was_public_and_is_not_deleted(nadia, reports):
    with pytest.raises(Refused):
        Article.objects.flash(by=nadia, headline=LINE, section=reports).delete()


def test_a_flash_that_cannot_go_leaves_no_byline_either(nadia, reports):
    with pytest.raises(BadValue):
        Article.objects.flash(by=nadia, headline=LINE, section=reports, minutes=0)
    assert not Author.objects.exists()
