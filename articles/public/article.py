"""A story's own page."""

import math
from datetime import timedelta
from types import SimpleNamespace

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from articles.models import Article, Author, Topic
from articles.public.edition import OTHER, Edition
from articles.public.pages import moved, page
from articles.public.stories import Shown
from articles.public.wording import isolated
from articles.richtext import clean, plain_text
from articles.workflow import Standing

RELATED = 4
ARCHIVED = timedelta(days=365)
# Words a minute, read aloud: IReST, Trauzettel-Klosinski and Dietz 2012 (Arabic 138, English 228).
PACE = {"ar": 138, "en": 228}
JOINED = ("image__merged_into", "source__merged_into", "live")


@require_safe
def article(request, pk, slug=""):
    edition = Edition.current()
    story = known(edition, pk)
    if slug != edition.words(story, "slug"):
        return moved_to(edition.story_path(story), request)
    if story.standing() == Standing.WITHDRAWN:
        return gone(edition, story)
    return story_page(edition, story)


@require_safe
def short(request, pk):
    """`/1024`, the address that people share."""
    edition = Edition.current()
    return moved_to(edition.story_path(known(edition, pk)), request)


def known(edition, pk):
    """Return the story, public or withdrawn, that readers of this edition know by this number. Raises Http404."""
    story = Article.objects.select_related(*JOINED).filter(pk=pk).first()
    if story is None or story.standing() not in {Standing.PUBLIC, Standing.WITHDRAWN}:
        raise Http404("no such story")
    if edition.language == "en" and not story.has_english:
        raise Http404("no English version")
    return story


def moved_to(path, request):
    query = request.GET.urlencode()
    return moved(f"{path}?{query}" if query else path)


def gone(edition, story):
    """410: it was here, and this is what the newspaper says about it."""
    notice = edition.line(edition.words(story, "notice"))
    return page(
        "gone.html", edition, status=410, twinned=False, notice=notice, withdrawn=edition.moment(story.withdrawn_at)
    )


def story_page(edition, story, **context):
    """Return the page of a story whose `live` is the text to show: the readers' copy, or a preview's."""
    reading = Reading(story, edition)
    other = Edition(OTHER[edition.language], edition.chrome)
    has_twin = edition.language == "en" or story.has_english
    return page(
        "article.html", edition, here=reading.path.removeprefix(edition.path()), twin=other.story_path(story),
        twinned=has_twin, story=reading, **context,
    )  # fmt: skip


class Reading(Shown):
    """A story as its own page prints it. Its lists come from the revision it shows, four short queries in all."""

    def __init__(self, story, edition):
        super().__init__(story, edition)
        self.fields = story.live.fields
        self.kicker = self.line("kicker")
        self.dateline = self.line("dateline")
        self.body = edition.prose(clean(edition.words(story, "body")))
        self.short_link = edition.short_link(story)

    @cached_property
    def authors(self):
        return [self.edition.author(author) for author in Author.objects.resolve(self.fields["authors"])]

    @cached_property
    def source(self):
        return self.story.source and self.edition.author(self.story.source)

    @cached_property
    def topics(self):
        return [self.edition.topic(topic) for topic in Topic.objects.resolve(self.fields["topics"])]

    @cached_property
    def changed(self):
        changed = self.story.changed_at
        return self.edition.moment(changed) if changed and changed > self.story.published_at else None

    @property
    def from_the_archive(self):
        return self.edition.chrome.today - self.story.published_at.date() > ARCHIVED

    @cached_property
    def corrections(self):
        found = self.story.corrections.filter(language=self.edition.language).order_by("at")
        return [
            SimpleNamespace(
                label=note.get_kind_display(), at=self.edition.moment(note.at), text=self.edition.line(note.note)
            )
            for note in found
        ]

    @cached_property
    def related(self):
        """What an editor picked; otherwise the section's newest."""
        stories = self.edition.stories().newest()
        wanted = self.fields["related"]
        if not wanted:
            others = stories.in_section(self.story.section_id).exclude(pk=self.pk)[:RELATED]
            return [Shown(story, self.edition) for story in others]
        found = {story.pk: story for story in stories.filter(pk__in=wanted)}
        return [Shown(found[pk], self.edition) for pk in wanted if pk in found]

    @cached_property
    def minutes(self):
        """The time to read it, in words; "" for a line or two."""
        words = len(plain_text(self.body).split())
        minutes = math.ceil(words / PACE[self.edition.language] - 0.5)
        if not minutes:
            return ""
        said = ngettext("%(minutes)s minute", "%(minutes)s minutes", minutes)
        return said % {"minutes": self.edition.number(minutes)}

    # For machines: <title>, descriptions, previews in other programs

    def plain(self, *names):
        """The first of these texts that is not empty, for a place that takes no markup."""
        text = next(filter(None, (self.edition.words(self.story, name) for name in names)), "")
        return isolated(self.edition.plain(text), self.edition.language)

    @property
    def page_title(self):
        return self.plain("seo_title", "title")

    @property
    def social_title(self):
        return self.plain("title")

    @property
    def description(self):
        return self.plain("seo_description", "deck", "title")

    @property
    def social_picture(self):
        return self.picture and self.edition.absolute(self.picture.url)
