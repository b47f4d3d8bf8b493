"""Bring in pages saved as text."""

from contextlib import nullcontext
from datetime import UTC, datetime, time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.importers.intake import Intake, person
from articles.importers.plaintext import doubts, read
from articles.models import MonthStart
from articles.workflow import BadValue, Refused, listed


class Command(BaseCommand):
    help = (
        "Bring in pages saved as text: date line, editor-in-chief, labels, headline, byline, body. Each becomes a "
        "draft; the same story comes in only once. A page that cannot be read is refused with its line; the others "
        "go on, and the exit status is then 1."
    )

    def add_arguments(self, parser):
        add = parser.add_argument
        add("files", nargs="+", metavar="FILE", help="a text file in UTF-8")
        add("--by", metavar="USER", help="the account whose drafts they become (default: one kept for imports)")
        add("--publish", action="store_true", help="submit, approve and publish them; urgent ones as urgent")
        add("--approve-as", metavar="USER", help="the editor-in-chief who answers for them; goes with --by")
        add(
            "--published-at",
            metavar="DATE[TIME]",
            help="they were public before, since then (2024-03-29 or 2024-03-29T14:20, in the site's time zone): "
            "bring them in under that date. With --publish, urgent ones are also marked as urgent now",
        )
        add("--dry-run", action="store_true", help="do everything, say what came of it, then take it all back")

    def handle(self, *, files, dry_run, **options):
        self.counts = {"made": 0, "skipped": 0, "refused": 0}
        with transaction.atomic() if dry_run else nullcontext():
            intake = self.intake(**options)
            for number, name in enumerate(files, 1):
                self.stdout.write(f"[{number}/{len(files)}] {name}: {self.outcome(intake, name)}")
            if dry_run:
                transaction.set_rollback(True)
                self.stdout.write(_("A dry run: nothing was written."))
        self.stdout.write(self.summary())
        if self.counts["refused"]:
            raise CommandError(_("Some files were refused."), returncode=1)

    def intake(self, *, by, approve_as, publish, published_at, **options):
        goes_out = publish or published_at
        if approve_as and not goes_out:
            raise CommandError(_("--approve-as goes with --publish or --published-at."))
        if by and goes_out and not approve_as:
            raise CommandError(_("With --by, say with --approve-as who answers for what readers will see."))
        try:
            return Intake(
                by=person(by) if by else None,
                approver=person(approve_as) if approve_as else None,
                publish=publish,
                published_at=moment(published_at) if published_at else None,
            )
        except Refused as refusal:
            raise CommandError(refusal.message) from refusal

    def outcome(self, intake, name):
        """Bring in one file; return what to say of it. A refusal is said, counted, and stops no other file."""
        try:
            page = read(Path(name).read_bytes())
            story = intake.take(page)
        except OSError as problem:
            self.counts["refused"] += 1
            return _("refused: %(problem)s") % {"problem": problem.strerror}
        except Refused as refusal:
            self.counts["refused"] += 1
            return _("refused: %(problem)s") % {"problem": refusal.message}
        if story is None:
            self.counts["skipped"] += 1
            return _("skipped: this story is here already")
        self.counts["made"] += 1
        said = _("made story %(number)s, “%(title)s”") % {"number": story.pk, "title": story.title_ar}
        return " – ".join(filter(None, [said, doubts(page, MonthStart.objects.starts())]))

    def summary(self):
        made, skipped, refused = self.counts.values()
        return listed(
            [
                ngettext("%(n)s story made", "%(n)s stories made", made) % {"n": made},
                ngettext("%(n)s story skipped", "%(n)s stories skipped", skipped) % {"n": skipped},
                ngettext("%(n)s file refused", "%(n)s files refused", refused) % {"n": refused},
            ]
        )


def moment(text):
    """Return the aware instant that DATE[TIME] means; a date alone is its midnight in the site's time zone."""
    try:
        day = parse_date(text)
        found = datetime.combine(day, time()) if day else parse_datetime(text)
        if found and timezone.is_naive(found):
            found = timezone.make_aware(found)
        found = found and found.astimezone(UTC)
    except (ValueError, OverflowError):  # 0001-01-01 in Cairo is before every date there is
        found = None
    if found is None:
        raise BadValue(_("“%(text)s” is no date. Write it as 2024-03-29 or 2024-03-29T14:20.") % {"text": text})
    return found
