"""Text is clean in the database whatever way it came, in both languages, and migrations know no editor."""

import pytest
from django.contrib.admin.sites import AdminSite
from django.db import connection, models
from django.forms import modelform_factory
from django.utils import translation
from modeltranslation.admin import TranslationAdmin
from modeltranslation.translator import TranslationOptions, translator

from articles.richtext import StoryField
from articles.textfields import CleanedCharField, CleanedTextField

DIRTY = "<p onclick=alert(1)>نـص\u202e</p><script>alert(1)</script>"
CLEAN = "<p>نص</p>"


class Page(models.Model):
    """A model of no app, so that these tests stand without the newsroom's own."""

    title = CleanedCharField(max_length=20)
    note = CleanedTextField(blank=True)
    body = StoryField(blank=True)

    class Meta:
        app_label = "cleaned_fields"

    def __str__(self):
        return self.title


class PageTranslation(TranslationOptions):
    fields = ("title", "body")
    required_languages = ("ar",)


translator.register(Page, PageTranslation)


@pytest.fixture
def pages(db):
    editor = connection.schema_editor()
    editor.deferred_sql = []
    with connection.cursor() as cursor:
        cursor.execute(*editor.table_sql(Page))
    return Page.objects


def dirty():
    texts = {"title_ar": " عـاجل\u200f ", "title_en": "Now\u202e\n", "note": "أ \r\nب"}
    return Page(**texts, body_ar=DIRTY, body_en=DIRTY)


def stored(pages):
    return pages.values_list("title_ar", "title_en", "note", "body_ar", "body_en").get()


ALL_CLEAN = ("عاجل", "Now", "أ\nب", CLEAN, CLEAN)


def test_save_stores_clean_text_and_leaves_it_on_the_instance(pages):
    page = dirty()
    page.save()
    assert stored(pages) == ALL_CLEAN
    assert (page.title_ar, page.title_en, page.note, page.body_ar, page.body_en) == ALL_CLEAN


def test_create_through_the_language_in_force_stores_clean_text(pages):
    with translation.override("en"):
        pages.create(title=" Now\u200f ", body=DIRTY)
    assert stored(pages) == (None, "Now", "", None, CLEAN)


def test_saving_in_english_never_copies_the_arabic(pages):
    pages.create(title_ar="عاجل", body_ar=CLEAN)
    with translation.override("en"):
        page = pages.get()
        page.title_ar = " آجل "
        page.save()
    assert stored(pages) == ("آجل", None, "", CLEAN, None)


def test_bulk_create_stores_clean_text(pages):
    pages.bulk_create([dirty()])
    assert stored(pages) == ALL_CLEAN


def test_update_stores_clean_text(pages):
    pages.create(title_ar="س")
    pages.update(title_ar=" عـاجل ", title_en="Now\u202e", note="أ \r\nب", body_ar=DIRTY, body_en=DIRTY)
    assert stored(pages) == ALL_CLEAN


def test_bulk_update_stores_clean_text(pages):
    page = dirty()
    pages.create(pk=1, title_ar="س")
    page.pk = 1
    pages.bulk_update([page], ["title_ar", "title_en", "note", "body_ar", "body_en"])
    assert stored(pages) == ALL_CLEAN


def test_update_or_create_stores_clean_text(pages):
    pages.update_or_create(pk=1, defaults={"title_ar": " عـاجل ", "body_en": DIRTY})
    assert stored(pages) == ("عاجل", None, "", None, CLEAN)


def test_an_expression_is_left_to_the_database(pages):
    pages.create(title_ar="س", title_en="Now")
    pages.update(title_ar=models.F("title_en"))
    assert stored(pages)[0] == "Now"


def test_a_lookup_is_not_cleaned(pages):
    pages.create(title_ar="س", body_ar=CLEAN)
    assert pages.filter(body_ar__contains="<p").exists()
    assert not pages.filter(title_ar__startswith="س ").exists()


@pytest.mark.parametrize("title", [" \t ", "\u200f\u202e\ufeff"])
def test_a_headline_nobody_can_see_counts_as_missing(title):
    with translation.override("ar"):
        form = modelform_factory(Page, fields=["title_ar"])({"title_ar": title})
        assert not form.is_valid()
    assert "title_ar" in form.errors


def test_a_form_hands_over_clean_text():
    form = modelform_factory(Page, fields=["title_ar", "body_ar"])({"title_ar": "عـاجل", "body_ar": DIRTY})
    assert form.is_valid()
    assert (form.instance.title_ar, form.instance.body_ar) == ("عاجل", CLEAN)


def test_each_language_has_its_own_editor_on_the_admins_form(rf):
    admin = TranslationAdmin(Page, AdminSite())
    form = admin.get_form(rf.get("/"))()
    arabic, english = str(form["body_ar"]), str(form["body_en"])
    assert 'lang="ar"' in arabic
    assert 'dir="rtl"' in arabic
    assert "&quot;contentsLangDirection&quot;: &quot;rtl&quot;" in arabic
    assert 'lang="en"' in english
    assert 'dir="ltr"' in english
    assert "&quot;contentsLangDirection&quot;: &quot;ltr&quot;" in english


def test_the_editor_is_never_given_raw_text_and_asks_no_foreign_server():
    form = modelform_factory(Page, fields=["body_ar"])(initial={"body_ar": "<img src=x onerror=alert(1)>"})
    html = str(form["body_ar"])
    assert "onerror" not in html
    assert "&quot;versionCheck&quot;: false" in html
    assert "exportpdf" not in html


@pytest.mark.parametrize(
    ("name", "stock"),
    [("title", "CharField"), ("title_en", "CharField"), ("note", "TextField")]
    + [("body", "TextField"), ("body_ar", "TextField"), ("body_en", "TextField")],
)
def test_migrations_see_the_stock_fields(name, stock):
    _, path, _, options = Page._meta.get_field(name).deconstruct()
    assert path == f"django.db.models.{stock}"
    assert set(options) <= {"max_length", "blank", "null", "verbose_name"}
