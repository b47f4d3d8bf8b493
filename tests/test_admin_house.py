"""Sections, people, terms, months, the front page: kept at the desk, refused there in words."""

import json
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Author, EditorInChief, FrontPage, MonthStart, Section, SiteSettings
from tests.desk import errors_of, press, url


def test_an_editor_makes_a_section_and_its_address_is_made(client, huda):
    client.force_login(huda)
    client.post(url("section_add"), {"name_ar": "بيئة", "name_en": "Environment", "position": "5"})
    assert Section.objects.get().slug == "بيئة"


@pytest.mark.parametrize("slug", ["urgent", "admin", "2024"])
def test_an_address_that_the_site_needs_is_refused(client, huda, slug):
    client.force_login(huda)
    assert errors_of(client.post(url("section_add"), {"name_ar": "س", "slug": slug, "position": "5"}))
    assert not Section.objects.exists()


def test_what_stories_name_is_not_deleted(client, nadia, reports, byline):
    client.force_login(nadia)
    for noun, item in (("section", reports), ("author", byline)):
        assert client.post(url(f"{noun}_delete", item.pk), {"post": "yes"}).status_code == 403
    assert Section.objects.exists()
    assert Author.objects.exists()


def test_a_reporter_adds_a_topic_and_changes_none(client, salma):
    client.force_login(salma)
    client.post(url("topic_add"), {"name_ar": "النيل"})
    (topic,) = Article._meta.get_field("topics").remote_field.model.objects.all()
    assert client.post(url("topic_change", topic.pk), {"name_ar": "آخر"}).status_code == 403


def test_terms_that_overlap_are_refused_in_the_form(client, nadia, byline):
    EditorInChief.objects.create(author=byline, starts_on=date(2024, 1, 1))
    client.force_login(nadia)
    sent = {"office": "chief", "author": byline.pk, "starts_on": "2024-06-01"}
    response = client.post(url("editorinchief_add"), sent)
    (problem,) = errors_of(response)
    assert "مكتب الدلتا" in problem
    assert EditorInChief.objects.count() == 1


def test_a_term_that_ends_before_it_starts_is_refused(client, nadia, byline):
    client.force_login(nadia)
    sent = {"office": "chief", "author": byline.pk, "starts_on": "2024-06-01", "ends_on": "2024-05-01"}
    assert "ends_on" in client.post(url("editorinchief_add"), sent).context["adminform"].form.errors


def test_a_month_that_cannot_start_there_is_refused_and_one_that_can_is_signed(client, nadia):
    client.force_login(nadia)
    sent = {"year": "1445", "month": "9", "authority": "دار الإفتاء"}
    response = client.post(url("monthstart_add"), sent | {"first_day": "2024-05-11"})
    assert "first_day" in response.context["adminform"].form.errors
    client.post(url("monthstart_add"), sent | {"first_day": "2024-03-11"})
    assert MonthStart.objects.get().entered_by == nadia
    response = client.post(url("monthstart_add"), sent | {"month": "10", "first_day": "2024-04-12"})
    assert "first_day" in response.context["adminform"].form.errors


@pytest.mark.parametrize("year", ["1342", "1501", "9" * 20])
def test_a_hijri_year_that_no_calendar_has_is_refused_in_the_form(client, nadia, year):
    client.force_login(nadia)
    sent = {"year": year, "month": "9", "authority": "دار الإفتاء", "first_day": "2024-03-11"}
    assert "year" in client.post(url("monthstart_add"), sent).context["adminform"].form.errors
    assert not MonthStart.objects.exists()


def test_the_settings_are_one_form(client, nadia, huda):
    client.force_login(nadia)
    form = url("sitesettings_change", SiteSettings.current().pk)
    assert client.get(url("sitesettings_changelist")).headers["Location"] == form
    sent = {"name_ar": "الشرفة", "digits": "arab", "months": "ar_SY", "ticker_minutes": "90"}
    client.post(form, sent)
    assert SiteSettings.current().name_ar == "الشرفة"
    client.force_login(huda)
    assert client.post(form, sent | {"name_ar": "أخرى"}).status_code == 403


@pytest.mark.parametrize("name", ["", "  ", "\u200f\u202b"])
def test_a_newspaper_is_not_left_without_a_name(client, nadia, name):
    client.force_login(nadia)
    sent = {"name_ar": name, "digits": "latn", "months": "ar_EG", "ticker_minutes": "90"}
    response = client.post(url("sitesettings_change", SiteSettings.current().pk), sent)
    assert "name_ar" in response.context["adminform"].form.errors
    assert SiteSettings.current().name_ar == "غرفة الأخبار"


def test_the_front_page_is_arranged_in_an_order_until_a_time(client, huda, nadia, salma, text):
    def public():
        story = Article.objects.create(by=salma, **text).submit(by=salma, revision=1)
        return story.approve(by=nadia, revision=1).publish(by=huda, revision=1).pk

    first, second = public(), public()
    client.force_login(huda)
    until = timezone.localtime() + timedelta(hours=2)
    sent = {"articles": [second, first], "expires_at": until.strftime("%Y-%m-%dT%H:%M")}
    client.post(url("frontpage_add"), sent)
    assert FrontPage.objects.picked() == [second, first]
    assert client.get(url("frontpage_add")).context["adminform"].form["articles"].value() == [second, first]
    assert FrontPage.objects.picked(at=until + timedelta(hours=1)) == []


def test_an_arrangement_that_has_run_out_already_is_refused_in_the_form(client, huda, published):
    client.force_login(huda)
    past = timezone.localtime() - timedelta(hours=1)
    response = client.post(
        url("frontpage_add"), {"articles": [published.pk], "expires_at": past.strftime("%Y-%m-%dT%H:%M")}
    )
    assert "expires_at" in response.context["adminform"].form.errors
    assert not FrontPage.objects.exists()


def test_of_two_who_arrange_at_once_the_second_is_told_of_the_first(client, huda, nadia, public_story):
    story, other = public_story(), public_story(hours_ago=2)
    client.force_login(huda)
    sent = {"seen": client.get(url("frontpage_add")).context["adminform"].form["seen"].value(), "articles": [other.pk]}
    FrontPage.objects.arrange(by=nadia, articles=[story])
    response = client.post(url("frontpage_add"), sent)
    assert "نادية الحلواني" in " ".join(errors_of(response))
    assert response.context["adminform"].form["articles"].value() == [str(other.pk)]
    assert FrontPage.objects.picked() == [story.pk]
    client.post(url("frontpage_add"), sent | {"seen": FrontPage.objects.first().pk})
    assert FrontPage.objects.picked() == [other.pk]


def test_what_is_not_public_is_not_put_on_the_front_page(client, huda, submitted):
    client.force_login(huda)
    assert errors_of(client.post(url("frontpage_add"), {"articles": [submitted.pk]}))
    assert not FrontPage.objects.exists()


def account(user, **changes):
    return {
        "username": user.username, "is_active": "on", "is_staff": "on", "is_superuser": "",
        "groups": [group.pk for group in user.groups.all()], "date_joined_0": "2024-01-01", "date_joined_1": "10:00",
    } | changes  # fmt: skip


@pytest.mark.parametrize("change", [{"is_active": ""}, {"is_staff": ""}, {"groups": []}])
def test_the_last_who_can_approve_is_not_removed(client, omar, nadia, change):
    client.force_login(omar)
    response = client.post(reverse("admin:auth_user_change", args=[nadia.pk]), account(nadia, **change))
    assert response.status_code == 200
    assert errors_of(response)
    nadia.refresh_from_db()
    assert nadia.is_active
    assert nadia.groups.filter(name="Editors-in-chief").exists()


def test_a_role_is_not_deleted(client, omar, nadia):
    client.force_login(omar)
    group = Group.objects.get(name="Editors")
    client.post(reverse("admin:auth_group_delete", args=[group.pk]), {"post": "yes"})
    assert Group.objects.filter(pk=group.pk).exists()


def test_a_refusal_while_deleting_is_a_message_and_no_error_page(client, salma, draft):
    client.force_login(salma)
    address = url("article_delete", draft.pk)
    client.get(address)
    draft.submit(by=salma, revision=1)
    assert client.post(address, {"post": "yes"}).status_code in {302, 403}


def test_the_moves_of_a_story_are_told_with_who_and_why(client, huda, submitted):
    client.force_login(huda)
    press(client, submitted, "return_to_author", note="أين المصدر؟")
    page = client.get(url("article_history", submitted.pk)).content.decode()
    assert "أين المصدر؟" in page
    assert "هدى زيدان" in page
    assert page.count("<li>") >= 3


def test_the_page_of_a_story_cleans_again_what_it_shows(client, omar, draft):
    fields = draft.head.fields | {"body_ar": "<p>نص</p><script>alert(1)</script>"}
    with connection.cursor() as cursor:
        cursor.execute("UPDATE articles_revision SET fields = %s WHERE id = %s", [json.dumps(fields), draft.head.pk])
    client.force_login(omar)
    page = client.get(url("article_change", draft.pk)).content.decode()
    assert "<p>نص</p>" in page
    assert "alert(1)" not in page


def test_the_list_asks_the_same_of_the_database_for_few_and_many(
    client, huda, salma, text, django_assert_max_num_queries
):
    for _ in range(12):
        Article.objects.create(by=salma, **text)
    client.force_login(huda)
    with django_assert_max_num_queries(14):
        client.get(url("article_changelist"))


def test_headlines_are_found_in_arabic_and_english_and_filtered(client, huda, salma, draft, text, published):
    Article.objects.create(by=salma, **text | {"title_ar": "غير ذلك", "title_en": "Harbour"})
    client.force_login(huda)

    def found(**query):
        return [story.title_ar for story in client.get(url("article_changelist"), query).context["cl"].queryset]

    assert found(q="Harbour") == ["غير ذلك"]
    assert len(found(q="قناطر")) == 1
    assert len(found(standing="public")) == 1
    assert found(state="draft") == ["غير ذلك"]
