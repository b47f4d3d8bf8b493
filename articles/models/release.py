"""Verbs that change what readers see."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from articles.models.corrections import Correction
from articles.models.decision import Door
from articles.models.desk import require_complete, required
from articles.models.frontpage import Pick
from articles.models.snapshot import READ, normalise
from articles.models.urgent import until_after
from articles.workflow import BadValue, State, listed, require_authority

UNTOUCHED_BY_AMENDS = frozenset({"kind", "english_ready"})


class ReleaseVerbs(Door):
    """Mixin of Article. Every verb returns the story itself, or raises a `Refused` and changes nothing."""

    def publish(self, *, by, revision, at=None, urgent_minutes=None, state=None):
        """Let readers see the approved head: now, or at `at` (aware, to come) if it was never public."""
        with self.deciding("publish", by=by, revision=revision, state=state) as decision:
            story, now = decision.story, decision.now
            if urgent_minutes is not None:
                require_authority("publish_urgent", decision.capacities)
            story.release(decision, first_time(story, at, now))
            if urgent_minutes is not None:
                story.urgent_since = max(story.published_at, now)
                story.urgent_until = decision.until = until_after(urgent_minutes, story.urgent_since)
        return self

    def release(self, decision, when):
        """Row := head, live := head; the first time of publication never moves."""
        if self.live and any(self.live.fields[name] != self.head.fields[name] for name in READ):
            self.changed_at = decision.now
        decision.show(self.head.fields)
        self.state, self.live = State.PUBLISHED, self.head
        self.published_at = self.published_at or when
        self.withdrawn_at, self.notice_ar, self.notice_en = None, "", ""
        self.awaits_endorsement = False
        self.note_english(when)

    def note_english(self, when):
        if self.has_english and self.english_published_at is None:
            self.english_published_at = when

    def unschedule(self, *, by):
        """Take a story off the schedule before its hour; it stays approved."""
        with self.deciding("unschedule", by=by) as decision:
            story = decision.story
            story.state, story.approved = State.APPROVED, story.head
            story.live = story.published_at = story.english_published_at = None
            story.urgent_since = story.urgent_until = None
            decision.show(story.head.fields)
        return self

    def amend(self, *, by, revision, reason, state=None, **fields):
        """The quick fix of the public text; `revision` is the live one's number. An update in hand is rebased.

        Where the desk changed a field that the fix changes otherwise, the fix still goes out, the desk's words stay
        in the head, and it is returned with a note naming the field.
        """
        with self.deciding("amend", by=by, revision=revision, state=state, against="live") as decision:
            decision.note = required(reason, "reason", gettext("Say what is fixed and why."))
            decision.story.fix(decision, normalise(type(self), fields))
        return self

    def fix(self, decision, wanted):
        old, head = self.live.fields, self.head.fields
        changes = {name: value for name, value in wanted.items() if old[name] != value}
        if forbidden := sorted(UNTOUCHED_BY_AMENDS & changes.keys()):
            raise BadValue(gettext("This is not changed by a quick fix; revise the story."), field=forbidden[0])
        if not changes:
            decision.drop()
            return
        fixed = {**old, **changes}
        require_complete(type(self), fixed)
        follows = self.head_id == self.live_id
        self.live = decision.write(fixed)
        decision.show(fixed)
        self.changed_at = decision.now if changes.keys() & READ else self.changed_at
        self.note_english(decision.now)
        if not follows:
            self.rebase(decision, old, head, changes)

    def rebase(self, decision, old, head, changes):
        """Carry the fix into the desk's update, which began from `old` and says `head`."""
        clashes = [name for name in changes if head[name] not in (old[name], changes[name])]
        public = decision.revision
        decision.write({**head, **{name: value for name, value in changes.items() if name not in clashes}})
        decision.revision = public
        if clashes:
            names = listed(self._meta.get_field(name).verbose_name for name in clashes)
            decision.note += "\n" + gettext("The update in hand says otherwise; look at: %(names)s.") % {"names": names}
            self.state = State.RETURNED
        elif self.state == State.APPROVED:
            self.state = State.SUBMITTED

    @transaction.atomic
    def correct(self, *, by, note, kind, language, revision=None, fields=None, state=None):
        """Say in public what was wrong; with `fields`, mend the text in the same transaction. Return the Correction.

        `revision` is the live one's number; it may be left out where no text is mended.
        """
        with self.deciding("correct", by=by) as decision:
            decision.note = required(note, "note", gettext("Say to readers what was wrong and what is right."))
            correction = Correction.objects.create(
                article=decision.story, by=by, at=decision.now, note=decision.note,
                kind=one_of(Correction.Kind, kind, "kind"),
                language=one_of(Correction.Language, language, "language"),
            )  # fmt: skip
        if fields:
            self.amend(by=by, revision=revision, reason=note, state=state, **fields)
        return correction

    def discard_update(self, *, by, revision, state=None):
        """Give up the update in hand: the live text becomes the head again."""
        with self.deciding("discard_update", by=by, revision=revision, state=state) as decision:
            story = decision.story
            story.live = decision.write(story.live.fields)
            story.state = State.PUBLISHED
        return self

    def withdraw(self, *, by, reason, notice, notice_en=""):
        """Take it from readers, who get `notice` in its place; `reason` stays in the house."""
        with self.deciding("withdraw", by=by) as decision:
            story = decision.story
            decision.note = required(reason, "reason", gettext("Say why it is withdrawn (readers do not see this)."))
            story.notice_ar = required(notice, "notice", gettext("Say to readers, in the notice, what became of it."))
            story.withdrawn_at, story.notice_en = decision.now, notice_en
            story.urgent_since = story.urgent_until = None
            Pick.objects.filter(article=story).delete()
        return self

    def reinstate(self, *, by):
        """Give a withdrawn story back to readers, under its first date."""
        with self.deciding("reinstate", by=by) as decision:
            story = decision.story
            story.withdrawn_at, story.notice_ar, story.notice_en = None, "", ""
        return self


def one_of(choices, value, field):
    """Return `value`; raise BadValue naming `field` if it is none of these choices."""
    if value in choices.values:
        return value
    raise BadValue(gettext("“%(value)s” is not one of the choices.") % {"value": value}, field=field)


def first_time(story, at, now):
    """Return the instant of publication that `at` asks for; raise BadValue for one that cannot be."""
    if at is None:
        return now
    if story.published_at is not None:
        raise BadValue(gettext("Readers know this story: an update goes out now, without a date."), field="at")
    if timezone.is_naive(at):
        raise BadValue(gettext("Give the time of publication with its time zone."), field="at")
    if at < now:
        raise BadValue(gettext("The time of publication is past. Choose one to come, or publish now."), field="at")
    return at
