"""The demonstration: what a person finds who looks round in it. It is made once for all of these tests."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import override_settings
from django.utils import timezone
from PIL import Image as Picture

from articles.arabic import fold
from articles.models import (
    Article,
    Author,
    Correction,
    EditorInChief,
    FrontPage,
    Image,
    Section,
    SiteSettings,
    Topic,
    roles_of,
)
from articles.models.article import Kind
from articles.workflow import As, Standing, State


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker, tmp_path_factory):
    """What the command said."""
    out = StringIO()
    media = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock(), media, transaction.atomic():
        call_command("demo", stdout=out)
        yield out.getvalue()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _in_the_demonstration(demo, db):
    """Every test looks at it, and leaves it as it was."""


def situations():
    return {(story.state, story.standing()) for story in Article.objects.all()}


def test_every_state_is_there():
    assert {state for state, _ in situations()} == set(State)


def test_every_standing_is_there():
    assert {standing for _, standing in situations()} == set(Standing)


@pytest.mark.parametrize("state", [State.DRAFT, State.SUBMITTED, State.APPROVED])
def test_updates_wait_over_live_stories(state):
    assert (state, Standing.PUBLIC) in situations()


def test_every_kind_but_the_gallery_is_there():
    kinds = set(Article.objects.published().values_list("kind", flat=True))
    assert kinds == {Kind.NEWS, Kind.REPORT, Kind.OPINION, Kind.EXPLAINER, Kind.FLASH}


def test_it_is_a_newspaper_of_some_size():
    assert Article.objects.count() >= 40
    assert Section.objects.count() >= 8
    assert Author.objects.filter(kind="person").count() >= 6
    assert Author.objects.filter(kind="organisation").count() >= 3
    assert Topic.objects.count() >= 6
    assert Article.objects.of_kind("opinion").published().count() >= 4


def test_reports_lead_the_menu_and_urgent_has_its_section():
    assert Section.objects.in_menu().first().name_ar == "تقارير"
    assert Section.objects.get(is_urgent=True).name_ar == "عاجل"


def test_every_section_of_the_menu_has_something_to_read():
    for section in Section.objects.in_menu():
        assert Article.objects.published().in_section(section).exists(), section


def test_stories_are_readable_in_english_too():
    english = Article.objects.published().in_english()
    assert english.count() >= 12
    assert {story.section.slug for story in english} >= {"reports", "economy", "world", "culture", "science"}


def test_the_ticker_runs_and_has_run():
    urgent = Article.objects.urgent()
    assert urgent.count() >= 2
    assert Article.objects.once_urgent().count() > urgent.count()


def test_one_flash_waits_for_the_chief_and_one_does_not():
    flashes = Article.objects.of_kind(Kind.FLASH)
    assert sorted(flashes.values_list("awaits_endorsement", flat=True)) == [False, True]


def test_returned_stories_say_what_to_mend():
    for story in Article.objects.filter(state=State.RETURNED):
        assert story.transitions.last().note


def test_a_correction_came_with_its_amendment():
    correction = Correction.objects.get()
    assert [move.verb for move in correction.article.transitions.all()] == ["import_published", "correct", "amend"]
    assert correction.article.changed_at


def test_a_withdrawn_story_leaves_a_notice():
    story = Article.objects.get(withdrawn_at__isnull=False)
    assert story.notice_ar
    assert story.notice_en


def test_scheduled_stories_come_by_the_clock():
    assert Article.objects.scheduled().count() == 3


def test_the_front_page_is_arranged():
    picked = FrontPage.objects.picked()
    assert len(picked) == 7
    assert Article.objects.published().filter(pk__in=picked).count() == 7


def test_public_stories_are_written_out():
    for story in Article.objects.published().exclude(kind=Kind.FLASH):
        assert story.body_ar.count("<p>") >= 3, story
    bodies = "".join(Article.objects.published().values_list("body_ar", flat=True))
    for part in ("<h2>", "<ul>", "<table>", '<blockquote class="pull">'):
        assert part in bodies


def test_a_pull_quote_says_what_the_story_says():
    for story in Article.objects.published():
        for part in story.body_ar.split('<blockquote class="pull"><p>')[1:]:
            quote = part.split("</p>")[0]
            assert fold(story.body_ar).count(fold(quote)) >= 2, quote


def test_most_public_stories_have_a_picture():
    public = Article.objects.published()
    assert public.filter(image__isnull=False).count() > public.count() * 0.6


def test_pictures_are_drawn_and_described_in_both_languages():
    assert Image.objects.count() >= 10
    for image in Image.objects.all():
        with Picture.open(image.file.path) as picture:
            assert picture.size == (image.width, image.height) == (1600, 1067)
        for text in ("alt", "caption", "credit"):
            assert getattr(image, f"{text}_ar"), image
            assert getattr(image, f"{text}_en"), image


def test_the_paper_has_a_name_a_chief_and_a_deputy():
    assert SiteSettings.current().name_ar == "غرفة الأخبار"
    assert SiteSettings.current().tagline_en
    today = timezone.localdate()
    assert EditorInChief.objects.chief(today).user.username == "chief"
    assert EditorInChief.objects.in_office(today).count() == 2


@pytest.mark.parametrize(
    ("username", "role"),
    [("reporter", As.REPORTER), ("translator", As.TRANSLATOR), ("editor", As.EDITOR), ("chief", As.CHIEF)],
)
def test_the_accounts_it_prints_sign_in(demo, username, role):
    line = next(line.split() for line in demo.splitlines() if line.split()[:1] == [username])
    user = authenticate(username=username, password=line[1])
    assert user.is_staff
    assert not user.is_superuser
    assert role in roles_of(user)


def test_a_reporter_sees_only_own_stories():
    for user in User.objects.filter(username__in=["reporter", "reporter2"]):
        assert 0 < Article.objects.visible_to(user).count() < Article.objects.count()


def test_it_tells_its_progress(demo):
    total = Article.objects.count() + Image.objects.count()
    assert f"{total}/{total}" in demo.splitlines()[0]


def test_it_is_not_made_twice():
    before = Article.objects.count()
    with pytest.raises(CommandError) as failure:
        call_command("demo", stdout=StringIO())
    assert str(before) in str(failure.value)
    assert failure.value.returncode == 1
    assert Article.objects.count() == before


def test_if_empty_is_content_with_what_is_there():
    before, out = Article.objects.count(), StringIO()
    call_command("demo", "--if-empty", stdout=out)
    assert len(out.getvalue().splitlines()) == 1
    assert Article.objects.count() == before
