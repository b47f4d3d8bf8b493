"""Arabic text for a newsroom, in pure Python: fold to match, clean to store, slugify to address."""

from articles.arabic.cleaning import clean_characters, clean_text
from articles.arabic.folding import fold
from articles.arabic.slugs import slugify_arabic

__all__ = ["clean_characters", "clean_text", "fold", "slugify_arabic"]
