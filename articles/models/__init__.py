"""The nouns of the newsroom and their verbs. Reading order: article, desk, release, urgent, decision."""

from articles.models.article import Article
from articles.models.calendar import MonthStart
from articles.models.corrections import Correction
from articles.models.frontpage import FrontPage, Pick
from articles.models.history import Revision, Transition, moved
from articles.models.images import Image
from articles.models.links import Byline, Related, Tagging
from articles.models.office import EditorInChief
from articles.models.people import Author
from articles.models.roles import approvers, roles_of
from articles.models.site import SiteSettings
from articles.models.taxonomy import Section, Topic

__all__ = [
    "Article",
    "Author",
    "Byline",
    "Correction",
    "EditorInChief",
    "FrontPage",
    "Image",
    "MonthStart",
    "Pick",
    "Related",
    "Revision",
    "Section",
    "SiteSettings",
    "Tagging",
    "Topic",
    "Transition",
    "approvers",
    "moved",
    "roles_of",
]
