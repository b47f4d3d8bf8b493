"""What a load balancer learns from /healthz and /readyz."""

import pytest

from tests.test_settings import start

ASK = """
import django
django.setup()
from django.test import Client
for address in ("/healthz", "/readyz"):
    answer = Client().get(address)
    print(answer.status_code, answer.content.decode().strip())
"""


def ask(tmp_path, database_url):
    environment = {"DJANGO_SETTINGS_MODULE": "newsroom.settings", "ALLOWED_HOSTS": "testserver"}
    return start(tmp_path, "-c", ASK, DATABASE_URL=database_url, **environment).stdout.splitlines()


@pytest.mark.django_db
def test_a_site_that_can_serve_says_so(client):
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").content == b"The database answers.\n"


@pytest.mark.django_db
def test_the_answers_are_never_kept(client):
    assert "no-store" in client.get("/readyz").headers["Cache-Control"]


@pytest.mark.django_db
def test_a_probe_over_plain_http_is_answered_and_not_sent_to_https(client, settings):
    settings.SECURE_SSL_REDIRECT = True

    assert client.get("/healthz").status_code == 200
    assert client.get("/healthz-and-more").status_code == 301


@pytest.mark.parametrize(
    "database_url", ["sqlite:////nowhere/newsroom.sqlite3", "postgres://nobody@127.0.0.1:1/newsroom"]
)
def test_a_site_without_its_database_is_up_but_not_ready(tmp_path, database_url):
    healthz, readyz = ask(tmp_path, database_url)

    assert healthz == "200 The process is up."
    assert readyz.startswith("503 The database does not answer")
