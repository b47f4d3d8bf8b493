"""A newsroom let loose: people, verbs and the clock in any order, and what must hold after every step.

The second half plants a breach of each rule and shows that the machine finds it.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from articles.models import Article, Author, Section, SiteSettings
from articles.models.questions import ArticleQuerySet
from articles.models.snapshot import READ
from articles.workflow import MOVES, As, Refused, State
from tests.conftest import trust

PEOPLE = {
    "salma": "Reporters",
    "yusuf": "Reporters",
    "tarek": "Translators",
    "huda": "Editors",
    "nadia": "Editors-in-chief",
    "karim": "Editors-in-chief",
}
REPORTERS = {"salma", "yusuf"}
CHIEFS = {"nadia", "karim"}
PERSON = st.sampled_from(sorted(PEOPLE))
WORDS = st.sampled_from(["الماء", "الجسر", "الحصاد", "الميناء"])
MINUTES = st.integers(1, 90)
SAYS = {"note": "الصواب تسعة", "kind": "correction", "language": "ar"}
ON_THE_HEAD = {"revision": "head"}
# What each verb is called with: a plain value, "head" or "live" for a revision, or a strategy.
ARGUMENTS = {
    "revise": ON_THE_HEAD | {"title_ar": WORDS, "deck_ar": WORDS},
    "translate": ON_THE_HEAD | {"title_en": WORDS},
    "submit": ON_THE_HEAD,
    "recall": {},
    "return_to_author": ON_THE_HEAD | {"note": "أين المصدر؟"},
    "approve": ON_THE_HEAD | {"override_reason": "وردية الليل"},
    "publish": ON_THE_HEAD | {"at": st.none() | MINUTES},
    "publish_urgent": ON_THE_HEAD | {"at": st.none() | MINUTES, "urgent_minutes": MINUTES},
    "unschedule": {},
    "amend": {"revision": "live", "reason": "خطأ", "deck_ar": WORDS},
    "correct": SAYS | {"revision": "live", "fields": st.none() | st.fixed_dictionaries({"title_ar": WORDS})},
    "mark_urgent": {"until": MINUTES},
    "lift_urgent": {},
    "endorse": {"revision": "live"},
    "discard_update": ON_THE_HEAD,
    "withdraw": {"reason": "شكوى", "notice": "سُحبت هذه المادة."},
    "reinstate": {},
    "spike": {"reason": "فات أوانها"},
    "unspike": {},
    "hand_over": {"to": PERSON},
}
CALLED = {"translate": "revise", "publish_urgent": "publish"}


class Clock:
    """Stands still until somebody moves it."""

    def __init__(self):
        self.now = datetime(2026, 3, 1, 6, tzinfo=UTC)

    def __call__(self):
        self.now += timedelta(milliseconds=1)
        return self.now


class Newsroom(RuleBasedStateMachine):
    """One story. `seen` is what readers see of it; `vouched` the texts that a chief approved, or that went out as a
    flash, an import or a fix; `left` the places from which a way out was walked."""

    @initialize(kind=st.sampled_from(["create", "publish", "update", "withdraw", "flash", "import"]))
    def a_story(self, kind):
        self.clock = Clock()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(timezone, "now", self.clock)
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        section, desk = Section.objects.get(), Author.objects.get()
        self.left, self.first_time = set(), None
        fields = {"title_ar": "الجسر", "body_ar": "<p>الجسر</p>", "section": section, "authors": [desk]}
        salma, huda, nadia = (self.people[name] for name in ("salma", "huda", "nadia"))
        if kind == "flash":
            self.story = Article.objects.flash(by=huda, headline="الجسر", section=section)
        elif kind == "import":
            day = self.clock.now - timedelta(days=9)
            self.story = Article.objects.import_published(by=nadia, owner=salma, published_at=day, **fields)
        else:
            self.story = Article.objects.create(by=salma, **fields)
        if kind in {"publish", "update", "withdraw"}:
            self.story.submit(by=salma, revision=1).approve(by=nadia, revision=1).publish(by=huda, revision=1)
        self.vouched = {self.readers_see()}
        if kind == "update":
            self.story.revise(by=salma, revision=1, deck_ar="الماء").submit(by=salma, revision=2)
        if kind == "withdraw":
            self.story.withdraw(by=nadia, reason="شكوى", notice="سُحبت هذه المادة.")
        self.seen = self.readers_see()

    def teardown(self):
        if hasattr(self, "savepoint"):
            transaction.set_rollback(True)
            self.savepoint.__exit__(None, None, None)
            self.patch.undo()

    # What people do
    def arguments(self, verb, data):
        for name, value in ARGUMENTS[verb].items():
            value = data.draw(value) if isinstance(value, st.SearchStrategy) else value
            if name == "revision":
                value = getattr(self.story, value).number if getattr(self.story, value) else 1
            if name in {"at", "until"}:
                value = value and self.clock.now + timedelta(minutes=value)
            yield name, self.people[value] if name == "to" else value

    def act(self, verb, who, data):
        """Try it. A refusal is an answer; anything else that is raised is a fault."""
        self.look_by_the_clock()
        arguments, before = dict(self.arguments(verb, data)), self.fresh()
        try:
            with transaction.atomic():
                getattr(self.story, CALLED.get(verb, verb))(by=self.people[who], **arguments)
        except Refused:
            return
        if verb == "approve" and who in CHIEFS:
            self.vouched.add(text_of(before.head.fields))
        now = self.readers_see()
        if verb in {"amend", "correct"}:
            self.vouched.add(now)
        if now != self.seen:
            self.judge(verb, who, before, now)
        self.story, self.seen = self.fresh(), now

    def judge(self, verb, who, before, now):
        assert who not in REPORTERS, f"a reporter alone changed what readers see, by {verb}"
        assert now is None or not before.withdrawn_at or who in CHIEFS, "a withdrawn story came back without a chief"
        assert now is None or now in self.vouched, f"{verb} showed what no chief approved"

    def fresh(self):
        return Article.objects.select_related("head", "live").get(pk=self.story.pk)

    def readers_see(self):
        """The text that the public pages show, or None."""
        story = Article.objects.published().filter(pk=self.story.pk).first()
        return text_of({name: getattr(story, name) for name in READ}) if story else None

    @rule(who=PERSON, data=st.data())
    def somebody_does_what_they_may(self, who, data):
        if verbs := self.story.moves_for(self.people[who]):
            self.act(data.draw(st.sampled_from(verbs)), who, data)

    @rule(data=st.data())
    def the_owner_does_what_they_may(self, data):
        self.somebody_does_what_they_may(who=self.story.owner.username, data=data)

    @rule(who=st.sampled_from(sorted(CHIEFS)), verb=st.sampled_from(["submit", "approve", "publish"]), data=st.data())
    def a_chief_pushes_it_on(self, who, verb, data):
        self.act(verb, who, data)

    @rule(who=PERSON, verb=st.sampled_from(sorted(ARGUMENTS)), data=st.data())
    def somebody_tries(self, who, verb, data):
        self.act(verb, who, data)

    @rule(minutes=MINUTES)
    def time_passes(self, minutes):
        self.look_by_the_clock()
        self.clock.now += timedelta(minutes=minutes)
        self.look_by_the_clock()

    # What must hold
    def look_by_the_clock(self):
        """By the clock alone only an approved, scheduled story appears."""
        now = self.readers_see()
        if now != self.seen:
            assert self.seen is None, "the clock alone took or changed a text"
            assert now in self.vouched, "the clock alone showed what no chief approved"
            assert not self.story.withdrawn_at, "the clock alone brought a withdrawn story back"
            self.seen = now

    @invariant()
    def published_says_that_readers_have_the_newest_text(self):
        assert (self.story.state == "published") == (self.story.head_id == self.story.live_id)

    @invariant()
    def the_first_date_stays(self):
        first = self.story.published_at
        assert self.first_time in {None, first}, "the date moved"
        if first and first <= self.clock.now:
            self.first_time = first

    @invariant()
    def an_urgency_ends(self):
        tomorrow = self.clock.now + timedelta(hours=27)
        assert not Article.objects.urgent(at=tomorrow).exists(), "an urgency does not end"

    @invariant()
    def there_is_always_a_way_out(self):
        """From here the newest text can reach readers, or the story be withdrawn or spiked."""
        place = (self.story.state, self.story.standing())
        if place not in self.left:
            self.left.add(place)
            with transaction.atomic():
                assert any(leads_out(self.fresh(), self.people["nadia"], way) for way in WAYS_OUT), "a dead end"
                transaction.set_rollback(True)


@pytest.fixture
def people(db):
    """Hired once, before the first story."""
    Newsroom.people = {name: User.objects.create_user(name, is_staff=True) for name in PEOPLE}
    for name, role in PEOPLE.items():
        Newsroom.people[name].groups.add(Group.objects.get(name=role))
    trust(Newsroom.people["huda"])
    Section.objects.create(name_ar="المحليات", slug="local")
    Author.objects.of_the_house(SiteSettings.current())


def text_of(fields):
    return tuple(sorted((name, fields[name] or "") for name in READ))


def to_readers(story, chief):
    if story.state in {"draft", "returned"}:
        story.submit(by=chief, revision=story.head.number)
    if story.state == "submitted":
        story.approve(by=chief, revision=story.head.number, override_reason="وردية الليل")
    if story.state == "approved":
        story.publish(by=chief, revision=story.head.number)
    if story.standing() == "withdrawn":
        story.reinstate(by=chief)
    assert story.head_id == story.live_id


WAYS_OUT = (
    to_readers,
    lambda story, chief: story.withdraw(by=chief, reason="شكوى", notice="سُحبت."),
    lambda story, chief: story.unspike(by=chief).spike(by=chief, reason="فات أوانها"),
    lambda story, chief: story.spike(by=chief, reason="فات أوانها"),
)


def leads_out(story, chief, way):
    try:
        with transaction.atomic():
            way(story, chief)
    except Refused:
        return False
    return True


def let_loose(examples):
    run_state_machine_as_test(
        Newsroom,
        settings=settings(
            max_examples=examples, stateful_step_count=30, derandomize=True, database=None, deadline=None,
            suppress_health_check=list(HealthCheck), phases=[Phase.generate],
        ),
    )  # fmt: skip


def test_the_newsroom_keeps_its_word(people):
    let_loose(30)


def also(verb, who=frozenset(), states=None):
    """A table in which these people too may use the verb, or in which it fits just these states."""
    rows = tuple(replace(move, who=move.who | who, states=states or move.states) for move in MOVES[verb])
    return lambda patch: patch.setitem(MOVES, verb, rows)


def keeps_its_state(story, decision, changes):
    decision.write({**story.head.fields, **changes})


def release_under_a_new_date(story, decision, when):
    story.published_at = None
    RELEASE(story, decision, when)


def published_again_after_a_minute(stories, at=None):
    at = at or timezone.now()
    back = Q(withdrawn_at__isnull=True) | Q(withdrawn_at__lt=at - timedelta(minutes=1))
    return stories.filter(back, published_at__lte=at)


def urgent_for_ever(stories, at=None):
    return stories.published(at).filter(urgent_since__lte=at or timezone.now())


def only_drafts_go_on(patch):
    also("submit", states={State.DRAFT})(patch)
    also("spike", states={State.DRAFT})(patch)


RELEASE = Article.release
BREACHES = {
    "no chief approved": also("publish", states={State.SUBMITTED, State.APPROVED}),
    "without a chief": also("reinstate", who={As.EDITOR}),
    "the clock alone": lambda patch: patch.setattr(ArticleQuerySet, "published", published_again_after_a_minute),
    "does not end": lambda patch: patch.setattr(ArticleQuerySet, "urgent", urgent_for_ever),
    "published_is_head_live|published' ==": lambda patch: patch.setattr(Article, "rewrite", keeps_its_state),
    "the date moved": lambda patch: patch.setattr(Article, "release", release_under_a_new_date),
    "a reporter alone": also("amend", who={As.OWNER}),
    "a dead end": only_drafts_go_on,
}


@pytest.mark.parametrize("rule_broken", BREACHES)
def test_a_planted_breach_is_found(rule_broken, people, monkeypatch):
    BREACHES[rule_broken](monkeypatch)
    with pytest.raises((AssertionError, IntegrityError), match=rule_broken):
        let_loose(60)
