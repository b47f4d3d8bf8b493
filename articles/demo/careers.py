"""What becomes of a story of the demonstration: each career is a walk through the newsroom's own verbs."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from articles.models import Article

HALF_A_DAY = 12 * 60


@dataclass
class Desk:
    """Who is at work (`people`, by username), and the hour at which the demonstration is made."""

    people: dict
    now: datetime

    def __getitem__(self, username):
        return self.people[username]


def draft(desk, story):
    return Article.objects.create(by=desk[story.owner], **story.fields)


def submitted(desk, story):
    return draft(desk, story).submit(by=desk[story.owner], revision=1)


def returned(desk, story):
    return submitted(desk, story).return_to_author(by=desk["editor"], revision=1, note=story.then["note"])


def approved(desk, story):
    return submitted(desk, story).approve(by=desk["chief"], revision=1)


def scheduled(desk, story):
    return approved(desk, story).publish(by=desk["editor"], revision=1, at=desk.now + timedelta(hours=story.hours))


def spiked(desk, story):
    return draft(desk, story).spike(by=desk["editor"], reason=story.then["reason"])


def published(desk, story):
    return approved(desk, story).publish(by=desk["editor"], revision=1)


def urgent(desk, story):
    return approved(desk, story).publish(by=desk["chief"], revision=1, urgent_minutes=HALF_A_DAY)


def past_urgent(desk, story):
    return urgent(desk, story).lift_urgent(by=desk["chief"])


def flash(desk, story):
    fields = story.fields
    return Article.objects.flash(
        by=desk["editor"], headline=fields["title_ar"], section=fields["section"], minutes=HALF_A_DAY
    )


def endorsed_flash(desk, story):
    return flash(desk, story).endorse(by=desk["chief"], revision=1)


def public(desk, story):
    """It came out before the demonstration was made, so it enters by the importers' door, under its own date."""
    return Article.objects.import_published(
        by=desk["chief"], owner=desk[story.owner], published_at=desk.now - timedelta(hours=story.hours),
        import_ref=f"demo:{story.key}", **story.fields,
    )  # fmt: skip


def update_drafted(desk, story):
    return public(desk, story).revise(by=desk[story.owner], revision=1, **story.then)


def update_submitted(desk, story):
    return update_drafted(desk, story).submit(by=desk[story.owner], revision=2)


def update_approved(desk, story):
    return update_submitted(desk, story).approve(by=desk["chief"], revision=2)


def updated(desk, story):
    return update_approved(desk, story).publish(by=desk["editor"], revision=2)


def amended(desk, story):
    return public(desk, story).amend(by=desk["editor"], revision=1, **story.then)


def corrected(desk, story):
    article = public(desk, story)
    said = {name: story.then.pop(name) for name in ("note", "kind", "language")}
    article.correct(by=desk["chief"], revision=1, fields=story.then, **said)
    return article


def withdrawn(desk, story):
    return public(desk, story).withdraw(by=desk["chief"], **story.then)


CAREERS = {
    career.__name__: career
    for career in (
        draft, submitted, returned, approved, scheduled, spiked, published, urgent, past_urgent, flash, endorsed_flash,
        public, update_drafted, update_submitted, update_approved, updated, amended, corrected, withdrawn,
    )
}  # fmt: skip
