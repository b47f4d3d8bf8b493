"""CI skips nothing: where REQUIRE_EVERYTHING is set, a test that would be skipped fails."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

SAMPLE = {
    "test_one.py": """
import pytest

def test_that_passes(): pass

def test_that_is_skipped(): pytest.skip("no camera")

@pytest.mark.xfail
def test_that_is_expected_to_fail(): assert False
""",
    "test_two.py": "import pytest; pytest.importorskip('no_such_module')",
}


def run_sample(folder, **environment):
    """Run the two sample files under the repository's own rules; return how it ended."""
    for name, code in SAMPLE.items():
        (folder / name).write_text(code)
    options = ["-c", "pyproject.toml", "-p", "tests.gate", "--continue-on-collection-errors", str(folder)]
    env = {name: value for name, value in os.environ.items() if name != "REQUIRE_EVERYTHING"} | environment
    command = [sys.executable, "-m", "pytest", *options]
    return subprocess.run(command, cwd=settings.BASE_DIR, env=env, capture_output=True, text=True, check=False)


def test_what_is_skipped_fails_in_ci_and_what_is_expected_to_fail_does_not(tmp_path):
    done = run_sample(tmp_path, REQUIRE_EVERYTHING="1")

    assert done.returncode == pytest.ExitCode.TESTS_FAILED
    assert "1 failed, 1 passed, 1 xfailed, 1 error" in done.stdout
    assert "Skipped where nothing may be" in done.stdout


def test_elsewhere_a_test_may_be_skipped(tmp_path):
    done = run_sample(tmp_path)

    assert done.returncode == pytest.ExitCode.OK
    assert "1 passed, 2 skipped, 1 xfailed" in done.stdout
