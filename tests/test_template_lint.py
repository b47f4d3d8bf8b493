"""Templates and style sheets keep the rules of tests/template_lint.py; each rule finds a planted fault."""

import pytest

from tests import template_lint

SOUND = """{% load i18n %}<!doctype html>
<html lang="{{ language }}" dir="{% if rtl %}rtl{% else %}ltr{% endif %}">
<head>
  <meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>{{ article.title }}</title>
  <link rel="stylesheet" href="{% static 'site/site.css' %}">
  <style>h1 { margin-inline-start: 1rem; }</style>
  <script src="{% static 'site/site.js' %}" defer></script>
  <script type="application/ld+json">{{ story }}</script>
</head>
<body>
  {# a note for the next reader #}
  <h1>{% translate "Latest" %} &middot; {{ count }}</h1>
  <a href="https://partner.example/" title="{% translate 'Our partner' %}"><bdi>{{ partner }}</bdi></a>
  {% blocktranslate trimmed %}
    Read the whole story
  {% endblocktranslate %}
</body>
</html>
"""
SOUND_CSS = "/* the left column */ .lead { margin-inline-start: 0; text-align: start; left-over: 1 }"


def findings(root, name, text):
    path = root / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf8")
    return template_lint.findings(root)


def test_the_site_keeps_the_rules():
    assert template_lint.findings() == []


def test_a_sound_template_has_no_findings(tmp_path):
    assert findings(tmp_path, "templates/site/list.html", SOUND) == []


def test_a_sound_style_sheet_has_no_findings(tmp_path):
    assert findings(tmp_path, "static/site/site.css", SOUND_CSS) == []


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<p>Read more</p>", "“Read” is not marked for translation"),
        ("<p>اقرأ المزيد</p>", "“اقرأ” is not marked for translation"),
        ('<img src="{{ src }}" alt="A bridge">', "“bridge” is not marked for translation"),
        ('<p style="color: red">', "an inline style"),
        ('<a onclick="go()">', "an inline handler"),
        ("<script>go()</script>", "an inline script"),
        ('<script src="https://cdn.example/x.js"></script>', "a file from a foreign host"),
        ("<link rel='stylesheet' href='//cdn.example/x.css'>", "a file from a foreign host"),
        ("{{ article.body|safe }}", "text marked safe"),
        ("{% autoescape off %}{{ body }}{% endautoescape %}", "text marked safe"),
        ("<style>p { float: left }</style>", "a physical side (use inline-start, inline-end)"),
    ],
)
def test_a_fault_planted_in_a_template_is_found_at_its_line(tmp_path, markup, fault):
    text = SOUND.replace("</body>", f"{markup}\n</body>")
    line = text.split(markup)[0].count("\n") + 1

    assert f"templates/site/list.html:{line}: {fault}" in findings(tmp_path, "templates/site/list.html", text)


@pytest.mark.parametrize(
    "css",
    [
        *("margin-left: 0", "padding-right: 1px", "border-left-color: red", "right: 0", "text-align:right"),
        *("float: left", "border-top-left-radius: 2px", "background: url(https://cdn.example/x.png)"),
    ],
)
def test_a_fault_planted_in_a_style_sheet_is_found(tmp_path, css):
    (finding,) = findings(tmp_path, "static/site/site.css", f".lead {{\n  {css};\n}}\n")

    assert finding.startswith("static/site/site.css:2: ")
