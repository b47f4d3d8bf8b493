"""A page saved as text: the newspaper's head, then one story. Reads it; intake.py brings it in.

The head is a date line (the day on which the page was saved, not the story's), «رئيس التحرير» and a name, and labels:
عاجل, and a section. A headline follows, a byline, and the body with a paragraph on each line.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.translation import gettext as _

from articles.arabic import clean_text, fold
from articles.calendars import month_start, parse_date_line
from articles.workflow import Refused

CHIEF = re.compile(rf"{fold('رئيس')}ه? {fold('التحرير')}(?: ?:)?(?: |$)")
CHIEF_WORDS = 6  # the label, a colon and a name, where they share a line
URGENT = fold("عاجل")
DAYS = tuple(fold(name) for name in ("السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "يوم"))
# Longer lines are no section's name and no byline; a headline is hardly ever so short.
LABEL_WORDS, BYLINE_WORDS, HEADLINE_WORDS = 4, 10, 4


class BadPage(Refused):
    """A page that cannot be read; the message names the line."""

    def __init__(self, line: int, problem: str):
        super().__init__(_("line %(line)s: %(problem)s") % {"line": line, "problem": problem})
        self.line = line


@dataclass(frozen=True)
class Line:
    number: int
    text: str
    gap: int  # empty lines before it

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass
class Page:
    """What a saved page says. `lines` gives the number of the line on which each part stood."""

    saved_on: date | None = None
    hijri: tuple[int, int, int] | None = None
    chief: str = ""
    is_urgent: bool = False
    section: str = ""
    headline: str = ""
    byline: str = ""
    paragraphs: list[str] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def ref(self) -> str:
        """The same for the same story, whenever its page was saved and whatever stood above it."""
        text = "\n".join([self.headline, self.byline, *self.paragraphs])
        return "text:" + hashlib.sha256(text.encode()).hexdigest()[:40]


def read(data: bytes) -> Page:
    """Return the page in the bytes of a file; BadPage names the line where it is no such page."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise BadPage(data[: problem.start].count(b"\n") + 1, _("this is not UTF-8. Save the file as UTF-8.")) from None
    return parse(text)


def parse(text: str) -> Page:
    """Return the page that `text` is; BadPage names the line where a part is missing or wrong."""
    lines = numbered(text)
    if not lines:
        raise BadPage(1, _("the file is empty."))
    reader = Reader(lines)
    for part in (reader.date_line, reader.chief, reader.labels, reader.headline, reader.byline, reader.body):
        part()
    return reader.page


def numbered(text: str) -> list[Line]:
    """Return the lines in which something can be seen, cleaned."""
    lines: list[Line] = []
    last = 0
    for number, raw in enumerate(re.split("\r\n|\r|\n", text), 1):
        if cleaned := clean_text(raw):
            lines.append(Line(number, cleaned, number - last - 1))
            last = number
    return lines


class Reader:
    """Takes one part of a page after the other; each method reads on where the one before it stopped."""

    def __init__(self, lines: list[Line]):
        self.rest, self.page, self.end = list(lines), Page(), lines[-1].number
        # In a file whose every line is followed by an empty one, only a wider gap divides.
        self.usual_gap = min((line.gap for line in lines[1:]), default=0)

    def take(self, part: str, problem: str) -> str:
        if not self.rest:
            raise BadPage(self.end, problem)
        line = self.rest.pop(0)
        self.page.lines[part] = line.number
        return line.text

    def date_line(self) -> None:
        first = self.rest[0]
        try:
            self.page.saved_on, self.page.hijri = parse_date_line(first.text)
        except ValueError as problem:
            if fold(first.text).startswith(DAYS) and re.search(r"\d{4}", first.text):
                raise BadPage(first.number, str(problem)) from None
            return
        self.take("saved_on", "")

    def chief(self) -> None:
        first = self.rest[0] if self.rest else None
        if first is None or first.words > CHIEF_WORDS or not (label := CHIEF.match(fold(first.text))):
            return
        missing = _("the editor-in-chief's name is missing.")
        beside = " ".join(self.take("chief", missing).split()[len(label[0].split()) :])
        self.page.chief = beside or self.take("chief", missing)

    def labels(self) -> None:
        while self.rest and self.is_label(self.rest[0]):
            if fold(self.rest[0].text) == URGENT:
                self.page.is_urgent = bool(self.take("urgent_proposed", ""))
            else:
                self.page.section = self.take("section", "")

    def is_label(self, line: Line) -> bool:
        if fold(line.text) == URGENT:
            return True
        return not self.page.section and line.gap <= self.usual_gap and line.words <= LABEL_WORDS

    def headline(self) -> None:
        self.page.headline = self.take("title_ar", _("there is no headline."))
        number = self.page.lines["title_ar"]
        is_short = len(self.page.headline.split()) < HEADLINE_WORDS
        if is_short and self.rest and self.rest[0].words > BYLINE_WORDS:
            raise BadPage(number, _("there is no headline: a byline or a label stands in its place."))

    def byline(self) -> None:
        self.page.byline = self.take("authors", _("there is no byline under the headline."))
        if len(self.page.byline.split()) > BYLINE_WORDS:
            raise BadPage(self.page.lines["authors"], _("here the byline was to stand, on a short line of its own."))

    def body(self) -> None:
        if not self.rest:
            raise BadPage(self.end, _("there is no body under the byline."))
        self.page.lines["body_ar"] = self.rest[0].number
        self.page.paragraphs = [line.text for line in self.rest]


def doubts(page: Page, starts: Iterable = ()) -> str:
    """Return what is wrong with the page's date, in a sentence, or "": its two calendars may differ by one day.

    `starts` are announced starts of months, as in articles.calendars.
    """
    if page.saved_on is None:
        return _("The page has no date line.")
    if page.hijri is None:
        return ""
    year, month, number = page.hijri
    try:
        meant = month_start(year, month, starts) + timedelta(number - 1)
    except OverflowError:
        return _("The Hijri year of the date line is beyond the calendar.")
    if abs(meant - page.saved_on) <= timedelta(1):
        return ""
    return _("The two dates of the date line do not agree: its Hijri date is %(day)s.") % {"day": meant}
