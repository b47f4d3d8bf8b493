"""Collects the texts people see, and finds those that have no Arabic. Needs no gettext tools, only Babel.

`python -m tests.translations` lists what is wrong and fails on it; `--write`
brings the catalogue up to date first, `--write FILE.po ...` with the translations of other catalogues too.
"""

import io
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [
    "articles/**/*.py",
    "newsroom/**/*.py",
    "templates/**/*.html",
    "templates/**/*.txt",
    "templates/**/*.xml",
]
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# The same in Arabic, and meant to be.
SAME_IN_ARABIC = frozenset()
# Zero, one, two, a few (3-10), many (11-99), other (100 and on): Django's own Arabic catalogue has the same.
HEADER = """\
# Arabic texts of Newsroom. `make messages` keeps the list current; write the translations here.
msgid ""
msgstr ""
"Language: ar\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
"n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5;\\n"

"""
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def catalogue_path(root=ROOT):
    return root / "newsroom" / "locale" / "ar" / "LC_MESSAGES" / "django.po"


def collect(root=ROOT):
    """Return a Catalog of every text that the code and the templates under `root` mark for translation."""
    found = Catalog(locale="ar")
    for path in sorted(path for pattern in SOURCES for path in root.glob(pattern)):
        source = path.read_text(encoding="utf8")
        if path.suffix != ".py":
            # Django makes calls of a template's texts, for a Python reader; only the indentation is wrong.
            source = re.sub(r"^[ \t]+", "", templatize(source), flags=re.MULTILINE)
        for _line, text, comments, context in extract(
            "python", io.BytesIO(source.encode()), KEYWORDS, ("Translators:",)
        ):
            found.add(text, locations=[(str(path.relative_to(root)), 0)], auto_comments=comments, context=context)
    return found


def read(path):
    """Return the Catalog written in `path`; an empty one where there is no such file."""
    text = path.read_text(encoding="utf8") if path.exists() else HEADER
    return read_po(io.StringIO(text), locale="ar")


def findings(root=ROOT):
    """Return a sentence for each text that is missing, stale, fuzzy or untranslated, and for an old .mo."""
    path = catalogue_path(root)
    have, want = read(path), collect(root)
    missing = [message for message in filter(is_text, want) if not find(have, message)]
    found = [f"{name(message)} is not in the catalogue: run `make messages`." for message in missing]
    for message in filter(is_text, have):
        found += [f"{name(message)} {fault}" for fault in faults(message, used=bool(find(want, message)))]
    compiled = path.with_suffix(".mo")
    if not compiled.exists() or compiled.read_bytes() != compile_catalogue(have):
        found.append("django.mo is older than django.po: run `make messages`.")
    return found


def faults(message, *, used):
    """Yield what is wrong with one entry of the catalogue."""
    ids, texts = as_tuple(message.id), as_tuple(message.string)
    if not used:
        yield "is no longer used: run `make messages`."
    if message.fuzzy:
        yield "is marked fuzzy: check the translation and remove the mark."
    if not all(texts):
        yield "is not translated."
    elif ids[0] in texts and ids[0] not in SAME_IN_ARABIC:
        yield "has its English for its Arabic."
    elif len(ids) == 1 and placeholders(ids[0]) != placeholders(texts[0]):
        yield "has other placeholders in Arabic than in English."


def write(root=ROOT, others=()):
    """Bring django.po up to date with the sources, and compile it to django.mo.

    Translations are kept; a text that has none takes it from the first of the .po files `others` with one.
    """
    path = catalogue_path(root)
    want, known = collect(root), [read(path), *map(read, others)]
    for message in filter(is_text, want):
        translations = [old for catalogue in known if (old := find(catalogue, message)) and any(as_tuple(old.string))]
        for old in translations[:1]:
            message.string, message.user_comments = old.string, old.user_comments
            message.flags |= old.flags & {"fuzzy"}
    out = io.BytesIO()
    write_po(out, want, width=110, omit_header=True, sort_output=True, include_lineno=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER + out.getvalue().decode("utf8"), encoding="utf8")
    path.with_suffix(".mo").write_bytes(compile_catalogue(read(path)))


def compile_catalogue(catalogue):
    """Return the bytes of the .mo: the same for the same texts, with no date in them."""
    catalogue.creation_date = catalogue.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def is_text(message):
    """The first entry of a catalogue is its header, which has an empty id."""
    return bool(message.id)


def find(catalogue, message):
    return catalogue.get(message.id, message.context)


def name(message):
    return f"“{as_tuple(message.id)[0]}”"


def placeholders(text):
    return sorted(PLACEHOLDER.findall(text))


def as_tuple(value):
    return value if isinstance(value, tuple) else (value,)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write(others=map(Path, sys.argv[2:]))
    sys.exit("\n".join(findings()) or None)
