"""The editorial process on one screen: the states, the table of moves, and how a move is refused.

Nothing here touches the database. `articles/models/` asks `judge` before every act, so that the admin, the
importers, bulk actions and the shell all pass through the same table.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """Where the desk's copy is. What readers see is a `Standing`, not a state."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Returned")
    APPROVED = "approved", _("Approved")
    PUBLISHED = "published", _("Published")


class Standing(TextChoices):
    """Where the readers' copy is: derived from `published_at`, `withdrawn_at` and `spiked_at`, never stored."""

    UNSEEN = "unseen", _("not yet public")
    SCHEDULED = "scheduled", _("scheduled")
    PUBLIC = "public", _("public")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SPIKED = "spiked", _("spiked")


class As(StrEnum):
    """In which capacity a person acts on a story; one person may hold several at once."""

    REPORTER = "reporter"
    TRANSLATOR = "translator"
    EDITOR = "editor"
    CHIEF = "chief"
    TRUSTED = "trusted"  # an editor whom the chief trusts with flashes
    OWNER = "owner"  # of this story, and still a reporter, editor or chief
    WRITER = "writer"  # of the newest revision
    SUBMITTER = "submitter"  # of what waits for a decision


CAPACITY_NAMES = {
    As.REPORTER: _("reporters"),
    As.TRANSLATOR: _("translators"),
    As.EDITOR: _("editors"),
    As.CHIEF: _("the editor-in-chief"),
    As.TRUSTED: _("editors trusted with flashes"),
    As.OWNER: _("the story's owner"),
    As.WRITER: _("who wrote the newest text"),
    As.SUBMITTER: _("who submitted it"),
}

# Roles are Django groups of these names, made by a migration. Being a superuser gives none of them.
GROUPS = {
    "Reporters": As.REPORTER,
    "Translators": As.TRANSLATOR,
    "Editors": As.EDITOR,
    "Editors-in-chief": As.CHIEF,
}
AUTHORS_OF_STORIES = frozenset({As.REPORTER, As.EDITOR, As.CHIEF})
DESK = frozenset({As.EDITOR, As.CHIEF})

ANY_STATE = frozenset(State)
IN_HAND = frozenset(State) - {State.PUBLISHED}
OPEN = frozenset({Standing.UNSEEN, Standing.PUBLIC, Standing.WITHDRAWN})
PUBLIC = frozenset({Standing.PUBLIC})
ANYWHERE = frozenset(Standing)


@dataclass(frozen=True)
class Move:
    """One row of the table: these people, in these states and standings. `act` names it in a sentence."""

    act: str
    who: frozenset
    states: frozenset = ANY_STATE
    standings: frozenset = OPEN

    def fits(self, state, standing):
        return state in self.states and standing in self.standings


def row(act, who: Iterable, states: Iterable = ANY_STATE, standings: Iterable = OPEN) -> Move:
    return Move(act, frozenset(who), frozenset(states), frozenset(standings))


SPIKE = _("Spiking")
PUBLISH = _("Publishing")
MOVES: dict[str, tuple[Move, ...]] = {
    "create": (row(_("Starting a story"), AUTHORS_OF_STORIES),),
    "revise": (row(_("Editing"), {As.OWNER, *DESK}),),
    "translate": (row(_("Editing the English side"), {As.TRANSLATOR, As.OWNER, *DESK}),),
    "submit": (row(_("Submitting"), {As.OWNER, As.WRITER, *DESK}, {State.DRAFT, State.RETURNED}),),
    "recall": (row(_("Recalling"), {As.OWNER, As.SUBMITTER, As.CHIEF}, {State.SUBMITTED}),),
    "return_to_author": (row(_("Returning"), DESK, {State.SUBMITTED, State.APPROVED}),),
    "approve": (row(_("Approving"), {As.CHIEF}, {State.SUBMITTED}),),
    "publish": (
        row(PUBLISH, DESK, {State.APPROVED}, {Standing.UNSEEN, Standing.PUBLIC}),
        row(PUBLISH, {As.CHIEF}, {State.APPROVED}, {Standing.WITHDRAWN}),
    ),
    "publish_urgent": (row(_("Publishing as urgent"), {As.CHIEF}, {State.APPROVED}),),
    "unschedule": (row(_("Taking off the schedule"), DESK, {State.PUBLISHED}, {Standing.SCHEDULED}),),
    "amend": (row(_("Fixing the public text"), DESK, ANY_STATE, PUBLIC),),
    "correct": (row(_("Correcting in public"), {As.CHIEF}, ANY_STATE, PUBLIC),),
    "mark_urgent": (row(_("Marking as urgent"), {As.CHIEF}, ANY_STATE, PUBLIC),),
    "lift_urgent": (row(_("Ending the urgency"), {As.CHIEF}, ANY_STATE, PUBLIC),),
    "flash": (row(_("Sending a flash"), {As.CHIEF, As.TRUSTED}),),
    "endorse": (row(_("Endorsing a flash"), {As.CHIEF}, ANY_STATE, PUBLIC),),
    "discard_update": (row(_("Discarding the update"), {As.OWNER, *DESK}, IN_HAND, PUBLIC),),
    "withdraw": (row(_("Withdrawing"), {As.CHIEF}, ANY_STATE, PUBLIC),),
    "reinstate": (row(_("Reinstating"), {As.CHIEF}, ANY_STATE, {Standing.WITHDRAWN}),),
    "spike": (
        row(SPIKE, {As.OWNER, *DESK}, {State.DRAFT, State.RETURNED}, {Standing.UNSEEN}),
        row(SPIKE, DESK, {State.SUBMITTED, State.APPROVED}, {Standing.UNSEEN}),
    ),
    "unspike": (row(_("Taking up again"), DESK, ANY_STATE, {Standing.SPIKED}),),
    "hand_over": (row(_("Handing over"), DESK, ANY_STATE, ANYWHERE),),
    "import_published": (row(_("Importing what is already public"), {As.CHIEF}),),
    "arrange": (row(_("Arranging the front page"), DESK),),
}


class Refused(Exception):
    """A move that the newsroom does not make. `message` is for people; `field` names what to mend, where one does."""

    def __init__(self, message, *, field=None):
        super().__init__(message)
        self.message = message
        self.field = field

    def __str__(self):
        return str(self.message)


class NotAllowed(Refused):
    """This person may not; the message says who may."""


class FourEyes(NotAllowed):
    """Nobody approves own work without a reason on record."""


class WrongState(Refused):
    """The move does not fit where the story is."""


class Stale(Refused):
    """Somebody decided, or wrote, after this person looked; the message says who and when."""


class Incomplete(Refused):
    """The checklist found gaps; `missing` lists their names."""

    def __init__(self, missing):
        self.missing = list(missing)
        super().__init__(gettext("Before this story goes on, add: %(missing)s.") % {"missing": listed(self.missing)})


class BadValue(Refused):
    """A value that cannot be taken; `field` names it."""


def listed(names) -> str:
    """One sentence part from several names, with the comma of the active language."""
    return pgettext("between names in a list", ", ").join(str(name) for name in names)


def names_of(capacities) -> str:
    """The names of these capacities, in the order of `As`, for a sentence."""
    return listed(CAPACITY_NAMES[capacity] for capacity in As if capacity in capacities)


def may(verb: str, capacities: Set, state=State.DRAFT, standing=Standing.UNSEEN) -> bool:
    """Whether the table lets a person of these capacities make this move now (what the desk's buttons ask)."""
    return any(move.fits(state, standing) and move.who & capacities for move in MOVES[verb])


def require_authority(verb: str, capacities: Set) -> None:
    """Raise NotAllowed if no row of the table ever lets such a person make this move."""
    moves = MOVES[verb]
    allowed = frozenset().union(*(move.who for move in moves))
    if not allowed & capacities:
        said = {"act": moves[0].act, "who": names_of(allowed)}
        raise NotAllowed(gettext("%(act)s is the right of: %(who)s.") % said)


def require_fit(verb: str, capacities: Set, state, standing) -> None:
    """Raise WrongState where no row fits the story as it stands, NotAllowed where one does, but not for this person."""
    fitting = [move for move in MOVES[verb] if move.fits(state, standing)]
    said = {"act": MOVES[verb][0].act, "state": State(state).label, "standing": Standing(standing).label}
    if not fitting:
        raise WrongState(gettext("%(act)s does not fit this story now: %(state)s, %(standing)s.") % said)
    allowed = frozenset().union(*(move.who for move in fitting))
    if not allowed & capacities:
        said["who"] = names_of(allowed)
        raise NotAllowed(gettext("%(act)s is now, with the story %(state)s, the right of: %(who)s.") % said)
