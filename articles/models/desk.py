"""Verbs by which a story is written, judged and handed round. None of them changes what readers see."""

from django.db import transaction
from django.utils.translation import gettext

from articles.arabic import clean_text
from articles.models.decision import Door
from articles.models.roles import roles_of
from articles.models.snapshot import ENGLISH, normalise
from articles.workflow import (
    AUTHORS_OF_STORIES,
    DESK,
    BadValue,
    FourEyes,
    Incomplete,
    State,
)


class DeskVerbs(Door):
    """Mixin of Article. Every verb returns the story itself, or raises a `Refused` and changes nothing."""

    def revise(self, *, by, revision, state=None, **fields):
        """Write a new head in which these fields (see snapshot.py) are different; without a difference, nothing."""
        with transaction.atomic():
            changes = self.changes(fields)
            verb = "translate" if changes.keys() <= ENGLISH else "revise"
            with self.deciding(verb, by=by, revision=revision, state=state) as decision:
                if changes:
                    decision.story.rewrite(decision, changes)
                else:
                    decision.drop()
        return self

    def changes(self, fields):
        """Those of `fields`, in a snapshot's shape, that differ from the head; taken under the lock."""
        head = self.locked().head.fields
        return {name: value for name, value in normalise(type(self), fields).items() if head.get(name) != value}

    def state_once_revised(self, capacities):
        """A copy-edit by the desk leaves a story in review; any other change makes a draft of it."""
        copy_edit = self.state in {State.SUBMITTED, State.APPROVED} and capacities & DESK
        return State.SUBMITTED if copy_edit else State.DRAFT

    def rewrite(self, decision, changes):
        self.state = self.state_once_revised(decision.capacities)
        fields = {**self.head.fields, **changes}
        if self.state == State.SUBMITTED:
            require_complete(type(self), fields)
        revision = decision.write(fields)
        if self.live_id is None:
            decision.show(revision.fields)

    def submit(self, *, by, revision, state=None):
        """Ask for a decision. Raises Incomplete with everything that the checklist misses."""
        with self.deciding("submit", by=by, revision=revision, state=state) as decision:
            require_complete(type(self), decision.story.head.fields)
            decision.story.state = State.SUBMITTED
        return self

    def recall(self, *, by):
        """Take it back from the desk to go on writing."""
        with self.deciding("recall", by=by) as decision:
            decision.story.state = State.DRAFT
        return self

    def return_to_author(self, *, by, revision, note, state=None):
        """Send it back with a note that says what to mend."""
        with self.deciding("return_to_author", by=by, revision=revision, state=state) as decision:
            decision.note = required(note, "note", gettext("Say in the note what to mend."))
            decision.story.state, decision.story.approved = State.RETURNED, None
        return self

    def approve(self, *, by, revision, override_reason="", state=None):
        """Approve exactly this revision. Raises FourEyes where it is the approver's own and no reason is given."""
        with self.deciding("approve", by=by, revision=revision, state=state) as decision:
            story = decision.story
            require_complete(type(self), story.head.fields)
            if story.is_own_work_of(by):
                decision.note, decision.override = reason_of_override(override_reason), True
            story.state, story.approved = State.APPROVED, story.head
        return self

    def is_own_work_of(self, user) -> bool:
        """Whether four eyes are missing: `user` owns it now, owned it when it was submitted, or submitted it."""
        submission = self.submission()
        return user.pk in {self.owner_id, submission and submission.owner_id, submission and submission.by_id}

    def spike(self, *, by, reason):
        """Put aside what was never public; it is kept."""
        with self.deciding("spike", by=by) as decision:
            decision.note = required(reason, "reason", gettext("Say why it is spiked."))
            decision.story.spiked_at = decision.now
        return self

    def unspike(self, *, by):
        """Take it up again, as a draft."""
        with self.deciding("unspike", by=by) as decision:
            story = decision.story
            story.spiked_at, story.state, story.approved = None, State.DRAFT, None
        return self

    def hand_over(self, *, by, to):
        """Make `to`, an active reporter, editor or chief, the owner."""
        with self.deciding("hand_over", by=by) as decision:
            if not roles_of(to) & AUTHORS_OF_STORIES:
                raise BadValue(gettext("Hand it to an active reporter, editor or editor-in-chief."), field="to")
            decision.story.owner = to
        return self


def reason_of_override(text):
    """Return the reason why one pair of eyes is enough; raise FourEyes if there is none."""
    if reason := clean_text(text or "", multiline=True):
        return reason
    raise FourEyes(
        gettext("This story is your own, or you submitted it: somebody else approves it, or give a reason."),
        field="override_reason",
    )


def required(text, field, message):
    """Return `text` as it is stored; raise BadValue with `message` if nothing in it can be seen."""
    if said := clean_text(text or "", multiline=True):
        return said
    raise BadValue(message, field=field)


def require_complete(article_model, fields):
    """The checklist: raise Incomplete with the names of what a story of these fields lacks."""
    if missing := list(gaps(article_model, fields)):
        raise Incomplete(missing)


def gaps(article_model, fields):
    labels = {
        name: article_model._meta.get_field(name).verbose_name for name in ("title", "section", "authors", "body")
    }
    if not fields["title_ar"]:
        yield labels["title"]
    if not fields["section"]:
        yield labels["section"]
    if not fields["authors"]:
        yield labels["authors"]
    if not fields["body_ar"] and fields["kind"] != article_model.Kind.FLASH:
        yield labels["body"]
    if fields["image"]:
        picture = article_model._meta.get_field("image").remote_field.model.objects.get(pk=fields["image"]).resolved
        if not picture.alt_ar:
            yield gettext("what the picture shows")
        if not picture.credit_ar:
            yield gettext("the picture's credit")
