"""The browser opens the newsroom's door."""

import pytest


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_desk_asks_who_you_are(live_server, page):
    page.goto(f"{live_server.url}/admin/")

    assert page.url.endswith("/admin/login/?next=/admin/")
    assert page.get_attribute("html", "dir") == "rtl"
