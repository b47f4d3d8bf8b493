"""What waits at the desk: the questions that the queue asks."""

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Now
from django.utils import timezone

from articles.models.history import Transition
from articles.workflow import Standing, State


class DeskQuestions(models.QuerySet):
    def submitted(self):
        """Waiting for a decision: proposals of urgency first, then those that wait longest."""
        hot = models.Case(models.When(head__fields__urgent_proposed=True, then=0), default=1)
        return self.at_desk(State.SUBMITTED).since("submit").order_by(hot, "since", "pk")

    def returned(self):
        return self.at_desk(State.RETURNED).since("return_to_author").order_by("-since", "-pk")

    def ready(self):
        """Approved, and not yet given to readers."""
        return self.at_desk(State.APPROVED).since("approve").order_by("since", "pk")

    def drafts(self):
        return self.at_desk(State.DRAFT).waiting(F("touched_at")).order_by("-touched_at", "-pk")

    def due(self):
        """Scheduled: the next to appear first."""
        return self.scheduled().waiting(F("published_at")).order_by("published_at", "pk")

    def to_endorse(self):
        """Flashes that went out without a chief, and are out still."""
        return (
            self.published().filter(awaits_endorsement=True).waiting(F("published_at")).order_by("published_at", "pk")
        )

    def lately_public(self):
        return self.published().waiting(F("published_at")).order_by("-published_at", "-pk")

    def to_translate(self):
        """Decided or public, and without an English side that is ready: the newest first."""
        decided = self.in_hand().filter(state__in=[State.APPROVED, State.PUBLISHED], withdrawn_at__isnull=True)
        waiting = decided.filter(head__fields__english_ready=False)
        return waiting.waiting(F("touched_at")).order_by("-touched_at", "-pk")

    def at_desk(self, state):
        return self.in_hand().filter(state=state, withdrawn_at__isnull=True)

    def since(self, verb):
        """With the last time that this was done to the story."""
        done = Transition.objects.filter(article=OuterRef("pk"), verb=verb).order_by("-pk")
        return self.waiting(Subquery(done.values("at")[:1]))

    def waiting(self, since):
        """With `since`, an instant, and `waited`, the time from then to now (negative where it is to come)."""
        waited = models.ExpressionWrapper(Now() - F("since"), models.DurationField())
        return self.annotate(since=since).annotate(waited=waited)

    def at_standing(self, standing, at=None):
        """Those whose readers' copy stands so at the instant `at` (default: now), as `Article.standing` says."""
        at = at or timezone.now()
        never = Q(published_at__isnull=True, spiked_at__isnull=True)
        return self.filter(
            {
                Standing.SPIKED: Q(spiked_at__isnull=False),
                Standing.WITHDRAWN: Q(withdrawn_at__isnull=False),
                Standing.UNSEEN: never,
                Standing.SCHEDULED: Q(published_at__gt=at, withdrawn_at__isnull=True),
                Standing.PUBLIC: Q(published_at__lte=at, withdrawn_at__isnull=True),
            }[Standing(standing)]
        )
