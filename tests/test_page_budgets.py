"""How many queries a page may cost, whatever the size of the archive."""

from datetime import timedelta

import pytest
from django.db import models

from articles.models import Article, Byline, FrontPage, Revision, Section, Tagging, Topic
from articles.public import chrome
from articles.public.keyset import Cursor

CHROME = 5


def copies_of(story, *, count, sections):
    """Fill the archive with `count` public copies of a public story: by the row, where verbs would take a minute.

    They are a minute apart; the newest hundred are of the first section, the others go round. Each has the number of
    its only revision, far from those that the database gives out.
    """
    columns = {field.attname: getattr(story, field.attname) for field in Article._meta.concrete_fields}
    copies = [
        Article(**columns | {"id": pk, "head_id": pk, "live_id": pk, "published_at": minutes_before(story, number),
                             "section_id": sections[0 if number < 100 else number % len(sections)].pk})
        for number, pk in enumerate(range(10**6, 10**6 + count))
    ]  # fmt: skip
    models.QuerySet(Article).bulk_create(copies, batch_size=500)
    Revision.objects.bulk_create(
        Revision(pk=copy.pk, article=copy, number=1, by=story.owner, at=copy.published_at, fields=story.live.fields)
        for copy in copies
    )
    for through in (Byline, Tagging):
        for link in through.objects.filter(article=story).values():
            models.QuerySet(through).bulk_create(
                through(**link | {"id": None, "article_id": copy.pk}) for copy in copies
            )


def minutes_before(story, number):
    return story.published_at - timedelta(minutes=number + 1)


@pytest.fixture(params=[40, 4000])
def archive(request, public_story, reports, nadia, monkeypatch):
    """A newspaper of so many stories, with everything that a page may have to ask for."""
    monkeypatch.setattr(chrome, "SECONDS", 3600)
    others = [Section.objects.create(name_ar=f"قسم {n}", name_en=f"Section {n}", slug=f"s{n}") for n in range(8)]
    topic = Topic.objects.create(name_ar="الفيضان", name_en="Flood", slug="flood")
    story = public_story(english=True, topics=[topic])
    copies_of(story, count=request.param, sections=[reports, *others])
    story.correct(by=nadia, note="الصواب أسبوعان.", kind="correction", language="ar")
    story.mark_urgent(by=nadia)
    FrontPage.objects.arrange(by=nadia, articles=Article.objects.newest()[2:4])
    return story


BUDGETS = {"": 12, "reports/": 4, "authors/delta/": 4, "topics/flood/": 4, "urgent/": 4}


def addresses(story):
    """Yield every kind of page with the queries it may cost: both editions, and a page deep in the archive."""
    for address, most in BUDGETS.items():
        yield f"/{address}", most
        yield f"/en/{address}", most
    yield f"/news/{story.pk}/{story.slug_ar}/", 5
    yield f"/en/news/{story.pk}/{story.slug_en}/", 5
    oldest = Article.objects.order_by("published_at")[5]
    yield f"/reports/?before={Cursor(oldest.published_at, oldest.pk)}", 4


def test_pages_keep_their_budgets(archive, client, django_assert_max_num_queries):
    for address, most in addresses(archive):
        client.get("/urgent/")
        with django_assert_max_num_queries(most):
            assert client.get(address).status_code == 200
        chrome.forget_now()
        with django_assert_max_num_queries(most + CHROME):
            client.get(address)
