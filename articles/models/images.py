"""Pictures, with what a newspaper must say about each."""

from django.core.validators import FileExtensionValidator, MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.kept import Kept
from articles.textfields import CleanedCharField


class Image(Kept):
    """صورة. `focal_x` and `focal_y` are per cent from the picture's own left and top, whatever the page's direction."""

    file = models.ImageField(
        _("file"),
        upload_to="images/%Y/%m",
        width_field="width",
        height_field="height",
        validators=[FileExtensionValidator(["jpg", "jpeg", "png", "webp", "avif"])],
    )
    width = models.PositiveIntegerField(_("width"), editable=False, default=0)
    height = models.PositiveIntegerField(_("height"), editable=False, default=0)
    alt = CleanedCharField(_("what the picture shows"), max_length=300, blank=True)
    caption = CleanedCharField(_("caption"), max_length=300, blank=True)
    credit = CleanedCharField(_("credit"), max_length=120, blank=True)
    rights = CleanedCharField(_("rights"), max_length=200, blank=True)
    focal_x = models.PositiveSmallIntegerField(_("focus, across"), default=50, validators=[MaxValueValidator(100)])
    focal_y = models.PositiveSmallIntegerField(_("focus, down"), default=50, validators=[MaxValueValidator(100)])

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-pk"]

    def __str__(self):
        return self.alt_ar or self.file.name
