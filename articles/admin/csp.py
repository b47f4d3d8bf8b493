"""What the form of a story may load. Every other page of the desk has the site's own strict policy."""

from urllib.parse import urlsplit

from django.conf import settings

# CKEditor 4 writes handlers and styles into its own markup, and starts each editing frame by one inline script.
# A script put into a text is still blocked, an onerror= is not, which is why articles/richtext.py cleans on every
# write and before every load. The browser test fails when a hash moves.
EDITOR_FRAMES = (
    "'sha256-J3XAzTxARpb7ZXWrEVUwI5UQRVRltm6TklXCWD1MWNw='",  # the first editor of a page
    "'sha256-wi0OBbs3t+oK/8YVSQ54PF6uwoI0qPoidKs7ST8+IvM='",  # the second
)
POLICY = (
    f"default-src 'self'; script-src-elem 'self' {' '.join(EDITOR_FRAMES)}; script-src-attr 'unsafe-inline'; "
    "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'self'; img-src 'self' data: blob:"
)


def with_editor():
    """Return the policy as a header, with the host of the pictures where they live elsewhere."""
    media = urlsplit(settings.MEDIA_URL)
    return f"{POLICY} {media.scheme}://{media.netloc}" if media.netloc else POLICY
