"""The ticker and the list of urgent stories."""

from datetime import timedelta

from django.utils import timezone

from articles.models import Article


def ticker(html):
    start = html.find('<section class="ticker"')
    return "" if start < 0 else html[start : html.index("</section>", start)]


def test_the_ticker_is_absent_when_nothing_is_urgent(published, read):
    assert ticker(read("/")) == ""


def test_an_urgent_story_is_on_the_ticker_until_it_is_lifted(published, nadia, read):
    published.mark_urgent(by=nadia)
    assert "قناطر النهر" in ticker(read("/reports/"))
    published.lift_urgent(by=nadia)
    assert ticker(read("/reports/")) == ""


def test_urgency_ends_by_the_clock(published, nadia, read, monkeypatch):
    published.mark_urgent(by=nadia, until=timezone.now() + timedelta(minutes=10))
    later = timezone.now() + timedelta(minutes=11)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert ticker(read("/reports/")) == ""
    assert '<li class="live">' not in read("/urgent/")


def test_live_stories_are_red_and_past_ones_stay_in_ink(reports, nadia, read):
    past = Article.objects.flash(by=nadia, headline="هزة أرضية خفيفة", section=reports)
    past.lift_urgent(by=nadia)
    Article.objects.flash(by=nadia, headline="رياح مثيرة للرمال", section=reports)
    html = read("/urgent/")
    line = html[html.index('<ol class="timeline">') :]
    assert line.index("رياح مثيرة للرمال") < line.index("هزة أرضية خفيفة")
    assert line.count('<li class="live">') == line.count('class="flag"') == 1


def test_the_list_is_grouped_by_the_day_in_the_sites_time_zone(reports, nadia, read, monkeypatch):
    real = timezone.now
    for hours in (50, 26):
        monkeypatch.setattr(timezone, "now", lambda hours=hours: real() - timedelta(hours=hours))
        Article.objects.flash(by=nadia, headline=f"خبر منذ {hours} ساعة", section=reports)
    monkeypatch.setattr(timezone, "now", real)
    html = read("/urgent/")
    assert html.count('<h2 class="day">') == 2
    day = timezone.localtime(Article.objects.newest().first().urgent_since).date()
    assert f'<h2 class="day"><time datetime="{day}">' in html


def test_the_urgent_section_is_the_urgent_page(urgent_section, client):
    response = client.get("/breaking/")
    assert (response.status_code, response["Location"]) == (301, "/urgent/")
    assert client.get("/en/breaking/")["Location"] == "/en/urgent/"


def test_a_withdrawn_flash_leaves_the_list(reports, nadia, read):
    flash = Article.objects.flash(by=nadia, headline="هزة أرضية خفيفة", section=reports)
    flash.withdraw(by=nadia, reason="خطأ", notice="سُحب")
    assert "هزة أرضية خفيفة" not in read("/urgent/")
