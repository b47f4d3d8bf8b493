"""Who may open what at the desk: every door with a yes and a no."""

import pytest
from django.urls import reverse

from articles.models import Article
from tests.desk import url


def status(client, user, address):
    client.force_login(user)
    return client.get(address).status_code


@pytest.mark.parametrize("door", ["change", "history"])
def test_a_story_opens_for_its_owner_and_the_desk_and_not_for_another_reporter(client, people, draft, door):
    address = url(f"article_{door}", draft.pk)
    opened = {name for name, user in people.items() if status(client, user, address) == 200}
    assert opened == {"salma", "tarek", "huda", "nadia", "omar"}


def test_a_visitor_is_sent_to_sign_in(client, draft):
    for address in (url("article_change", draft.pk), url("article_changelist"), reverse("admin:index")):
        assert "/admin/login/" in client.get(address).headers["Location"]
    assert client.post(url("article_move", draft.pk), {"_move": "spike"}).status_code == 302


def test_the_list_shows_a_reporter_own_stories_only(client, people, draft, yusuf, text):
    theirs = Article.objects.create(by=yusuf, **text | {"title_ar": "قصة يوسف"})
    for name, seen in {"salma": {draft}, "yusuf": {theirs}, "huda": {draft, theirs}, "omar": {draft, theirs}}.items():
        client.force_login(people[name])
        assert set(client.get(url("article_changelist")).context["cl"].queryset) == seen, name


def test_reporters_editors_and_chiefs_start_stories_and_nobody_else(client, people):
    opened = {name for name, user in people.items() if status(client, user, url("article_add")) == 200}
    assert opened == {"salma", "yusuf", "huda", "nadia"}


def test_a_draft_is_deleted_by_its_owner_and_not_by_another_reporter(client, salma, yusuf, tarek, draft):
    for stranger in (yusuf, tarek):
        client.force_login(stranger)
        client.post(url("article_delete", draft.pk), {"post": "yes"})
        assert Article.objects.filter(pk=draft.pk).exists()
    client.force_login(salma)
    client.post(url("article_delete", draft.pk), {"post": "yes"})
    assert not Article.objects.filter(pk=draft.pk).exists()


def test_what_was_submitted_is_not_deleted_by_anybody(client, people, submitted):
    for user in people.values():
        client.force_login(user)
        assert client.post(url("article_delete", submitted.pk), {"post": "yes"}).status_code != 200
        assert Article.objects.filter(pk=submitted.pk).exists()


def test_a_superuser_without_a_role_looks_and_changes_nothing(client, omar, draft):
    client.force_login(omar)
    page = client.get(url("article_change", draft.pk))
    assert "admin/story/page.html" in [template.name for template in page.templates]
    assert client.post(url("article_change", draft.pk), {"title_ar": "آخر"}).status_code == 403


ROLES = {
    "section": ({"huda", "nadia"}, {"huda", "nadia"}),
    "topic": ({"salma", "yusuf", "huda", "nadia"}, {"huda", "nadia"}),
    "author": ({"huda", "nadia"}, {"huda", "nadia"}),
    "image": ({"salma", "yusuf", "huda", "nadia"}, {"huda", "nadia"}),
    "editorinchief": ({"nadia"}, {"nadia"}),
    "monthstart": ({"nadia"}, {"nadia"}),
    "sitesettings": (set(), {"nadia", "omar"}),
    "frontpage": ({"huda", "nadia"}, set()),
}


@pytest.mark.parametrize("noun", ROLES)
def test_the_house_is_added_to_by_the_roles_that_keep_it(client, people, noun):
    adders, _changers = ROLES[noun]
    opened = {name for name, user in people.items() if status(client, user, url(f"{noun}_add")) == 200}
    assert opened == adders


def test_accounts_are_seen_by_the_chief_and_edited_by_the_superuser_alone(client, people, salma):
    address = reverse("admin:auth_user_change", args=[salma.pk])
    opened = {name for name, user in people.items() if status(client, user, address) == 200}
    assert opened == {"nadia", "omar"}
    client.force_login(people["nadia"])
    assert client.post(address, {"username": "x"}).status_code == 403
