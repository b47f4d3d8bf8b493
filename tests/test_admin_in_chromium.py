"""A reporter's phone and a chief's desk in real Chromium."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from tests.desk import url

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def troubles(page, live_server):
    """What the console complains of, and what is asked of other hosts."""
    found = []
    page.on("console", lambda said: found.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    ours = (live_server.url, "data:", "blob:")
    page.on("request", lambda asked: asked.url.startswith(ours) or found.append(asked.url))
    return found


def editors_are_ready(page):
    page.wait_for_load_state()
    expect(page.locator("iframe.cke_wysiwyg_frame")).to_have_count(2)
    for number in (0, 1):
        expect(page.frame_locator("iframe.cke_wysiwyg_frame").nth(number).locator("body.cke_editable")).to_be_attached()


def sign_in(page, live_server, user):
    page.context.clear_cookies()
    page.goto(f"{live_server.url}/admin/login/?next=/admin/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", "tea-with-mint")
    page.click("[type=submit]")


def test_a_reporter_writes_on_a_phone_and_a_chief_approves(live_server, page, troubles, salma, nadia, reports, byline):
    page.set_viewport_size({"width": 390, "height": 844})
    sign_in(page, live_server, salma)
    page.goto(live_server.url + url("article_add"))
    editors_are_ready(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.fill("#id_title_ar", "جسر جديد على القناة")
    page.evaluate("CKEDITOR.instances.id_body_ar.setData('<p>يُفتتح الجسر غدًا.</p>')")
    expect(page.locator("#id_title_en")).to_be_hidden()
    page.click("label[for=side-en]")
    expect(page.locator("#id_title_en")).to_be_visible()
    expect(page.locator("#id_title_ar")).to_be_hidden()
    page.select_option("#id_section", str(reports.pk))
    page.click("button[name=_save]")
    editors_are_ready(page)
    story = Article.objects.get()
    assert story.head.fields["body_ar"] == "<p>يُفتتح الجسر غدًا.</p>"
    story.revise(by=salma, revision=1, authors=[byline])
    page.reload()
    editors_are_ready(page)
    page.click("button[value=submit]")
    sign_in(page, live_server, nadia)
    page.goto(live_server.url + url("article_change", story.pk))
    editors_are_ready(page)
    page.click("button[value=approve]")
    editors_are_ready(page)
    story.refresh_from_db()
    assert (story.state, story.head.number) == ("approved", 2)
    assert troubles == []


def test_a_reader_who_saw_a_story_gone_sees_it_come_back(live_server, page, published, nadia):
    address = f"{live_server.url}/news/{published.pk}/"
    published.withdraw(by=nadia, reason="شكوى", notice="سُحب الخبر.")
    assert page.goto(address).status == 410
    published.reinstate(by=nadia)
    assert page.goto(address).status == 200
