"""Gregorian and Hijri dates as Arabic newspapers print them, and the same read back. Pure Python.

Gregorian names come from CLDR through Babel. Hijri dates come from the Umm al-Qura calendar (hijridate,
1343-1500 AH), moved by the month starts an authority announced: an iterable `starts` of (Hijri year, month,
Gregorian first day). A month is counted here by one running number, so that "k months later" is an addition.
"""

import re
from bisect import bisect_left
from datetime import date, timedelta
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers
from hijridate import Gregorian, Hijri

from articles.arabic import fold

HIJRI_YEARS = range(1343, 1501)
HIJRI_MONTHS = {
    "ar": (
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
    ),
    "en": (
        "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Thaniya",
        "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja",
    ),
}  # fmt: skip
_FIRST = HIJRI_YEARS[0] * 12
_LAST = HIJRI_YEARS[-1] * 12 + 11
_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


# Months and their first days


@cache  # at most the 1,896 months of the calendar
def _computed(serial):
    if serial == _LAST + 1:
        return _computed(_LAST) + timedelta(Hijri(HIJRI_YEARS[-1], 12, 1).month_length())
    year, month = divmod(serial, 12)
    return date(*Hijri(year, month + 1, 1).to_gregorian().datetuple())


@lru_cache(maxsize=16)
def _announced(starts):
    """Return the announced months as ({serial: first day}, their serials in order)."""
    days = {year * 12 + month - 1: first for year, month, first in starts if year in HIJRI_YEARS}
    return days, sorted(days)


def _start(serial, starts):
    """Return the first day of a month by the rule that `month_start` states."""
    days, serials = _announced(starts)
    if serial in days:
        return days[serial]
    place = bisect_left(serials, serial)
    first = _computed(serial)
    if place:
        earlier = serials[place - 1]
        first = days[earlier] + (first - _computed(earlier))
    if place < len(serials):
        later = serials[place]
        most, least = timedelta(30 * (later - serial)), timedelta(29 * (later - serial))
        first = min(max(first, days[later] - most), days[later] - least)
    return first


def computed_start(year, month):
    """Return the first day of a Hijri month by Umm al-Qura.

    OverflowError outside 1343-1500 AH, ValueError for a month outside 1-12.
    """
    return date(*Hijri(year, month, 1).to_gregorian().datetuple())


def month_start(year, month, starts=()):
    """Return the first day of a Hijri month; errors as in `computed_start`.

    An announced month starts when announced. Any other keeps its Umm al-Qura distance from the nearest
    announced month before it, so unannounced months slide along, but never so far that a month up to the next
    announced one would have other than 29 or 30 days (as long as `misfits` finds none among the announced).
    """
    computed_start(year, month)
    return _start(year * 12 + month - 1, tuple(starts))


def misfits(starts):
    """Return the pairs of neighbours in `starts` that cannot both be true, in order of the calendar.

    Announced months k months apart must lie 29k to 30k days apart: a Hijri month has 29 or 30 days.
    """
    rows = sorted(starts)
    return [
        (one, two)
        for one, two in zip(rows, rows[1:], strict=False)
        if (two[2] - one[2]).days not in _possible_days((two[0] - one[0]) * 12 + two[1] - one[1])
    ]


def _possible_days(months):
    return range(29 * months, 30 * months + 1)


def hijri(day, starts=()):
    """Return the Hijri (year, month, day) of a date, or None where the calendar does not reach."""
    starts = tuple(starts)
    try:
        guess = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return None
    serial = guess.year * 12 + guess.month - 1
    while serial >= _FIRST and _start(serial, starts) > day:
        serial -= 1
    while _FIRST <= serial <= _LAST and _start(serial + 1, starts) <= day:
        serial += 1
    if not _FIRST <= serial <= _LAST:
        return None
    year, month = divmod(serial, 12)
    return year, month + 1, (day - _start(serial, starts)).days + 1


# Dates in words


def to_digits(text, digits):
    """Return `text` with 0-9 as the site writes them: digits "latn" (as they are) or "arab" (٠-٩)."""
    if digits not in ("latn", "arab"):
        raise ValueError(f"Digits are 'latn' or 'arab', not {digits!r}.")
    return text.translate(_ARABIC_INDIC) if digits == "arab" else text


@lru_cache(maxsize=64)
def month_names(months):
    """Return the twelve Gregorian month names of a CLDR locale (ar_EG), or of two together (ar_SY/ar_EG)."""
    try:
        each = [Locale.parse(name).months["format"]["wide"] for name in months.split("/")]
    except (UnknownLocaleError, ValueError) as error:
        remedy = "use a CLDR locale such as ar_EG, or two of them as ar_SY/ar_EG."
        raise ValueError(f"No month names for {months!r}: {remedy}") from error
    return tuple("/".join(dict.fromkeys(names[month] for names in each)) for month in range(1, 13))


@lru_cache(maxsize=8)
def _weekdays(language):
    names = Locale.parse(language).days["format"]["wide"]
    return tuple(names[number] for number in range(7))


def _written(text, language, digits):
    # English text has its own digits, whatever the Arabic edition prints.
    return to_digits(text, digits) if language == "ar" else text


def gregorian(day, language="ar", *, months="ar_EG", digits="latn"):
    """Return «الجمعة 29 مارس 2024», or "Friday 29 March 2024" for language "en"."""
    name = month_names(months if language == "ar" else language)[day.month - 1]
    return _written(f"{_weekdays(language)[day.weekday()]} {day.day} {name} {day.year}", language, digits)


def hijri_text(day, language="ar", *, starts=(), digits="latn"):
    """Return «19 رمضان 1445» or "19 Ramadan 1445" for a Gregorian date; "" beyond the calendar."""
    found = hijri(day, starts)
    if not found:
        return ""
    year, month, number = found
    return _written(f"{number} {HIJRI_MONTHS[language][month - 1]} {year}", language, digits)


def date_line(day, language="ar", *, starts=(), months="ar_EG", digits="latn"):
    """Return a newspaper's date line: «الجمعة 29 مارس 2024 الموافق 19 رمضان 1445».

    `day` is a date, `language` "ar" or "en"; `months` and `digits` concern Arabic. Gregorian only outside
    1343-1500 AH. ValueError for an unknown locale or kind of digits.
    """
    joint = " الموافق " if language == "ar" else ", "
    halves = (
        gregorian(day, language, months=months, digits=digits),
        hijri_text(day, language, starts=starts, digits=digits),
    )
    return joint.join(half for half in halves if half)


# Date lines read back

_OTHER_HIJRI_NAMES = {
    "المحرم": 1, "محرم الحرام": 1, "صفر الخير": 2, "ربيع الثاني": 4, "جمادى الأول": 5, "جمادى الثانية": 6,
    "جمادى الثاني": 6, "شعبان المعظم": 8, "رمضان المبارك": 9, "ذي القعدة": 11, "ذي الحجة": 12,
}  # fmt: skip
_AROUND_A_DATE = ("يوم", "الموافق", "موافق", "و", "ل", "م", "ميلادية", "هـ", "هجرية", "AH", "AD")
_FILLERS = {fold(word) for word in _AROUND_A_DATE}


@cache
def _gregorian_numbers():
    """Return {folded name: month} for every Arabic locale of CLDR, and English."""
    locales = [name for name in locale_identifiers() if name == "en" or name.split("_")[0] == "ar"]
    return {fold(name): number for locale in locales for number, name in enumerate(month_names(locale), 1)}


@cache
def _hijri_numbers():
    numbers = {name: number for names in HIJRI_MONTHS.values() for number, name in enumerate(names, 1)}
    return {fold(name): number for name, number in (numbers | _OTHER_HIJRI_NAMES).items()}


@cache
def _date_pattern():
    names = sorted({*_gregorian_numbers(), *_hijri_numbers()}, key=len, reverse=True)
    month = "|".join(map(re.escape, names))
    return re.compile(rf"(?<!\d)(\d\d?) ({month})(?: ?[/(] ?({month})\)?)?[ ,،]+(\d{{4}})(?!\d)")


def _month_number(found, numbers):
    """Return the month that a match names, 0 if none; a double name («آذار/مارس») must agree with itself."""
    named = {numbers.get(name, 0) for name in found.group(2, 3) if name}
    if len(named) > 1:
        raise ValueError(f"«{found[0]}» names two different months.")
    return named.pop()


def _dates_in(text):
    """Return the (Gregorian, Hijri) dates named in folded `text`, each a list of (year, month, day)."""
    dates = [], []
    for found in _date_pattern().finditer(text):
        for kind, numbers in zip(dates, (_gregorian_numbers(), _hijri_numbers()), strict=True):
            if month := _month_number(found, numbers):
                kind.append((int(found[4]), month, int(found[1])))
    return dates


def _weekday_in(text):
    """Return the weekday (Monday 0) named beside the dates, or None; ValueError for a word out of place."""
    names = [fold(name) for language in ("ar", "en") for name in _weekdays(language)]
    named = None
    for word in re.findall(r"\w+", _date_pattern().sub(" ", text)):
        if word in names:
            named = names.index(word) % 7
        elif word not in _FILLERS:
            raise ValueError(f"«{word}» is no part of a date line.")
    return named


def parse_date_line(text):
    """Read a newspaper's date line and return (Gregorian date, Hijri (year, month, day) or None).

    Takes both calendars in either order or the Gregorian alone, any Arabic or English month name of CLDR,
    double names, any digits and spelling of hamza; the two dates are not compared, since calendars differ by
    a day. ValueError, saying why, for a line that is no date line, has no such day, or names the wrong
    weekday.
    """
    folded = " ".join(fold(text).split())
    gregorians, hijris = _dates_in(folded)
    if len(gregorians) != 1 or len(hijris) > 1:
        raise ValueError(f"«{text.strip()}» does not name one Gregorian date (day, month by name, year).")
    weekday = _weekday_in(folded)
    try:
        day = date(*gregorians[0])
    except ValueError as error:
        raise ValueError(f"«{text.strip()}»: no such Gregorian day.") from error
    if weekday not in (None, day.weekday()):
        raise ValueError(f"«{text.strip()}»: {day} is a {_weekdays('en')[day.weekday()]}.")
    if hijris and not 1 <= hijris[0][2] <= 30:
        raise ValueError(f"«{text.strip()}»: a Hijri month has no day {hijris[0][2]}.")
    return day, hijris[0] if hijris else None
