"""The front page: what editors picked, then the newest, and no story twice."""

from dataclasses import dataclass

from django.views.decorators.http import require_safe

from articles.models import Article, FrontPage
from articles.public.edition import Edition, Label
from articles.public.pages import page
from articles.public.stories import Shown, with_authors

NEWEST = 60
SECONDARIES, RIVER, VOICES = 4, 10, 4
# A block asks the database once where the newest do not fill it: with the picks, the newest, the opinions and the
# authors, seven blocks make twelve queries at most.
BLOCKS = 7
Kind = Article.Kind


@require_safe
def front(request):
    edition = Edition.current()
    return page("front.html", edition, front=arrange(edition))


@dataclass(frozen=True)
class Block:
    """A section's stories on the front page."""

    label: Label
    stories: list


class Supply:
    """The stories of one page: each is given out once."""

    def __init__(self, stories):
        self.newest = list(stories[:NEWEST])
        self.all_read = len(self.newest) < NEWEST
        self.given = {}

    def take(self, count, fits, more=None):
        """Return up to `count` stories that `fits` accepts, newest first; from the queryset `more` if these run out."""
        found = self.left(self.newest, fits)[:count]
        if len(found) < count and more is not None and not self.all_read:
            found = self.left(more[: count + sum(map(fits, self.given.values()))], fits)[:count]
        return self.give(found)

    def left(self, stories, fits):
        return [story for story in stories if story.pk not in self.given and fits(story)]

    def give(self, stories):
        self.given |= {story.pk: story for story in stories}
        return stories


def arrange(edition):
    """Return {lead, secondaries, river, blocks, voices}: what the front page of this edition shows now."""
    stories = edition.stories().newest()
    supply = Supply(stories)
    top = supply.give(picked(edition)[: 1 + SECONDARIES])
    top += supply.take(1 + SECONDARIES - len(top), is_for_the_top)
    river = supply.take(RIVER, is_news)
    voices = supply.take(VOICES, is_opinion, stories.of_kind(Kind.OPINION))
    blocks = [block_of(section, supply, stories) for section in edition.chrome.menu[:BLOCKS]]
    with_authors(list(supply.given.values()))
    shown = [[Shown(story, edition) for story in part] for part in (top, river, voices, *blocks)]
    labels = map(edition.section, edition.chrome.menu)
    return {
        "lead": shown[0][0] if top else None,
        "secondaries": shown[0][1:],
        "river": shown[1],
        "voices": shown[2],
        "blocks": [Block(label, part) for label, part in zip(labels, shown[3:], strict=False) if part],
    }


def picked(edition):
    ids = FrontPage.objects.picked()
    found = edition.stories().in_bulk(ids) if ids else {}
    return [found[pk] for pk in ids if pk in found]


def block_of(section, supply, stories):
    return supply.take(4, lambda story: story.section_id == section.pk and is_news(story), stories.in_section(section))


def is_opinion(story):
    return story.kind == Kind.OPINION


def is_news(story):
    return story.kind != Kind.OPINION


def is_for_the_top(story):
    """A flash is one line: it runs in the ticker and the river, not at the top."""
    return story.kind not in {Kind.OPINION, Kind.FLASH}
