"""The body of a story: which HTML survives, which editor writes it.

`clean` is the wall: nothing that an editor, an importer or the shell offers is stored without it. The editor
is named in one place, `StoryWidget`; migrations know a plain TextField, so another editor needs no migration.
"""

import re
from html import escape, unescape

import nh3
from ckeditor.widgets import CKEditorWidget
from django.conf import settings
from django.db import models
from django.templatetags.static import static

from articles.arabic import clean_characters, clean_text
from articles.textfields import CleanedField

BLOCKS = {"p", "h2", "h3", "blockquote", "ul", "ol", "li", "figure", "figcaption"}
TABLE = {"table", "caption", "thead", "tbody", "tr", "td", "th"}
INLINE = {"strong", "em", "a", "bdi", "span"}
SCHEMES = {"http", "https", "mailto", "tel"}
ATTRIBUTES = {
    "*": {"dir", "lang"},
    "a": {"href", "title"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "figure": {"data-image", "data-align"},
    "blockquote": {"class"},
}
VALUES = {
    "dir": re.compile("rtl|ltr|auto"),
    "lang": re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"),  # the usual part of BCP 47
    "colspan": re.compile("[1-9][0-9]?"),
    "rowspan": re.compile("[1-9][0-9]?"),
    "data-image": re.compile("[0-9]{1,18}"),
    "data-align": re.compile("wide|start|end"),
    "class": re.compile("pull"),
}


def _link(value):
    """Return an address with a scheme we allow or none, else None. Characters nobody sees hide no scheme."""
    value = clean_text(value)
    scheme, colon, _ = re.split("[/?#]", value, maxsplit=1)[0].partition(":")
    return value if value and (not colon or scheme.lower() in SCHEMES) else None


def _attribute(tag, name, value):
    if name == "href":
        return _link(value)
    if name == "title":
        return clean_text(value)
    value = value.lower() if name == "dir" else value  # Word writes RTL
    return value if name not in VALUES or VALUES[name].fullmatch(value) else None


_WALL = nh3.Cleaner(
    tags=BLOCKS | TABLE | INLINE | {"br"},
    attributes=ATTRIBUTES,
    attribute_filter=_attribute,
    url_schemes=SCHEMES,
    link_rel="noopener",
    strip_comments=True,
)

# What other programs write for what we have; a block that we lack becomes a paragraph, or its words would run
# into the next one's. This comes before the wall, so nothing rests on it.
_SAME = {"b": "strong", "i": "em", "h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
_SAME |= dict.fromkeys(("div", "section", "article", "center", "address", "pre", "dt", "dd"), "p")
_RENAMED = re.compile(rf"<(/?)({'|'.join(_SAME)})(?=[\s/>])", re.IGNORECASE)

# These read what the wall wrote: tags balanced, and every < and > inside a value escaped.
_BLANK = r"(?:\s|&nbsp;|<br>)*"
_EMPTY_BLOCK = re.compile(rf"<(p|h2|h3|li|ul|ol|blockquote|figcaption)(?: [^>]*)?>{_BLANK}</\1>")
_BLANK_CELL = re.compile(rf"(<(td|th|figure)(?: [^>]*)?>){_BLANK}(?=</\2>)")
_EMPTY_INLINE = re.compile(rf"<({'|'.join(sorted(INLINE))})(?: [^>]*)?>({_BLANK})</\1>")
_WRAPPER = re.compile(r"</?(?:a|span)(?: [^>]*)?>")
_BLOCK = re.compile(rf"<(?:{'|'.join(sorted(BLOCKS | TABLE))})[ >]")
_ROUND_A_BLOCK = re.compile(rf" ?(</?(?:br|{'|'.join(sorted(BLOCKS | TABLE))})(?: [^>]*)?>) ?")
_VALUES_OF_A_TAG = re.compile(r'(?<=[a-z0-9])(?: [a-z-]+="[^"]*"){2,}(?=>)')
_ORDER = ("class", "href", "title", "rel", "colspan", "rowspan", "data-image", "data-align", "dir", "lang")


def _without_bare_wrappers(html):
    """Drop the spans and links that lost every attribute that gave them a sense; their text stays."""
    kept = []

    def judge(tag):
        if not tag[0].startswith("</"):
            kept.append(tag[0] != "<span>" and not (tag[0].startswith("<a") and ' href="' not in tag[0]))
        return tag[0] if (kept.pop() if tag[0].startswith("</") else kept[-1]) else ""

    return _WRAPPER.sub(judge, html)


def _in_paragraphs(html):
    if _BLOCK.search(html) or not html.strip():
        return html
    lines = [html] if "<" in html else html.split("\n")
    return "".join(f"<p>{line.strip()}</p>" for line in lines if line.strip())


def _ordered(values):
    by_name = sorted(re.findall(r'([a-z-]+)(="[^"]*")', values[0]), key=lambda value: _ORDER.index(value[0]))
    return "".join(f" {name}{value}" for name, value in by_name)


def _laid_out(html):
    """Return `html` with white space and the order of attributes settled: editors differ, stories do not."""
    html = _ROUND_A_BLOCK.sub(r"\1", re.sub(r"[ \t\n]+", " ", html))
    return _VALUES_OF_A_TAG.sub(_ordered, html).strip(" ")


def _once(html):
    html = _without_bare_wrappers(clean_characters(_WALL.clean(html)))
    html = _EMPTY_BLOCK.sub("", _EMPTY_INLINE.sub(r"\2", html))
    return "" if re.fullmatch(_BLANK, html) else _laid_out(_in_paragraphs(_BLANK_CELL.sub(r"\1", html)))


def clean(html):
    """Return `html` as a body may be stored: only what the tables above admit, "" if nothing shows.

    Takes anything: an editor's output, a paste from Word, plain text (one paragraph per line), an attack.
    Clean text comes back unchanged, so a comparison before and after a save tells the truth.
    """
    html = _RENAMED.sub(lambda tag: f"<{tag[1]}{_SAME[tag[2].lower()]}", clean_characters(html))
    for _ in range(20):
        # Taking one layer away can bare another: an empty paragraph within an empty quotation.
        html, before = _once(html), html
        if html == before:
            return html
    return from_paragraphs(plain_text(html).split("\n"))  # no story is nested so deep


_LINE_ENDS = re.compile(rf"<br>|</(?:{'|'.join(sorted((BLOCKS | TABLE) - {'td', 'th'}))})>")
_TAG_OR_CELL_END = re.compile(r"(</t[dh]>)|<[^>]*>")


def plain_text(html):
    """Return the words of a stored body, one line for each paragraph, heading, item or table row."""
    text = _TAG_OR_CELL_END.sub(lambda tag: " " if tag[1] else "", _LINE_ENDS.sub("\n", html))
    lines = (" ".join(line.split()) for line in unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)


def from_paragraphs(lines):
    """Return a body with one paragraph for each line of plain text; what looks like markup stays text."""
    cleaned = (clean_text(line) for line in lines)
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in cleaned if line)


class StoryWidget(CKEditorWidget):
    """The editor. The name of the form's field (body_ar, body_en) says which configuration it gets.

    By name because modeltranslation's admin gives both columns copies of one widget.
    """

    def get_context(self, name, value, attrs):
        suffix = name.rpartition("_")[2]
        language = suffix if suffix in settings.CKEDITOR_CONFIGS else settings.LANGUAGE_CODE
        self.config = settings.CKEDITOR_CONFIGS[language] | {"contentsCss": [static("admin_desk/text.css")]}
        attrs = {**(attrs or {}), "lang": language, "dir": self.config["contentsLangDirection"]}
        return super().get_context(name, value, attrs)

    def format_value(self, value):
        return clean(value) if value else value


class StoryField(CleanedField, models.TextField):
    """A body: HTML, cleaned on every way in, edited in StoryWidget."""

    def cleaned(self, text):
        return clean(text)

    def formfield(self, **kwargs):
        return super().formfield(**kwargs | {"widget": StoryWidget(config_name=settings.LANGUAGE_CODE)})
