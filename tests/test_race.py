"""Two people press at once: one wins, the other is told who did. On PostgreSQL rows are locked, on SQLite the file."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.contrib.auth.models import Group, User
from django.db import IntegrityError, connection

from articles.models import Article, EditorInChief, MonthStart, approvers
from articles.workflow import BadValue, Refused, Stale
from tests.conftest import make_person

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts):
    """Start every act at the same moment, each on a connection of its own; return results and refusals, in order."""
    barrier = Barrier(len(acts), timeout=20)

    def run(act):
        try:
            connection.ensure_connection()
            barrier.wait()
            return act()
        except (Refused, IntegrityError) as problem:
            return problem
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))


def seen_by_each(story, number):
    """The story as `number` people opened it, before anybody pressed."""
    return [Article.objects.get(pk=story.pk) for _ in range(number)]


def one_winner(results):
    winners = [result for result in results if isinstance(result, Article)]
    losers = [result for result in results if not isinstance(result, Article)]
    assert len(winners) == 1, results
    assert {type(loser) for loser in losers} <= {Stale}, results
    return winners[0], losers


def test_of_approving_and_returning_at_once_one_wins(submitted, nadia, huda):
    hers, his = seen_by_each(submitted, 2)
    _, (loser,) = one_winner(
        at_once(
            lambda: hers.approve(by=nadia, revision=1),
            lambda: his.return_to_author(by=huda, revision=1, note="أين المصدر؟"),
        )
    )
    last = submitted.transitions.last()
    assert last.by.get_full_name() in str(loser)
    assert submitted.transitions.filter(verb__in=["approve", "return_to_author"]).count() == 1


def test_a_story_is_published_once(approved, nadia, huda):
    one_winner(
        at_once(
            *(
                lambda story=story, by=by: story.publish(by=by, revision=1)
                for story, by in zip(seen_by_each(approved, 2), (nadia, huda), strict=True)
            )
        )
    )
    assert approved.transitions.filter(verb="publish").count() == 1


def test_of_eight_who_save_at_once_one_text_is_kept_and_nobodys_is_lost_unseen(draft, salma):
    _, losers = one_winner(
        at_once(
            *(
                lambda story=story, n=n: story.revise(by=salma, revision=1, title_ar=f"عنوان {n}")
                for n, story in enumerate(seen_by_each(draft, 8))
            )
        )
    )
    assert all("سلمى الراوي" in str(loser) for loser in losers)
    assert draft.revisions.count() == 2


def test_withdrawing_while_an_editor_fixes_the_text_records_both(published, nadia, huda):
    """The one that waited for the lock reads the text that the other wrote."""
    hers, his = seen_by_each(published, 2)
    at_once(
        lambda: hers.withdraw(by=nadia, reason="شكوى", notice="سُحبت هذه المادة."),
        lambda: his.amend(by=huda, revision=1, reason="خطأ مطبعي", deck_ar="سطر أدق"),
    )
    story = Article.objects.get(pk=published.pk)
    assert story.standing() == "withdrawn"
    assert all(move.revision_id for move in story.transitions.all())
    assert story.transitions.last().revision == story.head


def test_a_story_is_imported_once(salma, text):
    acts = [lambda: Article.objects.create(by=salma, import_ref="text:1", **text)] * 2
    refused = [result for result in at_once(*acts) if not isinstance(result, Article)]
    assert [type(refusal) for refusal in refused] == [BadValue]
    assert Article.objects.count() == 1


def test_a_story_that_goes_to_the_desk_is_not_deleted_meanwhile(draft, salma):
    hers, his = seen_by_each(draft, 2)
    at_once(lambda: hers.submit(by=salma, revision=1), lambda: his.delete())
    kept = Article.objects.filter(pk=draft.pk).first()
    assert kept is None or kept.state == "submitted"


def test_of_two_overlapping_terms_one_is_entered(byline):
    terms = [EditorInChief(author=byline, starts_on=date(2024, 1, day), ends_on=date(2024, 6, 1)) for day in (1, 15)]
    results = at_once(*(term.save for term in terms))
    assert sorted(type(result).__name__ for result in results) == ["BadValue", "NoneType"]
    assert EditorInChief.objects.count() == 1


def test_of_two_starts_that_do_not_fit_together_one_is_entered(nadia):
    starts = [
        MonthStart(year=1445, month=month, first_day=day, authority="دار الإفتاء", entered_by=nadia)
        for month, day in ((9, date(2024, 3, 11)), (10, date(2024, 4, 8)))
    ]
    results = at_once(*(start.save for start in starts))
    assert sorted(type(result).__name__ for result in results) == ["BadValue", "NoneType"]
    assert MonthStart.objects.count() == 1


def test_two_chiefs_who_demote_each_other_leave_one(nadia):
    other = make_person("huda")
    chiefs = Group.objects.get(name="Editors-in-chief")
    other.groups.set([chiefs])
    at_once(*(lambda pk=user.pk: User.objects.get(pk=pk).groups.remove(chiefs) for user in (nadia, other)))
    assert approvers().count() == 1
