"""What was written and what was decided stays on record."""

import pytest
from django.db import transaction

from articles.models import Article, Revision, Transition
from articles.workflow import Refused


def test_every_move_says_who_what_when_and_from_where_to_where(published):
    moves = published.transitions.all()
    assert [(move.verb, move.by.username) for move in moves] == [
        ("create", "salma"),
        ("submit", "salma"),
        ("approve", "nadia"),
        ("publish", "huda"),
    ]
    last = moves.last()
    assert (last.state_before, last.state_after, last.standing_before, last.standing_after) == (
        "approved",
        "published",
        "unseen",
        "public",
    )
    assert last.revision == published.live


def test_nothing_of_it_is_rewritten(published, salma, text):
    revision, move = published.head, published.transitions.last()
    other = Article.objects.create(by=salma, **text)
    acts = [
        revision.save,
        revision.delete,
        move.save,
        move.delete,
        lambda: Revision.objects.update(number=9),
        lambda: Transition.objects.filter(pk=move.pk).update(by=salma),
        lambda: Transition.objects.all().delete(),
        lambda: Revision.objects.bulk_update([revision], ["number"]),
        lambda: Revision.objects.update_or_create(pk=revision.pk, defaults={"number": 9}),
        lambda: Transition.objects.bulk_create(
            [move], update_conflicts=True, update_fields=["verb"], unique_fields=["id"]
        ),
        lambda: other.transitions.add(move),
        lambda: other.revisions.add(revision),
    ]
    for act in acts:
        with pytest.raises(Refused), transaction.atomic():
            act()
    assert Transition.objects.get(pk=move.pk).verb == "publish"
    assert published.revisions.get().number == 1


def test_a_refused_move_leaves_no_row(submitted, huda):
    with pytest.raises(Refused):
        submitted.approve(by=huda, revision=1)
    assert submitted.transitions.last().verb == "submit"
