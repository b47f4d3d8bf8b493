"""What a reader gets when there is no page: the same newspaper, the right status, and a way on.

Where the database does not answer either, the pages in static/site/ stand in; a web server can serve the same files
when the application itself is away.
"""

import logging
from functools import cache

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpResponse
from django.utils.translation import get_language, gettext

from articles.public.edition import Edition
from articles.public.pages import page
from articles.public.stories import Shown

logger = logging.getLogger(__name__)
LATEST = 3


def not_found(request, exception=None):
    return failure(
        404, gettext("This page does not exist"), gettext("The address may have changed, or it may be mistyped.")
    )


def forbidden(request, exception=None):
    return failure(403, gettext("This page is not open to you"), gettext("Sign in with an account that may see it."))


def csrf(request, reason=""):
    return failure(
        403, gettext("This form can no longer be sent"),
        gettext("Go back, reload the page and send the form again. Your browser must accept this site's cookies."),
    )  # fmt: skip


def bad_request(request, exception=None):
    """Whatever is wrong with the request, nothing of it is looked at again."""
    return kept_page(400)


def server_error(request):
    return kept_page(500)


def failure(status, title, text):
    try:
        edition = Edition.current()
        latest = [Shown(story, edition) for story in edition.stories().newest()[:LATEST]]
        return page(
            "failure.html", edition, status=status, twinned=False, code=edition.number(status), title=title, text=text,
            latest=latest,
        )  # fmt: skip
    except DatabaseError:
        logger.exception("No database for the page of status %s", status)
        return kept_page(status)


def kept_page(status):
    language = get_language() or settings.LANGUAGE_CODE
    name = status if status in {404, 500} else 400
    return HttpResponse(kept_text(name, language), status=status)


@cache
def kept_text(status, language):
    return (settings.BASE_DIR / "static" / "site" / f"{status}.{language}.html").read_text(encoding="utf8")
