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
