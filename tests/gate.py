"""Which tests run where, and the browser for those that need one.

CI sets REQUIRE_EVERYTHING, and then a test that would be skipped fails instead.
"""

import os
import shutil

import pytest
from django.conf import settings
from playwright.sync_api import sync_playwright

REQUIRE_EVERYTHING = bool(os.environ.get("REQUIRE_EVERYTHING"))
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update")


def pytest_collection_modifyitems(config, items):
    """Leave out the tests of the other database: CI runs the suite once on each, so nothing is lost."""
    engine = settings.DATABASES["default"]["ENGINE"]
    other = "postgres" if engine.endswith("sqlite3") else "sqlite"
    left_out = [item for item in items if item.get_closest_marker(other)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker(other)]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    return nothing_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return nothing_skipped((yield))


def nothing_skipped(report):
    if REQUIRE_EVERYTHING and report.skipped and not hasattr(report, "wasxfail"):
        report.longrepr = f"Skipped where nothing may be: {report.longrepr}"
        report.outcome = "failed"
    return report


def chromium_path(playwright):
    """The machine's own Chromium, or where `make browser` puts one."""
    return next(filter(None, map(shutil.which, BROWSERS)), playwright.chromium.executable_path)


@pytest.fixture(scope="session")
def browser():
    """A Chromium: the machine's own, or the one that `make browser` fetched."""
    # Playwright keeps an event loop in this thread, and Django would refuse the database to it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        path = chromium_path(playwright)
        if not os.path.exists(path):
            pytest.skip("There is no Chromium: install one, or run `make browser`.")
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A fresh page, as a reader's new device has it: no cookies, nothing cached."""
    context = browser.new_context(locale="ar-EG")
    yield context.new_page()
    context.close()
