"""The demonstration's texts, read from the TOML files beside this one, and the light markup of their bodies."""

import re
import tomllib
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from pathlib import Path

HERE = Path(__file__).parent
ENDS = {"": ("", ""), "## ": ("", ""), "- ": ("<ul>", "</ul>"), "> ": ("", ""), "| ": ("<table>", "</table>")}
MARK = re.compile("## |- |> |[|] |")


@dataclass
class Story:
    """One story of the demonstration: what it says (`fields`), what becomes of it (`career`), and with what words."""

    key: str
    career: str
    fields: dict
    owner: str = "reporter"
    hours: float = 0
    then: dict = field(default_factory=dict)


def newsroom() -> dict:
    """Return the accounts, sections, authors, topics and pictures, as lists of dictionaries."""
    return read(HERE / "newsroom.toml") | read(HERE / "pictures.toml")


def stories() -> list[Story]:
    """Return every story, in the order in which they are to be made."""
    files = sorted((HERE / "stories").glob("*.toml"))
    return [story(row) for file in files for row in read(file)["story"]]


def read(file):
    return tomllib.loads(file.read_text(encoding="utf8"))


def story(row) -> Story:
    """Return a Story from a row of a file: what is not its own is a field of the story's text."""
    own = {name: row.pop(name) for name in ("key", "career", "owner", "hours", "then") if name in row}
    return Story(**own | {"then": written(own.get("then", {}))}, fields=written(row))


def written(fields) -> dict:
    """Return `fields` with bodies as HTML; a story with an English body is ready in English."""
    ready = {"english_ready": True} if fields.get("body_en") else {}
    return ready | {name: body(text) if name.startswith("body_") else text for name, text in fields.items()}


def body(text) -> str:
    """Return light markup as a body: a paragraph a line; `## ` heads, `- ` lists, `> ` pulls, `| ` a table's row."""
    lines = [(MARK.match(line)[0], line) for line in text.splitlines() if line.strip()]
    parts = []
    for mark, group in groupby(lines, key=lambda pair: pair[0]):
        opening, closing = ENDS[mark]
        rows = [
            block(mark, line.removeprefix(mark).strip(), is_first=place == 0) for place, (_, line) in enumerate(group)
        ]
        parts.append(f"{opening}{''.join(rows)}{closing}")
    return "".join(parts)


def block(mark, text, *, is_first):
    if mark == "| ":
        cell = "th" if is_first else "td"
        return "<tr>" + "".join(f"<{cell}>{escape(one.strip())}</{cell}>" for one in text.split("|")) + "</tr>"
    opening, closing = {
        "": ("<p>", "</p>"),
        "## ": ("<h2>", "</h2>"),
        "- ": ("<li>", "</li>"),
        "> ": ('<blockquote class="pull"><p>', "</p></blockquote>"),
    }[mark]
    return f"{opening}{escape(text, quote=False)}{closing}"
