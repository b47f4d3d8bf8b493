"""The form in which two spellings of one word are equal: for matching, never for showing."""

import re
import unicodedata

from articles.arabic.characters import JOINERS, MARKS, TATWEEL
from articles.arabic.cleaning import clean_characters

_UNREAD = re.compile(f"[{TATWEEL}{MARKS}{JOINERS}]")
_ALIKE = str.maketrans("أإآٱىةؤئیکہھ", "ااااي" + "هويي" + "كهه")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


def ascii_digits(text):
    """Return `text` with Arabic-Indic and Persian digits as 0-9."""
    return text.translate(_DIGITS)


def without_marks(text):
    """Return `text` without harakat, tatweel and joiners: the letters alone, as they were written."""
    return _UNREAD.sub("", text)


def fold(text):
    """Return `text` for matching: fold("الأُمّة") == fold("الامه").

    NFKC and casefold; harakat, tatweel, bidi marks and zero-width characters out; أإآٱ → ا, ى ئ → ي, ة → ه,
    ؤ → و; Persian and Urdu ی ک ہ ھ as the Arabic letters; Arabic and Persian digits → 0-9. Spaces and
    punctuation stay.
    """
    text = unicodedata.normalize("NFKC", without_marks(clean_characters(text))).casefold()
    return ascii_digits(without_marks(text).translate(_ALIKE))
