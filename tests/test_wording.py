"""Numbers and foreign words on an Arabic page."""

import pytest

from articles.public.wording import in_digits, isolated, printed, with_isolates


@pytest.mark.parametrize(
    ("text", "arab", "latn"),
    [
        ("عام 2024", "عام ٢٠٢٤", "عام 2024"),
        ("عام ٢٠٢٤", "عام ٢٠٢٤", "عام 2024"),
        ("شبكة 5G في 3 مدن", "شبكة 5G في ٣ مدن", "شبكة 5G في 3 مدن"),
        ('<a href="/2024/">2024</a>', '<a href="/2024/">٢٠٢٤</a>', '<a href="/2024/">2024</a>'),
        ("12&nbsp;قرية", "١٢&nbsp;قرية", "12&nbsp;قرية"),
    ],
)
def test_a_page_has_one_set_of_digits(text, arab, latn):
    assert in_digits(text, "arab") == arab
    assert in_digits(text, "latn") == latn


@pytest.mark.parametrize("number", ["2–1", "15%", "3.2%", "10–15", "−4", "+20 2 5550 0100", "29/3/2024", "2024-03-29"])
def test_numbers_that_would_turn_round_keep_their_order(number):
    assert with_isolates(f"<p>نحو {number} منهم</p>") == f'<p>نحو <bdi dir="ltr">{number}</bdi> منهم</p>'


@pytest.mark.parametrize(
    "text", ["عام 2024", "الساعة 14:20", "1,100 شخص", '<a href="/1-2/">هنا</a>', "COVID-19", "كتب-3"]
)
def test_other_numbers_are_left_alone(text):
    assert with_isolates(text) == text


def test_a_title_with_foreign_words_is_isolated():
    assert isolated("شركة Example Ltd.", "ar") == "\u2068شركة Example Ltd.\u2069"
    assert isolated("قناطر النهر", "ar") == "قناطر النهر"
    assert isolated("Mayor of طرابلس", "en") == "\u2068Mayor of طرابلس\u2069"


def test_stored_text_is_escaped():
    assert printed("<b>1–2</b>", "ar", "latn") == '&lt;b&gt;<bdi dir="ltr">1–2</bdi>&lt;/b&gt;'
