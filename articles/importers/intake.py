"""Bring a page that was read into the newsroom, by the verbs that people use."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from articles.arabic import fold
from articles.importers.plaintext import BadPage, Page
from articles.models import Article, Author, EditorInChief, Section, SiteSettings
from articles.richtext import from_paragraphs
from articles.workflow import BadValue

# Who acts where nobody is named. They own what comes in and are named in its history, but cannot log in.
IMPORTER = ("الاستيراد", "الاستيراد", "Reporters")
APPROVER = ("اعتماد-الاستيراد", "اعتماد الاستيراد", "Editors-in-chief")


@dataclass(frozen=True)
class Intake:
    """How pages come in: whose they are, who answers for them, and how far they go.

    With `published_at` (aware) they were public elsewhere and enter under that date. `publish` walks the others
    through submission, approval and publication; in both cases it grants the urgency that a page proposes.
    """

    by: User | None = None
    approver: User | None = None
    publish: bool = False
    published_at: datetime | None = None

    def take(self, page: Page) -> Article | None:
        """Return the new story, or None if it came in before. Raises a `Refused`, and then nothing was written."""
        if Article.objects.filter(import_ref=page.ref).exists():
            return None
        try:
            with transaction.atomic():
                keep_term(page)
                return self.make(page, by=self.by or stand_in(IMPORTER))
        except BadValue as refusal:
            if refusal.field in page.lines:
                raise BadPage(page.lines[refusal.field], refusal.message) from refusal
            raise

    def make(self, page: Page, *, by: User) -> Article:
        fields = fields_of(page)
        if not self.published_at:
            story = Article.objects.create(by=by, import_ref=page.ref, **fields)
            return self.walk(story, page, by=by) if self.publish else story
        chief = self.approver or stand_in(APPROVER)
        story = Article.objects.import_published(
            by=chief, owner=by, published_at=self.published_at, import_ref=page.ref, **fields
        )
        return story.mark_urgent(by=chief) if self.publish and page.is_urgent else story

    def walk(self, story: Article, page: Page, *, by: User) -> Article:
        chief, number = self.approver or stand_in(APPROVER), story.head.number
        minutes = SiteSettings.current().ticker_minutes if page.is_urgent else None
        story.submit(by=by, revision=number)
        story.approve(by=chief, revision=number)
        return story.publish(by=chief, revision=number, urgent_minutes=minutes)


def fields_of(page: Page) -> dict:
    return {
        "title_ar": page.headline,
        "body_ar": from_paragraphs(page.paragraphs),
        "section": section_named(page.section) if page.section else None,
        "authors": [byline_named(page.byline, Author.Kind.ORGANISATION, field="authors")],
        "urgent_proposed": page.is_urgent,
    }


def section_named(name: str) -> Section:
    """Return the section of this name, spelled alike or not; a new one if there is none."""
    known = {fold(section.name_ar): section.resolved for section in Section.objects.all()}
    return known.get(fold(name)) or checked(Section(name_ar=name), field="section")


def byline_named(name: str, kind: str, *, field: str) -> Author:
    known = Author.objects.filter(name_ar=name).order_by("pk").first()
    return known.resolved if known else checked(Author(name_ar=name, kind=kind), field=field)


def checked(thing, *, field: str):
    """Save a new section or byline and return it; BadValue, naming the page's `field`, for a name it cannot have."""
    try:
        thing.full_clean()
        thing.save()
    except ValidationError as problem:
        raise BadValue(" ".join(problem.messages), field=field) from problem
    return thing


def keep_term(page: Page) -> None:
    """Give the named editor-in-chief a term from the page's day, up to the next chief's, if nobody held that day."""
    terms = EditorInChief.objects.filter(office=EditorInChief.Office.CHIEF)
    if not (page.chief and page.saved_on) or EditorInChief.objects.chief(page.saved_on):
        return
    later = terms.filter(starts_on__gt=page.saved_on).order_by("starts_on").first()
    EditorInChief.objects.create(
        author=byline_named(page.chief, Author.Kind.PERSON, field="chief"),
        starts_on=page.saved_on,
        ends_on=later and later.starts_on - timedelta(days=1),
    )


def stand_in(account: tuple[str, str, str]) -> User:
    """Return IMPORTER's or APPROVER's account, made on first use without a password or a way into the admin."""
    username, name, group = account
    user, is_new = User.objects.get_or_create(username=username, defaults={"first_name": name})
    if is_new:
        user.set_unusable_password()
        user.save()
        user.groups.add(Group.objects.get(name=group))
    return user


def person(username: str) -> User:
    """Return the account of this name; BadValue where there is none."""
    user = User.objects.filter(username=username).first()
    if user is None:
        raise BadValue(_("There is no account “%(name)s”.") % {"name": username}, field="by")
    return user
