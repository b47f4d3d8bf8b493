"""The readable part of an address. It decorates; the number before it decides."""

import re
import unicodedata

from articles.arabic.characters import LETTERS
from articles.arabic.cleaning import clean_characters
from articles.arabic.folding import ascii_digits, without_marks

MOST_CHARACTERS = 80
_ACCENTED = re.compile("[\u00c0-\u024f]")
_APOSTROPHE = re.compile("(?<=[a-z])['\u2019](?=[a-z])")
_WORD = re.compile(f"[a-z0-9{LETTERS}]+")


def _plain(text):
    text = ascii_digits(without_marks(clean_characters(text))).lower()
    text = _ACCENTED.sub(lambda letter: unicodedata.normalize("NFKD", letter[0])[0], text)
    return _APOSTROPHE.sub("", text)


def slugify_arabic(text, words=8):
    """Return `text` as a slug: Arabic letters as written, Latin ones lower-case and unaccented, digits 0-9.

    Tashkeel, tatweel and punctuation go out; "-" joins the words. Cut between words, at `words` words and at
    most 80 characters (a single longer word is cut inside). "" if nothing remains: the address then has no
    decoration.
    """
    kept = _WORD.findall(_plain(text))[:words]
    while len(kept) > 1 and len("-".join(kept)) > MOST_CHARACTERS:
        kept.pop()
    return "-".join(kept)[:MOST_CHARACTERS]
