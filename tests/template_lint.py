"""What a template or style sheet must not hold. `python -m tests.template_lint` lists it and fails."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Only what nh3 has cleaned is marked safe, and richtext does that itself: no template needs the filter.
MARKUP_RULES = {
    "an inline style": r"\sstyle\s*=",
    "an inline handler": r"\son[a-z]+\s*=\s*[\"']",
    "an inline script": r"<script(?![^>]*\b(?:src|type=[\"']application/(?:ld\+)?json[\"']))[^>]*>",
    "a file from a foreign host": (r"<(?:script|link|img|iframe|source)\b[^>]*(?:src|href|srcset)=[\"'](?:https?:)?//"),
    "text marked safe": r"\|\s*safe\b|\bautoescape\s+off\b",
}
STYLE_RULES = {
    "a physical side (use inline-start, inline-end)": (
        r"(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b"
        r"|(?<![\w-])(?:left|right)\s*:"
        r"|\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
        r"|\bborder-(?:top|bottom)-(?:left|right)-radius\b"
    ),
    "a file from a foreign host": r"(?:url\(|@import)\s*[\"']?(?:https?:)?//",
}
HIDDEN = re.compile(
    r"{%\s*(?:blocktranslate|blocktrans)\b.*?{%\s*endblocktrans(?:late)?\s*%}"
    r"|{%\s*comment\b.*?{%\s*endcomment\s*%}"
    r"|{%\s*verbatim\b.*?{%\s*endverbatim\s*%}"
    r"|{#.*?#}|{%.*?%}|{{.*?}}|<!--.*?-->|&\w+;|&#\w+;"
    r"|<(script|style)\b.*?</\1>",
    re.DOTALL,
)
TAG = re.compile(r"<[^>]*>")
SPOKEN = re.compile(r"\b(?:alt|title|placeholder|aria-label|content)\s*=\s*([\"'])(.*?)\1", re.DOTALL)
WORD = re.compile(r"[^\W\d_]{2,}")
# Attributes of <meta> that machines read.
MACHINE_META = re.compile(r"<meta\b[^>]*>")


def findings(root=ROOT):
    """Return a sentence for each fault in templates/**/*.html and static/**/*.css under `root`."""
    found = []
    for path in sorted([*root.glob("templates/**/*.html"), *root.glob("static/**/*.css")]):
        text = path.read_text(encoding="utf8")
        judge = markup_faults if path.suffix == ".html" else style_faults
        found += [f"{path.relative_to(root)}:{line}: {fault}" for line, fault in sorted(judge(text))]
    return found


def markup_faults(text):
    yield from matches(MARKUP_RULES, text)
    for style in re.finditer(r"<style\b[^>]*>(.*?)</style>", text, re.DOTALL):
        before = text.count("\n", 0, style.start(1))
        yield from ((before + line, fault) for line, fault in style_faults(style[1]))
    yield from untranslated(text)


def style_faults(text):
    return matches(STYLE_RULES, blank(re.compile(r"/\*.*?\*/", re.DOTALL), text))


def untranslated(text):
    """Yield the words of `text` that people would read and no translation tag marks."""
    markup = blank(MACHINE_META, blank(HIDDEN, text))
    for spoken in SPOKEN.finditer(markup):
        if word := WORD.search(spoken[2]):
            yield line_of(markup, spoken.start()), f"“{word[0]}” is not marked for translation"
    for word in WORD.finditer(blank(TAG, markup)):
        yield line_of(markup, word.start()), f"“{word[0]}” is not marked for translation"


def matches(rules, text):
    for fault, pattern in rules.items():
        for match in re.finditer(pattern, text):
            yield line_of(text, match.start()), fault


def blank(pattern, text):
    """Return `text` with what `pattern` finds made blank, line ends kept, so that places stay the same."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def line_of(text, place):
    return text.count("\n", 0, place) + 1


if __name__ == "__main__":
    sys.exit("\n".join(findings()) or None)
