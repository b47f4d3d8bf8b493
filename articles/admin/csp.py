"""What a page of the desk may load."""

STRICT = (
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'self'"
)

# CKEditor 4 writes handlers and styles into its own markup, and starts each editing frame by one inline script.
# Only the form of a story gets this: a script put into a text is still blocked, an onerror= is not, which is why
# articles/richtext.py cleans on every write and before every load. The browser test fails when a hash moves.
EDITOR_FRAMES = (
    "'sha256-J3XAzTxARpb7ZXWrEVUwI5UQRVRltm6TklXCWD1MWNw='",  # the first editor of a page
    "'sha256-wi0OBbs3t+oK/8YVSQ54PF6uwoI0qPoidKs7ST8+IvM='",  # the second
)
WITH_EDITOR = (
    f"default-src 'self'; script-src-elem 'self' {' '.join(EDITOR_FRAMES)}; script-src-attr 'unsafe-inline'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'self'"
)
