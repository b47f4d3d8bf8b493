"""Who is editor-in-chief, and who deputises, on which days."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from articles.models.locks import house_lock
from articles.workflow import BadValue


class TermQuerySet(models.QuerySet):
    def in_office(self, day):
        """Terms that run on the day `day`, both ends included."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)

    def chief(self, day):
        """The term of the chief whom the masthead shows on the day `day`, or None."""
        return self.in_office(day).filter(office=EditorInChief.Office.CHIEF).select_related("author").first()

    def overlapping(self, term):
        """Other chiefs' terms that share a day with `term`."""
        others = self.filter(office=EditorInChief.Office.CHIEF).exclude(pk=term.pk)
        others = others.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=term.starts_on))
        return others if term.ends_on is None else others.filter(starts_on__lte=term.ends_on)


class EditorInChief(models.Model):
    """رئيس التحرير: a term of office of an author; of an account too where it is to decide in the admin.

    A deputy's term gives its account the chief's rights between its dates. Terms of two chiefs never share a day.
    """

    class Office(models.TextChoices):
        CHIEF = "chief", _("editor-in-chief")
        DEPUTY = "deputy", _("deputy")

    office = models.CharField(_("office"), max_length=6, choices=Office, default=Office.CHIEF)
    author = models.ForeignKey("articles.Author", models.PROTECT, related_name="terms", verbose_name=_("author"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="terms", verbose_name=_("account")
    )
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(pgettext_lazy("end of a term", "to"), null=True, blank=True)
    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = _("term of an editor-in-chief")
        verbose_name_plural = _("terms of editors-in-chief")
        ordering = ["-starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["office"], condition=Q(office="chief", ends_on__isnull=True), name="one_open_ended_chief"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="term_ends_after_it_starts"
            ),
        ]

    def __str__(self):
        return f"{self.author} ({self.starts_on} – {self.ends_on or '…'})"

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Raise BadValue where two chiefs' terms would share a day; checked under the house's lock."""
        house_lock()
        if clash := self.clash():
            raise BadValue(clash, field="starts_on")
        super().save(*args, **kwargs)

    def clean(self):
        if self.ends_on and self.starts_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("A term cannot end before it starts.")})
        clash = self.clash()
        if clash:
            raise ValidationError({"starts_on": clash})

    def validate_constraints(self, exclude=None):
        """`clean` has said it, in words and with the name; the database holds it."""

    def clash(self):
        """Return why this term cannot stand beside the others, or None."""
        if self.office != self.Office.CHIEF or not self.starts_on:
            return None
        other = EditorInChief.objects.overlapping(self).select_related("author").first()
        if other is None:
            return None
        return gettext(
            "%(name)s is editor-in-chief on some of these days (%(start)s – %(end)s). End that term first."
        ) % {
            "name": other.author,
            "start": other.starts_on,
            "end": other.ends_on or "…",
        }
