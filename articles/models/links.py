"""The ordered links of a story's row: who signed it, what it is about, what else to read."""

from django.db import models


class Placed(models.Model):
    """A link with a place. `target` names the field at its other end."""

    position = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        ordering = ["position"]

    def __str__(self):
        return f"{self.position}: {getattr(self, self.target)}"


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
