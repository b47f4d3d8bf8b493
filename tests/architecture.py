"""The shape of the code as rules a machine can judge. Each takes the root of a tree and yields sentences."""

import ast
from pathlib import Path

# From the doors down. A module imports from its own package and from lower layers; nothing points up.
LAYERS = [
    ("apps", "admin_site"),
    ("public", "templatetags", "admin", "importers", "management", "demo"),
    ("tasks", "freshness", "search"),
    ("translation",),  # which of the models' fields exist in two languages: written about them, so above them
    ("models", "migrations"),
    ("workflow", "richtext", "editor", "textfields"),
    ("arabic", "calendars"),
]
DOORS, REACTIONS, PURE = LAYERS[1], LAYERS[2], LAYERS[-1]
# The operator's command is the handle of the archive's door; a tag of the public templates is part of theirs.
HANDLES = {("management", "importers"), ("management", "demo"), ("templatetags", "public")}
# What reaches outside the process, or needs the site to be set up.
IMPURE = {
    *(
        "django",
        "environ",
        "io",
        "logging",
        "os",
        "pathlib",
        "random",
        "requests",
        "shutil",
        "socket",
        "sqlite3",
    ),
    *("subprocess", "tempfile", "time", "urllib", "httpx"),
}
NO_HOME_FOR_THE_REST = {"utils", "services", "helpers", "managers", "exceptions", "selectors"}
LONGEST_FILE, LONGEST_FUNCTION = 400, 50
# Django asks for these imports to wait until the apps are loaded.
MAY_IMPORT_LATE = {"ready"}
# Where the clock may be read; everywhere else the time is an argument.
MAY_ASK_THE_TIME = ("articles/demo/build.py", "articles/models/", "articles/public/chrome.py", "articles/tasks.py")
CLOCKS = {"now", "today", "utcnow", "localdate", "localtime"}
CLOCK_OWNERS = {"timezone", "datetime", "date"}


def sources(root):
    """Yield (path, syntax tree) of every Python file of the site under `root`, migrations left out."""
    for path in sorted([*root.glob("articles/**/*.py"), *root.glob("newsroom/**/*.py")]):
        if "migrations" not in path.parts:
            yield path.relative_to(root), ast.parse(path.read_text(encoding="utf8"))


def part(module):
    """Return the name under which `articles.<name>…` stands in LAYERS; "" for the package itself."""
    return (module.split(".") + [""])[1]


def imports(tree):
    """Yield (line, dotted name) of everything imported anywhere in `tree`, `from a import b` as `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def layer(name):
    return next((number for number, names in enumerate(LAYERS) if name in names), None)


def arrows_pointing_up(root):
    """Imports in articles/ point down the list of layers; newsroom/ imports articles, never the reverse."""
    for path, tree in sources(root):
        if path.parts[0] != "articles" or path.name == "__init__.py" and len(path.parts) == 2:
            continue
        here = part(".".join(path.with_suffix("").parts))
        if layer(here) is None:
            yield f"{path}: give articles.{here} a layer in tests/architecture.py"
            continue
        for line, module in imports(tree):
            if module.split(".")[0] == "newsroom":
                yield f"{path}:{line}: articles imports {module}"
            elif module.split(".")[0] == "articles" and not _may_import(here, part(module)):
                yield f"{path}:{line}: articles.{here} imports {module}"


def _may_import(here, there):
    if here == there or (here, there) in HANDLES:
        return True
    if layer(there) is None or layer(there) < layer(here):
        return False
    same = layer(there) == layer(here)
    return not same or here not in (*DOORS, *REACTIONS)


def impure_imports(root):
    """The pure packages import no Django and nothing that reaches outside, and open no file."""
    for path, tree in sources(root):
        if path.parts[0] != "articles" or part(".".join(path.with_suffix("").parts)) not in PURE:
            continue
        for line, module in imports(tree):
            if module.split(".")[0] in IMPURE:
                yield f"{path}:{line}: pure code imports {module}"
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"open", "print"}:
                yield f"{path}:{node.lineno}: pure code calls {node.func.id}()"


def late_imports(root):
    """Imports stand at the top of the file, where a cycle shows."""
    for path, tree in sources(root):
        for function in functions(tree):
            if function.name in MAY_IMPORT_LATE and path.name == "apps.py":
                continue
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield f"{path}:{node.lineno}: {function.name}() imports inside itself"


def names_that_say_nothing(root):
    """A file is named for its idea."""
    for path, _tree in sources(root):
        if NO_HOME_FOR_THE_REST & {path.stem, *path.parts[:-1]}:
            yield f"{path}: name the idea it holds"


def too_long(root):
    for path, tree in sources(root):
        lines = len((root / path).read_text(encoding="utf8").splitlines())
        if lines > LONGEST_FILE:
            yield f"{path}: {lines} lines, more than {LONGEST_FILE}"
        for function in functions(tree):
            lines = function.end_lineno - function.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{path}:{function.lineno}: {function.name}() has {lines} lines"


def moves_outside_the_models(root):
    """A story's state is set by its verbs alone: no `.state =`, setattr or update(state=…) elsewhere."""
    for path, tree in sources(root):
        if path.parts[:2] == ("articles", "models"):
            continue
        for node in ast.walk(tree):
            if _sets_state(node):
                yield f"{path}:{node.lineno}: sets a state"


def _sets_state(node):
    if isinstance(node, ast.Attribute):
        return node.attr == "state" and isinstance(node.ctx, ast.Store)
    if not isinstance(node, ast.Call):
        return False
    called = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if called == "setattr":
        return len(node.args) > 1 and isinstance(node.args[1], ast.Constant) and node.args[1].value == "state"
    return called == "update" and any(keyword.arg == "state" for keyword in node.keywords)


def clocks(root):
    """Time is an argument; only a few places ask what time it is."""
    for path, tree in sources(root):
        if str(path).startswith(MAY_ASK_THE_TIME):
            continue
        for node in ast.walk(tree):
            if _asks_the_time(node):
                yield f"{path}:{node.lineno}: asks the time instead of being told it"


def _asks_the_time(node):
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and getattr(node.func.value, "attr", getattr(node.func.value, "id", "")) in CLOCK_OWNERS
        and not (node.args and node.func.attr in {"localdate", "localtime"})
    )


def functions(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


ROOT = Path(__file__).resolve().parent.parent
RULES = [
    arrows_pointing_up,
    impure_imports,
    late_imports,
    names_that_say_nothing,
    too_long,
    moves_outside_the_models,
    clocks,
]
