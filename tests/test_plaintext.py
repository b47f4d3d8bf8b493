"""Reading a page that was saved as text. No database."""

from datetime import date
from pathlib import Path

import pytest

from articles.importers.plaintext import BadPage, doubts, parse, read

PAGE = (Path(__file__).parent / "fixtures" / "saved_page.txt").read_text(encoding="utf8")
HEADLINE = "جسر الزيتون.. عودة الحركة بعد ليلة من الترقب"


def test_every_part_of_the_page_is_found():
    page = parse(PAGE)
    assert (page.saved_on, page.hijri) == (date(2024, 7, 14), (1446, 1, 8))
    assert (page.chief, page.is_urgent, page.section) == ("غصون الميناء", True, "تقارير")
    assert (page.headline, page.byline) == (HEADLINE, "مكتب الضفتين")


def test_each_line_of_the_body_is_a_paragraph():
    page = parse(PAGE)
    assert len(page.paragraphs) == 4
    assert page.paragraphs[3] == "وطلبت من الصيادين إبعاد مراكبهم عن الدعامات مسافة مئة متر."


@pytest.mark.parametrize(
    "other",
    [
        PAGE.replace("\n", "\r\n"),
        PAGE.replace("\n", "\r"),
        PAGE.replace("\n", "\n\n"),
        PAGE.replace("\n\n", "\n\n\n\n"),
        "\n\n" + PAGE + "\n\n  \n",
        PAGE.replace("\n", "\n\u200f\n").replace(HEADLINE, f"\u202b{HEADLINE}\u202c"),
        PAGE.replace("2024", "٢٠٢٤").replace("1446", "١٤٤٦ هـ").replace("14 ", "١٤ "),
        PAGE.replace("رئيس التحرير\n", "رئيس التحرير: "),
        PAGE.replace("رئيس التحرير", "رئيسة التحرير:"),
    ],
    ids=["CRLF", "CR", "doubled lines", "wide gaps", "around", "bidi marks", "Arabic digits", "one line", "a woman"],
)
def test_the_same_page_saved_otherwise_reads_the_same(other):
    page, usual = parse(other), parse(PAGE)
    usual.lines = page.lines
    assert page == usual


def test_a_byte_order_mark_is_no_part_of_the_page():
    assert read(PAGE.encode("utf-8-sig")) == parse(PAGE)


def test_the_head_may_be_missing_altogether():
    page = parse(PAGE[PAGE.index(HEADLINE) :])
    assert (page.saved_on, page.chief, page.is_urgent, page.section) == (None, "", False, "")
    assert (page.headline, len(page.paragraphs)) == (HEADLINE, 4)


def test_a_page_without_labels_is_not_urgent_and_has_no_section():
    page = parse(PAGE.replace("عاجل\nتقارير\n", ""))
    assert (page.is_urgent, page.section, page.headline) == (False, "", HEADLINE)


def test_a_page_without_the_urgent_label_keeps_its_section():
    page = parse(PAGE.replace("عاجل\n", ""))
    assert (page.is_urgent, page.section, page.headline) == (False, "تقارير", HEADLINE)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", 1),
        ("\ufeff\n \u200f\n".encode(), 1),
        (PAGE.encode("cp1256"), 1),
        (PAGE.encode("utf-16"), 1),
        (b"\n\n\xff", 3),
        (PAGE.replace(HEADLINE + "\n", "").encode(), 8),
        (PAGE[: PAGE.index(HEADLINE)].encode(), 5),
        (PAGE[: PAGE.index("مكتب")].encode(), 7),
        (PAGE.replace("مكتب الضفتين\n", "").encode(), 10),
        (PAGE[: PAGE.index("عاد جسر")].encode(), 9),
        (PAGE.replace("الأحد", "السبت").encode(), 1),
        (PAGE.replace("14 يوليو", "44 يوليو").encode(), 1),
        ("الأحد 14 يوليو 2024\nرئيس التحرير\n".encode(), 2),
    ],
    ids=[
        "empty", "nothing to see", "Windows-1256", "UTF-16", "a broken byte", "no headline", "only a head",
        "only a headline", "no byline", "no body", "the wrong weekday", "no such day", "a chief without a name",
    ],
)  # fmt: skip
def test_a_page_that_cannot_be_read_names_its_line(data, line):
    with pytest.raises(BadPage) as refusal:
        read(data)
    assert refusal.value.line == line
    assert f"{line}" in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("number", [7, 8, 9])
def test_calendars_may_differ_by_a_day(number):
    assert doubts(parse(PAGE.replace("8 محرم", f"{number} محرم"))) == ""


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("10 محرم 1446", "2024-07-16"),
        ("6 محرم 1446", "2024-07-12"),
        ("8 صفر 1446", "2024-08-12"),
        ("8 محرم 1445", "2023-07-26"),
    ],
)
def test_a_hijri_date_that_is_not_the_gregorian_ones_is_reported(said, meant):
    assert meant in doubts(parse(PAGE.replace("8 محرم 1446", said)))


def test_a_page_without_a_date_is_reported():
    assert doubts(parse(PAGE[PAGE.index("رئيس") :]))


def test_an_announced_month_counts():
    announced = [(1446, 1, date(2024, 7, 9))]
    assert doubts(parse(PAGE.replace("8 محرم", "5 محرم")), announced) == ""


def test_the_same_story_is_known_again_under_another_days_head():
    assert parse(PAGE).ref == parse("الاثنين 15 يوليو 2024\n" + PAGE[PAGE.index("رئيس") :]).ref
    assert parse(PAGE).ref != parse(PAGE.replace("تسع ساعات", "عشر ساعات")).ref
