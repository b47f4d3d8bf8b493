"""Questions about many stories, and the doors by which a story comes to be."""

from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext

from articles.models.decision import Decision
from articles.models.desk import require_complete
from articles.models.people import Author
from articles.models.queues import DeskQuestions
from articles.models.roles import roles_of
from articles.models.site import SiteSettings
from articles.models.snapshot import FIELDS, LISTS, blank, normalise
from articles.models.urgent import until_after
from articles.workflow import DESK, As, BadValue, Refused, require_authority


class ArticleQuerySet(DeskQuestions):
    # What readers may see
    def published(self, at=None):
        """Stories that are public at the instant `at` (default: now). Every public page starts here."""
        return self.filter(published_at__lte=at or timezone.now(), withdrawn_at__isnull=True)

    def in_section(self, section):
        """Of this section: a Section, or its address."""
        return self.filter(section__slug=section) if isinstance(section, str) else self.filter(section=section)

    def of_kind(self, kind):
        return self.filter(kind=kind)

    def by_author(self, author):
        return self.filter(bylines__author=author)

    def on_topic(self, topic):
        return self.filter(taggings__topic=topic)

    def in_english(self):
        """With an English version in the readers' copy: by its own columns, never by a fallback."""
        return (
            self.filter(english_ready=True)
            .exclude(Q(title_en="") | Q(title_en__isnull=True))
            .exclude(Q(body_en="") | Q(body_en__isnull=True))
        )

    def urgent(self, at=None):
        """On the ticker at `at` (default: now), the newest first."""
        at = at or timezone.now()
        return self.published(at).filter(urgent_since__lte=at, urgent_until__gt=at).order_by("-urgent_since", "-pk")

    def once_urgent(self):
        """That are or were urgent, the newest first."""
        return self.filter(urgent_since__isnull=False).order_by("-urgent_since", "-pk")

    def newest(self):
        return self.order_by("-published_at", "-pk")

    # What the desk asks
    def visible_to(self, user):
        """Stories that this person may open at the desk: a reporter's own; all, for editors, chiefs, translators."""
        if roles_of(user) & {*DESK, As.TRANSLATOR} or (user.is_active and user.is_superuser):
            return self
        return self.filter(owner=user)

    def scheduled(self, at=None):
        return self.filter(published_at__gt=at or timezone.now())

    def in_hand(self):
        """Not spiked."""
        return self.filter(spiked_at__isnull=True)

    # Doors that are shut: the verbs are the way in
    def update(self, **columns):
        raise Refused(gettext("Stories are not changed in bulk. Use one of their verbs, such as revise or publish."))

    @transaction.atomic
    def bulk_create(self, objs, *args, **kwargs):
        """Create these unsaved stories as drafts of their owners, each with its first revision."""
        return [self.model.objects.create(by=story.owner, **given(story)) for story in objs]


def given(story):
    """The fields that were set on an unsaved story."""
    return {name: getattr(story, name) for name in FIELDS if name not in LISTS}


class ArticleManager(models.Manager.from_queryset(ArticleQuerySet)):
    def create(self, *, by, import_ref=None, **fields):
        """Start a story: a draft of `by`, with revision 1. Fields as in snapshot.py. Raises a `Refused`.

        `import_ref`, where given, lets the same story in only once.
        """
        require_authority("create", roles_of(by))
        return self.bring_in("create", by=by, fields=fields, import_ref=import_ref)

    @transaction.atomic
    def flash(self, *, by, headline, section, minutes=None):
        """Tell readers one urgent line, now, for `minutes`. An editor's flash then waits for a chief's `endorse`."""
        roles = roles_of(by)
        require_authority("flash", roles)
        site = SiteSettings.current()
        newsroom = site.newsroom or Author.objects.of_the_house(site)
        fields = {"title_ar": headline, "section": section, "authors": [newsroom], "kind": self.model.Kind.FLASH}
        return self.bring_in(
            "flash", by=by, fields=fields, minutes=site.ticker_minutes if minutes is None else minutes,
            awaits_endorsement=As.CHIEF not in roles,
        )  # fmt: skip

    def import_published(self, *, by, published_at, owner=None, import_ref=None, **fields):
        """Take in what was already public elsewhere, under its own date (aware, not to come). Creates, never changes.

        `by` is the chief who answers for it; `import_ref`, where given, lets the same story in only once.
        """
        require_authority("import_published", roles_of(by))
        if timezone.is_naive(published_at) or published_at > timezone.now():
            raise BadValue(gettext("The original date must have its time zone and be past."), field="published_at")
        return self.bring_in(
            "import_published", by=by, owner=owner, fields=fields, published_at=published_at,
            import_ref=import_ref,
        )  # fmt: skip

    @transaction.atomic
    def bring_in(self, verb, *, by, fields, owner=None, published_at=None, minutes=None, import_ref=None, **columns):
        now = timezone.now()
        story = self.model(owner=owner or by, import_ref=import_ref, touched_at=now, **columns)
        try:
            with transaction.atomic():
                story.store()
        except IntegrityError as problem:
            raise BadValue(gettext("This story was imported before."), field="import_ref") from problem
        decision = Decision(story, verb, by, now=now)
        decision.write(blank(self.model) | normalise(self.model, fields))
        if verb == "create":
            decision.show(story.head.fields)
        else:
            self.make_public(decision, published_at or now, minutes)
        decision.finish()
        return story

    def make_public(self, decision, when, minutes):
        story = decision.story
        waits = story.awaits_endorsement
        require_complete(self.model, story.head.fields)
        if minutes is not None:
            story.urgent_since, story.urgent_until = when, until_after(minutes, when)
            decision.until = story.urgent_until
        story.release(decision, when)
        story.awaits_endorsement = waits
