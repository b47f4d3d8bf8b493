"""What a page may load and leave behind: nothing foreign, nothing inline, no cookie."""

import re

import pytest

ADDRESSES = ["/", "/reports/", "/urgent/", "/authors/delta/", "/topics/flood/", "/nothing/", "/en/", "story"]


@pytest.fixture
def story(public_story):
    return public_story(english=True)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_sets_no_cookie_and_does_not_vary(story, client, address):
    response = client.get(f"/news/{story.pk}/{story.slug_ar}/" if address == "story" else address)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_keeps_its_own_strict_policy(story, client, address):
    response = client.get(f"/news/{story.pk}/{story.slug_ar}/" if address == "story" else address)
    html = response.content.decode()
    assert response["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'; script-src 'self';")
    assert "unsafe" not in response["Content-Security-Policy"]
    assert not re.search(r"<(?:script|style|iframe)\b|\sstyle=|\son[a-z]+=|javascript:", html)
    loaded = re.findall(r'<(?:link rel="(?:stylesheet|icon)"|img)[^>]*(?:href|src)="([^"]+)"', html)
    assert loaded
    assert all(link.startswith("/") and not link.startswith("//") for link in loaded)


def test_the_desk_has_a_policy_of_its_own(db, client):
    assert client.get("/admin/login/")["Content-Security-Policy"].startswith("default-src 'self'")


def test_pictures_on_another_host_are_named(db, client, settings):
    settings.MEDIA_URL = "https://pictures.example/n/"
    assert "img-src 'self' https://pictures.example;" in client.get("/")["Content-Security-Policy"]


@pytest.mark.parametrize(
    "planted", ['"><script>alert(1)</script>', "<img src=x onerror=alert(1)>", "{{ settings.SECRET_KEY }}"]
)
def test_text_stays_text(public_story, byline, reports, read, planted):
    for thing in (byline, reports):
        type(thing).objects.filter(pk=thing.pk).update(name_ar=f"اسم {planted}")
    story = public_story(title_ar=f"عنوان {planted}", deck_ar=f"موجز {planted}", kicker_ar=f"تمهيد {planted}")
    for address in ("/", "/reports/", f"/news/{story.pk}/{story.slug_ar}/"):
        html = read(address)
        assert "<script" not in html
        assert "<img src=x" not in html
