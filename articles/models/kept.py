"""Things that stories name are kept for ever: merged into another, never deleted."""

from django.db import models
from django.db.models import ProtectedError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.workflow import BadValue


class KeptQuerySet(models.QuerySet):
    def standing(self):
        """Those that were not merged into another."""
        return self.filter(merged_into__isnull=True)

    def delete(self):
        refuse_deletion(self)

    def resolve(self, pks):
        """Return the objects of these ids in this order, each merged one replaced by what it became, none twice.

        Unknown ids are left out: the caller compares lengths where that matters.
        """
        found = self.select_related("merged_into").in_bulk(pks)
        kept = (found[pk].resolved for pk in pks if pk in found)
        return list({item.pk: item for item in kept}.values())


def refuse_deletion(objects):
    raise ProtectedError(
        gettext("What stories may name is never deleted. Merge it into another instead."), set(objects)
    )


class Kept(models.Model):
    """Base of sections, topics, authors and images."""

    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        verbose_name=_("merged into"),
    )
    objects = KeptQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Raise BadValue for a merge that would end where it began."""
        if self.merged_into_id and (self.merged_into_id == self.pk or self.merged_into.resolved == self):
            raise BadValue(gettext("This cannot be merged into itself."), field="merged_into")
        super().save(*args, **kwargs)

    @property
    def resolved(self):
        """What this became after every merge: itself, if there was none."""
        item = self
        while item.merged_into_id:
            item = item.merged_into
        return item

    def delete(self, *args, **kwargs):
        refuse_deletion([self])
