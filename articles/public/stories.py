"""A story in the words of one edition, prepared once for every place that prints it."""

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.functional import cached_property

from articles.models import Byline

SIGNATURES = Prefetch(
    "bylines", Byline.objects.select_related("author__merged_into").order_by("position"), to_attr="signatures"
)


def with_authors(stories):
    """Load the authors of these stories, all at once; return the stories."""
    prefetch_related_objects(stories, SIGNATURES)
    return stories


class Picture:
    """A picture of the library, in one edition's words."""

    def __init__(self, image, edition, caption=""):
        image = image.resolved
        self.url = image.file.url
        self.width, self.height = image.width, image.height
        self.alt = edition.plain(edition.words(image, "alt"))
        self.caption = edition.line(caption or edition.words(image, "caption"))
        self.credit = edition.line(edition.words(image, "credit"))


class Shown:
    """What a card, a headline in a list and the head of a page print of a story."""

    def __init__(self, story, edition):
        self.story, self.edition = story, edition
        self.pk = story.pk
        self.path = edition.story_path(story)
        self.urgent = story.is_urgent
        self.once_urgent = story.urgent_since is not None and not self.urgent

    def line(self, name):
        return self.edition.line(self.edition.words(self.story, name))

    @cached_property
    def title(self):
        return self.line("title")

    @cached_property
    def headline(self):
        """The short headline, where there is one: for lists and cards."""
        return self.line("short_title") or self.title

    @cached_property
    def deck(self):
        return self.line("deck")

    @cached_property
    def section(self):
        return self.edition.section_of(self.story)

    @cached_property
    def authors(self):
        return [self.edition.author(byline.author) for byline in getattr(self.story, "signatures", ())]

    @cached_property
    def picture(self):
        image = self.story.image
        return image and Picture(image, self.edition, self.edition.words(self.story, "image_caption"))

    @cached_property
    def published(self):
        return self.edition.moment(self.story.published_at)

    @cached_property
    def flagged(self):
        """When it became urgent."""
        return self.edition.moment(self.story.urgent_since)
