"""A link by which somebody without an account reads one revision of a story, for a week."""

from copy import copy
from datetime import timedelta

from django.apps import apps
from django.core import signing
from django.utils import timezone
from django.utils.translation import gettext

from articles.models.snapshot import put_on
from articles.workflow import Refused

GOOD_FOR = timedelta(days=7)
SALT = "articles.preview"


class BadToken(Refused):
    """Not a link that we made, or no longer a good one."""


def preview_token(article):
    """Return a signed token for the head of `article` as it is now: for the address /preview/<token>/."""
    return signing.dumps([article.pk, article.head.number], salt=SALT)


def story_of(token):
    """Return the story that a token names as its page would read with that revision's text. Never to be saved.

    `live` is the revision shown, `head` still the newest one; the date is that of publication, or now. Raises
    BadToken for a token that is forged, over a week old, or of a story or revision that is no more.
    """
    try:
        pk, number = signing.loads(token, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature as error:
        raise BadToken(gettext("This preview link is not valid, or it is older than seven days.")) from error
    revisions = apps.get_model("articles", "Revision").objects.select_related("article__head")
    revision = revisions.filter(article=pk, number=number, article__spiked_at__isnull=True).first()
    if revision is None:
        raise BadToken(gettext("The story of this preview link was put aside."))
    return as_it_would_read(revision)


def as_it_would_read(revision):
    story, fields = copy(revision.article), revision.fields
    put_on(story, fields)
    story.live = revision
    story.published_at = story.published_at or timezone.now()
    return story
