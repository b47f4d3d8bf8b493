"""Arabic text as a newsroom needs it, in pure Python: fold for matching, clean for storing, slugs for addresses."""
from articles.arabic.cleaning import clean_characters, clean_text
from articles.arabic.folding import fold
from articles.arabic.slugs import slugify_arabic

__all__ = ["clean_characters", "clean_text", "fold", "slugify_arabic"]
