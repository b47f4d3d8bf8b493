"""Bylines."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.kept import KeptQuerySet
from articles.models.taxonomy import Slugged, has_arabic_name
from articles.textfields import CleanedCharField, CleanedTextField


class AuthorQuerySet(KeptQuerySet):
    def of_the_house(self, site):
        """The byline of what the newsroom itself says, named as the newspaper `site` (its settings) is."""
        named = {"name_ar": site.name_ar, "kind": Author.Kind.ORGANISATION}
        return self.standing().filter(**named).order_by("pk").first() or self.create(name_en=site.name_en, **named)


class Author(Slugged):
    """كاتب: a byline. A person, or an organisation (a desk, an agency)."""

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")

    name = CleanedCharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.PERSON)
    bio = CleanedTextField(_("about"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    portrait = models.ForeignKey("articles.Image", models.PROTECT, null=True, blank=True, verbose_name=_("portrait"))
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="byline",
        verbose_name=_("account"),
    )

    objects = AuthorQuerySet.as_manager()

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        ordering = ["slug"]
        constraints = [has_arabic_name("author")]
