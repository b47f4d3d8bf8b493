"""The first days of Hijri months, as announced."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import calendars
from articles.models.locks import house_lock
from articles.textfields import CleanedCharField
from articles.workflow import BadValue

# A crescent is seen a day or so from the computed new moon; more than this is a slip of the keyboard.
FARTHEST = timedelta(days=3)


class MonthStartQuerySet(models.QuerySet):
    def starts(self):
        """The announced starts as `calendars` takes them: (Hijri year, month, Gregorian first day)."""
        return tuple(self.order_by("year", "month").values_list("year", "month", "first_day"))


class MonthStart(models.Model):
    """غرة الشهر: the Gregorian day on which a Hijri month began, and who announced it."""

    year = models.PositiveSmallIntegerField(
        _("Hijri year"), validators=[MinValueValidator(1343), MaxValueValidator(1500)]
    )
    month = models.PositiveSmallIntegerField(_("Hijri month"), choices=list(enumerate(calendars.HIJRI_MONTHS["ar"], 1)))
    first_day = models.DateField(_("its first day"))
    authority = CleanedCharField(_("announced by"), max_length=120)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, verbose_name=_("entered by"), related_name="+"
    )
    objects = MonthStartQuerySet.as_manager()

    class Meta:
        verbose_name = _("announced start of a month")
        verbose_name_plural = _("announced starts of months")
        ordering = ["-year", "-month"]
        constraints = [models.UniqueConstraint(fields=["year", "month"], name="one_start_a_month")]

    def __str__(self):
        return f"{self.get_month_display()} {self.year}: {self.first_day}"

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Raise BadValue for a start that cannot be right; checked under the house's lock."""
        house_lock()
        if problem := self.problem():
            raise BadValue(problem, field="first_day")
        super().save(*args, **kwargs)

    def clean(self):
        if problem := self.problem():
            raise ValidationError({"first_day": problem})

    def problem(self):
        """Return why this start cannot be right, or None."""
        if not (self.year and self.month and self.first_day):
            return None
        if self.year not in calendars.HIJRI_YEARS or self.month not in range(1, 13):
            return gettext("The calendar does not know this month. Check the year and the month.")
        computed = calendars.computed_start(self.year, self.month)
        if abs(self.first_day - computed) > FARTHEST:
            return gettext("This month is computed to begin on %(day)s. Check the date.") % {"day": computed}
        others = MonthStart.objects.exclude(pk=self.pk).exclude(year=self.year, month=self.month).starts()
        mine = (self.year, self.month, self.first_day)
        if not calendars.misfits((*others, mine)):
            return None
        return gettext(
            "With this day a month between two announced ones would not have 29 or 30 days. Check the dates."
        )
