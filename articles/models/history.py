"""What was written and what was decided: neither is ever changed afterwards."""

from django.conf import settings
from django.db import models
from django.dispatch import Signal
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models.snapshot import SnapshotField
from articles.textfields import CleanedTextField
from articles.workflow import MOVES, Refused, Standing, State

# Sent inside the transaction of every move: `article`, `transition`, and `before` and `after`, the readers' copy as
# `Article.readers_copy()` gives it, None where there was nothing public.
moved = Signal()


class AppendOnlyQuerySet(models.QuerySet):
    def update(self, **kwargs):
        refuse_rewriting()

    def delete(self):
        refuse_rewriting()

    def bulk_create(self, objs, *args, **kwargs):
        if kwargs.get("update_conflicts"):
            refuse_rewriting()
        return super().bulk_create(objs, *args, **kwargs)


def refuse_rewriting():
    raise Refused(gettext("History is not rewritten: what was done stays on record."))


class AppendOnly(models.Model):
    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            refuse_rewriting()
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        refuse_rewriting()


class Revision(AppendOnly):
    """نسخة: what the desk's copy said at one moment. Numbered from 1 within its story; the newest is the head."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField(_("number"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    fields = SnapshotField(_("text"))

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["article", "number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="revisions_are_numbered")]

    def __str__(self):
        return f"{self.number}: {self.fields.get('title_ar', '')}"


class Transition(AppendOnly):
    """حركة: one editorial act."""

    VERBS = [(verb, moves[0].act) for verb, moves in MOVES.items()]

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="transitions")
    verb = models.CharField(_("act"), max_length=20, choices=VERBS)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("owner then"))
    state_before = models.CharField(_("state before"), max_length=10, choices=State, blank=True)
    state_after = models.CharField(_("state after"), max_length=10, choices=State)
    standing_before = models.CharField(_("readers before"), max_length=10, choices=Standing, blank=True)
    standing_after = models.CharField(_("readers after"), max_length=10, choices=Standing)
    revision = models.ForeignKey(Revision, models.CASCADE, null=True, related_name="+", verbose_name=_("revision"))
    note = CleanedTextField(_("note"), blank=True)
    override = models.BooleanField(_("override of the four eyes"), default=False)
    until = models.DateTimeField(_("until"), null=True)

    class Meta:
        verbose_name = _("move")
        verbose_name_plural = _("moves")
        ordering = ["pk"]
        indexes = [models.Index(fields=["article", "verb", "-id"], name="moves_of_a_story")]

    def __str__(self):
        return f"{self.get_verb_display()} – {self.by}"
