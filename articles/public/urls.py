"""The readers' addresses, the same in both editions. They last for ever."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from articles.public import article, front, lists, preview, urgent


class Number(StringConverter):
    """A story's number: ASCII digits, as many as the database can hold."""

    regex = "[0-9]{1,18}"

    def to_python(self, value):
        return int(value)


class Word(StringConverter):
    """A section's, author's or topic's address: letters of any alphabet, digits, - and _."""

    regex = r"[-\w]{1,80}"


register_converter(Number, "number")
register_converter(Word, "word")

urlpatterns = [
    path("", front.front, name="front"),
    path("urgent/", urgent.urgent, name="urgent"),
    path("news/<number:pk>/", article.article, name="article"),
    path("news/<number:pk>/<str:slug>/", article.article, name="article"),
    path("<number:pk>", article.short, name="short"),
    path("authors/<word:slug>/", lists.author, name="author"),
    path("topics/<word:slug>/", lists.topic, name="topic"),
    path("preview/<str:token>/", preview.preview, name="preview"),
    path("<word:slug>/", lists.section, name="section"),
]
