"""How the site writes numbers and foreign words: one set of digits on a page, and nothing that jumps sides."""

import re

from django.utils.html import escape
from django.utils.safestring import mark_safe

from articles.arabic.folding import ascii_digits
from articles.calendars import to_digits

# Words with a Latin letter keep their digits: 5G, addresses, @names.
_LATIN_WORD = re.compile(r"[A-Za-z]")
_MARKUP_OR_WORD = re.compile(r"<[^>]*>|&#?\w+;|[^\s<&]+")

# What right-to-left text would print in the wrong order: 2–1, 15%, −4, 29/3/2024, +20 2 5550 0100.
_NUMBER = r"\d+(?:[.,:]\d+)*"
_LEFT_TO_RIGHT = re.compile(
    rf"(?<![\w.])(?:\+\d[\d ]+\d|[+−-]{_NUMBER}%?|{_NUMBER}(?:[/–-]{_NUMBER})*%|{_NUMBER}(?:[/–-]{_NUMBER})+)(?!\w)"
)
_ARABIC, _LATIN = re.compile("[\u0620-\u064a]"), re.compile("[A-Za-z\u00c0-\u024f]")
FIRST_STRONG_ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"


def in_digits(html, digits):
    """Return text or HTML with every number in the site's digits ("latn" or "arab"); markup is left alone."""

    def convert(found):
        word = found[0]
        if word[0] in "<&" or _LATIN_WORD.search(word):
            return word
        return to_digits(ascii_digits(word), digits)

    return _MARKUP_OR_WORD.sub(convert, html)


def with_isolates(html):
    """Return right-to-left HTML in which signed numbers, ranges, scores and percentages keep their order."""
    parts = re.split(r"(<[^>]*>)", html)
    parts[::2] = (_LEFT_TO_RIGHT.sub(r'<bdi dir="ltr">\g<0></bdi>', part) for part in parts[::2])
    return "".join(parts)


def isolated(text, language):
    """Return plain text for a title or a description, in isolates where it holds letters of the other direction."""
    foreign = _LATIN if language == "ar" else _ARABIC
    return f"{FIRST_STRONG_ISOLATE}{text}{END_OF_ISOLATE}" if foreign.search(text) else text


def printed(text, language, digits):
    """Return a line of stored text as HTML of a page in this language."""
    return mark_safe(printed_html(escape(text), language, digits))


def printed_html(html, language, digits):
    """The same for stored HTML, which the caller has cleaned."""
    return mark_safe(with_isolates(in_digits(html, digits))) if language == "ar" else mark_safe(html)
