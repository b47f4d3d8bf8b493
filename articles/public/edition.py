"""The Arabic and the English edition: how each names, dates and addresses what it shows."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils import timezone
from django.utils.encoding import iri_to_uri
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext

from articles.calendars import gregorian, hijri_text, month_names, to_digits
from articles.models import Article
from articles.public import chrome
from articles.public.wording import in_digits, printed, printed_html

DIRECTIONS = {"ar": "rtl", "en": "ltr"}
OTHER = {"ar": "en", "en": "ar"}
# Left in the database by lists, which halves their cost. To modeltranslation each text means both languages' columns.
NOT_ON_A_CARD = (
    "body", "kicker", "seo_title", "seo_description", "dateline", "notice", "urgent_proposed", "source", "state",
    "owner", "head", "approved", "live", "touched_at", "changed_at", "english_published_at", "awaits_endorsement",
    "import_ref",
)  # fmt: skip


def front_of(language):
    """The address of an edition's first page."""
    return "/" if language == "ar" else f"/{language}/"


@dataclass(frozen=True)
class Label:
    """A name with its page; in the other language's words where it has none in this one's."""

    text: str
    path: str
    language: str = ""

    def __str__(self):
        """Isolated HTML; `text` is the bare name."""
        if self.language:
            return format_html('<bdi lang="{}">{}</bdi>', self.language, self.text)
        return format_html("<bdi>{}</bdi>", self.text)


@dataclass(frozen=True)
class Moment:
    """An instant in the site's time zone, in words. `iso` is for machines and always in ASCII digits."""

    iso: str
    clock: str
    date: str
    hijri: str
    short: str
    stamp: str


class Edition:
    """One language of the site, as it stands now. A page asks it for every word that comes from data."""

    def __init__(self, language, standing=None):
        self.language = language
        self.direction = DIRECTIONS[language]
        self.chrome = standing or chrome.current()

    @classmethod
    def current(cls):
        """The edition of the address that is being answered."""
        return cls(get_language())

    # Words

    @cached_property
    def digits(self):
        return self.chrome.site.digits if self.language == "ar" else "latn"

    def words(self, thing, name):
        """Return this language's column of a field, "" where it is empty: never another language's."""
        return getattr(thing, f"{name}_{self.language}") or ""

    def plain(self, text):
        """Return stored text as it is printed where no markup can be: a title, an attribute."""
        return in_digits(text, self.digits) if self.language == "ar" else text

    def line(self, text):
        """Return stored text as it is printed: safe HTML."""
        return printed(text, self.language, self.digits)

    def prose(self, html):
        """Return a cleaned body as it is printed."""
        return printed_html(html, self.language, self.digits)

    def number(self, number):
        return to_digits(str(number), self.digits)

    def label(self, thing, path):
        """Name a section, topic or author, in Arabic where it has no English name."""
        own = self.words(thing, "name")
        return Label(self.plain(own or thing.name_ar), path, "" if own else "ar")

    def section_of(self, story):
        """The label of a story's section, or None."""
        section = self.chrome.sections.get(story.section_id)
        return section and self.section(section)

    def section(self, section):
        section = section.resolved
        return self.label(section, self.path("urgent/" if section.is_urgent else f"{section.slug}/"))

    def author(self, author):
        author = author.resolved
        return self.label(author, self.path(f"authors/{author.slug}/"))

    def topic(self, topic):
        topic = topic.resolved
        return self.label(topic, self.path(f"topics/{topic.slug}/"))

    # Dates

    def day(self, day):
        """Return «الجمعة 29 مارس 2024»."""
        return gregorian(day, self.language, months=self.chrome.site.months, digits=self.digits)

    def hijri(self, day):
        """Return «19 رمضان 1445», "" beyond the calendar."""
        return hijri_text(day, self.language, starts=self.chrome.starts, digits=self.digits)

    def moment(self, instant: datetime):
        """Put an instant into words."""
        local = timezone.localtime(instant)
        day, clock = local.date(), to_digits(f"{local:%H:%M}", self.digits)
        brief = self.day_in_brief(day)
        return Moment(
            iso=local.isoformat(timespec="minutes"),
            clock=clock,
            date=self.day(day),
            hijri=self.hijri(day),
            short=clock if day == self.chrome.today else brief,
            stamp=pgettext("between names", ", ").join((brief, clock)),
        )

    def day_in_brief(self, day):
        """Return «29 مارس» or "29 Mar", with the year where it is not this one."""
        if self.language == "ar":
            name = month_names(self.chrome.site.months)[day.month - 1]
        else:
            name = month_names("en")[day.month - 1][:3]
        year = "" if day.year == self.chrome.today.year else f" {day.year}"
        return to_digits(f"{day.day} {name}{year}", self.digits)

    # Addresses

    def path(self, rest=""):
        return f"{front_of(self.language)}{rest}"

    def story_path(self, story):
        slug = self.words(story, "slug")
        return self.path(f"news/{story.pk}/{slug}/" if slug else f"news/{story.pk}/")

    def short_link(self, story):
        return f"{settings.SITE_URL}{self.path(str(story.pk))}"

    @staticmethod
    def absolute(path):
        """Return an address for other machines: with the site's name, in ASCII."""
        return iri_to_uri(path if "://" in path else f"{settings.SITE_URL}{path}")

    # Stories

    def stories(self, at=None):
        """Every story that this edition's readers may see at `at` (default: now), with what a list prints of it."""
        stories = Article.objects.published(at)
        if self.language == "en":
            stories = stories.in_english()
        return stories.select_related("image__merged_into").defer(*NOT_ON_A_CARD)

    def has(self, story):
        """Whether this edition carries the readers' copy of the story."""
        return self.language == "ar" or story.has_english
