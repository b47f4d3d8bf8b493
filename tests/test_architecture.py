"""The rules of tests/architecture.py hold for the site; each finds a violation planted in a small tree."""

import pytest

from tests import architecture

SOUND = {
    "articles/calendars.py": "import datetime\n",
    "articles/arabic/__init__.py": "",
    "articles/arabic/fold.py": "import unicodedata\nfrom articles import calendars\n",
    "articles/workflow.py": "from django.db import models\nfrom articles.arabic import fold\n",
    "articles/models/__init__.py": "from articles.models.article import Article\n",
    "articles/models/article.py": (
        "from django.utils import timezone\nfrom articles.workflow import State\n"
        "def publish(self):\n    self.state = State.PUBLISHED\n    self.at = timezone.now()\n"
    ),
    "articles/search/__init__.py": "from articles.models import Article\n",
    "articles/public/views.py": "from articles.models import Article\nfrom articles.search import find\n",
    "articles/importers/plaintext.py": "from articles.models import Article\n",
    "articles/management/commands/import_text.py": "from articles.importers import plaintext\n",
    "articles/apps.py": "class ArticlesConfig:\n    def ready(self):\n        from articles import search\n",
    "newsroom/urls.py": "from articles.public import views\n",
}


@pytest.fixture
def tree(tmp_path):
    for name, code in SOUND.items():
        plant(tmp_path, name, code)
    return tmp_path


def plant(root, name, code):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(path.read_text() + code if path.exists() else code)


def findings(rule, root):
    return list(rule(root))


@pytest.mark.parametrize("rule", architecture.RULES)
def test_the_site_keeps_the_rule(rule):
    assert findings(rule, architecture.ROOT) == []


@pytest.mark.parametrize("rule", architecture.RULES)
def test_a_sound_tree_has_no_findings(tree, rule):
    assert findings(rule, tree) == []


PLANTS = [
    (architecture.arrows_pointing_up, "articles/calendars.py", "from articles import workflow\n"),
    (architecture.arrows_pointing_up, "articles/calendars.py", "import articles.workflow\n"),
    (architecture.arrows_pointing_up, "articles/workflow.py", "from articles.models import Article\n"),
    (architecture.arrows_pointing_up, "articles/models/article.py", "from articles.search import find\n"),
    (architecture.arrows_pointing_up, "articles/models/article.py", "import newsroom.settings\n"),
    (architecture.arrows_pointing_up, "articles/search/__init__.py", "from articles import tasks\n"),
    (architecture.arrows_pointing_up, "articles/search/__init__.py", "from articles.public import views\n"),
    (architecture.arrows_pointing_up, "articles/public/views.py", "from articles.admin import desk\n"),
    (
        architecture.arrows_pointing_up,
        "articles/public/views.py",
        "from articles.apps import ArticlesConfig\n",
    ),
    (
        architecture.arrows_pointing_up,
        "articles/importers/plaintext.py",
        "import articles.management.commands\n",
    ),
    (architecture.arrows_pointing_up, "articles/drawer.py", "import datetime\n"),
    (architecture.impure_imports, "articles/arabic/fold.py", "from django.conf import settings\n"),
    (architecture.impure_imports, "articles/calendars.py", "import os.path\n"),
    (architecture.impure_imports, "articles/calendars.py", "NAMES = open('names.txt')\n"),
    (architecture.late_imports, "articles/public/views.py", "def view():\n    import json\n"),
    (architecture.late_imports, "articles/public/views.py", "def ready():\n    import json\n"),
    (architecture.late_imports, "newsroom/urls.py", "async def view():\n    from django import http\n"),
    (architecture.names_that_say_nothing, "articles/models/utils.py", ""),
    (architecture.names_that_say_nothing, "newsroom/helpers/text.py", ""),
    (architecture.too_long, "newsroom/urls.py", "x = 1\n" * 400),
    (architecture.too_long, "newsroom/urls.py", "def long():\n" + "    x = 1\n" * 50),
    (architecture.moves_outside_the_models, "articles/admin/article.py", "def f(a):\n    a.state = 'x'\n"),
    (
        architecture.moves_outside_the_models,
        "articles/admin/article.py",
        "def f(a):\n    a.update(state='x')\n",
    ),
    (
        architecture.moves_outside_the_models,
        "articles/admin/article.py",
        "def f(a):\n    setattr(a, 'state', 1)\n",
    ),
    (
        architecture.clocks,
        "articles/workflow.py",
        "from django.utils import timezone\nNOW = timezone.now()\n",
    ),
    (architecture.clocks, "articles/calendars.py", "TODAY = datetime.date.today()\n"),
    (architecture.clocks, "articles/admin/queue.py", "def f():\n    return timezone.localdate()\n"),
]


@pytest.mark.parametrize(("rule", "name", "code"), PLANTS)
def test_a_planted_violation_is_found(tree, rule, name, code):
    plant(tree, name, code)

    (finding,) = findings(rule, tree)
    assert finding.startswith(name)


def test_every_rule_has_a_plant():
    assert {rule for rule, *_ in PLANTS} == set(architecture.RULES)
