"""A story: its identity, its place in the workflow, and the copy that readers see. The verbs are in desk.py,
release.py and urgent.py, the questions about many stories in questions.py."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models.desk import DeskVerbs
from articles.models.questions import ArticleManager
from articles.models.release import ReleaseVerbs
from articles.models.urgent import UrgentVerbs
from articles.richtext import StoryField
from articles.textfields import CleanedCharField, CleanedTextField
from articles.workflow import Refused, Standing, State

SEEN = Q(published_at__isnull=False, withdrawn_at__isnull=True)
HAS_ARABIC_TITLE = Q(title_ar__isnull=False) & ~Q(title_ar="")


class Kind(models.TextChoices):
    NEWS = "news", _("news")
    REPORT = "report", _("report")
    OPINION = "opinion", _("opinion")
    EXPLAINER = "explainer", _("explainer")
    GALLERY = "gallery", _("gallery")
    FLASH = "flash", _("flash")


class Article(DeskVerbs, ReleaseVerbs, UrgentVerbs, models.Model):
    """مادة. The row is the readers' copy; the desk works on revisions (`head` is the newest).

    Never save one: call a verb. `article.approve(by=chief, revision=7)` asks the table in workflow.py, compares what
    the person saw with what is there, writes everything in one transaction and puts the new values on `article`.
    """

    Kind = Kind

    title = CleanedCharField(_("headline"), max_length=250, blank=True)
    kicker = CleanedCharField(_("kicker"), max_length=80, blank=True)
    deck = CleanedTextField(_("deck"), max_length=600, blank=True)
    body = StoryField(_("body"), blank=True)
    short_title = CleanedCharField(_("short headline"), max_length=90, blank=True)
    seo_title = CleanedCharField(_("headline for search engines"), max_length=120, blank=True)
    seo_description = CleanedCharField(_("summary for search engines"), max_length=300, blank=True)
    dateline = CleanedCharField(_("dateline"), max_length=60, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.NEWS)
    section = models.ForeignKey(
        "articles.Section", models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("section")
    )
    authors = models.ManyToManyField("articles.Author", through="Byline", verbose_name=_("authors"))
    source = models.ForeignKey(
        "articles.Author", models.PROTECT, null=True, blank=True, related_name="sourced", verbose_name=_("source")
    )
    topics = models.ManyToManyField("articles.Topic", through="Tagging", verbose_name=_("topics"))
    image = models.ForeignKey(
        "articles.Image", models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("picture")
    )
    image_caption = CleanedCharField(_("caption in this story"), max_length=300, blank=True)
    related = models.ManyToManyField(
        "self", through="Related", symmetrical=False, related_name="related_from", verbose_name=_("related stories")
    )
    urgent_proposed = models.BooleanField(_("proposed as urgent"), default=False)
    english_ready = models.BooleanField(_("English version is ready"), default=False)

    slug = models.SlugField(_("address"), max_length=80, allow_unicode=True, blank=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="articles", verbose_name=_("owner")
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT, editable=False)
    head = models.ForeignKey("Revision", models.RESTRICT, null=True, editable=False, related_name="+")
    approved = models.ForeignKey("Revision", models.RESTRICT, null=True, editable=False, related_name="+")
    live = models.ForeignKey("Revision", models.RESTRICT, null=True, editable=False, related_name="+")
    touched_at = models.DateTimeField(_("last move"), editable=False, default=timezone.now)
    published_at = models.DateTimeField(_("published"), null=True, editable=False)
    changed_at = models.DateTimeField(_("updated"), null=True, editable=False)
    english_published_at = models.DateTimeField(_("English published"), null=True, editable=False)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, editable=False)
    notice = CleanedTextField(_("notice to readers"), blank=True, editable=False)
    urgent_since = models.DateTimeField(_("urgent since"), null=True, editable=False)
    urgent_until = models.DateTimeField(_("urgent until"), null=True, editable=False)
    awaits_endorsement = models.BooleanField(_("flash to endorse"), default=False, editable=False)
    spiked_at = models.DateTimeField(_("spiked"), null=True, editable=False)
    import_ref = models.CharField(_("number in the imported archive"), max_length=200, null=True, editable=False)  # noqa: DJ001 (unique where present)

    objects = ArticleManager()

    class Meta:
        base_manager_name = "objects"  # so that `section.articles.add(story)` finds the same doors shut
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        ordering = ["-pk"]
        permissions = [("send_flash", _("Can send flashes to readers"))]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=State.DRAFT, published_at__isnull=True) | HAS_ARABIC_TITLE,
                name="arabic_title_once_submitted",
            ),
            models.CheckConstraint(
                condition=Q(state=State.PUBLISHED, live=F("head"), published_at__isnull=False)
                | (~Q(state=State.PUBLISHED) & (Q(live__isnull=True) | ~Q(live=F("head")))),
                name="published_is_head_live_with_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.APPROVED) | (Q(approved__isnull=False) & Q(approved=F("head"))),
                name="approved_is_the_head",
            ),
            models.CheckConstraint(
                condition=Q(live__isnull=True, published_at__isnull=True)
                | Q(live__isnull=False, published_at__isnull=False),
                name="public_text_has_a_time",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True)
                | Q(published_at__isnull=False, withdrawn_at__gte=F("published_at"), urgent_until__isnull=True),
                name="withdrawn_was_public_and_is_not_urgent",
            ),
            models.CheckConstraint(
                condition=Q(urgent_since__isnull=True, urgent_until__isnull=True)
                # Named one by one: a comparison with NULL is not false, and a check refuses only what is false.
                | Q(
                    urgent_since__isnull=False,
                    urgent_until__isnull=False,
                    published_at__isnull=False,
                    urgent_until__gte=F("urgent_since"),
                ),  # fmt: skip
                name="urgent_has_an_end",
            ),
            models.CheckConstraint(
                condition=Q(spiked_at__isnull=True) | Q(published_at__isnull=True), name="spiked_was_never_public"
            ),
            models.CheckConstraint(
                condition=Q(head__isnull=False) | Q(state=State.DRAFT, published_at__isnull=True),
                name="only_a_new_draft_has_no_head",
            ),
            models.UniqueConstraint(fields=["import_ref"], name="imported_once"),
        ]
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="seen", condition=SEEN),
            models.Index(fields=["section", "-published_at", "-id"], name="seen_in_section", condition=SEEN),
            models.Index(fields=["kind", "-published_at", "-id"], name="seen_of_kind", condition=SEEN),
            models.Index(fields=["-urgent_since", "-id"], name="seen_urgent", condition=Q(urgent_since__isnull=False)),
            models.Index(fields=["-published_at", "-id"], name="seen_english", condition=SEEN & Q(english_ready=True)),
            models.Index(fields=["state", "-touched_at"], name="desk_queue"),
            models.Index(fields=["owner", "-touched_at"], name="desk_of_owner"),
        ]

    def __str__(self):
        return self.title_ar or gettext("(no headline)")

    def save(self, *args, **kwargs):
        raise Refused(gettext("A story is never saved by hand. Use one of its verbs, such as revise or publish."))

    def standing(self, at=None) -> Standing:
        """Where the readers' copy is at the instant `at` (default: now)."""
        if self.spiked_at:
            return Standing.SPIKED
        if self.withdrawn_at:
            return Standing.WITHDRAWN
        if self.published_at is None:
            return Standing.UNSEEN
        return Standing.PUBLIC if self.published_at <= (at or timezone.now()) else Standing.SCHEDULED

    @property
    def is_public(self):
        return self.standing() == Standing.PUBLIC

    @property
    def is_urgent(self):
        """Whether it is on the ticker now."""
        now = timezone.now()
        return self.is_public and bool(self.urgent_until) and self.urgent_since <= now < self.urgent_until

    @property
    def has_english(self):
        """Whether the readers' copy has an English version: by its own columns, never by a fallback."""
        return self.english_ready and bool(self.title_en) and bool(self.body_en)

    def may_be_deleted(self):
        """Only what was never submitted and never public; everything else is spiked or withdrawn."""
        return self.published_at is None and not self.transitions.filter(verb__in=["submit", "flash"]).exists()


@receiver(pre_delete, sender=Article)
def refuse_to_delete_what_was_submitted(sender, instance, **kwargs):
    if not instance.locked().may_be_deleted():
        raise Refused(gettext("A story that was submitted is not deleted. Spike it, or withdraw it, instead."))
