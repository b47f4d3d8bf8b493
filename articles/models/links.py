"""The ordered links of a story's row: who signed it, what it is about, what else to read."""

from django.db import models
from django.utils.translation import gettext

from articles.workflow import Refused


class PlacedQuerySet(models.QuerySet):
    """Part of the readers' copy: only a decision writes it, so that `article.authors.add` cannot walk round it."""

    def targets(self):
        """Ids of what is linked, in order."""
        return list(self.values_list(f"{self.model.target}_id", flat=True))

    def replace(self, article, pks):
        """Link `article`, whose links these are, to exactly these ids, in this order."""
        if self.targets() == pks:
            return
        super().delete()
        target = f"{self.model.target}_id"
        super().bulk_create(
            self.model(article=article, position=position, **{target: pk}) for position, pk in enumerate(pks)
        )

    def bulk_create(self, *args, **kwargs):
        refuse_by_hand()

    def update(self, **columns):
        refuse_by_hand()

    def delete(self):
        refuse_by_hand()


def refuse_by_hand():
    raise Refused(gettext("Authors, topics and related stories are changed by the story's verbs, such as revise."))


class Placed(models.Model):
    """A link with a place. `target` names the field at its other end."""

    position = models.PositiveSmallIntegerField()
    objects = PlacedQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["position"]
        base_manager_name = "objects"

    def __str__(self):
        return f"{self.position}: {getattr(self, self.target)}"

    def save(self, *args, **kwargs):
        refuse_by_hand()

    def delete(self, *args, **kwargs):
        refuse_by_hand()


class Byline(Placed):
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="bylines")
    author = models.ForeignKey("articles.Author", models.PROTECT, related_name="bylines")
    target = "author"

    class Meta(Placed.Meta):
        constraints = [models.UniqueConstraint(fields=["article", "author"], name="byline_once")]


class Tagging(Placed):
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="taggings")
    topic = models.ForeignKey("articles.Topic", models.PROTECT, related_name="taggings")
    target = "topic"

    class Meta(Placed.Meta):
        constraints = [models.UniqueConstraint(fields=["article", "topic"], name="topic_once")]


class Related(Placed):
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="relations")
    other = models.ForeignKey("articles.Article", models.PROTECT, related_name="+")
    target = "other"

    class Meta(Placed.Meta):
        constraints = [models.UniqueConstraint(fields=["article", "other"], name="related_once")]
