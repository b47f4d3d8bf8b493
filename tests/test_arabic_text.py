"""What text the newsroom stores, which spellings it takes for one word, and what its addresses look like."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic import clean_text, fold, slugify_arabic

# Mostly the characters that trouble an Arabic newsroom, now and then any other.
TROUBLE = "ابةمهـًٌّﷲﷺﻻﹰﹱﭐ٤۵aÉ'.،«» "
TROUBLE += "\t\n\r\x00\x85\u00a0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u202e\u2067\u2069\ufeff"
UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
TEXTS = st.text(st.one_of(st.sampled_from(TROUBLE), st.characters(exclude_categories=())))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  ليبيا..   تراجع\tللميلشيات \n", "ليبيا.. تراجع للميلشيات"),
        ("\u202bالقاهرة\u202c \u200fو\u200eCNN\u2067\u2069\u061c", "القاهرة وCNN"),
        ("\ufeffعا\u00adجل\x00\x07\u200b", "عاجل"),
        ("مـحـمـــد", "محمد"),
        ("مـَـرحبا", "مَرحبا"),
        ('بــ«الدعم» وبـ"المالية"', 'بـ«الدعم» وبـ"المالية"'),
        ("سنة 1445هـ، و1446 هــ", "سنة 1445هـ، و1446 هـ"),
        ("بـBBC وبـ5", "بـBBC وبـ5"),
        ("ﻣﺼﺮ ﷲ ﻻ", "مصر الله لا"),
        ("عملاﹰ", "عملاً"),
        ("محمد ﷺ، ﷻ، ﷽، 5 ﷼", "محمد ﷺ، ﷻ، ﷽، 5 ﷼"),
        ("٥ م² ½ ﬁ ™", "٥ م² ½ ﬁ ™"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("5\u00a0كم", "5 كم"),
        ("رأي\u2028آخر\x0b!", "رأي آخر !"),
        ("نصف \ud83d رمز", "نصف رمز"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
    ],
)
def test_a_headline_is_stored_as_it_was_meant(typed, stored):
    assert clean_text(typed) == stored


@pytest.mark.parametrize("typed", ["", " \t\n", "\u200f\u202e \u2069", "\ufeff\u00ad", "\u200c", "\u064b"])
def test_what_shows_nothing_is_stored_as_nothing(typed):
    assert clean_text(typed) == ""
    assert clean_text(typed, multiline=True) == ""


STRETCH = "\u0640\u064e"


def test_a_megabyte_of_stretched_letters_is_cleaned_in_no_time():
    assert clean_text("ب" + STRETCH * 500_000).startswith("ب")
    assert clean_text("ب" + STRETCH * 500_000 + "د") == "ب" + "\u064e" * 500_000 + "د"


def test_text_of_several_lines_keeps_its_lines():
    assert clean_text(" أولاً \r\n\tثانياً\u200f  \r\rثالثاً\n\n", multiline=True) == "أولاً\n\tثانياً\n\nثالثاً"


@given(TEXTS, st.booleans())
def test_stored_text_is_clean_encodable_and_stays_as_it_is(text, multiline):
    stored = clean_text(text, multiline=multiline)
    stored.encode("utf8")
    assert clean_text(stored, multiline=multiline) == stored
    assert not UNSEEN.search(stored)
    assert multiline or "\n" not in stored


@given(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Zs", "Lo", "Lm", "Mn"))))
def test_what_is_neither_arabic_nor_invisible_stays_as_typed(text):
    assert clean_text(f"a{text}b") == f"a{text}b"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الأُمّة", "الامه"),
        ("إلى", "الي"),
        ("مسؤول", "مسوول"),
        ("هيئة", "هييه"),
        ("مـحـمـد", "محمد"),
        ("ٱلرحمن", "الرحمن"),
        ("کتابی", "كتابي"),
        ("١٤٤٥ و۲۰۲۴", "1445 و2024"),
        ("\u202bCairo\u202c", "cairo"),
        ("ﻣﺼﺮ", "مصر"),
        ("می\u200cخواهم", "ميخواهم"),
        ("ＡＢＣ STRASSE", "abc straße"),
        ("عملاﹰ كبيراً", "عملا كبيرا"),
    ],
)
def test_two_spellings_of_one_word_match(one, other):
    assert fold(one) == fold(other)


def test_different_words_do_not_match():
    assert len({fold(word) for word in ("علم", "عالم", "معلم", "علوم")}) == 4


@given(TEXTS)
def test_a_folded_text_holds_no_mark_and_no_second_spelling(text):
    assert not set("أإآٱىةؤئـًٌٍَُِّْ٠۰\u200f") & set(fold(text))


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        (
            "ليبيا.. تراجع للميلشيات.. والمسماري يلوح باقتراب «النصر» اليوم وغداً",
            "ليبيا-تراجع-للميلشيات-والمسماري-يلوح-باقتراب-النصر-اليوم",
        ),
        ("الأُمّــة العربيّة", "الأمة-العربية"),
        ("٢٠٢٤: عام G20 في Düsseldorf", "2024-عام-g20-في-dusseldorf"),
        ("Don't look up — it’s Beyoncé", "dont-look-up-its-beyonce"),
        ('خبر/عاجل?#%&_"<script>', "خبر-عاجل-script"),
        ("؟!… 🙂", ""),
        ("", ""),
    ],
)
def test_a_headline_makes_a_readable_address(headline, slug):
    assert slugify_arabic(headline) == slug


def test_an_address_is_cut_between_words():
    assert slugify_arabic("واحد اثنان ثلاثة", words=2) == "واحد-اثنان"
    assert slugify_arabic(" ".join(["كلمةطويلةجدا"] * 8)) == "-".join(["كلمةطويلةجدا"] * 6)
    assert slugify_arabic("ا" * 500) == "ا" * 80


@given(TEXTS)
def test_an_address_holds_letters_digits_and_single_hyphens(text):
    slug = slugify_arabic(text)
    assert len(slug) <= 80
    assert re.fullmatch(r"(?:[^\W_]+(?:-[^\W_]+)*)?", slug)
    assert slugify_arabic(slug) == slug
    assert not any(unicodedata.category(character).startswith("M") for character in slug)
