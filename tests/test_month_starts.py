"""Announced first days of Hijri months."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.models import MonthStart
from articles.workflow import BadValue


def announce(by, month, day):
    return MonthStart.objects.create(year=1445, month=month, first_day=day, authority="دار الإفتاء", entered_by=by)


def test_announced_starts_come_in_order(nadia):
    announce(nadia, 10, date(2024, 4, 10))
    announce(nadia, 9, date(2024, 3, 11))
    assert MonthStart.objects.starts() == ((1445, 9, date(2024, 3, 11)), (1445, 10, date(2024, 4, 10)))


def test_a_month_between_two_announced_ones_has_29_or_30_days(nadia):
    announce(nadia, 9, date(2024, 3, 11))
    for day in (date(2024, 4, 8), date(2024, 4, 11)):
        start = MonthStart(year=1445, month=10, first_day=day, authority="دار الإفتاء", entered_by=nadia)
        with pytest.raises(BadValue):
            start.save()
        with pytest.raises(ValidationError):
            start.full_clean()
    assert MonthStart.objects.count() == 1


def test_a_slip_of_the_keyboard_is_refused(nadia):
    with pytest.raises(BadValue) as refusal:
        announce(nadia, 9, date(2023, 3, 11))
    assert refusal.value.field == "first_day"


def test_one_start_a_month(nadia):
    announce(nadia, 9, date(2024, 3, 11))
    with pytest.raises(IntegrityError), transaction.atomic():
        announce(nadia, 9, date(2024, 3, 12))


def test_an_announcement_is_mended(nadia):
    start = announce(nadia, 9, date(2024, 3, 11))
    start.first_day = date(2024, 3, 12)
    start.save()
    assert MonthStart.objects.starts() == ((1445, 9, date(2024, 3, 12)),)


def test_a_start_a_week_from_the_computed_one_is_refused(nadia):
    with pytest.raises(BadValue):
        announce(nadia, 9, date(2024, 3, 18))


@pytest.mark.parametrize(("year", "month"), [(1342, 9), (1501, 1), (1445, 13)])
def test_a_month_that_no_calendar_has_is_refused(nadia, year, month):
    with pytest.raises(BadValue):
        MonthStart(year=year, month=month, first_day=date(2024, 3, 11), entered_by=nadia).save()
    assert not MonthStart.objects.exists()
