"""Rendering: every page is a template, an edition and the chrome round it. Nothing here looks at who is asking."""

from django.conf import settings
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import get_template

from articles.public.edition import OTHER, front_of
from articles.public.stories import Shown

ON_TICKER = 4


def page(template, edition, *, status=200, here="", twin="", twinned=True, **context):
    """Return the page as a response.

    `here` is the path within the edition ("news/7/…/"), for the canonical address and the bar of sections; `twin` the
    path of the same page in the other edition, taken to be the same where `twinned`, none where not.
    """
    other = OTHER[edition.language]
    twin = (twin or f"{front_of(other)}{here}") if twinned else ""
    context |= {
        "edition": edition,
        "masthead": Masthead(edition),
        "here": edition.path(here),
        "canonical": edition.absolute(edition.path(here)),
        "twin": edition.absolute(twin) if twin else "",
        "other": {"language": other, "name": dict(settings.LANGUAGES)[other], "path": twin or front_of(other)},
    }
    return asked_again(HttpResponse(get_template(f"site/{template}").render(context), status=status))


def moved(path):
    """301: it has another address now."""
    return asked_again(HttpResponsePermanentRedirect(path))


def asked_again(response):
    """Let no browser answer by itself: it keeps a 410 and a 301 for ever, and a withdrawn story may come back."""
    response["Cache-Control"] = "no-cache"
    return response


class Masthead:
    """The chrome in one edition's words."""

    def __init__(self, edition):
        chrome, site = edition.chrome, edition.chrome.site
        self.name = edition.plain(edition.words(site, "name") or site.name_ar)
        self.tagline = edition.plain(edition.words(site, "tagline"))
        self.today = {"iso": chrome.today.isoformat(), "date": edition.day(chrome.today)}
        self.today["hijri"] = edition.hijri(chrome.today)
        self.chief = chrome.chief and edition.author(chrome.chief)
        self.front = edition.path()
        self.urgent = edition.path("urgent/")
        self.sections = [edition.section(section) for section in chrome.menu]
        running = [story for story in chrome.urgent if edition.has(story) and story.is_urgent]
        self.ticker = [Shown(story, edition) for story in running[:ON_TICKER]]
