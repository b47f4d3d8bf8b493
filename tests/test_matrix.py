"""Every role, whatever they are to a story, tries every verb wherever one can stand: matrix.txt says what happens.

Each situation is built once by the verbs themselves; the person at the centre then takes each role in turn, and what
a verb did is rolled back before the next.
"""

from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Article, EditorInChief
from articles.workflow import MOVES, Refused, Standing, State
from tests.conftest import force, make_person, trust

ROLES = ["reporter", "translator", "editor", "trusted", "chief", "deputy", "superuser", "deactivated", "nobody"]
RELATIONS = {"o": "owner", "w": "writer", "s": "submitter", "x": "stranger"}
SITUATIONS = {
    "unseen": "draft submitted returned approved",
    "scheduled": "published",
    "public": "draft submitted returned approved published flash",
    "withdrawn": "draft submitted returned approved published",
    "spiked": "draft submitted returned approved",
}
PLACES = [(standing, state) for standing, states in SITUATIONS.items() for state in states.split()]


def read_table():
    """matrix.txt as {(verb, standing, state, role, relation): (state after, standing after)}."""
    expected, verb = {}, None
    for line in (Path(__file__).parent / "matrix.txt").read_text(encoding="utf8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        where, cells, after = (part.strip() for part in line.split("|"))
        if not line.startswith(" "):
            verb = where
            assert cells.split() == ROLES
            continue
        standing, states = where.split(": ")
        for state in states.split():
            for role, letters in zip(ROLES, cells.split(), strict=True):
                for relation in RELATIONS if letters == "*" else letters.strip("-"):
                    cell = (verb, standing, state, role, relation)
                    assert cell not in expected, f"{cell} has two answers"
                    expected[cell] = result(after, state)
    return expected


def result(after, state):
    new_state, standing = after.split()
    return ({"same": state, "flash": "published"}.get(new_state, new_state).replace("flash", "published"), standing)


EXPECTED = read_table()


def live(story):
    return story.live.number if story.live else 1


FIX = {"deck_ar": "سطر أدق"}
NOTE = {"note": "الرقم الصحيح تسعة", "kind": "correction", "language": "ar"}
VERBS = {
    "revise": lambda a, p: a.revise(by=p, revision=a.head.number, title_ar="عنوان أوضح"),
    "translate": lambda a, p: a.revise(by=p, revision=a.head.number, title_en="A clearer headline"),
    "submit": lambda a, p: a.submit(by=p, revision=a.head.number),
    "recall": lambda a, p: a.recall(by=p),
    "return_to_author": lambda a, p: a.return_to_author(by=p, revision=a.head.number, note="أين المصدر؟"),
    "approve": lambda a, p: a.approve(by=p, revision=a.head.number),
    "approve, giving a reason": lambda a, p: a.approve(by=p, revision=a.head.number, override_reason="وردية الليل"),
    "publish": lambda a, p: a.publish(by=p, revision=a.head.number),
    "publish, in an hour": lambda a, p: a.publish(by=p, revision=a.head.number, at=timezone.now() + timedelta(hours=1)),
    "publish_urgent": lambda a, p: a.publish(by=p, revision=a.head.number, urgent_minutes=30),
    "unschedule": lambda a, p: a.unschedule(by=p),
    "amend": lambda a, p: a.amend(by=p, revision=live(a), reason="خطأ مطبعي", **FIX),
    "correct": lambda a, p: a.correct(by=p, **NOTE),
    "correct, mending the text": lambda a, p: a.correct(by=p, revision=live(a), fields=FIX, **NOTE),
    "mark_urgent": lambda a, p: a.mark_urgent(by=p),
    "lift_urgent": lambda a, p: a.lift_urgent(by=p),
    "endorse": lambda a, p: a.endorse(by=p, revision=live(a)),
    "discard_update": lambda a, p: a.discard_update(by=p, revision=a.head.number),
    "withdraw": lambda a, p: a.withdraw(by=p, reason="شكوى قانونية", notice="سُحبت هذه المادة."),
    "reinstate": lambda a, p: a.reinstate(by=p),
    "spike": lambda a, p: a.spike(by=p, reason="فات أوانها"),
    "unspike": lambda a, p: a.unspike(by=p),
    "hand_over": lambda a, p: a.hand_over(by=p, to=User.objects.get(username="yusuf")),
}


@pytest.fixture
def cast(db):
    """Salma owns, Huda writes and submits, Nadia decides; `person` stands in for one of them."""
    people = {name: make_person(name) for name in ("salma", "yusuf", "huda", "nadia")}
    person = User.objects.create_user("person", is_staff=True)
    person.groups.add(Group.objects.get(name="Editors"))
    trust(people["huda"])
    trust(person)
    return people | {"person": person}


def build(cast, text, standing, state, relation):
    """A story that stands there, by its verbs; `person` is what `relation` says, and nothing else, to it."""
    usual = {"o": "salma", "w": "huda", "s": "huda"}
    owner, writer, submitter = (cast["person" if relation == tie else name] for tie, name in usual.items())
    if state == "flash":
        return build_flash(cast, text, owner, writer, submitter)
    story = Article.objects.create(by=owner, **text).revise(by=writer, revision=1, kicker_ar="الري")
    decide(story.submit(by=submitter, revision=2), cast, state if standing in {"unseen", "spiked"} else "approved")
    if standing == "scheduled":
        story.publish(by=cast["huda"], revision=2, at=timezone.now() + timedelta(hours=1))
    if standing in {"public", "withdrawn"}:
        story.publish(by=cast["nadia"], revision=2, urgent_minutes=60)
        if state != "published":
            story.revise(by=writer, revision=2, kicker_ar="الري والزراعة")
            if state != "draft":
                decide(story.submit(by=submitter, revision=3), cast, state)
    if standing == "withdrawn":
        story.withdraw(by=cast["nadia"], reason="شكوى", notice="سُحبت هذه المادة.")
    if standing == "spiked":
        story.spike(by=cast["nadia"], reason="فات أوانها")
    return story


def decide(story, cast, state):
    if state == "draft":
        story.recall(by=cast["nadia"])
    if state == "returned":
        story.return_to_author(by=cast["nadia"], revision=story.head.number, note="أين المصدر؟")
    if state == "approved":
        story.approve(by=cast["nadia"], revision=story.head.number)


def build_flash(cast, text, owner, writer, submitter):
    story = Article.objects.flash(by=cast["huda"], headline="انقطاع الكهرباء عن الميناء", section=text["section"])
    story.hand_over(by=cast["nadia"], to=owner).revise(by=cast["huda"], revision=1, deck_ar="تفاصيل")
    story.submit(by=submitter, revision=2).discard_update(by=cast["nadia"], revision=2)
    return story.amend(by=writer, revision=3, reason="خطأ مطبعي", kicker_ar="الميناء")


@contextmanager
def rolled_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def become(person, role, author):
    """Take exactly this role."""
    person.user_permissions.clear()
    group = {"reporter": "Reporters", "translator": "Translators", "editor": "Editors", "trusted": "Editors"}
    group |= {"chief": "Editors-in-chief", "deactivated": "Editors-in-chief"}
    person.groups.set(Group.objects.filter(name=group.get(role)))
    if role == "trusted":
        trust(person)
    if role == "deputy":
        EditorInChief.objects.create(office="deputy", author=author, user=person, starts_on=timezone.localdate())
    person.is_superuser, person.is_active = role == "superuser", role != "deactivated"
    person.save()
    return User.objects.get(pk=person.pk)


def dump(story):
    row = Article.objects.filter(pk=story.pk).values().get()
    counts = [getattr(story, rows).count() for rows in ("revisions", "transitions", "corrections", "bylines")]
    return row, counts


def check_allowed(verb, story, person, expected):
    with rolled_back():
        VERBS[verb](story, person)
        kept = Article.objects.only("state", "published_at", "withdrawn_at", "spiked_at").get(pk=story.pk)
        assert (kept.state, kept.standing()) == (story.state, story.standing()) == expected
        assert kept.transitions.last().by_id == person.pk


def check_person(story, person, cells):
    """`cells`: {verb: what is expected, or None}. The refused ones first; together they change nothing."""
    before = dump(story)
    for verb in [verb for verb, expected in cells.items() if expected is None]:
        with pytest.raises(Refused) as refusal:
            VERBS[verb](story, person)
        assert str(refusal.value), verb
    assert dump(story) == before
    for verb, expected in cells.items():
        if expected is not None:
            check_allowed(verb, Article.objects.get(pk=story.pk), person, expected)
    shown = {verb.partition(",")[0] for verb, expected in cells.items() if expected}
    assert set(story.moves_for(person)) == shown


@pytest.mark.parametrize("relation", RELATIONS, ids=RELATIONS.values())
@pytest.mark.parametrize(("standing", "state"), PLACES, ids=map("-".join, PLACES))
def test_every_role_tries_every_verb(standing, state, relation, cast, text, byline):
    story = build(cast, text, standing, state, relation)
    assert (story.state, story.standing()) == result(f"{state} {standing}", state)
    for role in ROLES:
        with rolled_back():
            person = become(cast["person"], role, byline)
            cells = {verb: EXPECTED.get((verb, standing, state, role, relation)) for verb in VERBS}
            check_person(Article.objects.get(pk=story.pk), person, cells)


def test_the_table_speaks_of_every_verb_and_of_no_impossible_place():
    assert {verb for verb, *_ in EXPECTED} == set(VERBS)
    births_and_pages = {"create", "flash", "import_published", "arrange"}
    assert {verb.partition(",")[0] for verb in VERBS} == MOVES.keys() - births_and_pages
    assert {(standing, state) for _, standing, state, *_ in EXPECTED} <= set(PLACES)


def test_no_verb_leads_to_an_impossible_place():
    reached = {(standing, state) for state, standing in EXPECTED.values()}
    assert reached <= set(PLACES)
    impossible = {(standing, state) for standing in Standing.values for state in State.values} - set(PLACES)
    assert len(impossible) == 6


@pytest.mark.parametrize("columns", [{"state": "published"}, {"state": "published", "spiked_at": timezone.now()}])
def test_the_database_refuses_the_impossible_places(draft, columns):
    with pytest.raises(IntegrityError), transaction.atomic():
        force(draft, **columns)


def test_by_role_who_starts_a_story(cast, text, byline):
    may = {"reporter", "editor", "trusted", "chief", "deputy"}
    check_births(cast, byline, may, lambda by: Article.objects.create(by=by, **text))


def test_by_role_who_sends_a_flash(cast, text, byline):
    flash = {"headline": "انقطاع الكهرباء عن الميناء", "section": text["section"]}
    check_births(cast, byline, {"trusted", "chief", "deputy"}, lambda by: Article.objects.flash(by=by, **flash))


def test_by_role_who_imports_what_is_public(cast, text, byline):
    day = timezone.now() - timedelta(days=400)
    check_births(
        cast, byline, {"chief", "deputy"}, lambda by: Article.objects.import_published(by=by, published_at=day, **text)
    )


def check_births(cast, byline, may, act):
    for role in ROLES:
        with rolled_back():
            person = become(cast["person"], role, byline)
            if role in may:
                act(person)
            else:
                with pytest.raises(Refused):
                    act(person)
            assert Article.objects.count() == (role in may), role
