"""CI skips nothing: where REQUIRE_EVERYTHING is set, a test that would be skipped fails."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

SKIPS = """
import pytest

def test_one_thing(): pass

def test_another(): pytest.skip("no camera")
"""
SKIPS_AS_A_WHOLE = "import pytest; pytest.importorskip('no_such_module')"
EXPECTED_TO_FAIL = """
import pytest

@pytest.mark.xfail
def test_one_thing(): assert False
"""


def run(tmp_path, code, **environment):
    (tmp_path / "test_sample.py").write_text(code)
    options = ["-c", "pyproject.toml", "-p", "conftest", "-p", "no:cacheprovider", str(tmp_path)]
    env = {name: value for name, value in os.environ.items() if name != "REQUIRE_EVERYTHING"} | environment
    command = [sys.executable, "-m", "pytest", *options]
    return subprocess.run(command, cwd=settings.BASE_DIR, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("code", [SKIPS, SKIPS_AS_A_WHOLE])
def test_a_skipped_test_fails_in_ci(tmp_path, code):
    done = run(tmp_path, code, REQUIRE_EVERYTHING="1")

    assert done.returncode != 0
    assert "Skipped where nothing may be" in done.stdout


def test_a_test_may_be_skipped_elsewhere(tmp_path):
    assert run(tmp_path, SKIPS).returncode == 0


def test_an_expected_failure_is_no_skip(tmp_path):
    assert run(tmp_path, EXPECTED_TO_FAIL, REQUIRE_EVERYTHING="1").returncode == 0
