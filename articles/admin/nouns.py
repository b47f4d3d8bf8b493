"""Every noun with a place at the desk. Imported when the site of site.py is made: importing registers them there."""

from articles.admin import calendar, frontpage, house, office, people, story

__all__ = ["calendar", "frontpage", "house", "office", "people", "story"]
