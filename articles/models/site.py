"""What an editor, not the operator, decides about the site."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles import calendars
from articles.textfields import CleanedCharField, CleanedTextField


class SiteSettings(models.Model):
    """The one row of site settings."""

    ONLY = 1

    class Digits(models.TextChoices):
        WESTERN = "latn", "0123456789"
        ARABIC = "arab", "٠١٢٣٤٥٦٧٨٩"

    class Months(models.TextChoices):
        """Whose Gregorian month names: CLDR locales, or two for the double form «آذار/مارس»."""

        EGYPT = "ar_EG", _("Egypt, Sudan, Yemen and the Gulf: مارس")
        LEVANT = "ar_SY", _("the Levant and Iraq: آذار")
        ALGERIA = "ar_DZ", _("Algeria and Tunisia: أوت")
        MOROCCO = "ar_MA", _("Morocco: غشت")
        MAURITANIA = "ar_MR", _("Mauritania: أغشت")
        DOUBLE = "ar_SY/ar_EG", _("both: آذار/مارس")

    name = CleanedCharField(_("name of the newspaper"), max_length=80, blank=True)
    tagline = CleanedCharField(_("tagline"), max_length=160, blank=True)
    principles = CleanedTextField(_("publishing principles"), blank=True)
    digits = models.CharField(_("digits"), max_length=4, choices=Digits, default=Digits.WESTERN)
    months = models.CharField(_("month names"), max_length=12, choices=Months, default=Months.EGYPT)
    ticker_minutes = models.PositiveSmallIntegerField(
        _("minutes that an urgent story stays on the ticker"),
        default=60,
        validators=[MinValueValidator(1), MaxValueValidator(24 * 60)],
    )
    newsroom = models.ForeignKey(
        "articles.Author", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("byline of flashes")
    )
    social_links = models.TextField(_("social links, one address a line"), blank=True)

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_row_of_settings")]

    def __str__(self):
        return self.name or str(self._meta.verbose_name)

    def clean(self):
        if not self.name_ar:
            raise ValidationError({"name_ar": _("The newspaper needs a name.")})

    @classmethod
    def current(cls):
        """Return the settings; a fresh site gets the defaults, a working name and the month names of LOCALE."""
        fresh = {"name_ar": "غرفة الأخبار", "name_en": "Newsroom", "months": cls.months_of(settings.LOCALE)}
        return cls.objects.select_related("newsroom").get_or_create(pk=cls.ONLY, defaults=fresh)[0]

    @classmethod
    def months_of(cls, locale):
        """Return the choice of month names that a CLDR locale (ar_LB) has; Egypt's where none is the same."""
        names = calendars.month_names(locale)
        return next((choice for choice in cls.Months if calendars.month_names(choice) == names), cls.Months.EGYPT)
