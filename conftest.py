"""Which tests run where. CI sets REQUIRE_EVERYTHING, and then a test that would be skipped fails instead."""

import os

import pytest
from django.conf import settings

REQUIRE_EVERYTHING = bool(os.environ.get("REQUIRE_EVERYTHING"))


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
    return _nothing_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    return _nothing_skipped((yield))


def _nothing_skipped(report):
    if REQUIRE_EVERYTHING and report.skipped and not hasattr(report, "wasxfail"):
        report.longrepr = f"Skipped where nothing may be: {report.longrepr}"
        report.outcome = "failed"
    return report
