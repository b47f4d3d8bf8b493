"""The buttons: which verbs a person may press on a story now, what each asks for, and how it is done."""

from dataclasses import dataclass

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.workflow import GROUPS, As, BadValue, State, may

OWNING_GROUPS = [name for name, role in GROUPS.items() if role is not As.TRANSLATOR]


class Inputs(forms.Form):
    """What a move asks for. Nothing is required here: the verbs say what is missing, in words."""

    use_required_attribute = False


def text(label, help_text=""):
    return forms.CharField(label=label, help_text=help_text, required=False, widget=forms.Textarea({"rows": 3}))


def moment(label, help_text):
    widget = forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(label=label, help_text=help_text, required=False, widget=widget)


class Note(Inputs):
    note = text(_("What to mend"))


class Reason(Inputs):
    reason = text(_("Reason"), _("Stays in the house."))


class Override(Inputs):
    override_reason = text(_("Why you approve your own work"), _("It is kept on record as an override."))


class Release(Inputs):
    at = moment(_("At"), _("Empty: now."))


class UrgentRelease(Release):
    urgent_minutes = forms.IntegerField(
        label=_("Minutes as urgent"), help_text=_("Empty: not urgent."), required=False,
        widget=forms.NumberInput({"min": 1, "max": 1440}),
    )  # fmt: skip


class Update(UrgentRelease):
    at = None


class Until(Inputs):
    until = moment(_("Until"), _("Empty: for the usual time."))


class Withdrawal(Reason):
    notice = text(_("Notice to readers"), _("They read it in place of the story."))
    notice_en = text(_("Notice to readers, in English"))
    notice_en.widget.attrs |= {"dir": "ltr", "lang": "en"}


class Heir(Inputs):
    to = forms.ModelChoiceField(None, label=_("To"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        people = get_user_model().objects.filter(is_active=True, groups__name__in=OWNING_GROUPS)
        self.fields["to"].queryset = people.distinct().order_by("first_name", "last_name")
        self.fields["to"].label_from_instance = lambda user: user.get_full_name() or user.get_username()


@dataclass(frozen=True)
class Button:
    """One verb. `inputs` is all it can be told; `judges` names the revision it judges (head or live); `weight` is how
    loud it looks."""

    label: str
    done: str
    inputs: type = Inputs
    judges: str = ""
    weight: str = "quiet"


BUTTONS = {
    "submit": Button(_("Submit for review"), _("Submitted for review."), judges="head", weight="loud"),
    "approve": Button(_("Approve"), _("Approved."), Override, judges="head", weight="loud"),
    "publish": Button(_("Publish"), _("Published."), UrgentRelease, judges="head", weight="loud"),
    "endorse": Button(_("Endorse the flash"), _("Endorsed."), judges="live", weight="loud"),
    "return_to_author": Button(_("Return to the author"), _("Returned to its author."), Note, judges="head"),
    "recall": Button(_("Take back from review"), _("Taken back.")),
    "mark_urgent": Button(_("Mark as urgent"), _("Marked as urgent."), Until),
    "lift_urgent": Button(_("End the urgency"), _("No longer urgent.")),
    "unschedule": Button(_("Take off the schedule"), _("Taken off the schedule.")),
    "discard_update": Button(_("Discard the update"), _("The update was discarded."), judges="head"),
    "hand_over": Button(_("Hand over"), _("Handed over."), Heir),
    "unspike": Button(_("Take up again"), _("Taken up again, as a draft.")),
    "reinstate": Button(_("Give back to readers"), _("Given back to readers.")),
    "spike": Button(_("Spike"), _("Spiked."), Reason, weight="grave"),
    "withdraw": Button(_("Withdraw from readers"), _("Withdrawn from readers."), Withdrawal, weight="grave"),
}


def offered(article, user, moves, data=None):
    """Yield (verb, Button, its form) of what `user` may press now, of the `moves` that the table allows."""
    for verb, button in BUTTONS.items():
        if verb in moves or (verb == "submit" and "revise" in moves and reopens(article, user)):
            pressed = data is not None and data.get("_move") == verb
            inputs = inputs_of(verb, article, user)
            yield {"verb": verb, "button": button, "form": inputs(data if pressed else None, prefix=verb)}


def reopens(article, user):
    """Whether what this person types makes a draft again: then one button saves it and submits it."""
    return article.state_once_revised(article.capacities_of(user)) == State.DRAFT


def inputs_of(verb, article, user):
    """The form of what this move asks of this person: a reason for own work only, urgency of a chief only."""
    if verb == "approve" and not article.is_own_work_of(user):
        return Inputs
    if verb == "publish":
        urgent = may("publish_urgent", article.capacities_of(user), article.state, article.standing())
        first = article.published_at is None
        return (UrgentRelease if first else Update) if urgent else (Release if first else Inputs)
    return BUTTONS[verb].inputs


def make(article, verb, *, by, data, seen):
    """Do it. `seen` says which revision, live number and state the person saw. Raises a `Refused`."""
    if verb not in BUTTONS:
        raise BadValue(gettext("There is no such move."))
    form = BUTTONS[verb].inputs(data, prefix=verb)  # all of it, asked for or not: the verb refuses what is not theirs
    if not form.is_valid():
        field, problems = next(iter(form.errors.items()))
        raise BadValue(f"{form.fields[field].label}: {problems[0]}", field=field)
    given = {name: value for name, value in form.cleaned_data.items() if value not in (None, "") or name in WORDS}
    return getattr(article, verb)(by=by, **given, **judged(BUTTONS[verb], seen))


# Asked for by the verb itself, so an empty one is passed on for the verb to refuse.
WORDS = frozenset({"note", "reason", "notice", "to"})


def judged(button, seen):
    if button.judges == "head":
        return {"revision": seen["revision"], "state": seen["state"]}
    return {"revision": seen["live"]} if button.judges == "live" else {}
