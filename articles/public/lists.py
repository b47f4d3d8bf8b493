"""Sections, authors and topics: one kind of page, a list that begins at a cursor."""

from functools import partial

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import Author, Section, Topic
from articles.public.edition import Edition
from articles.public.keyset import slice_of
from articles.public.pages import moved, page
from articles.public.stories import Picture, Shown, with_authors

LATEST = 8


@require_safe
def section(request, slug):
    edition = Edition.current()
    found = get_object_or_404(Section.objects.select_related("merged_into"), slug=slug)
    label = edition.section(found)
    if found.merged_into_id or found.is_urgent:
        return moved(label.path)
    return listing(
        request, edition, label, edition.stories().in_section(found), text=edition.words(found, "description"),
        own_section=True,
    )  # fmt: skip


@require_safe
def author(request, slug):
    edition = Edition.current()
    found = get_object_or_404(Author.objects.select_related("merged_into", "portrait__merged_into"), slug=slug)
    label = edition.author(found)
    if found.merged_into_id:
        return moved(label.path)
    return listing(
        request, edition, label, edition.stories().by_author(found),
        template="author.html", text=edition.words(found, "bio"), author=found,
        portrait=found.portrait and Picture(found.portrait, edition),
    )  # fmt: skip


@require_safe
def topic(request, slug):
    edition = Edition.current()
    found = get_object_or_404(Topic.objects.select_related("merged_into", "image__merged_into"), slug=slug)
    label = edition.topic(found)
    if found.merged_into_id:
        return moved(label.path)
    return listing(
        request, edition, label, edition.stories().on_topic(found),
        template="topic.html", text=edition.words(found, "text"), picture=found.image and Picture(found.image, edition),
    )  # fmt: skip


def listing(request, edition, label, stories, *, template="section.html", text="", **context):
    part = slice_of(stories, request.GET)
    show = partial(Shown, edition=edition)
    latest = edition.stories().newest()[:LATEST]
    return page(
        template, edition, here=label.path.removeprefix(edition.path()), label=label,
        text=edition.line(text), part=part, stories=[show(story) for story in with_authors(part.stories)],
        latest=[show(story) for story in latest], first="before" not in request.GET and "after" not in request.GET,
        **context,
    )  # fmt: skip
