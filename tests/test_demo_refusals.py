"""Where the demonstration is not made, and what is left when it breaks off."""

from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from articles.demo import pictures, texts
from articles.demo.build import build
from articles.management.commands.demo import password
from articles.models import Article, Author, Image, Section

pytestmark = pytest.mark.django_db


def refused():
    with pytest.raises(CommandError) as failure:
        call_command("demo", stdout=StringIO())
    return failure.value


def test_it_is_not_made_over_real_stories(draft):
    assert refused().returncode == 1
    assert list(Article.objects.all()) == [draft]
    assert Section.objects.count() == 1


def test_it_is_not_made_over_sections_without_stories(reports):
    refused()
    assert not Author.objects.exists()


def test_it_takes_nobodys_account():
    User.objects.create_user("editor", password="mine-alone")
    refused()
    assert User.objects.get().check_password("mine-alone")


def test_if_empty_leaves_a_newsroom_that_is_being_set_up(reports):
    call_command("demo", "--if-empty", stdout=StringIO())
    assert not Article.objects.exists()


def test_broken_off_it_leaves_nothing(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    pieces = []

    def step():
        pieces.append(len(pieces))
        if len(pieces) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(password_of=lambda name: name, step=step)
    for model in (Article, Section, Author, Image, User):
        assert not model.objects.exists()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_passwords_are_known_in_development_only(settings):
    settings.DEBUG = True
    assert password("chief") == "chief-demo"
    settings.DEBUG = False
    assert password("chief") != password("chief")
    assert len(password("chief")) >= 12


def test_light_markup_becomes_a_body():
    assert texts.body("## أ\nب < ج\n- د\n- هـ\n> و\n| ز | ح\n| 1 | 2\n") == (
        "<h2>أ</h2><p>ب &lt; ج</p><ul><li>د</li><li>هـ</li></ul>"
        '<blockquote class="pull"><p>و</p></blockquote>'
        "<table><tr><th>ز</th><th>ح</th></tr><tr><td>1</td><td>2</td></tr></table>"
    )


def test_there_are_more_than_ten_scenes():
    assert len(pictures.SCENES) >= 10


def test_a_picture_is_the_same_every_time():
    assert pictures.draw("dunes", "dawn") == pictures.draw("dunes", "dawn")
