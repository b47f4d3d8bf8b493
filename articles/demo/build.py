"""Make the demonstration in one transaction: accounts, places, pictures, then stories by the newsroom's verbs."""

from contextlib import contextmanager
from datetime import date, timedelta

from django.contrib.auth.models import Group, Permission, User
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from articles.demo import pictures, texts
from articles.demo.careers import CAREERS, Desk
from articles.models import Article, Author, EditorInChief, FrontPage, Image, Section, SiteSettings, Topic

# A top-level domain that by RFC 2606 never exists: no demonstration account can receive mail.
MAIL = "{}@newsroom.invalid"
TAGLINE = {"tagline_ar": "صحيفة متخيّلة، بقواعد مهنية حقيقية", "tagline_en": "An imagined newspaper with real rules"}


def in_use() -> list:
    """Return the kinds of things a newsroom at work has, and this one has already, as (model, how many)."""
    counts = [(model, model.objects.count()) for model in (Article, Section, Author, Topic, EditorInChief)]
    names = [row["username"] for row in texts.newsroom()["account"]]
    return [(model, n) for model, n in (*counts, (User, User.objects.filter(username__in=names).count())) if n]


def steps() -> int:
    """How often `build` will call `step`."""
    return len(texts.newsroom()["picture"]) + len(texts.stories())


def build(*, password_of, step):
    """Make everything, or nothing. `password_of(username)` gives passwords; `step()` is called after each piece.

    Return the accounts. The newsroom must be empty (see `in_use`).
    """
    room, now = texts.newsroom(), timezone.now()
    with files_of_failure_removed() as written, transaction.atomic():
        people = make_people(room["account"], password_of)
        made = make_places(room)
        make_offices(room, made["authors"], people, timezone.localdate(now))
        made["image"] = make_pictures(room["picture"], written, step)
        articles = make_stories(Desk(people, now), made, step)
        FrontPage.objects.arrange(by=people["editor"], articles=[articles[key] for key in room["front"]])
    return list(people.values())


@contextmanager
def files_of_failure_removed():
    """Yield a list for the files being written: they are outside the transaction, so a failure takes them back."""
    written = []
    try:
        yield written
    except BaseException:
        for file in written:
            file.storage.delete(file.name)
        raise


def make_people(rows, password_of):
    people = {row["username"]: make_person(row, password_of(row["username"])) for row in rows}
    people["editor"].user_permissions.add(Permission.objects.get(codename="send_flash"))
    return people


def make_person(row, password):
    user = User.objects.create_user(
        row["username"], MAIL.format(row["username"]), password,
        first_name=row["first_name"], last_name=row["last_name"], is_staff=True,
    )  # fmt: skip
    user.groups.add(Group.objects.get(name=row["group"]))
    return user


def make_places(room):
    """Return {field of a story: {key in the texts: object}}."""
    sections = {row["slug"]: Section.objects.create(**row) for row in room["section"]}
    topics = {row["slug"]: Topic.objects.create(**row) for row in room["topic"]}
    authors = {row["slug"]: Author.objects.create(**row) for row in room["author"]}
    return {"section": sections, "topics": topics, "authors": authors, "source": authors}


def make_offices(room, authors, people, today):
    """The settings, the chief's open term, and a deputy's fortnight."""
    for row in room["account"]:
        if slug := row.get("author"):
            authors[slug].user = people[row["username"]]
            authors[slug].save()
    site = SiteSettings.current()
    site.newsroom = authors["newsroom"]
    for name, text in TAGLINE.items():
        setattr(site, name, getattr(site, name) or text)
    site.save()
    chief, deputy = people["chief"], people["deputy"]
    EditorInChief.objects.create(author=chief.byline, user=chief, starts_on=date(today.year - 1, 1, 1))
    EditorInChief.objects.create(
        office=EditorInChief.Office.DEPUTY, author=deputy.byline, user=deputy,
        starts_on=today - timedelta(days=3), ends_on=today + timedelta(days=11),
    )  # fmt: skip


def make_pictures(rows, written, step):
    made = {}
    for row in rows:
        key, scene, light = row.pop("key"), row.pop("scene"), row.pop("light")
        image = Image(file=ContentFile(pictures.draw(scene, light), f"{key}.jpg"), **row)
        written.append(image.file)  # before the save, which may fail between the file and the row
        image.save()
        made[key] = image
        step()
    return made


def make_stories(desk, made, step):
    """Return {key: article}; a story names others by keys that come before it."""
    articles = made["related"] = {}
    for story in texts.stories():
        for fields in (story.fields, story.then):
            fields.update({name: found(made[name], fields[name]) for name in made.keys() & fields.keys()})
        articles[story.key] = CAREERS[story.career](desk, story)
        step()
    return articles


def found(objects, keys):
    return [objects[key] for key in keys] if isinstance(keys, list) else objects[keys]
