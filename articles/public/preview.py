"""What readers would see of a story that is still at the desk, for whoever holds the link."""

from django.http import Http404
from django.views.decorators.http import require_safe

from articles.models.previews import BadToken, story_of
from articles.public.article import story_page
from articles.public.edition import Edition


@require_safe
def preview(request, token):
    edition = Edition.current()
    try:
        story = story_of(token)
    except BadToken as refusal:
        raise Http404(refusal.message) from refusal
    if edition.language == "en" and not story.has_english:
        raise Http404("no English version")
    response = story_page(edition, story, preview=edition.number(story.live.number), newer=newer(edition, story))
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response


def newer(edition, story):
    """The number of the desk's newest revision, where it is no longer the one shown."""
    return edition.number(story.head.number) if story.head.number != story.live.number else ""
