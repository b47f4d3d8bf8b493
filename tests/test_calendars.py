"""Dates as Arabic newspapers print them: names by country, Hijri months as announced, and lines read back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import calendars
from articles.calendars import date_line, hijri, misfits, month_start, parse_date_line

FRIDAY = date(2024, 3, 29)
COVERED = st.dates(date(1924, 8, 1), date(2077, 11, 16))


def test_a_masthead_reads_as_arabic_papers_print_it():
    assert date_line(FRIDAY) == "الجمعة 29 مارس 2024 الموافق 19 رمضان 1445"
    assert date_line(FRIDAY, "en") == "Friday 29 March 2024, 19 Ramadan 1445"


def test_arabic_indic_digits_are_for_arabic_only():
    assert date_line(FRIDAY, digits="arab") == "الجمعة ٢٩ مارس ٢٠٢٤ الموافق ١٩ رمضان ١٤٤٥"
    assert date_line(FRIDAY, "en", digits="arab") == date_line(FRIDAY, "en")


@pytest.mark.parametrize(
    ("months", "march", "august"),
    [
        ("ar_EG", "مارس", "أغسطس"),
        ("ar_SA", "مارس", "أغسطس"),
        ("ar_SY", "آذار", "آب"),
        ("ar_IQ", "آذار", "آب"),
        ("ar_DZ", "مارس", "أوت"),
        ("ar_TN", "مارس", "أوت"),
        ("ar_MA", "مارس", "غشت"),
        ("ar_MR", "مارس", "أغشت"),
        ("ar_SY/ar_EG", "آذار/مارس", "آب/أغسطس"),
        ("ar_DZ/ar_EG", "مارس", "أوت/أغسطس"),
    ],
)
def test_months_are_named_as_in_the_country(months, march, august):
    names = calendars.month_names(months)
    assert (names[2], names[7]) == (march, august)
    assert calendars.gregorian(FRIDAY, months=months) == f"الجمعة 29 {march} 2024"


@pytest.mark.parametrize("months", ["xx_YY", "", "ar_EG/", "مصر"])
def test_an_unknown_country_is_refused_with_the_remedy(months):
    with pytest.raises(ValueError, match="use a CLDR locale such as ar_EG"):
        date_line(FRIDAY, months=months)


def test_unknown_digits_are_refused():
    with pytest.raises(ValueError, match="'latn' or 'arab'"):
        date_line(FRIDAY, digits="roman")


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1924, 7, 31), date(2077, 11, 17), date(9999, 12, 31)])
def test_beyond_the_hijri_calendar_the_line_is_gregorian_only(day):
    assert hijri(day) is None
    assert calendars.hijri_text(day) == ""
    assert date_line(day) == calendars.gregorian(day)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(1924, 8, 1), (1343, 1, 1)),
        (date(2023, 3, 23), (1444, 9, 1)),  # as announced in Saudi Arabia, whose civil calendar this is
        (date(2024, 4, 10), (1445, 10, 1)),
        (date(2024, 7, 7), (1446, 1, 1)),
        (date(2025, 3, 1), (1446, 9, 1)),
        (date(2077, 11, 16), (1500, 12, 30)),
    ],
)
def test_without_announcements_umm_al_qura_decides(day, expected):
    assert hijri(day) == expected


@given(COVERED)
def test_the_day_after_is_the_next_day_or_the_first_of_the_next_month(day):
    year, month, number = hijri(day)
    following = hijri(day + timedelta(1))
    assert month_start(year, month) + timedelta(number - 1) == day
    if following and following[2] != 1:
        assert following == (year, month, number + 1)
    elif following:
        assert number in (29, 30)
        assert following == (year + month // 12, month % 12 + 1, 1)


def test_an_announcement_moves_its_month_and_the_end_of_the_month_before():
    late = [(1445, 9, date(2024, 3, 12))]  # Umm al-Qura says the 11th
    assert hijri(date(2024, 3, 11), late) == (1445, 8, 30)
    assert hijri(date(2024, 3, 12), late) == (1445, 9, 1)
    assert date_line(FRIDAY, starts=late).endswith("الموافق 18 رمضان 1445")


def test_months_nobody_announced_slide_along():
    late = [(1445, 9, date(2024, 3, 12))]
    for month in (10, 11, 12):
        assert month_start(1445, month, late) == month_start(1445, month) + timedelta(1)
    assert month_start(1445, 7, late) == month_start(1445, 7)


def test_a_later_announcement_holds_the_slide_back():
    starts = [(1445, 9, date(2024, 3, 12)), (1445, 11, date(2024, 5, 9))]
    assert month_start(1445, 10, starts) == date(2024, 4, 10)
    assert misfits(starts) == []


def test_announced_neighbours_that_make_a_month_of_28_or_31_days_are_named():
    rajab, ramadan = (1445, 7, date(2024, 1, 13)), (1445, 9, date(2024, 3, 12))
    shawwal = (1445, 10, date(2024, 4, 12))
    assert misfits([shawwal, ramadan, rajab]) == [(ramadan, shawwal)]
    assert misfits([ramadan, (1445, 10, date(2024, 4, 9))]) == [(ramadan, (1445, 10, date(2024, 4, 9)))]
    assert misfits([ramadan, (1445, 10, date(2024, 4, 10))]) == []
    assert misfits([ramadan, (1446, 9, date(2025, 3, 12))]) == [(ramadan, (1446, 9, date(2025, 3, 12)))]


@st.composite
def announcements(draw):
    """Draw announced months that fit one another: months of 29 or 30 days, some of them announced."""
    first = draw(st.integers(1400 * 12, 1470 * 12))
    day = calendars.computed_start(first // 12, first % 12 + 1) + timedelta(draw(st.integers(-3, 3)))
    starts = []
    months = draw(st.lists(st.tuples(st.sampled_from((29, 30)), st.booleans())))
    for serial, (length, said) in enumerate(months, first):
        if said:
            starts.append((serial // 12, serial % 12 + 1, day))
        day += timedelta(length)
    return draw(st.permutations(starts))


@given(announcements(), st.integers(1395 * 12, 1480 * 12))
def test_whatever_is_announced_every_month_has_29_or_30_days(starts, serial):
    assert misfits(starts) == []
    this = month_start(serial // 12, serial % 12 + 1, starts)
    following = month_start((serial + 1) // 12, (serial + 1) % 12 + 1, starts)
    assert (following - this).days in (29, 30)


@given(announcements(), st.dates(date(1975, 1, 1), date(2057, 1, 1)))
def test_whatever_is_announced_every_day_has_exactly_one_hijri_date(starts, day):
    year, month, number = hijri(day, starts)
    assert month_start(year, month, starts) + timedelta(number - 1) == day
    assert 1 <= number <= 30
    assert hijri(day + timedelta(1), starts) > (year, month, number)


@given(announcements())
def test_an_announced_month_starts_on_its_announced_day(starts):
    for year, month, first in starts:
        assert hijri(first, starts) == (year, month, 1)


def test_months_outside_the_calendar_are_errors():
    with pytest.raises(OverflowError):
        month_start(1342, 12)
    with pytest.raises(ValueError, match="month"):
        month_start(1445, 13)


@given(
    COVERED,
    st.sampled_from(["ar", "en"]),
    st.sampled_from(["ar_EG", "ar_SY", "ar_DZ", "ar_MA", "ar_MR", "ar_SY/ar_EG", "ar_EG/ar_IQ"]),
    st.sampled_from(["latn", "arab"]),
)
def test_every_line_we_print_is_read_back(day, language, months, digits):
    assert parse_date_line(date_line(day, language, months=months, digits=digits)) == (day, hijri(day))


@pytest.mark.parametrize(
    "line",
    [
        "الجمعة ٢٩ مارس ٢٠٢٤ الموافق ١٩ رمضان ١٤٤٥هـ",
        "الجمعة، 29 آذار/مارس 2024م – 19 رمضان المبارك 1445 هـ",
        "يوم الجمعة 29 آذار (مارس) 2024 ميلادية، الموافق لـ 19 رمضان 1445 هجرية",
        "\u200f19 رمضان 1445 الموافق 29 مارس 2024\u200f",
        "29 آذار 2024 / 19 رمضان 1445",
    ],
)
def test_the_ways_papers_write_a_date_are_understood(line):
    assert parse_date_line(line) == (FRIDAY, (1445, 9, 19))


@pytest.mark.parametrize(
    ("line", "month"),
    [("1 اغسطس 2024", 8), ("1 غشت 2024", 8), ("1 أوت 2024", 8), ("1 كانون  الثاني 2024", 1)],
)
def test_the_gregorian_half_alone_is_enough(line, month):
    assert parse_date_line(line) == (date(2024, month, 1), None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "does not name one Gregorian date"),
        ("رئيس التحرير", "does not name one Gregorian date"),
        ("19 رمضان 1445", "does not name one Gregorian date"),
        ("29 مارس 2024، 30 مارس 2024", "does not name one Gregorian date"),
        ("قال الوزير في 29 مارس 2024", "«قال» is no part"),
        ("السبت 29 مارس 2024", "2024-03-29 is a Friday"),
        ("31 أبريل 2024", "no such Gregorian day"),
        ("29 آذار/أبريل 2024", "two different months"),
        ("29 مارس 2024 الموافق 31 رمضان 1445", "no day 31"),
        ("29 مارس 20245", "does not name one Gregorian date"),
    ],
)
def test_a_line_that_is_no_date_line_is_refused_with_the_reason(line, reason):
    with pytest.raises(ValueError, match=reason):
        parse_date_line(line)
