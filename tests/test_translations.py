"""Every text has its Arabic. The checker is tests/translations.py; each fault it finds is planted here."""

from gettext import GNUTranslations

import pytest
from django.utils import translation
from django.utils.translation import gettext

from tests import translations

CODE = """
from django.utils.translation import gettext as _, ngettext, pgettext
_("Withdraw")
_("Approved by %(name)s")
ngettext("%(count)d story", "%(count)d stories", 5)
pgettext("calendar", "Day")
"""
TEMPLATE = """{% load i18n %}
<main>
    <h1>{% translate "Latest" %}</h1>
  {% blocktranslate trimmed count n=stories %}
    one picture
  {% plural %}
    {{ n }} pictures
  {% endblocktranslate %}
</main>
"""
ARABIC = {
    "Withdraw": "سحب",
    "Approved by %(name)s": "اعتمدها %(name)s",
    "%(count)d story": ("لا مواد", "مادة", "مادتان", "%(count)d مواد", "%(count)d مادة", "%(count)d مادة"),
    "Day": "يوم",
    "Latest": "الأحدث",
    "one picture": ("لا صور", "صورة", "صورتان", "%(n)s صور", "%(n)s صورة", "%(n)s صورة"),
}


@pytest.fixture
def site(tmp_path):
    """A small site, wholly translated."""
    for folder, file, text in [("articles", "views.py", CODE), ("templates", "list.html", TEMPLATE)]:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / file).write_text(text, encoding="utf8")
    entries = [entry(text, arabic) for text, arabic in ARABIC.items()]
    sent = tmp_path / "sent.po"
    sent.write_text(translations.HEADER + "\n".join(entries), encoding="utf8")
    translations.write(tmp_path, others=[sent])
    return tmp_path


def entry(text, arabic):
    context = 'msgctxt "calendar"\n' if text == "Day" else ""
    if isinstance(arabic, str):
        return f'{context}msgid "{text}"\nmsgstr "{arabic}"\n'
    forms = "\n".join(f'msgstr[{number}] "{form}"' for number, form in enumerate(arabic))
    plurals = {"%(count)d story": "%(count)d stories", "one picture": "%(n)s pictures"}
    return f'msgid "{text}"\nmsgid_plural "{plurals[text]}"\n{forms}\n'


def change(site, old, new):
    """Change the catalogue as a careless hand would, and compile it so that this alone is wrong."""
    path = translations.catalogue_path(site)
    text = path.read_text(encoding="utf8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf8")
    path.with_suffix(".mo").write_bytes(translations.compile_catalogue(translations.read(path)))


def test_the_arabic_of_newsroom_is_complete():
    assert translations.findings() == []


def test_a_site_wholly_translated_has_no_findings(site):
    assert translations.findings(site) == []


def test_texts_are_collected_from_code_and_templates_with_plurals_and_contexts(site):
    found = {translations.as_tuple(message.id)[0] for message in translations.collect(site)}

    assert found - {""} == set(ARABIC)


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ('msgid "Latest"\nmsgstr "الأحدث"', "", "“Latest” is not in the catalogue"),
        ('msgid "Latest"', 'msgid "Oldest"', "“Oldest” is no longer used"),
        ('msgid "Latest"', '#, fuzzy\nmsgid "Latest"', "“Latest” is marked fuzzy"),
        ('msgstr "الأحدث"', 'msgstr ""', "“Latest” is not translated"),
        ('msgstr[3] "%(n)s صور"', 'msgstr[3] ""', "“one picture” is not translated"),
        ('msgstr "الأحدث"', 'msgstr "Latest"', "“Latest” has its English for its Arabic"),
        ("اعتمدها %(name)s", "اعتمدها %(who)s", "“Approved by %(name)s” has other placeholders"),
    ],
)
def test_a_planted_fault_is_found(site, old, new, finding):
    change(site, old, new)

    assert any(sentence.startswith(finding) for sentence in translations.findings(site))


def test_a_catalogue_that_was_not_compiled_again_is_found(site):
    path = translations.catalogue_path(site)
    path.write_text(path.read_text(encoding="utf8").replace("الأحدث", "الأخيرة"), encoding="utf8")

    assert translations.findings(site) == ["django.mo is older than django.po: run `make messages`."]


def test_collecting_again_changes_nothing(site):
    path = translations.catalogue_path(site)
    before = path.read_bytes(), path.with_suffix(".mo").read_bytes()
    translations.write(site)

    assert (path.read_bytes(), path.with_suffix(".mo").read_bytes()) == before


def test_collecting_forgets_what_is_no_longer_used(site):
    (site / "templates" / "list.html").write_text("")
    translations.write(site)

    assert translations.findings(site) == []
    assert "Latest" not in translations.catalogue_path(site).read_text(encoding="utf8")


def test_a_text_on_the_short_list_may_be_the_same_in_arabic(site, monkeypatch):
    change(site, 'msgstr "الأحدث"', 'msgstr "Latest"')
    monkeypatch.setattr(translations, "SAME_IN_ARABIC", {"Latest"})

    assert translations.findings(site) == []


def test_the_short_list_holds_nothing_else():
    same = {message.id for message in translations.read(translations.catalogue_path()) if message.id == message.string}

    assert same - {""} == translations.SAME_IN_ARABIC


@pytest.mark.parametrize(
    ("count", "form"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (102, 5), (103, 3)],
)
def test_the_catalogue_counts_as_arabic_does(site, count, form):
    with translations.catalogue_path(site).with_suffix(".mo").open("rb") as compiled:
        arabic = GNUTranslations(compiled)

    assert arabic.ngettext("%(count)d story", "%(count)d stories", count) == ARABIC["%(count)d story"][form]


def test_django_finds_our_words():
    with translation.override("ar"):
        assert gettext("The newsroom") == "غرفة الأخبار"
