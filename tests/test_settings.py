"""Development starts with nothing set; production refuses what is insecure, and either says what to mend."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

SAFE = {
    "SECRET_KEY": "a-long-and-random-looking-secret-0123456789-abcdefghij",
    "SITE_URL": "https://news.example",
    "ALLOWED_HOSTS": "news.example",
}


def start(tmp_path, *command, **environment):
    """Run Python in an environment that holds nothing but `environment`; return how it ended."""
    env = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **environment}
    return subprocess.run(
        [sys.executable, *command],
        cwd=settings.BASE_DIR,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def start_production(tmp_path, **environment):
    return start(tmp_path, "-c", "import newsroom.wsgi", **environment)


def test_development_starts_with_nothing_set(tmp_path):
    done = start(tmp_path, "manage.py", "check")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600


def test_development_keeps_its_secret_between_starts(tmp_path):
    script = "from newsroom.settings import SECRET_KEY; print(SECRET_KEY)"
    first, second = (start(tmp_path, "-c", script).stdout for _ in range(2))

    assert first == second != "\n"


def test_production_starts_on_safe_settings_and_says_nothing(tmp_path):
    done = start_production(tmp_path, **SAFE)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"SECRET_KEY": ""}, "newsroom.E001"),
        ({"SECRET_KEY": "short"}, "newsroom.E001"),
        ({"SECRET_KEY": "ab" * 40}, "newsroom.E001"),
        ({"DEBUG": "on"}, "newsroom.E002"),
        ({"ALLOWED_HOSTS": "*"}, "newsroom.E003"),
        ({"ALLOWED_HOSTS": ""}, "newsroom.E003"),
        ({"SITE_URL": "http://news.example"}, "newsroom.E004"),
    ],
)
def test_production_refuses_an_insecure_setting_and_names_it(tmp_path, wrong, named):
    done = start_production(tmp_path, **SAFE | wrong)

    assert done.returncode == 1
    assert named in done.stderr
    assert next(iter(wrong)) in done.stderr
    assert "HINT:" in done.stderr


def test_production_names_every_insecure_setting_at_once(tmp_path):
    done = start_production(tmp_path, SITE_URL="http://news.example", ALLOWED_HOSTS="*")

    assert [f"newsroom.E00{number}" in done.stderr for number in (1, 3, 4)] == [True, True, True]


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000", "http://localhost:8000", "http://[::1]:8000"])
def test_production_starts_with_a_warning_on_this_machines_own_address(tmp_path, address):
    done = start_production(tmp_path, **SAFE | {"SITE_URL": address})

    assert done.returncode == 0
    assert "newsroom.W001" in done.stderr


def test_a_secret_key_may_begin_with_a_dollar(tmp_path):
    assert start_production(tmp_path, **SAFE | {"SECRET_KEY": "$" + SAFE["SECRET_KEY"]}).returncode == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "yes-please"),
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", "mysql://somebody@host/newsroom"),
        ("DATABASE_URL", "postgres://somebody@host:port/newsroom"),
        ("CACHE_URL", "drawer://"),
        ("EMAIL_URL", "pigeon://"),
        ("SITE_URL", "news.example"),
        ("SITE_URL", "https://news.example/paper"),
        ("TIME_ZONE", "Africa/Atlantis"),
        ("LOCALE", "ar_WHERE"),
    ],
)
def test_a_value_that_cannot_be_meant_is_one_line_that_names_the_variable(tmp_path, name, value):
    done = start(tmp_path, "manage.py", "check", **{name: value})

    assert done.returncode == 1
    assert done.stderr.startswith(f"Newsroom cannot start: {name} ")
    assert done.stderr.count("\n") == 1


def test_a_wrong_address_does_not_give_its_password_away(tmp_path):
    done = start(tmp_path, "manage.py", "check", DATABASE_URL="postgres://salma:pass/word@host/newsroom")

    assert done.returncode == 1
    assert "pass" not in done.stderr.replace("user:password@", "")


@pytest.mark.parametrize(("word", "debug"), [("on", True), ("1", True), ("True", True), ("off", False), ("", False)])
def test_debug_understands_the_usual_words(tmp_path, word, debug):
    script = "from newsroom.settings import DEBUG; print(DEBUG)"

    assert start(tmp_path, "-c", script, DEBUG=word).stdout == f"{debug}\n"
