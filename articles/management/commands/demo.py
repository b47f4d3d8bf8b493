"""Fill an empty newsroom with a fictional one, to look round in."""

import secrets

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from articles.demo.build import build, in_use, steps
from articles.workflow import CAPACITY_NAMES, GROUPS, Refused, listed

WIDTH = 30  # of the progress bar, in characters


class Command(BaseCommand):
    help = (
        "Fill an empty newsroom with a fictional one: sections, authors, pictures and stories in every state, in "
        "Arabic and English. Prints the accounts to sign in with. Refuses where anything was made before."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--if-empty", action="store_true", help="where anything was made before, do nothing and be content"
        )

    def handle(self, *, if_empty, verbosity, **options):
        self.verbosity, self.done, self.total = verbosity, 0, steps()
        used = in_use()
        if used and if_empty:
            self.say(_("This newsroom is in use: no demonstration was made."))
            return
        refuse(used)
        passwords = {}
        try:
            people = build(password_of=lambda name: passwords.setdefault(name, password(name)), step=self.step)
        except Refused as refusal:
            raise CommandError(str(refusal.message)) from refusal
        self.tell_accounts(people, passwords)

    def say(self, text, **kwargs):
        if self.verbosity:
            self.stdout.write(text, **kwargs)

    def step(self):
        """On a terminal the bar is redrawn in place; elsewhere (a log) it is one line, at the end."""
        self.done += 1
        is_last, on_terminal = self.done == self.total, self.stdout.isatty()
        if on_terminal or is_last:
            start = "\r" if on_terminal else ""
            filled = WIDTH * self.done // self.total
            bar = "█" * filled + "░" * (WIDTH - filled)
            self.say(f"{start}{bar} {self.done}/{self.total}", ending="\n" if is_last else "")

    def tell_accounts(self, people, passwords):
        if settings.DEBUG and not self.verbosity:  # made-up passwords are said even when all else is silent
            return
        self.stdout.write(_("Sign in at %(url)s with:") % {"url": f"{settings.SITE_URL}/admin/"})
        for user in people:
            role = CAPACITY_NAMES[GROUPS[user.groups.get().name]]
            who = listed([user.get_full_name(), role])
            self.stdout.write(f"  {user.username:<12} {passwords[user.username]:<18} {who}")
        if not settings.DEBUG:
            self.stdout.write(_("These passwords are not shown again."))
        self.say(_("For an account that keeps the machines: manage.py createsuperuser"))


def refuse(used):
    """Raise CommandError where the newsroom has anything already: [(model, how many)]."""
    if used:
        things = listed(f"{model._meta.verbose_name_plural} {count}" for model, count in used)
        said = _("The demonstration needs an empty newsroom; this one has: %(things)s. Nothing was changed.")
        raise CommandError(said % {"things": things})


def password(username):
    """Known in development, where nothing is at stake; made anew for each account elsewhere."""
    return f"{username}-demo" if settings.DEBUG else secrets.token_urlsafe(12)
