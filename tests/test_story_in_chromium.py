"""The main job, in real Chromium: a reporter's draft on a phone becomes a reader's page."""

import pytest
from playwright.sync_api import expect

from articles.models import Article, Author, FrontPage, Image
from tests.desk import url

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
FRAMES = "iframe.cke_wysiwyg_frame"


@pytest.fixture
def troubles(page, live_server):
    """What the console complains of, and what is asked of other hosts."""
    found = []
    page.on("console", lambda said: found.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    ours = (live_server.url, "data:", "blob:")
    page.on("request", lambda asked: asked.url.startswith(ours) or found.append(asked.url))
    return found


class Desk:
    """A browser at the desk, where one person after the other signs in."""

    def __init__(self, page, address):
        self.page, self.address = page, address

    def sign_in(self, user, size):
        self.page.context.clear_cookies()
        self.page.set_viewport_size(size)
        self.page.goto(f"{self.address}/admin/")
        assert self.page.get_attribute("html", "dir") == "rtl"
        self.page.fill("#id_username", user.username)
        self.page.fill("#id_password", "tea-with-mint")
        self.page.click("[type=submit]")

    def open(self, story=None):
        self.page.goto(self.address + (url("article_change", story.pk) if story else url("article_add")))
        self.is_ready()

    def is_ready(self):
        """Both editors stand, and the page is not wider than the screen."""
        self.page.wait_for_load_state()
        expect(self.page.locator(FRAMES)).to_have_count(2)
        for number in (0, 1):
            expect(self.page.frame_locator(FRAMES).nth(number).locator("body.cke_editable")).to_be_attached()
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def write(self, text):
        """Type into the Arabic body, after what it says."""
        body = self.page.frame_locator(FRAMES).first.locator("body.cke_editable")
        body.click()
        body.press("Control+End")
        body.press_sequentially(text)

    def press(self, move, **inputs):
        """Press a button, after filling in what its panel asks for."""
        if inputs:
            self.page.click(f"details:has(button[value={move}]) > summary")
        for name, value in inputs.items():
            self.page.fill(f"[name={move}-{name}]", value)
        self.page.click(f"button[value={move}]")
        self.is_ready()

    def publish(self):
        """Publish now: a first publication offers a time, which stays empty."""
        panel = self.page.locator("details:has(button[value=publish]) > summary")
        if panel.count():
            panel.click()
        self.page.click("button[value=publish]")
        self.is_ready()


@pytest.fixture
def desk(page, live_server, troubles):
    return Desk(page, live_server.url)


def read(page, address):
    page.set_viewport_size(PHONE)
    page.goto(address)
    return page.inner_text("article h1"), page.inner_text("article .prose")


def test_a_draft_is_returned_mended_and_published(desk, page, live_server, troubles, salma, nadia, reports):
    Author.objects.create(name_ar="سلمى الراوي", user=salma, slug="salma")

    desk.sign_in(salma, PHONE)
    desk.open()
    page.fill("#id_title_ar", "جسر جديد على القناة")
    desk.write("يُفتتح الجسر غدًا.")
    page.select_option("#id_section", str(reports.pk))
    desk.press("submit")
    story = Article.objects.get()

    desk.sign_in(nadia, DESKTOP)
    page.click(f"main a[href*='/{story.pk}/change/']")
    desk.is_ready()
    desk.press("return_to_author", note="كم طول الجسر؟")

    desk.sign_in(salma, PHONE)
    desk.open(story)
    expect(page.locator(".note")).to_contain_text("كم طول الجسر؟")
    desk.write(" طوله 900 متر.")
    desk.press("submit")

    desk.sign_in(nadia, DESKTOP)
    desk.open(story)
    desk.press("approve")
    desk.publish()

    seen = read(page, f"{live_server.url}/{story.pk}")
    assert seen == ("جسر جديد على القناة", "يُفتتح الجسر غدًا. طوله 900 متر.")
    page.goto(live_server.url)
    expect(page.locator("main")).to_contain_text("جسر جديد على القناة")
    assert troubles == []


def test_an_update_leaves_the_old_text_public_until_it_is_published(desk, page, live_server, published, salma, nadia):
    address = f"{live_server.url}/{published.pk}"
    old, new = published.title_ar, "القناطر تفتح أبوابها"

    desk.sign_in(salma, PHONE)
    desk.open(published)
    page.fill("#id_title_ar", new)
    desk.press("submit")
    assert read(page, address)[0] == old

    desk.sign_in(nadia, DESKTOP)
    desk.open(published)
    desk.press("approve")
    assert read(page, address)[0] == old

    desk.open(published)
    desk.publish()
    assert read(page, address)[0] == new


def test_enter_in_a_field_saves_and_decides_nothing(desk, page, draft, huda):
    desk.sign_in(huda, DESKTOP)
    desk.open(draft)
    page.fill("#id_kicker_ar", "على النهر")
    page.press("#id_kicker_ar", "Enter")
    desk.is_ready()

    draft.refresh_from_db()
    assert (draft.state, draft.head.fields["kicker_ar"]) == ("draft", "على النهر")
    assert draft.transitions.last().verb == "revise"


def test_one_switch_shows_one_language_at_a_time(desk, page, draft, salma):
    desk.sign_in(salma, PHONE)
    desk.open(draft)
    expect(page.locator("#id_title_en")).to_be_hidden()
    page.click("label[for=side-en]")
    expect(page.locator("#id_title_en")).to_be_visible()
    expect(page.locator("#id_title_ar")).to_be_hidden()


def test_a_reader_who_saw_a_story_gone_sees_it_come_back(page, live_server, published, nadia):
    address = f"{live_server.url}/news/{published.pk}/"
    published.withdraw(by=nadia, reason="شكوى", notice="سُحب الخبر.")
    assert page.goto(address).status == 410
    published.reinstate(by=nadia)
    assert page.goto(address).status == 200


def test_the_lead_keeps_clear_of_the_stories_under_it_where_its_picture_fails(page, live_server, public_story, huda):
    picture = Image.objects.create(file="images/lost.jpg", width=1600, height=1000, alt_ar="ميناء", credit_ar="وكالة")
    headline = "مزاد السمك في مرسى الياسمين يستبدل المنادي بشاشة.. والصيادون يكسبون خُمس السعر"
    lead = public_story(image=picture, title_ar=headline, deck_ar="بعد شهرين من المزاد الصامت ارتفع نصيب المراكب.")
    FrontPage.objects.arrange(by=huda, articles=[lead, public_story(hours_ago=2)])
    page.set_viewport_size({"width": 700, "height": 900})
    page.goto(f"{live_server.url}/")
    text = page.locator(".lead > div").bounding_box()
    assert text["y"] + text["height"] <= page.locator(".second").bounding_box()["y"]
