"""Fill an empty newsroom with a fictional one, to look round in."""

import secrets

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from articles.demo.build import build, in_use, steps
from articles.models import Article
from articles.workflow import Refused, listed

WIDTH = 30  # of the progress bar, in characters


class Command(BaseCommand):
    help = (
        "Fill an empty newsroom with a fictional one: sections, authors, pictures and stories in every state, in "
        "Arabic and English. Prints the accounts to sign in with. Refuses where anything was made before."
    )

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="do nothing, quietly, where there are stories")

    def handle(self, *, if_empty, verbosity, **options):
        self.verbosity, self.done, self.total = verbosity, 0, steps()
        if if_empty and Article.objects.exists():
            self.say(_("This newsroom has stories: no demonstration was made."))
            return
        self.require_empty()
        passwords = {}
        try:
            people = build(password_of=lambda name: passwords.setdefault(name, password(name)), step=self.step)
        except Refused as refusal:
            raise CommandError(str(refusal.message)) from refusal
        self.tell_accounts(people, passwords)

    def require_empty(self):
        if used := in_use():
            things = listed(f"{model._meta.verbose_name_plural} {count}" for model, count in used)
            raise CommandError(
                _("The demonstration needs an empty newsroom; this one has: %(things)s. Nothing was changed.")
                % {"things": things}
            )

    def say(self, text, **kwargs):
        if self.verbosity:
            self.stdout.write(text, **kwargs)

    def step(self):
        """On a terminal the bar is redrawn in place; elsewhere (a log) it is one line, at the end."""
        self.done += 1
        last = self.done == self.total
        if self.stdout.isatty() or last:
            filled = WIDTH * self.done // self.total
            bar = "█" * filled + "░" * (WIDTH - filled)
            self.say(f"\r{bar} {self.done}/{self.total}", ending="\n" if last else "")

    def tell_accounts(self, people, passwords):
        self.say(_("Sign in at %(url)s with:") % {"url": f"{settings.SITE_URL}/admin/"})
        for user in people:
            role = user.groups.get().name
            self.say(f"  {user.username:<12} {passwords[user.username]:<20} {user.get_full_name()} – {_(role)}")
        if not settings.DEBUG:
            self.say(_("These passwords are not shown again."))
        self.say(_("For an account that keeps the machines: manage.py createsuperuser"))


def password(username):
    """Known in development, where nothing is at stake; made anew for each account elsewhere."""
    return f"{username}-demo" if settings.DEBUG else secrets.token_urlsafe(12)
