"""What a newspaper says when it was wrong."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.history import AppendOnly
from articles.textfields import CleanedTextField


class Correction(AppendOnly):
    """تصويب or توضيح: a dated public note on a published story, in one language. Made by `Article.correct`."""

    class Kind(models.TextChoices):
        CORRECTION = "correction", _("correction")
        CLARIFICATION = "clarification", _("clarification")

    class Language(models.TextChoices):
        ARABIC = "ar", "العربية"
        ENGLISH = "en", "English"

    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="corrections", verbose_name=_("story"))
    at = models.DateTimeField(_("at"), db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    note = CleanedTextField(_("note"))
    kind = models.CharField(_("kind"), max_length=13, choices=Kind, default=Kind.CORRECTION)
    language = models.CharField(_("language"), max_length=2, choices=Language, default=Language.ARABIC)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-at"]

    def __str__(self):
        return self.note[:80]
