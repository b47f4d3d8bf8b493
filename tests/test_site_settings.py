"""What an editor decides about the site."""

import pytest
from django.core.exceptions import ValidationError

from articles.models import SiteSettings


def test_a_fresh_site_has_its_defaults(db):
    site = SiteSettings.current()
    assert (site.ticker_minutes, site.digits, site.months) == (60, "latn", "ar_EG")
    assert site.name_ar
    assert SiteSettings.current() == site


@pytest.mark.parametrize("minutes", [0, 1441])
def test_an_urgency_lasts_a_minute_to_a_day(db, minutes):
    site = SiteSettings.current()
    site.ticker_minutes = minutes
    with pytest.raises(ValidationError) as refusal:
        site.full_clean()
    assert "ticker_minutes" in refusal.value.message_dict


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("locale", "months"), [("ar_LB", "ar_SY"), ("ar_MA", "ar_MA"), ("ar_KW", "ar_EG"), ("fr", "ar_EG")]
)
def test_a_new_site_begins_with_the_month_names_of_its_locale(settings, locale, months):
    settings.LOCALE = locale
    assert SiteSettings.current().months == months
