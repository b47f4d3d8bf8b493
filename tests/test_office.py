"""Terms of editors-in-chief."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.models import EditorInChief
from articles.workflow import BadValue


@pytest.fixture
def spring(byline):
    return EditorInChief.objects.create(author=byline, starts_on=date(2024, 1, 1), ends_on=date(2024, 6, 30))


def test_the_masthead_shows_the_chief_of_the_day_on_both_ends(spring):
    for day in (date(2024, 1, 1), date(2024, 6, 30)):
        assert EditorInChief.objects.chief(day) == spring
    for day in (date(2023, 12, 31), date(2024, 7, 1)):
        assert EditorInChief.objects.chief(day) is None


@pytest.mark.parametrize(
    ("starts_on", "ends_on"),
    [
        (date(2024, 6, 30), None),
        (date(2023, 1, 1), date(2024, 1, 1)),
        (date(2023, 1, 1), None),
        (date(2024, 2, 1), date(2024, 3, 1)),
    ],
)
def test_two_chiefs_never_share_a_day(spring, byline, starts_on, ends_on):
    term = EditorInChief(author=byline, starts_on=starts_on, ends_on=ends_on)
    with pytest.raises(BadValue, match=byline.name_ar) as refusal:
        term.save()
    assert refusal.value.field == "starts_on"
    with pytest.raises(ValidationError):
        term.full_clean()
    assert EditorInChief.objects.count() == 1


def test_the_next_one_starts_the_day_after(spring, byline):
    EditorInChief.objects.create(author=byline, starts_on=date(2024, 7, 1))
    assert EditorInChief.objects.count() == 2


def test_a_deputy_serves_beside_the_chief_and_is_not_on_the_masthead(spring, byline):
    EditorInChief.objects.create(office="deputy", author=byline, starts_on=date(2024, 2, 1))
    assert EditorInChief.objects.chief(date(2024, 2, 1)) == spring


def test_a_term_does_not_end_before_it_starts(byline):
    term = EditorInChief(author=byline, starts_on=date(2024, 2, 1), ends_on=date(2024, 1, 1))
    with pytest.raises(ValidationError) as refusal:
        term.full_clean()
    assert "ends_on" in refusal.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        term.save()


def test_a_term_is_changed_without_clashing_with_itself(spring):
    spring.ends_on = date(2024, 5, 1)
    spring.save()
    assert EditorInChief.objects.get().ends_on == date(2024, 5, 1)
