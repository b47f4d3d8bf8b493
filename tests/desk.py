"""What a person does at the desk, for the tests of the admin: opens a story, types, presses a button."""

from django.urls import reverse


def url(name, *args):
    return reverse(f"admin:articles_{name}", args=args)


def as_shown(client, article=None):
    """What the form of `article` (or of a new story) would send, if nothing were typed."""
    page = client.get(url("article_change", article.pk) if article else url("article_add"))
    form = page.context["adminform"].form
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, False, "")}


def send(client, article, sent):
    return client.post(url("article_change", article.pk) if article else url("article_add"), sent)


def press(client, article, verb, **inputs):
    """Press a button on the form of `article`; `inputs` are what its panel asks for."""
    asked = {f"{verb}-{name}": value for name, value in inputs.items()}
    return send(client, article, as_shown(client, article) | asked | {"_move": verb})


def press_on_page(client, article, verb, **inputs):
    """Press a button on the page of a story that this person does not edit now."""
    seen = client.get(url("article_change", article.pk)).context["seen"]
    asked = {f"{verb}-{name}": value for name, value in inputs.items()}
    seen = {name: value for name, value in seen.items() if value is not None}
    return client.post(url("article_move", article.pk), seen | asked | {"_move": verb})


def errors_of(response):
    form = response.context["adminform"].form
    return [str(message) for messages in form.errors.values() for message in messages]
