"""Where there is no page: the right status, the same look, no traceback."""

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.utils.translation import gettext, override

from articles.models import Article


@pytest.fixture
def strict():
    """A browser that checks CSRF, and gets pages for failures instead of tracebacks."""
    return Client(enforce_csrf_checks=True, raise_request_exception=False)


@pytest.fixture
def no_database(db):
    def refuse(*args):
        raise DatabaseError("no database")

    with connection.execute_wrapper(refuse):
        yield


def test_a_missing_page_offers_the_latest(public_story, read):
    public_story()
    html = read("/nothing/at/all/", 404)
    with override("ar"):
        assert gettext("This page does not exist") in html
    assert "قناطر النهر" in html
    assert '<nav class="sections"' in html


def test_a_missing_english_page_is_english(public_story, read):
    public_story()
    html = read("/en/nothing/at/all/", 404)
    assert '<html lang="en" dir="ltr">' in html
    assert "قناطر" not in html


@pytest.mark.parametrize(("prefix", "language"), [("", 'lang="ar" dir="rtl"'), ("/en", 'lang="en" dir="ltr"')])
def test_without_a_database_the_kept_pages_stand_in(no_database, strict, prefix, language):
    missing, broken = strict.get(f"{prefix}/no/such/page/"), strict.get(f"{prefix}/reports/")
    assert (missing.status_code, broken.status_code) == (404, 500)
    for response in (missing, broken):
        assert language in response.content.decode()
        assert "site/site.css" in response.content.decode()
        assert "Traceback" not in response.content.decode()


def test_a_strange_host_gets_a_kept_page(strict):
    response = strict.get("/", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert 'dir="rtl"' in response.content.decode()


def test_a_stale_form_is_told_what_to_do(db, strict):
    response = strict.post("/admin/login/", {"username": "salma"})
    assert response.status_code == 403
    with override("ar"):
        assert gettext("This form can no longer be sent") in response.content.decode()


def test_a_broken_page_says_sorry_and_shows_nothing_of_the_code(db, strict, monkeypatch):
    def broken(*args):
        raise ZeroDivisionError("a secret of the code")

    monkeypatch.setattr(Article.objects, "published", broken)
    response = strict.get("/")
    assert response.status_code == 500
    assert 'dir="rtl"' in response.content.decode()
    assert "secret" not in response.content.decode()
