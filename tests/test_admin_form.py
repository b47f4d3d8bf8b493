"""The form of a story shows and writes the desk's copy."""

from html import unescape

import pytest
from django.utils.translation import gettext, override

from articles.models import Article, Author, Topic
from tests.desk import as_shown, errors_of, send, url


def test_a_reporter_starts_a_story_with_ordered_authors(client, salma, reports, byline):
    client.force_login(salma)
    second = Author.objects.create(name_ar="أمل صبري")
    sent = {"title_ar": "جسر جديد", "section": reports.pk, "authors": [second.pk, byline.pk], "kind": "news"}
    response = client.post(url("article_add"), sent)
    story = Article.objects.get()
    assert response.headers["Location"] == url("article_change", story.pk)
    assert (story.owner, story.state, story.head.number) == (salma, "draft", 1)
    assert story.head.fields["authors"] == [second.pk, byline.pk]
    assert [link.author for link in story.bylines.all()] == [second, byline]


def test_a_story_may_be_saved_with_nothing_in_it(client, salma):
    client.force_login(salma)
    client.post(url("article_add"), {"kind": "news"})
    assert Article.objects.get().head.fields["title_ar"] == ""


def test_the_reporters_own_byline_is_offered(client, salma):
    own = Author.objects.create(name_ar="سلمى الراوي", user=salma)
    client.force_login(salma)
    assert as_shown(client)["authors"] == [own.pk]


def test_saving_writes_a_revision_of_what_was_changed(client, salma, draft):
    client.force_login(salma)
    send(client, draft, as_shown(client, draft) | {"title_ar": "عنوان أدق"})
    draft.refresh_from_db()
    assert draft.head.number == 2
    assert draft.head.fields["title_ar"] == "عنوان أدق"


def test_saving_what_is_already_there_writes_nothing(client, salma, draft):
    client.force_login(salma)
    send(client, draft, as_shown(client, draft))
    assert draft.revisions.count() == 1
    assert [move.verb for move in draft.transitions.all()] == ["create"]


def test_the_order_of_topics_is_a_change(client, salma, draft):
    first, second = (Topic.objects.create(name_ar=name) for name in ("النيل", "الري"))
    client.force_login(salma)
    send(client, draft, as_shown(client, draft) | {"topics": [first.pk, second.pk]})
    send(client, draft, as_shown(client, draft) | {"topics": [second.pk, first.pk]})
    draft.refresh_from_db()
    assert draft.head.fields["topics"] == [second.pk, first.pk]
    assert as_shown(client, draft)["topics"] == [second.pk, first.pk]


def test_the_form_shows_the_update_and_not_the_readers_copy(client, salma, published):
    published.revise(by=salma, revision=1, title_ar="عنوان التحديث")
    client.force_login(salma)
    assert as_shown(client, published)["title_ar"] == "عنوان التحديث"
    send(client, published, as_shown(client, published) | {"deck_ar": "تفاصيل"})
    published.refresh_from_db()
    assert published.title_ar == "قناطر النهر تستقبل موسم الفيضان"
    assert published.deck_ar == ""


def test_a_merged_author_is_shown_as_what_it_became(client, salma, draft, byline):
    kept = Author.objects.create(name_ar="مكتب الدلتا والقناة")
    byline.merged_into = kept
    byline.save()
    client.force_login(salma)
    assert as_shown(client, draft)["authors"] == [kept.pk]


def test_a_stale_form_changes_nothing_and_keeps_what_was_typed(client, salma, huda, draft):
    client.force_login(salma)
    typed = as_shown(client, draft) | {"title_ar": "عنوان سلمى"}
    draft.revise(by=huda, revision=1, title_ar="عنوان هدى")
    response = send(client, draft, typed)
    assert response.status_code == 200
    assert response.context["adminform"].form["title_ar"].value() == "عنوان سلمى"
    assert "هدى زيدان" in " ".join(errors_of(response))
    draft.refresh_from_db()
    assert draft.head.fields["title_ar"] == "عنوان هدى"


def test_a_form_from_before_a_decision_does_not_undo_it(client, salma, nadia, huda, submitted):
    client.force_login(huda)
    typed = as_shown(client, submitted) | {"title_ar": "عنوان هدى"}
    submitted.approve(by=nadia, revision=1)
    assert errors_of(send(client, submitted, typed))
    submitted.refresh_from_db()
    assert (submitted.state, submitted.head.number) == ("approved", 1)


@pytest.mark.parametrize("gone", ["revision", "state"])
def test_a_form_that_does_not_say_what_was_seen_is_refused(client, salma, draft, gone):
    client.force_login(salma)
    sent = as_shown(client, draft) | {"title_ar": "آخر"}
    del sent[gone]
    assert errors_of(send(client, draft, sent))
    assert draft.revisions.count() == 1


def test_a_story_scheduled_meanwhile_keeps_its_text_and_the_person_theirs(client, salma, huda, approved, soon):
    client.force_login(salma)
    typed = as_shown(client, approved) | {"title_ar": "عنوان متأخر"}
    approved.publish(by=huda, revision=1, at=soon)
    response = send(client, approved, typed)
    assert response.context["adminform"].form["title_ar"].value() == "عنوان متأخر"
    assert errors_of(response)
    assert approved.revisions.count() == 1


def test_a_headline_of_ten_thousand_characters_is_refused_and_kept(client, salma, draft):
    client.force_login(salma)
    long = "ع" * 10_000
    response = send(client, draft, as_shown(client, draft) | {"title_ar": long})
    assert "title_ar" in response.context["adminform"].form.errors
    assert long in response.content.decode()
    assert draft.revisions.count() == 1


def test_a_headline_of_marks_that_nobody_sees_is_no_headline(client, salma, draft):
    client.force_login(salma)
    send(client, draft, as_shown(client, draft) | {"title_ar": " \u200f\u202b\ufeff ", "_move": "submit"})
    draft.refresh_from_db()
    assert (draft.state, draft.head.number) == ("draft", 1)


def test_a_script_in_the_body_is_neither_stored_nor_shown(client, salma, huda, draft):
    client.force_login(salma)
    body = '<p onclick="x()">نص</p><script>alert(1)</script><img src=x onerror=alert(2)>'
    send(client, draft, as_shown(client, draft) | {"body_ar": body})
    draft.refresh_from_db()
    assert draft.head.fields["body_ar"] == "<p>نص</p>"


def test_a_refused_script_comes_back_clean_to_the_editor(client, salma, draft):
    client.force_login(salma)
    sent = as_shown(client, draft) | {"body_ar": "<p>نص</p><img src=x onerror=alert(2)>", "title_ar": "ع" * 300}
    page = unescape(send(client, draft, sent).content.decode())
    assert "onerror=" not in page
    assert "<p>نص</p>" in page


def test_a_translator_writes_the_english_side_and_nothing_else(client, tarek, draft):
    client.force_login(tarek)
    form = client.get(url("article_change", draft.pk)).context["adminform"].form
    assert all(name.endswith("_en") or name in {"english_ready", "revision", "state", "live"} for name in form.fields)
    sent = as_shown(client, draft) | {"title_en": "The river barrages", "title_ar": "مدسوس", "english_ready": "on"}
    send(client, draft, sent)
    draft.refresh_from_db()
    assert draft.head.fields["title_en"] == "The river barrages"
    assert draft.head.fields["english_ready"] is True
    assert draft.head.fields["title_ar"] == "قناطر النهر تستقبل موسم الفيضان"


def test_the_form_opens_on_the_side_that_has_something_to_mend(client, salma, draft):
    client.force_login(salma)
    response = send(client, draft, as_shown(client, draft) | {"title_en": "x" * 300, "_side": "ar"})
    assert response.context["english_first"]


def test_only_what_readers_can_see_is_found_to_link(client, salma, yusuf, text, published):
    secret = Article.objects.create(by=yusuf, **text | {"title_ar": "قناطر سرية"})
    client.force_login(salma)
    asked = {"app_label": "articles", "model_name": "article", "field_name": "related", "term": "قناطر"}
    found = client.get("/admin/autocomplete/", asked).json()["results"]
    assert [item["id"] for item in found] == [str(published.pk)]
    client.force_login(salma)
    draft = Article.objects.create(by=salma, **text)
    response = send(client, draft, as_shown(client, draft) | {"related": [secret.pk]})
    assert "related" in response.context["adminform"].form.errors
    assert "قناطر سرية" not in response.content.decode()


def test_only_the_form_of_a_story_has_the_editors_content_policy(client, salma, draft):
    client.force_login(salma)
    policies = {
        name: client.get(address).headers["Content-Security-Policy"]
        for name, address in {
            "form": url("article_change", draft.pk),
            "add": url("article_add"),
            "list": url("article_changelist"),
            "history": url("article_history", draft.pk),
        }.items()
    }
    assert {name for name, policy in policies.items() if "unsafe-inline" in policy} == {"form", "add"}
    assert "script-src-elem 'self' 'sha256-" in policies["form"]


def test_the_desk_is_arabic_whatever_the_device_asks_for(client, salma):
    client.force_login(salma)
    page = client.get("/admin/", headers={"Accept-Language": "en"}).content.decode()
    assert '<html lang="ar" dir="rtl">' in page


def test_a_saved_story_says_so(client, salma, draft):
    client.force_login(salma)
    response = client.post(url("article_change", draft.pk), as_shown(client, draft), follow=True)
    with override("ar"):
        assert gettext("Saved.") in response.content.decode()
