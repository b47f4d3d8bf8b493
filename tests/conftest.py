"""The cast, and a desk to work at. Salma writes; Yusuf writes too, on another desk; Tarek translates; Huda edits;
Nadia is editor-in-chief; Omar is a superuser who keeps the machines and decides nothing."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.db import connection, models
from django.utils import timezone

from articles.models import Article, Author, Section
from articles.public import chrome

CAST = {
    "salma": ("سلمى الراوي", "Reporters"),
    "yusuf": ("يوسف النجار", "Reporters"),
    "tarek": ("طارق بديع", "Translators"),
    "huda": ("هدى زيدان", "Editors"),
    "nadia": ("نادية الحلواني", "Editors-in-chief"),
    "omar": ("عمر شاهين", None),
}


def make_person(name):
    full_name, role = CAST[name]
    first, last = full_name.split(" ", 1)
    user = User.objects.create_user(
        name, password="tea-with-mint", first_name=first, last_name=last, is_staff=True, is_superuser=role is None
    )
    if role:
        user.groups.add(Group.objects.get(name=role))
    return user


def trust(user):
    """Let this editor send flashes."""
    user.user_permissions.add(Permission.objects.get(content_type__app_label="articles", codename="send_flash"))


def force(story, **columns):
    """Write these columns past every verb, as a careless program would."""
    models.QuerySet.update(Article.objects.filter(pk=story.pk), **columns)


@pytest.fixture(autouse=True)
def no_chrome_of_another_test():
    chrome.forget_now()


@pytest.fixture
def salma(db):
    return make_person("salma")


@pytest.fixture
def yusuf(db):
    return make_person("yusuf")


@pytest.fixture
def tarek(db):
    return make_person("tarek")


@pytest.fixture
def huda(db):
    return make_person("huda")


@pytest.fixture
def nadia(db):
    return make_person("nadia")


@pytest.fixture
def omar(db):
    return make_person("omar")


@pytest.fixture
def reports(db):
    return Section.objects.create(name_ar="تقارير", name_en="Reports", slug="reports")


@pytest.fixture
def byline(db):
    return Author.objects.create(name_ar="مكتب الدلتا", name_en="Delta desk", kind="organisation", slug="delta")


@pytest.fixture
def text(reports, byline):
    """The fields of a story that lacks nothing."""
    return {
        "title_ar": "قناطر النهر تستقبل موسم الفيضان",
        "body_ar": "<p>أنهى مهندسو الري صيانة البوابات قبل موعدها بأسبوعين.</p>",
        "section": reports,
        "authors": [byline],
    }


@pytest.fixture
def draft(salma, text):
    return Article.objects.create(by=salma, **text)


@pytest.fixture
def submitted(draft, salma):
    return draft.submit(by=salma, revision=1)


@pytest.fixture
def approved(submitted, nadia):
    return submitted.approve(by=nadia, revision=1)


@pytest.fixture
def published(approved, huda):
    return approved.publish(by=huda, revision=1)


@pytest.fixture
def soon():
    return timezone.now() + timedelta(hours=2)


@pytest.fixture
def people(salma, yusuf, tarek, huda, nadia, omar):
    return {"salma": salma, "yusuf": yusuf, "tarek": tarek, "huda": huda, "nadia": nadia, "omar": omar}


ENGLISH = {
    "title_en": "River barrages ready for the flood season",
    "body_en": "<p>Engineers finished the gates two weeks early.</p>",
    "english_ready": True,
}


@pytest.fixture
def public_story(nadia, text):
    """Make a story that is public: `public_story(hours_ago=3, title_ar=…)`, with an English version if `english`."""

    def make(*, hours_ago=1, english=False, **fields):
        fields = text | (ENGLISH if english else {}) | fields
        when = timezone.now() - timedelta(hours=hours_ago)
        return Article.objects.import_published(by=nadia, published_at=when, **fields)

    return make


@pytest.fixture
def urgent_section(db):
    return Section.objects.create(name_ar="عاجل", name_en="Urgent", slug="breaking", is_urgent=True)


@pytest.fixture
def read(client):
    """Open a page as a reader does; return its HTML. Fails unless the status is `status`."""

    def get(address, status=200):
        response = client.get(address)
        assert response.status_code == status, f"{address}: {response.status_code}"
        return response.content.decode()

    return get


@pytest.fixture(scope="session")
def live_server(django_db_setup, django_db_blocker, live_server):
    """Begun after the test database and stopped before it: no request that a closing browser left may hold it."""
    yield live_server
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            others = "datname = current_database() AND pid <> pg_backend_pid()"
            connection.cursor().execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")
        connection.close()
