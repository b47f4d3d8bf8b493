"""The buttons of the workflow: who is offered which, and what pressing one does."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.test import Client
from django.utils import timezone
from django.utils.translation import gettext, override

from articles.models import Article
from articles.workflow import MOVES
from tests.desk import as_shown, errors_of, press, press_on_page, send, url


def offered(client, user, article):
    client.force_login(user)
    context = client.get(url("article_change", article.pk)).context
    return {move["verb"] for move in [*context["loud_moves"], *context["quiet_moves"]]}


def facts(article):
    article = Article.objects.get(pk=article.pk)
    return article.state, article.standing(), article.head.number, article.transitions.count()


def test_each_person_is_offered_only_what_they_may_press(client, salma, tarek, huda, nadia, omar, submitted):
    assert offered(client, salma, submitted) == {"recall", "submit"}
    assert offered(client, tarek, submitted) == set()
    assert offered(client, huda, submitted) == {"return_to_author", "hand_over", "spike"}
    assert offered(client, nadia, submitted) == {"approve", "return_to_author", "recall", "hand_over", "spike"}
    assert offered(client, omar, submitted) == set()


def test_an_update_is_saved_and_submitted_by_one_button(client, salma, published):
    client.force_login(salma)
    sent = as_shown(client, published) | {"title_ar": "القناطر تفتح أبوابها", "_move": "submit"}
    send(client, published, sent)
    assert facts(published)[:3] == ("submitted", "public", 2)


def test_what_makes_no_sense_now_is_not_offered(client, nadia, published):
    assert "lift_urgent" not in offered(client, nadia, published)
    assert "endorse" not in offered(client, nadia, published)
    published.mark_urgent(by=nadia)
    assert "lift_urgent" in offered(client, nadia, published)


def test_a_story_goes_from_draft_to_readers_by_buttons(client, salma, nadia, huda, draft):
    for user, verb in ((salma, "submit"), (nadia, "approve"), (huda, "publish")):
        client.force_login(user)
        assert press(client, draft, verb).status_code == 302
    assert Article.objects.published().get() == draft


def test_a_new_story_is_saved_and_submitted_at_once(client, salma, reports, byline):
    client.force_login(salma)
    typed = {"title_ar": "جسر", "body_ar": "<p>نص</p>", "section": reports.pk, "authors": [byline.pk], "kind": "news"}
    client.post(url("article_add"), typed | {"_move": "submit"})
    assert Article.objects.get().state == "submitted"


def test_a_story_that_lacks_something_is_not_even_started_by_submitting(client, salma):
    client.force_login(salma)
    response = client.post(url("article_add"), {"title_ar": "بلا قسم", "kind": "news", "_move": "submit"})
    assert errors_of(response)
    assert response.context["adminform"].form["title_ar"].value() == "بلا قسم"
    assert not Article.objects.exists()


def test_approving_first_saves_what_the_chief_typed(client, nadia, submitted):
    client.force_login(nadia)
    send(client, submitted, as_shown(client, submitted) | {"title_ar": "عنوان أدق", "_move": "approve"})
    submitted.refresh_from_db()
    assert (submitted.state, submitted.approved.number) == ("approved", 2)
    assert submitted.approved.fields["title_ar"] == "عنوان أدق"


def test_a_refused_decision_takes_back_the_text_too_and_keeps_it_in_the_form(client, huda, submitted):
    client.force_login(huda)
    typed = as_shown(client, submitted) | {"title_ar": "عنوان هدى", "_move": "return_to_author"}
    response = send(client, submitted, typed | {"return_to_author-note": "  "})
    assert response.context["adminform"].form["title_ar"].value() == "عنوان هدى"
    assert errors_of(response)
    assert facts(submitted)[:3] == ("submitted", "unseen", 1)


def test_the_note_goes_back_with_the_story(client, huda, salma, submitted):
    client.force_login(huda)
    press(client, submitted, "return_to_author", note="أين المصدر الثاني؟")
    client.force_login(salma)
    assert "أين المصدر الثاني؟" in client.get(url("article_change", submitted.pk)).content.decode()


def test_an_update_typed_by_an_editor_is_not_published_unapproved(client, huda, approved):
    client.force_login(huda)
    response = send(client, approved, as_shown(client, approved) | {"title_ar": "غير معتمد", "_move": "publish"})
    assert errors_of(response)
    assert facts(approved)[:3] == ("approved", "unseen", 1)


def test_own_work_is_approved_with_a_reason_on_record_only(client, nadia, text):
    story = Article.objects.create(by=nadia, **text).submit(by=nadia, revision=1)
    client.force_login(nadia)
    assert errors_of(press(client, story, "approve"))
    assert facts(story)[0] == "submitted"
    press(client, story, "approve", override_reason="لا أحد غيري في المناوبة")
    assert story.transitions.last().override


def test_a_story_is_scheduled_and_taken_off_the_schedule(client, huda, approved):
    client.force_login(huda)
    hour = timezone.localtime() + timedelta(hours=3)
    press(client, approved, "publish", at=hour.strftime("%Y-%m-%dT%H:%M"))
    assert facts(approved)[:2] == ("published", "scheduled")
    assert Article.objects.get(pk=approved.pk).published_at == hour.replace(second=0, microsecond=0)
    press_on_page(client, approved, "unschedule")
    assert facts(approved)[:2] == ("approved", "unseen")


@pytest.mark.parametrize("at", ["2001-01-01T10:00", "غدًا"])
def test_a_time_that_cannot_be_is_refused(client, huda, approved, at):
    client.force_login(huda)
    assert errors_of(press(client, approved, "publish", at=at))
    assert facts(approved)[:2] == ("approved", "unseen")


def test_the_chief_publishes_as_urgent_and_an_editor_is_not_asked(client, nadia, huda, approved):
    client.force_login(huda)
    assert "publish-urgent_minutes" not in client.get(url("article_change", approved.pk)).content.decode()
    client.force_login(nadia)
    press(client, approved, "publish", urgent_minutes="30")
    assert Article.objects.urgent().get() == approved


def test_urgency_is_given_and_ended(client, nadia, published):
    client.force_login(nadia)
    press(client, published, "mark_urgent")
    assert Article.objects.urgent().exists()
    press(client, published, "lift_urgent")
    assert not Article.objects.urgent().exists()


def test_a_story_is_withdrawn_with_a_reason_and_given_back(client, nadia, published):
    client.force_login(nadia)
    assert errors_of(press(client, published, "withdraw", notice="سُحبت"))
    press(client, published, "withdraw", reason="دعوى", notice="سُحبت المادة لمراجعتها.")
    assert facts(published)[1] == "withdrawn"
    press(client, published, "reinstate")
    assert facts(published)[1] == "public"


def test_a_draft_is_spiked_by_its_owner_and_taken_up_by_an_editor(client, salma, huda, draft):
    client.force_login(salma)
    press(client, draft, "spike", reason="فقدت مناسبتها")
    assert offered(client, salma, draft) == set()
    client.force_login(huda)
    press_on_page(client, draft, "unspike")
    assert facts(draft)[:2] == ("draft", "unseen")


def test_an_update_is_discarded(client, salma, published):
    published.revise(by=salma, revision=1, title_ar="تحديث")
    client.force_login(salma)
    press(client, published, "discard_update")
    assert facts(published)[0] == "published"


def test_a_story_is_handed_to_a_colleague_and_not_to_a_translator(client, huda, yusuf, tarek, draft):
    client.force_login(huda)
    assert errors_of(press(client, draft, "hand_over", to=tarek.pk))
    press(client, draft, "hand_over", to=yusuf.pk)
    draft.refresh_from_db()
    assert draft.owner == yusuf


def test_a_flash_is_endorsed_by_the_chief(client, huda, nadia, reports):
    huda.user_permissions.add(Permission.objects.get(codename="send_flash"))
    flash = Article.objects.flash(by=huda, headline="انقطاع الكهرباء عن الميناء", section=reports)
    client.force_login(nadia)
    press(client, flash, "endorse")
    flash.refresh_from_db()
    assert not flash.awaits_endorsement


def test_of_two_who_decide_the_second_is_told_who_was_first(client, nadia, huda, submitted):
    client.force_login(nadia)
    seen = as_shown(client, submitted)
    submitted.return_to_author(by=huda, revision=1, note="راجعي الأرقام")
    response = send(client, submitted, seen | {"_move": "approve"})
    assert "هدى زيدان" in " ".join(errors_of(response))
    assert facts(submitted)[0] == "returned"


CHIEFS_OWN = sorted(
    verb for verb in ("approve", "mark_urgent", "lift_urgent", "endorse", "withdraw", "reinstate") if verb in MOVES
)


@pytest.mark.parametrize("verb", [*CHIEFS_OWN, "publish", "return_to_author", "hand_over", "unspike", "unschedule"])
def test_a_reporter_who_posts_the_desks_move_by_hand_is_refused(client, salma, submitted, verb):
    client.force_login(salma)
    before = facts(submitted)
    inputs = {f"{verb}-{name}": "x" for name in ("note", "reason", "notice", "override_reason")}
    send(client, submitted, as_shown(client, submitted) | inputs | {"_move": verb})
    client.post(url("article_move", submitted.pk), {"revision": 1, "state": "submitted", "_move": verb} | inputs)
    assert facts(submitted) == before


def test_another_reporter_moves_nothing(client, yusuf, draft):
    client.force_login(yusuf)
    before = facts(draft)
    sent = {"revision": 1, "state": "draft", "_move": "submit"}
    assert client.post(url("article_move", draft.pk), sent).status_code == 404
    assert client.post(url("article_change", draft.pk), sent | {"title_ar": "x"}).status_code == 302
    assert facts(draft) == before


@pytest.mark.parametrize("verb", ["amend", "create", "delete", "store", "__init__", ""])
def test_a_move_that_is_no_button_is_refused(client, nadia, published, verb):
    client.force_login(nadia)
    before = facts(published)
    client.post(url("article_move", published.pk), {"revision": 1, "state": "published", "live": 1, "_move": verb})
    assert facts(published) == before


def test_moves_are_posted_never_fetched(client, nadia, submitted):
    client.force_login(nadia)
    before = facts(submitted)
    assert client.get(url("article_move", submitted.pk), {"_move": "approve"}).status_code == 405
    client.get(url("article_change", submitted.pk), {"_move": "approve"})
    assert facts(submitted) == before


def test_a_post_from_elsewhere_is_refused(nadia, submitted):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(nadia)
    before = facts(submitted)
    sent = {"revision": 1, "state": "submitted", "_move": "approve"}
    for address in (url("article_move", submitted.pk), url("article_change", submitted.pk)):
        assert strict.post(address, sent).status_code == 403
    assert facts(submitted) == before


def test_a_stale_page_moves_nothing(client, nadia, huda, published, salma):
    client.force_login(nadia)
    sent = {"revision": 1, "state": "published", "live": "1", "_move": "discard_update"}
    published.revise(by=salma, revision=1, title_ar="تحديث")
    response = client.post(url("article_move", published.pk), sent)
    assert response.context["refused"]
    assert facts(published)[0] == "draft"


def test_what_is_to_appear_later_is_not_called_published(client, huda, approved, soon):
    client.force_login(huda)
    response = press(client, approved, "publish", at=timezone.localtime(soon).strftime("%Y-%m-%dT%H:%M"))
    with override("ar"):
        said = [str(message) for message in get_messages(response.wsgi_request)]
        assert said == [gettext("Scheduled.")]


def test_an_editor_who_sends_urgent_minutes_by_hand_is_refused(client, huda, approved):
    client.force_login(huda)
    before = facts(approved)
    press(client, approved, "publish", urgent_minutes=30)
    assert facts(approved) == before


def test_a_date_sent_by_hand_with_an_update_is_refused(client, salma, nadia, published):
    published.revise(by=salma, revision=1, title_ar="القناطر جاهزة").submit(by=salma, revision=2)
    published.approve(by=nadia, revision=2)
    client.force_login(nadia)
    before = facts(published)
    press(client, published, "publish", at="2036-01-01T10:00")
    assert facts(published) == before
