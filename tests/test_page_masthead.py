"""What stands round every story: the date line, the chief, the bar of sections; fresh at once, asked for once."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone
from django.utils.translation import gettext, override

from articles.models import Author, EditorInChief, MonthStart, Section, SiteSettings


@pytest.fixture
def friday(monkeypatch):
    """29 March 2024 in Cairo, which is two hours ahead of Greenwich that day: the Friday has begun there."""
    monkeypatch.setattr(timezone, "now", lambda: datetime(2024, 3, 28, 22, 30, tzinfo=UTC))


def test_the_date_line_is_today_in_the_sites_time_zone(db, friday, read):
    html = read("/")
    assert '<time datetime="2024-03-29">الجمعة 29 مارس 2024</time>' in html
    assert "19 رمضان 1445" in html


def test_the_editors_choose_months_and_digits(db, friday, read):
    site = SiteSettings.current()
    site.months, site.digits = SiteSettings.Months.LEVANT, SiteSettings.Digits.ARABIC
    site.save()
    assert '<time datetime="2024-03-29">الجمعة ٢٩ آذار ٢٠٢٤</time>' in read("/")


def test_an_announced_month_moves_the_hijri_date(nadia, friday, read):
    assert "19 رمضان 1445" in read("/")
    MonthStart.objects.create(
        year=1445, month=9, first_day=date(2024, 3, 12), authority="دار الإفتاء", entered_by=nadia
    )
    assert "18 رمضان 1445" in read("/")


def test_the_chief_of_today_is_named(db, friday, read):
    old, new = Author.objects.create(name_ar="شيماء السابقة"), Author.objects.create(name_ar="نادية الحلواني")
    EditorInChief.objects.create(author=old, starts_on=date(2020, 1, 1), ends_on=date(2024, 3, 28))
    EditorInChief.objects.create(author=new, starts_on=date(2024, 3, 29))
    html = read("/")
    assert "<b><bdi>نادية الحلواني</bdi></b>" in html
    assert "شيماء السابقة" not in html


def test_urgent_comes_first_then_the_sections_in_their_order(urgent_section, read):
    Section.objects.create(name_ar="رياضة", slug="sport", position=20)
    Section.objects.create(name_ar="تقارير", slug="reports", position=10)
    Section.objects.create(name_ar="مخفي", slug="hidden", in_menu=False)
    bar = read("/")
    bar = bar[bar.index('<nav class="sections"') : bar.index("</nav>")]
    places = [bar.index(f'href="{address}"') for address in ("/urgent/", "/reports/", "/sport/")]
    assert places == sorted(places)
    assert "/hidden/" not in bar
    assert "/breaking/" not in bar


def test_a_renamed_section_shows_with_the_next_request(reports, read):
    read("/")
    reports.name_ar = "تحقيقات"
    reports.save()
    assert "<bdi>تحقيقات</bdi>" in read("/")


def test_what_stands_round_a_story_is_asked_for_once_a_second_at_most(reports, client, django_assert_max_num_queries):
    client.get("/urgent/")
    with django_assert_max_num_queries(1):
        client.get("/urgent/")


def test_the_switch_leads_to_the_same_page_of_the_other_edition(reports, read):
    assert '<a href="/en/reports/" lang="en" hreflang="en">English</a>' in read("/reports/")
    assert '<a href="/reports/" lang="ar" hreflang="ar">العربية</a>' in read("/en/reports/")
    assert '<a href="/" lang="ar"' in read("/en/")


def test_a_page_has_one_heading_landmarks_and_a_way_past_the_masthead(public_story, read):
    story = public_story()
    for address in ("/", "/reports/", "/urgent/", f"/news/{story.pk}/{story.slug_ar}/"):
        html = read(address)
        assert html.count("<h1") == html.count('<main id="main"') == html.count("<footer") == 1
        assert html.index('href="#main"') < html.index("<nav")


def test_an_old_story_is_marked_as_archive(public_story, read):
    old = public_story(hours_ago=24 * 400)
    with override("ar"):
        mark = gettext("From the archive")
    assert mark in read(f"/news/{old.pk}/{old.slug_ar}/")


def test_urgent_stories_without_english_leave_the_english_ticker_room(public_story, nadia, read):
    english = public_story(english=True).mark_urgent(by=nadia)
    for number in range(4):
        public_story(title_ar=f"خبر {number}").mark_urgent(by=nadia)
    html = read("/en/")
    assert f"/en/news/{english.pk}/" in html[: html.index('<main id="main"')]
    arabic = read("/")
    ticker = arabic[: arabic.index('<main id="main"')]
    assert ticker.count('href="/news/') == 4
