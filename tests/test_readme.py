"""README.md leaves nothing out and names nothing that is gone."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README_ROW = re.compile(r"^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|", re.MULTILINE)


def parse(path):
    return ast.parse(path.read_text(encoding="utf8"))


def variables(root):
    """Return the environment variables that the settings read, by env("X"), env.kind("X") or os.environ."""
    calls = [node for node in ast.walk(parse(root / "newsroom" / "settings.py")) if isinstance(node, ast.Call)]
    read = [call for call in calls if re.match(r"env\b|os\.environ\.get$|os\.getenv$", ast.unparse(call.func))]
    return {call.args[0].value for call in read}


def make_variables(root):
    """Return the variables of the Makefile that whoever calls it may set."""
    return set(re.findall(r"^([A-Z]+) \?=", (root / "Makefile").read_text(encoding="utf8"), re.MULTILINE))


def targets(root):
    named = re.findall(r"^\.PHONY: (.*)$", (root / "Makefile").read_text(encoding="utf8"), re.MULTILINE)
    return {f"make {target}" for line in named for target in line.split()}


def commands(root):
    found = (root / "articles" / "management" / "commands").glob("*.py")
    return {path.stem for path in found if not path.stem.startswith("_")}


def states(root):
    classes = {
        node.name: node for node in parse(root / "articles" / "workflow.py").body if isinstance(node, ast.ClassDef)
    }
    return {node.targets[0].id for node in classes["State"].body if isinstance(node, ast.Assign)}


def missing(root):
    """Return what README.md should name between backticks and does not."""
    readme = (root / "README.md").read_text(encoding="utf8")
    named = set(re.findall(r"`([^`\n]+)`", readme))
    wanted = variables(root) | make_variables(root) | targets(root) | commands(root) | states(root)
    return sorted(wanted - named)


def stale(root):
    """Return the variables and states that have a row in a table of README.md and no longer exist."""
    rows = README_ROW.findall((root / "README.md").read_text(encoding="utf8"))
    named = {name for row in rows for name in re.findall(r"[A-Z_]+", row)}
    return sorted(named - variables(root) - make_variables(root) - states(root))


@pytest.fixture
def copy(tmp_path):
    """What the README speaks of, in a place where it can be spoilt."""
    for name in ["README.md", "Makefile", "newsroom/settings.py", "articles/workflow.py"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text((ROOT / name).read_text(encoding="utf8"), encoding="utf8")
    return tmp_path


def add(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((path.read_text(encoding="utf8") if path.exists() else "") + text, encoding="utf8")


def test_the_readme_names_everything():
    assert missing(ROOT) == []


def test_the_readme_names_nothing_that_is_gone():
    assert stale(ROOT) == []


def test_make_help_explains_every_target():
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert targets(ROOT) == set(re.findall(r"^  (make [a-z]+) +\S", said, re.MULTILINE))


def test_its_links_lead_somewhere():
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / "README.md").read_text(encoding="utf8"))

    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize(
    ("file", "text", "name"),
    [
        ("newsroom/settings.py", '\nX = env("PAPER_SIZE", default="")\n', "PAPER_SIZE"),
        ("newsroom/settings.py", '\nX = env.switch("PAPER_COLOUR", default=True)\n', "PAPER_COLOUR"),
        ("newsroom/settings.py", '\nX = os.environ.get("PAPER_WEIGHT")\n', "PAPER_WEIGHT"),
        ("Makefile", "\nPRINTER ?= any\n", "PRINTER"),
        ("Makefile", "\n.PHONY: print\n", "make print"),
        ("articles/management/commands/print_paper.py", "", "print_paper"),
    ],
)
def test_a_planted_omission_is_found(copy, file, text, name):
    before = missing(copy)
    add(copy / file, text)

    assert set(missing(copy)) - set(before) == {name}


@pytest.mark.parametrize("name", ["DATABASE_URL", "PORT", "make lock", "RETURNED"])
def test_a_line_taken_out_of_the_readme_is_missed(copy, name):
    readme = copy / "README.md"
    readme.write_text(readme.read_text(encoding="utf8").replace(f"`{name}`", ""), encoding="utf8")

    assert missing(copy) == [name]


def test_a_setting_that_is_gone_from_the_code_is_found(copy):
    add(copy / "README.md", "\n| `INK` | black | the colour |\n")

    assert stale(copy) == ["INK"]
