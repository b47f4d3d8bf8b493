"""What text may be stored: what a keyboard or the clipboard adds unseen goes out, what was written stays."""

import re
import unicodedata

from articles.arabic.characters import BIDI_CONTROLS, INVISIBLE, LETTERS, MARKS, TATWEEL

# Half a surrogate pair cannot be encoded, so no database and no page can hold it.
_UNSEEN = re.compile(f"[{BIDI_CONTROLS}{INVISIBLE}\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# Glyphs for a letter's place in the word, as old programs and PDF files give them. Four signs of this range
# are words written as one sign on purpose and stay: ﷺ ﷻ ﷼ ﷽.
_PRESENTATION = re.compile("[\ufb50-\ufdf9\ufdfe\ufdff\ufe70-\ufefc]+")

_LETTER = re.compile(f"[{LETTERS}]")
_RUN = re.compile(f"([{MARKS}{TATWEEL}]+)([{LETTERS}]?)")  # taken whole: linear
_LONG_TATWEEL = re.compile(f"{TATWEEL}{{2,}}")


def _as_letters(match):
    # A mark on its own is stored by Unicode as "space + mark": the space would split the word it stands in.
    return "".join(unicodedata.normalize("NFKC", glyph).lstrip(" ") for glyph in match[0])


def _without_stretch(match):
    run, letter = match.groups()
    inside_a_word = letter and _LETTER.match(match.string[match.start() - 1 : match.start()])
    return (run.replace(TATWEEL, "") if inside_a_word else _LONG_TATWEEL.sub(TATWEEL, run)) + letter


def clean_characters(text):
    """Return `text` without what nobody meant to write, its spaces and ends as they were.

    Bidi controls, BOM, soft hyphens, zero-width spaces, surrogates and control characters go out. Arabic
    presentation forms become letters; all other characters stay as typed (no general NFKC). Tatweel inside a
    word goes out; one that ends a word stays, once: «بـ» before a quotation mark, «هـ» for Hijri. ZWNJ and
    ZWJ stay.
    """
    text = _UNSEEN.sub("", _LINE_END.sub("\n", text))
    text = _PRESENTATION.sub(_as_letters, text)
    return _RUN.sub(_without_stretch, text) if TATWEEL in text else text


def clean_text(text, *, multiline=False):
    """Return `text` as it may be stored; "" where nothing in it can be seen.

    On one line every run of white space becomes one plain space, no-break spaces too: in a headline they come
    from the clipboard, and make two equal headlines differ. Multi-line text keeps its spaces, tabs and line
    ends (as \\n); only the ends of its lines are stripped.
    """
    text = clean_characters(text)
    text = re.sub(r"[^\S\n]+(?=\n)", "", text) if multiline else re.sub(r"\s+", " ", text)
    text = text.strip().strip("\u200c").strip()
    return text if any(unicodedata.category(character)[0] in "LNPS" for character in text) else ""
