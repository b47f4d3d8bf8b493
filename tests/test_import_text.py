"""The operator brings in pages saved as text."""

from datetime import date, datetime
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.utils import timezone
from django.utils.translation import override

from articles.calendars import date_line
from articles.models import Article, Author, EditorInChief, Section
from articles.workflow import BadValue

FIXTURE = Path(__file__).parent / "fixtures" / "saved_page.txt"
# What each saved page is known to say; the second lies beside the repository on some machines only.
KNOWN = {
    FIXTURE: ("جسر الزيتون.. عودة الحركة بعد ليلة من الترقب", "مكتب الضفتين", 4, date(2024, 7, 14)),
    Path(settings.BASE_DIR).parent / "shared" / "seed" / "article.txt": (
        "ليبيا.. تراجع للميلشيات.. والمسماري يلوح باقتراب النصر", "الرئيس نيوز", 8, date(2024, 3, 29),
    ),
}  # fmt: skip
PAGES = [path for path in KNOWN if path.exists()]

pytestmark = pytest.mark.django_db


def bring_in(*args):
    """Run the command and return what it said."""
    out = StringIO()
    call_command("import_text", *args, stdout=out)
    return out.getvalue()


def refused(*args):
    """Run the command, which must fail; return what it said, its last words included."""
    out = StringIO()
    with pytest.raises(CommandError) as failure:
        call_command("import_text", *args, stdout=out)
    assert failure.value.returncode == 1
    return out.getvalue() + str(failure.value)


@pytest.fixture
def page(tmp_path):
    """Write a page, with changes, and return its path."""

    def write(name="page.txt", **changes):
        text = FIXTURE.read_text(encoding="utf8")
        for part, other in changes.items():
            text = text.replace({"headline": "جسر الزيتون", "body": "عاد جسر", "section": "تقارير"}[part], other)
        path = tmp_path / name
        path.write_text(text, encoding="utf8")
        return path

    return write


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_becomes_a_draft(path):
    headline, byline, paragraphs, _ = KNOWN[path]
    bring_in(path)
    story = Article.objects.get()
    assert (story.state, story.published_at, story.title_ar) == ("draft", None, headline)
    author = story.authors.get()
    assert (author.name_ar, author.kind) == (byline, "organisation")
    assert story.body_ar.count("<p>") == paragraphs
    assert (story.section.name_ar, story.urgent_proposed, story.is_urgent) == ("تقارير", True, False)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_publish_lets_readers_see_it_with_both_labels(path):
    bring_in(path, "--publish")
    story = Article.objects.published().get()
    assert (story.section.name_ar, story.is_urgent) == ("تقارير", True)
    assert list(Article.objects.urgent()) == [story]
    assert [move.verb for move in story.transitions.all()] == ["create", "submit", "approve", "publish"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_pages_date_line_is_the_one_that_the_masthead_prints_for_that_day(path):
    first = path.read_text(encoding="utf8").splitlines()[0]
    assert date_line(KNOWN[path][3]) == first


def test_the_day_on_which_a_page_was_saved_is_not_the_storys():
    bring_in(FIXTURE, "--publish")
    assert timezone.localdate(Article.objects.get().published_at) == timezone.localdate()


def test_the_named_editor_in_chief_gets_a_term_from_the_pages_day():
    bring_in(FIXTURE)
    term = EditorInChief.objects.get()
    assert (term.author.name_ar, term.author.kind) == ("غصون الميناء", "person")
    assert (term.starts_on, term.ends_on, term.user) == (date(2024, 7, 14), None, None)


def test_a_term_that_covers_the_day_stays_as_it_is(byline):
    EditorInChief.objects.create(author=byline, starts_on=date(2020, 1, 1))
    bring_in(FIXTURE)
    assert EditorInChief.objects.get().author == byline


def test_a_later_chiefs_term_ends_the_named_ones(byline):
    EditorInChief.objects.create(author=byline, starts_on=date(2025, 1, 1))
    bring_in(FIXTURE)
    assert EditorInChief.objects.chief(date(2024, 7, 14)).ends_on == date(2024, 12, 31)


def test_known_sections_and_bylines_are_used(reports):
    office = Author.objects.create(name_ar="مكتب الضفتين", kind="organisation")
    bring_in(FIXTURE)
    story = Article.objects.get()
    assert (story.section, story.authors.get()) == (reports, office)


def test_accounts_that_cannot_log_in_stand_in_and_are_named(client):
    bring_in(FIXTURE, "--publish")
    moves = Article.objects.get().transitions.all()
    names = [move.by.get_full_name() for move in moves]
    assert names == ["الاستيراد", "الاستيراد", "اعتماد الاستيراد", "اعتماد الاستيراد"]
    for user in User.objects.all():
        assert not user.has_usable_password()
        assert (user.is_staff, user.is_superuser) == (False, False)


def test_named_people_act_where_they_are_given(salma, nadia):
    bring_in(FIXTURE, "--by", "salma", "--publish", "--approve-as", "nadia")
    story = Article.objects.published().get()
    assert story.owner == salma
    assert [move.by for move in story.transitions.all()] == [salma, salma, nadia, nadia]
    assert set(User.objects.all()) == {salma, nadia}


def test_nobody_approves_their_own_page(nadia):
    assert "nadia" not in refused(FIXTURE, "--by", "nadia", "--publish", "--approve-as", "nadia")
    assert not Article.objects.exists()


def test_an_editor_does_not_approve(salma, huda):
    refused(FIXTURE, "--by", "salma", "--publish", "--approve-as", "huda")
    assert not Article.objects.exists()
    assert not Section.objects.exists()


def test_the_original_date_comes_by_the_importers_door(salma, nadia):
    bring_in(FIXTURE, "--by", "salma", "--approve-as", "nadia", "--published-at", "2024-07-14T21:30")
    story = Article.objects.published().get()
    assert story.published_at == datetime(2024, 7, 14, 21, 30, tzinfo=ZoneInfo("Africa/Cairo"))
    assert (story.owner, story.is_urgent) == (salma, False)
    assert [(move.verb, move.by) for move in story.transitions.all()] == [("import_published", nadia)]


def test_a_date_alone_is_its_midnight_here():
    bring_in(FIXTURE, "--published-at", "٢٠٢٤-07-14")
    story = Article.objects.published().get()
    assert timezone.localtime(story.published_at).isoformat() == "2024-07-14T00:00:00+03:00"


def test_with_publish_an_old_urgent_story_is_urgent_now():
    bring_in(FIXTURE, "--published-at", "2024-07-14", "--publish")
    story = Article.objects.urgent().get()
    assert timezone.localdate(story.published_at) == date(2024, 7, 14)


def test_running_it_twice_imports_once():
    bring_in(FIXTURE, "--publish")
    before = Article.objects.get().transitions.count()
    bring_in(FIXTURE, "--publish")
    assert Article.objects.get().transitions.count() == before


def test_one_story_of_an_archive_starts_only_one_draft(salma):
    Article.objects.create(by=salma, title_ar="جسر", import_ref="text:1")
    with pytest.raises(BadValue) as refusal:
        Article.objects.create(by=salma, title_ar="جسر آخر", import_ref="text:1")
    assert refusal.value.field == "import_ref"
    assert Article.objects.count() == 1


def test_a_dry_run_says_the_same_and_writes_nothing(page):
    one, two = page("1.txt"), page("2.txt", headline="جسر الرمان")
    with override("en"):
        said = bring_in(one, two, one, "--publish", "--dry-run")
    assert said.splitlines()[-1] == "2 stories made, 1 story skipped, 0 files refused"
    for model in (Article, Author, Section, EditorInChief, User):
        assert not model.objects.exists()


def test_one_bad_file_does_not_stop_the_others(page, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\x00")
    files = [bad, page(), tmp_path / "none.txt", page("2.txt", headline="جسر الرمان")]
    with override("en"):
        lines = refused(*files, files[1]).splitlines()
    for number, (line, file) in enumerate(zip(lines, files, strict=False), 1):
        assert line.startswith(f"[{number}/5] {file}: ")
    assert lines[5] == "2 stories made, 1 story skipped, 2 files refused"
    assert Article.objects.count() == 2


def test_a_refused_file_writes_nothing(page):
    path = page(headline="")
    path.write_text(path.read_text(encoding="utf8")[:80], encoding="utf8")
    refused(path)
    for model in (Article, Author, Section, EditorInChief, User):
        assert not model.objects.exists()


def test_a_headline_that_is_too_long_names_its_line(page):
    said = refused(page(headline="جسر " * 100))
    assert "7" in said.splitlines()[0].rpartition("page.txt")[2]
    assert not EditorInChief.objects.exists()


def test_a_section_that_is_too_long_names_its_line(page):
    said = refused(page(section="ت" * 70))
    assert "5" in said.splitlines()[0].rpartition("page.txt")[2]


def test_a_script_in_the_text_stays_text(page):
    bring_in(page(body="<script>alert(1)</script>\nعاد \u202eجسر"))
    story = Article.objects.get()
    assert "<script" not in story.body_ar
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in story.body_ar
    assert "\u202e" not in story.body_ar


@pytest.mark.parametrize(
    "options",
    [
        ["--by", "nobody"],
        ["--by", "salma", "--publish"],
        ["--approve-as", "nadia"],
        ["--published-at", "أمس"],
        ["--published-at", "2024-13-40"],
        ["--published-at", "2999-01-01"],
        ["--published-at", "0001-01-01"],
    ],
)
def test_options_that_make_no_sense_are_refused(options, salma, nadia):
    assert refused(FIXTURE, *options)
    assert not Article.objects.exists()


def test_what_was_public_elsewhere_comes_in_once_too():
    for _ in range(2):
        bring_in(FIXTURE, "--published-at", "2024-07-14")
    assert Article.objects.count() == 1
