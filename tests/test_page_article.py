"""A story's page, and every address that leads to it or does not."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext, override

from articles.models import Image, SiteSettings, Topic
from articles.workflow import State

SLUG = "قناطر-النهر-تستقبل-موسم-الفيضان"


def address(story, slug=SLUG):
    return f"/news/{story.pk}/{slug}/"


def test_a_reader_reads_the_story(published, read):
    html = read(address(published))
    assert '<html lang="ar" dir="rtl">' in html
    assert "<h1>قناطر النهر تستقبل موسم الفيضان</h1>" in html
    assert "<p>أنهى مهندسو الري صيانة البوابات قبل موعدها بأسبوعين.</p>" in html
    assert '<a href="/authors/delta/"><bdi>مكتب الدلتا</bdi></a>' in html
    assert '<a href="/reports/"><bdi>تقارير</bdi></a>' in html


def test_a_draft_is_not_found(draft, read):
    read(f"/news/{draft.pk}/", 404)
    read(f"/{draft.pk}", 404)


def test_a_scheduled_story_is_not_found(approved, huda, read):
    approved.publish(by=huda, revision=1, at=timezone.now() + timedelta(hours=1))
    read(address(approved), 404)


def test_a_spiked_story_is_not_found(draft, salma, read):
    draft.spike(by=salma, reason="تكرار")
    read(f"/news/{draft.pk}/", 404)


def test_an_update_in_hand_is_not_shown(published, salma, read):
    published.revise(by=salma, revision=1, title_ar="عنوان لم يوافق عليه أحد")
    assert published.state == State.DRAFT
    assert "عنوان لم يوافق عليه أحد" not in read(address(published))


def test_a_withdrawn_story_is_gone_with_its_notice(published, nadia, read):
    published.withdraw(by=nadia, reason="شكوى", notice="سُحب الخبر لخطأ في مصدره.")
    html = read(address(published), 410)
    assert "سُحب الخبر لخطأ في مصدره." in html
    assert "شكوى" not in html
    assert "قناطر النهر" not in html


@pytest.mark.parametrize("slug", ["", "شيء-آخر/", "%D9%82/", "a/"])
def test_a_wrong_slug_leads_to_the_right_one(published, client, slug):
    response = client.get(f"/news/{published.pk}/{slug}", {"from": "mail"})
    assert response.status_code == 301
    assert client.get(response["Location"]).status_code == 200
    assert response["Location"].endswith("/?from=mail")


def test_the_short_link_leads_to_the_story(published, client):
    response = client.get(f"/{published.pk}", follow=True)
    assert response.redirect_chain == [(iri_to_uri(address(published)), 301)]
    assert response.status_code == 200


def test_head_gets_the_same_answer_without_a_body(published, client):
    response = client.head(address(published))
    assert (response.status_code, response.content) == (200, b"")


def test_a_page_takes_no_posts(published, client):
    assert client.post(address(published)).status_code == 405


def test_no_update_line_until_the_text_changes(published, huda, read):
    with override("ar"):
        line = gettext("Last updated")
    assert line not in read(address(published))
    published.amend(by=huda, revision=1, reason="خطأ", body_ar="<p>أنهى المهندسون صيانة البوابات.</p>")
    assert line in read(address(published))


def test_the_date_is_printed_in_both_calendars_and_in_ascii_for_machines(public_story, read):
    SiteSettings.current()
    SiteSettings.objects.update(digits="arab")
    story = public_story()
    html = read(address(story))
    stamp = timezone.localtime(story.published_at).isoformat(timespec="minutes")
    assert f'<time datetime="{stamp}">' in html
    year = str(timezone.localdate().year).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert f"{year}</span>" in html


def test_the_label_is_filled_while_urgent_and_outlined_after(published, nadia, read):
    assert 'class="flag' not in read(address(published))
    published.mark_urgent(by=nadia)
    assert '<a class="flag" href="/urgent/">' in read(address(published))
    published.lift_urgent(by=nadia)
    assert '<a class="flag past" href="/urgent/">' in read(address(published))


def test_a_correction_is_shown_in_its_own_language_only(public_story, nadia, read):
    story = public_story(english=True)
    story.correct(by=nadia, note="الصواب أسبوعان لا ثلاثة.", kind="correction", language="ar")
    assert "الصواب أسبوعان لا ثلاثة." in read(address(story))
    assert "الصواب" not in read(f"/en/news/{story.pk}/river-barrages-ready-for-the-flood-season/")


def test_related_stories_are_those_picked_or_the_sections_newest(public_story, huda, read):
    other, third = public_story(title_ar="محطة جديدة"), public_story(title_ar="جسر جديد")
    story = public_story()
    html = read(address(story))
    assert "محطة جديدة" in html
    assert "جسر جديد" in html
    story.amend(by=huda, revision=1, reason="ربط", related=[third])
    html = read(address(story))
    assert "جسر جديد" in html
    assert "محطة جديدة" not in html
    third.withdraw(by=story.owner, reason="خطأ", notice="سُحب")
    assert "جسر جديد" not in read(address(story))
    assert other.is_public


def test_topics_lead_to_their_pages_and_merged_ones_to_what_they_became(public_story, read):
    old, new = Topic.objects.create(name_ar="الفيضان", slug="flood"), Topic.objects.create(name_ar="النيل", slug="nile")
    story = public_story(topics=[old])
    old.merged_into = new
    old.save()
    assert '<a href="/topics/nile/"><bdi>النيل</bdi></a>' in read(address(story))


def test_a_picture_has_its_caption_and_credit(public_story, read):
    picture = Image.objects.create(
        file="images/gate.jpg", width=1200, height=800,
        alt_ar="بوابة", caption_ar="بوابة القناطر", credit_ar="تصوير: هدى",
    )  # fmt: skip
    html = read(address(public_story(image=picture)))
    assert 'src="/media/images/gate.jpg" width="1200" height="800" alt="بوابة"' in html
    assert "<figcaption>بوابة القناطر <small>تصوير: هدى</small></figcaption>" in html


def test_stored_html_is_cleaned_again_on_its_way_out(published, read):
    planted = "<p>نص<script>alert(1)</script></p>"
    with connection.cursor() as cursor:
        cursor.execute("UPDATE articles_article SET body_ar = %s WHERE id = %s", [planted, published.pk])
    html = read(address(published))
    assert "<p>نص</p>" in html
    assert "<script" not in html


@pytest.mark.parametrize(
    ("words", "said"), [(40, ""), (138, "دقيقة"), (276, "دقيقتان"), (414, "3 دقائق"), (11 * 138, "11 دقيقة")]
)
def test_the_reading_time_is_said_in_right_arabic(public_story, read, words, said):
    html = read(address(public_story(body_ar=f"<p>{'كلمة ' * words}</p>")))
    with override("ar"):
        label = gettext("Reading time:")
    assert (f"<p>{label} {said}</p>" in html) if said else (label not in html)


@pytest.mark.parametrize(
    "path",
    ["/news/١٢/", "/news/99999999999999999999999/", "/news/999999/", "/news/abc/", "/999999", "/news/-1/",
     "/news/1%00/", "/%00/", "/news/1/%FF%FE/"],
)  # fmt: skip
def test_nonsense_is_not_found(db, read, path):
    assert '<html lang="ar" dir="rtl">' in read(path, 404)


def test_no_browser_answers_for_the_newspaper_once_a_story_was_gone(published, nadia, client):
    """Browsers keep a 410 and a 301 for ever, unless told to ask again."""
    published.withdraw(by=nadia, reason="شكوى", notice="سُحب الخبر.")
    for path in (f"/news/{published.pk}/", f"/{published.pk}", address(published), "/nothing/"):
        assert client.get(path)["Cache-Control"] == "no-cache", path
