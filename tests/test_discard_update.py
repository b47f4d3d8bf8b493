"""An update given up."""

import pytest

from articles.models import Article
from articles.workflow import NotAllowed, Stale, WrongState


def test_the_live_text_is_the_desks_again(published, salma, text):
    published.revise(by=salma, revision=1, title_ar="عنوان آخر")
    published.discard_update(by=salma, revision=2)
    assert (published.state, published.head, published.head.number) == ("published", published.live, 3)
    assert published.head.fields["title_ar"] == text["title_ar"]
    assert published.revisions.get(number=2).fields["title_ar"] == "عنوان آخر"


def test_another_reporter_does_not_discard_it(published, salma, yusuf):
    published.revise(by=salma, revision=1, title_ar="عنوان آخر")
    with pytest.raises(NotAllowed):
        published.discard_update(by=yusuf, revision=2)


def test_only_the_update_they_read_is_discarded(published, salma, huda):
    published.revise(by=salma, revision=1, title_ar="عنوان آخر")
    his = Article.objects.get()
    published.revise(by=salma, revision=2, deck_ar="تفاصيل")
    with pytest.raises(Stale):
        his.discard_update(by=huda, revision=2)


def test_without_an_update_there_is_none_to_discard(published, huda):
    with pytest.raises(WrongState):
        published.discard_update(by=huda, revision=1)
