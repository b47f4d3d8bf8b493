"""The editor and the attacks in a real browser: a story comes back as it was, and nothing cleaned runs."""

import mimetypes
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders

from articles.richtext import StoryWidget, clean
from tests.payloads import PAYLOADS
from tests.test_richtext import GOOD

pytestmark = pytest.mark.browser
SITE = "http://newsroom.test/"
READY = "window.CKEDITOR && ['ar', 'en'].every(l => CKEDITOR.instances['id_body_' + l]?.status == 'ready')"


class Site:
    """Answers in place of every server: one page, the static files, and a list of what else was asked."""

    def __init__(self, html):
        self.html, self.foreign = html, []

    def answer(self, route):
        path = urlsplit(route.request.url).path
        if not route.request.url.startswith(SITE):
            self.foreign.append(route.request.url)
            route.abort()
        elif path.startswith("/static/"):
            file = finders.find(path.removeprefix("/static/"))
            route.fulfill(path=file, content_type=mimetypes.guess_type(path)[0])
        else:
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")


def opened(browser, html):
    page, site = browser.new_page(), Site(f"<!doctype html><html lang=ar dir=rtl><title>x</title>{html}")
    page.route("**/*", site.answer)
    page.goto(SITE)
    return page, site


@pytest.fixture(scope="module")
def form(browser):
    widget, body = StoryWidget(config_name="ar"), "".join(GOOD)
    fields = "".join(widget.render(f"body_{code}", body, {"id": f"id_body_{code}"}) for code in ("ar", "en"))
    page, site = opened(browser, f"{widget.media}{fields}")
    page.wait_for_function(READY)
    return page, site


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_opening_and_saving_a_story_changes_nothing(form, language, direction):
    page, _ = form
    editor = f"CKEDITOR.instances.id_body_{language}"
    assert clean(page.evaluate(f"{editor}.getData()")) == "".join(GOOD)
    assert page.evaluate(f"getComputedStyle({editor}.document.$.body).direction") == direction


def test_the_editor_asks_no_foreign_server(form):
    page, site = form
    assert page.evaluate("Object.keys(CKEDITOR.instances.id_body_ar.plugins).includes('bidi')")
    assert site.foreign == []


def alerts(browser, bodies):
    """Return how many of `bodies` run code when a reader opens them."""
    page, ran = browser.new_page(), []
    page.on("dialog", lambda dialog: (ran.append(page), dialog.dismiss()))
    page.route("**/*", lambda route: route.abort())
    count = 0
    for body in bodies:
        ran.clear()
        page.set_content(f"<!doctype html><title>x</title>{body}")
        page.wait_for_timeout(30)
        count += bool(ran)
    page.close()
    return count


def test_no_cleaned_attack_runs_in_a_readers_browser(browser):
    assert alerts(browser, PAYLOADS) > 10
    assert alerts(browser, map(clean, PAYLOADS)) == 0
