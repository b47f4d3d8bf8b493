"""Verbs of urgency (عاجل): a flag that always has an end, and the one-line flash."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext

from articles.models.decision import Door
from articles.models.site import SiteSettings
from articles.workflow import BadValue, WrongState

LONGEST = timedelta(hours=24)


class UrgentVerbs(Door):
    """Mixin of Article. Every verb returns the story itself, or raises a `Refused` and changes nothing."""

    def mark_urgent(self, *, by, until=None):
        """Put it on the ticker until `until` (aware; by default, for the site's usual minutes)."""
        with self.deciding("mark_urgent", by=by) as decision:
            story, now = decision.story, decision.now
            until = until or until_after(SiteSettings.current().ticker_minutes, now)
            if timezone.is_naive(until) or not now < until <= now + LONGEST:
                raise BadValue(gettext("An urgency ends within 24 hours from now."), field="until")
            story.urgent_since = story.urgent_since if story.is_urgent else now
            story.urgent_until = decision.until = until
        return self

    def lift_urgent(self, *, by):
        """End its urgency now; the list of urgent stories keeps it, as past."""
        with self.deciding("lift_urgent", by=by) as decision:
            if not decision.story.is_urgent:
                raise WrongState(gettext("This story is not urgent now."))
            decision.story.urgent_until = decision.until = decision.now
        return self

    def endorse(self, *, by, revision):
        """A chief's yes, afterwards, to an editor's flash; `revision` is the live one's number."""
        with self.deciding("endorse", by=by, revision=revision, against="live") as decision:
            if not decision.story.awaits_endorsement:
                raise WrongState(gettext("This story waits for no endorsement."))
            decision.story.awaits_endorsement = False
        return self


def until_after(minutes, start):
    """Return the end of an urgency of `minutes` from `start`; raise BadValue for none, or more than a day."""
    if not isinstance(minutes, int) or not 0 < minutes <= LONGEST.total_seconds() / 60:
        raise BadValue(gettext("Give the minutes of urgency: from 1 to 1440."), field="urgent_minutes")
    return start + timedelta(minutes=minutes)
