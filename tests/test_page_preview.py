"""A preview link shows one revision, as readers would see it, to whoever holds it."""

from datetime import timedelta

import pytest
from django.core import signing
from django.utils import timezone

from articles.models import Article
from articles.models.previews import SALT, BadToken, preview_token, story_of


def test_a_draft_is_read_by_its_link(draft, byline, client):
    response = client.get(f"/preview/{preview_token(draft)}/")
    html = response.content.decode()
    assert response.status_code == 200
    assert "<h1>قناطر النهر تستقبل موسم الفيضان</h1>" in html
    assert "<bdi>مكتب الدلتا</bdi>" in html
    assert '<meta name="robots" content="noindex">' in html
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Referrer-Policy"] == "no-referrer"


def test_a_draft_that_is_only_a_headline_is_read_too(salma, read):
    draft = Article.objects.create(by=salma, title_ar="عنوان بلا متن")
    assert "<h1>عنوان بلا متن</h1>" in read(f"/preview/{preview_token(draft)}/")


def test_the_link_shows_the_desks_copy_of_a_live_story(published, salma, read):
    published.revise(by=salma, revision=1, title_ar="القناطر جاهزة")
    assert "<h1>القناطر جاهزة</h1>" in read(f"/preview/{preview_token(published)}/")
    assert "<h1>قناطر النهر" in read(f"/news/{published.pk}/{published.slug_ar}/")


def test_the_link_keeps_to_its_revision_and_says_that_there_is_a_newer_one(draft, salma, read):
    token = preview_token(draft)
    notes = read(f"/preview/{token}/").count('class="note preview"')
    draft.revise(by=salma, revision=1, title_ar="عنوان أحدث")
    html = read(f"/preview/{token}/")
    assert "عنوان أحدث" not in html
    assert notes == html.count('class="note preview"') == 1
    assert "2." in html[html.index('class="note preview"') :][:600]


def test_a_forged_or_foreign_token_is_not_found(draft, read):
    good = preview_token(draft)
    for token in ("x", good[:-1], good + "x", signing.dumps([draft.pk, 1]), signing.dumps([draft.pk, 9], salt=SALT)):
        read(f"/preview/{token}/", 404)


def test_a_link_is_good_for_a_week(draft, read, monkeypatch):
    token = preview_token(draft)
    week = timedelta(days=7).total_seconds()
    now = signing.time.time()
    monkeypatch.setattr(signing.time, "time", lambda: now + week - 5)
    read(f"/preview/{token}/")
    monkeypatch.setattr(signing.time, "time", lambda: now + week + 5)
    read(f"/preview/{token}/", 404)


def test_a_spiked_story_is_no_longer_previewed(draft, salma):
    token = preview_token(draft)
    draft.spike(by=salma, reason="تكرار")
    with pytest.raises(BadToken):
        story_of(token)


def test_a_preview_writes_nothing(draft, client, django_assert_max_num_queries):
    token = preview_token(draft)
    client.get("/")
    before = Article.objects.values().get()
    with django_assert_max_num_queries(12) as queries:
        client.get(f"/preview/{token}/")
    assert all(query["sql"].startswith("SELECT") for query in queries.captured_queries)
    assert Article.objects.values().get() == before


def test_an_english_preview_needs_english_text(draft, salma, read):
    read(f"/en/preview/{preview_token(draft)}/", 404)
    draft.revise(by=salma, revision=1, title_en="The barrages", body_en="<p>Ready.</p>", english_ready=True)
    assert "<h1>The barrages</h1>" in read(f"/en/preview/{preview_token(draft)}/")


def test_a_preview_is_dated_as_the_story_will_be(draft, submitted, nadia, huda, client):
    submitted.approve(by=nadia, revision=1)
    hour = timezone.now() + timedelta(hours=30)
    submitted.publish(by=huda, revision=1, at=hour)
    html = client.get(f"/preview/{preview_token(submitted)}/").content.decode()
    assert timezone.localtime(hour).isoformat(timespec="minutes") in html
