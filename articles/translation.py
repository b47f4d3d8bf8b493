"""Which fields exist in Arabic and in English. Arabic is the one that must be there."""

from modeltranslation.translator import TranslationOptions, register

from articles.models import Article, Author, Image, Section, SiteSettings, Topic
from articles.models.snapshot import TRANSLATED


@register(Article)
class ArticleTranslation(TranslationOptions):
    fields = (*TRANSLATED, "slug", "notice")


@register(Section)
class SectionTranslation(TranslationOptions):
    fields = ("name", "description")
    required_languages = ("ar",)


@register(Topic)
class TopicTranslation(TranslationOptions):
    fields = ("name", "text")
    required_languages = ("ar",)


@register(Author)
class AuthorTranslation(TranslationOptions):
    fields = ("name", "bio")
    required_languages = ("ar",)


@register(Image)
class ImageTranslation(TranslationOptions):
    fields = ("alt", "caption", "credit")


@register(SiteSettings)
class SiteSettingsTranslation(TranslationOptions):
    fields = ("name", "tagline", "principles")
    required_languages = ("ar",)
