"""The English edition lists only what has an English version, and never falls back to Arabic text."""

import pytest
from django.utils import timezone

from articles.models import SiteSettings

SLUG = "river-barrages-ready-for-the-flood-season"


def test_the_english_page_is_left_to_right_and_in_english(public_story, read):
    story = public_story(english=True)
    html = read(f"/en/news/{story.pk}/{SLUG}/")
    assert '<html lang="en" dir="ltr">' in html
    assert "<h1>River barrages ready for the flood season</h1>" in html
    assert "قناطر" not in html[html.index("<main") : html.index("</main>")]


def test_each_version_names_the_other(public_story, read):
    story = public_story(english=True)
    english, arabic = f"/en/news/{story.pk}/{SLUG}/", f"/news/{story.pk}/{story.slug_ar}/"
    assert f'<a href="{english}" lang="en" hreflang="en">English</a>' in read(arabic)
    assert f'<a href="{arabic}" lang="ar" hreflang="ar">العربية</a>' in read(english)
    assert f'<link rel="alternate" hreflang="en" href="http://127.0.0.1:8000{english}">' in read(arabic)


def test_a_story_without_english_has_no_english_address_and_names_none(published, read):
    read(f"/en/news/{published.pk}/", 404)
    read(f"/en/{published.pk}", 404)
    html = read(f"/news/{published.pk}/{published.slug_ar}/")
    assert '<a href="/en/" lang="en" hreflang="en">English</a>' in html
    assert 'rel="alternate"' not in html


def test_english_text_that_is_not_ready_stays_unseen(public_story, read):
    story = public_story(english=True, english_ready=False)
    read(f"/en/news/{story.pk}/{SLUG}/", 404)
    assert "River barrages" not in read("/en/")


@pytest.mark.parametrize("address", ["/en/", "/en/reports/", "/en/authors/delta/", "/en/urgent/"])
def test_english_lists_leave_out_what_has_no_english(public_story, nadia, read, address):
    both, arabic = public_story(english=True), public_story(title_ar="خبر بالعربية وحدها")
    both.mark_urgent(by=nadia)
    arabic.mark_urgent(by=nadia)
    html = read(address)
    assert f"/en/news/{both.pk}/" in html
    assert f"/news/{arabic.pk}/" not in html
    assert "خبر بالعربية" not in html


def test_a_name_without_english_is_marked_as_arabic(public_story, byline, read):
    type(byline).objects.filter(pk=byline.pk).update(name_en="")
    story = public_story(english=True)
    assert '<bdi lang="ar">مكتب الدلتا</bdi>' in read(f"/en/news/{story.pk}/{SLUG}/")


def test_the_language_is_the_addresss_whatever_the_device_asks_for(published, client):
    response = client.get("/", headers={"accept-language": "en"})
    assert response["Content-Language"] == "ar"
    assert b'lang="ar"' in response.content
    assert "Accept-Language" not in response.get("Vary", "")


def test_english_keeps_western_digits(public_story, read):
    SiteSettings.current()
    SiteSettings.objects.update(digits="arab")
    story = public_story(english=True)
    html = read(f"/en/news/{story.pk}/{SLUG}/")
    assert str(timezone.localtime(story.published_at).year) in html
    assert not set("٠١٢٣٤٥٦٧٨٩") & set(html)
