"""The first page: what waits for this person, longest first."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.models import Article, Author, Section, Transition, roles_of
from articles.workflow import AUTHORS_OF_STORIES, DESK, As, State

SHOWN = 20


@dataclass
class Lane:
    """One list of the queue. `see_all` is the query of the full list in the changelist."""

    title: str
    empty: str
    see_all: str
    stories: object
    count: int = 0
    rows: list = field(default_factory=list)

    def load(self):
        self.rows = list(self.stories.select_related("head", "owner")[:SHOWN])
        self.count = self.stories.count() if len(self.rows) == SHOWN else len(self.rows)


def queue_of(user):
    """Return the lanes of this person's queue, loaded, each row with what its line says. A handful of queries."""
    lanes = list(lanes_of(user, roles_of(user)))
    for lane in lanes:
        lane.load()
    describe([story for lane in lanes for story in lane.rows])
    return lanes


def lanes_of(user, roles):
    if roles & DESK:
        yield from desk_lanes(Article.objects.all())
    if As.TRANSLATOR in roles:
        stories = Article.objects.all().to_translate()
        yield Lane(_("To translate"), _("Everything has its English side."), "?state=approved", stories)
    if roles & AUTHORS_OF_STORIES:
        yield from own_lanes(Article.objects.filter(owner=user), at_desk=not roles & DESK)


def desk_lanes(stories):
    yield Lane(_("Waiting for a decision"), _("Nothing waits for a decision."), "?state=submitted", stories.submitted())
    yield Lane(_("Flashes to endorse"), "", "?standing=public", stories.to_endorse())
    yield Lane(_("Approved, to be published"), _("Nothing waits to be published."), "?state=approved", stories.ready())
    yield Lane(_("Scheduled"), _("Nothing is scheduled."), "?standing=scheduled", stories.due())
    yield Lane(_("Returned to their authors"), _("Nothing is with its author."), "?state=returned", stories.returned())


def own_lanes(mine, *, at_desk):
    if at_desk:
        yield Lane(_("Returned to me"), "", "?state=returned", mine.returned())
    yield Lane(_("My drafts"), _("You have no drafts. Start a story."), "?state=draft", mine.drafts())
    if at_desk:
        yield Lane(_("In review"), _("You have nothing in review."), "?state=submitted", mine.submitted())
        yield Lane(_("Approved, soon with readers"), "", "?state=approved", mine.ready())
        yield Lane(_("With readers lately"), _("Nothing yet."), "?standing=public", mine.lately_public())


def describe(stories):
    """Give each story the names and the time that its line shows."""
    heads = [story.head.fields for story in stories]
    sections = Section.objects.in_bulk({head["section"] for head in heads if head["section"]})
    authors = Author.objects.in_bulk({pk for head in heads for pk in head["authors"]})
    notes = notes_of(stories)
    for story, head in zip(stories, heads, strict=True):
        story.headline = head["title_ar"] or str(story)
        story.hot = head["urgent_proposed"] and story.state in {State.SUBMITTED, State.APPROVED}
        story.at_section = sections.get(head["section"])
        story.signed_by = [authors[pk] for pk in head["authors"] if pk in authors]
        story.updates = story.live_id is not None and story.live_id != story.head_id
        story.waited_for = span(story.waited) if story.waited and story.waited >= timedelta() else ""
        story.returned_with = notes.get(story.pk, "")


def notes_of(stories):
    """The note with which each of these was returned, by its id."""
    back = Transition.objects.filter(article__in=[story for story in stories if story.state == State.RETURNED])
    return dict(back.filter(state_after=State.RETURNED).exclude(note="").order_by("pk").values_list("article", "note"))


def span(length):
    """A length of time in words, in its largest unit, with the plural that the language wants."""
    minutes = length // timedelta(minutes=1)
    if minutes < 60:
        return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}
    if (hours := minutes // 60) < 48:
        return ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}
    days = hours // 24
    return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}
