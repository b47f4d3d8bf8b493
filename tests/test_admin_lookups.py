"""Fields that look things up: what a browser never sends is answered in words, too."""

import pytest
from django.urls import reverse

from articles.models import Article
from tests.desk import as_shown, errors_of, send, url

NO_KEYS = ["x", "\x00", "9" * 40, "-1", "٣"]


@pytest.mark.parametrize("key", NO_KEYS)
@pytest.mark.parametrize("field", ["authors", "topics", "related", "source", "image"])
def test_what_is_no_key_is_refused_beside_its_field(client, salma, field, key):
    client.force_login(salma)
    response = send(client, None, {**as_shown(client), "title_ar": "جسر", field: key})
    assert response.status_code == 200
    assert errors_of(response)
    assert not Article.objects.exists()


def test_an_address_fills_in_no_form(client, nadia):
    client.force_login(nadia)
    for noun in ("article", "topic", "author", "frontpage", "editorinchief", "image"):
        asked = dict.fromkeys(("authors", "articles", "image", "portrait", "author", "user", "title_ar"), "x")
        page = client.get(url(f"{noun}_add"), asked)
        assert page.status_code == 200, noun
        assert "x" not in page.context["adminform"].form.initial.values()


@pytest.mark.parametrize(("model", "field"), [("image", "author"), ("topic", "article"), ("author", "article")])
def test_a_look_up_from_the_other_end_of_a_relation_is_refused(client, nadia, model, field):
    client.force_login(nadia)
    asked = {"app_label": "articles", "model_name": model, "field_name": field, "term": ""}
    assert client.get(reverse("admin:autocomplete"), asked).status_code == 403
