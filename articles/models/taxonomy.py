"""Where a story belongs: sections and topics."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from articles.arabic import slugify_arabic
from articles.models.kept import Kept, KeptQuerySet
from articles.textfields import CleanedCharField, CleanedTextField

# First parts of addresses that the site itself answers at, now or by design: no section may take them.
RESERVED = frozenset(
    """
    urgent news authors topics archive corrections pages preview search feed sitemap.xml news-sitemap.xml robots.txt
    urgent.json api healthz readyz metrics admin static media accounts en hit favicon.ico
    """.split()  # noqa: SIM905 (a list of words reads better as words)
)

SLUG_LENGTH = 80


def not_reserved(slug):
    """Validator: raise ValidationError for a section address that the site needs itself."""
    if slug in RESERVED or slug.isdecimal():
        raise ValidationError(_("“%(slug)s” is an address of the site itself. Choose another."), params={"slug": slug})


def has_arabic_name(noun):
    """The constraint that a thing with a name has one in Arabic, whatever wrote it."""
    condition = Q(name_ar__isnull=False) & ~Q(name_ar="")
    return CheckConstraint(condition=condition, name=f"{noun}_has_an_arabic_name")


class Slugged(Kept):
    """A kept thing with a name and an address. The address is made from the name where none is given."""

    slug = models.SlugField(_("address"), max_length=SLUG_LENGTH, unique=True, allow_unicode=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self):
        return self.name or self.slug

    def save(self, *args, **kwargs):
        self.slug = self.slug or self.free_slug(slugify_arabic(self.name_ar or self.name or ""))
        super().save(*args, **kwargs)

    def free_slug(self, wanted):
        """Return `wanted`, or the first of wanted-2, wanted-3 … that no other has and the site does not need."""
        if not wanted or wanted.isdecimal():
            wanted = "-".join(filter(None, (self._meta.model_name, wanted)))
        start = wanted[: SLUG_LENGTH - len("-9999")]
        taken = set(type(self).objects.filter(slug__startswith=start).values_list("slug", flat=True)) | RESERVED
        if wanted not in taken and len(wanted) <= SLUG_LENGTH:
            return wanted
        return next(slug for n in range(2, len(taken) + 3) if (slug := f"{start}-{n}") not in taken)


class SectionQuerySet(KeptQuerySet):
    def in_menu(self):
        """Sections of the bar under the masthead, in the editors' order, the urgent one left out: it leads anyway."""
        return self.standing().filter(in_menu=True, is_urgent=False).order_by("position", "pk")


class Section(Slugged):
    """قسم. One section, `is_urgent`, stands for عاجل: its page is the list of urgent stories."""

    name = CleanedCharField(_("name"), max_length=60)
    description = CleanedTextField(_("description"), blank=True)
    position = models.PositiveSmallIntegerField(_("position in the menu"), default=100)
    in_menu = models.BooleanField(_("in the menu"), default=True)
    is_urgent = models.BooleanField(_("is the urgent section"), default=False)
    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["position", "pk"]
        constraints = [
            has_arabic_name("section"),
            UniqueConstraint(fields=["is_urgent"], condition=Q(is_urgent=True), name="one_urgent_section"),
        ]

    def clean(self):
        not_reserved(self.slug)

    def save(self, *args, **kwargs):
        not_reserved(self.slug)
        super().save(*args, **kwargs)


class Topic(Slugged):
    """وسم. With a text and a picture it is a dossier."""

    name = CleanedCharField(_("name"), max_length=80)
    text = CleanedTextField(_("text"), blank=True)
    image = models.ForeignKey("articles.Image", models.PROTECT, null=True, blank=True, verbose_name=_("picture"))

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["slug"]
        constraints = [has_arabic_name("topic")]
