"""The first page, as editors arrange it. What nobody picked fills itself."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models.locks import house_lock
from articles.models.roles import roles_of
from articles.workflow import BadValue, Stale, require_authority


class FrontPageQuerySet(models.QuerySet):
    @transaction.atomic
    def arrange(self, *, by, articles, expires_at=None, seen=None):
        """Make a new arrangement: these stories, in this order, until `expires_at` (aware) where given.

        `seen` is the arrangement (its id, 0 for none) that `by` started from: Stale where a newer one stands.
        """
        require_authority("arrange", roles_of(by))
        if expires_at and expires_at <= timezone.now():
            raise BadValue(gettext("This time is past. Choose one to come, or leave it empty."), field="expires_at")
        house_lock()
        newest = self.select_related("by").first()
        if seen is not None and newest and newest.pk != seen:
            newest.refuse_stale()
        page = self.create(by=by, at=timezone.now())
        Pick.objects.bulk_create(
            Pick(page=page, article=article, position=position, expires_at=expires_at)
            for position, article in enumerate(dict.fromkeys(articles))
        )
        return page

    def picked(self, at=None):
        """Ids of the stories that the newest arrangement picks at `at` (default: now), in order."""
        running = Q(expires_at__isnull=True) | Q(expires_at__gt=at or timezone.now())
        picks = Pick.objects.filter(running, page__in=self.order_by("-pk")[:1])
        return list(picks.order_by("position").values_list("article_id", flat=True))


class FrontPage(models.Model):
    """الصفحة الأولى: one arrangement. The newest is in force; the older ones are kept."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    objects = FrontPageQuerySet.as_manager()

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M}"

    def refuse_stale(self):
        raise Stale(
            gettext("%(who)s was there first: %(act)s, at %(time)s. Nothing of this was done; look again and decide.")
            % {
                "who": self.by.get_full_name() or self.by.get_username(),
                "act": self._meta.verbose_name,
                "time": timezone.localtime(self.at).strftime("%H:%M"),
            }
        )


class Pick(models.Model):
    """A story's place in an arrangement."""

    page = models.ForeignKey(FrontPage, models.CASCADE, related_name="picks")
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="picks", verbose_name=_("story"))
    position = models.PositiveSmallIntegerField(_("position"))
    expires_at = models.DateTimeField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("pick")
        verbose_name_plural = _("picks")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["page", "article"], name="picked_once")]

    def __str__(self):
        return f"{self.position}: {self.article}"
