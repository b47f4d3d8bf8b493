"""The one door to a story. Every verb goes through it: it locks, asks the table, compares what the person saw with
what is there, and writes row, revision and transition in one transaction."""

from contextlib import contextmanager

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext, override

from articles.arabic import slugify_arabic
from articles.models.history import Revision, Transition, moved
from articles.models.roles import roles_of
from articles.models.snapshot import LINKS, LISTS, PLAIN, TEXTS, put_on
from articles.workflow import (
    AUTHORS_OF_STORIES,
    MOVES,
    As,
    BadValue,
    Stale,
    Standing,
    State,
    may,
    require_authority,
    require_fit,
)


class Decision:
    """One act while it is being carried out: `story` is the locked row, to be changed; `finish` records it."""

    def __init__(self, story, verb, by, *, now):
        self.story, self.verb, self.by, self.now = story, verb, by, now
        self.before = story.readers_copy(now)
        self.state_before, self.standing_before = ("", "") if verb in BIRTHS else (story.state, story.standing(now))
        self.note, self.override, self.until = "", False, None
        self.revision, self.lists, self.dropped = story.head, {}, False

    def write(self, fields):
        """Make a new revision of these fields the head; an approval of an older one is gone with it."""
        if self.story.pk in fields["related"]:
            raise BadValue(gettext("A story is not related to itself."), field="related")
        number = self.story.head.number + 1 if self.story.head else 1
        self.revision = Revision.objects.create(
            article=self.story, number=number, by=self.by, at=self.now, fields=fields
        )
        self.story.head, self.story.approved = self.revision, None
        return self.revision

    def show(self, fields):
        """Let the row, the readers' copy, say what these fields say. Its first publication fixes an address."""
        put_on(self.story, fields)
        if self.story.published_at is None:
            self.story.slug_ar = slugify_arabic(fields["title_ar"])
        if self.story.english_published_at is None:
            self.story.slug_en = slugify_arabic(fields["title_en"])
        self.lists = {name: fields[name] for name in LISTS} | {
            "related": still_there(type(self.story), fields["related"])
        }

    def drop(self):
        """Nothing was to be done: record nothing."""
        self.dropped = True

    def finish(self):
        self.story.touched_at = self.now
        self.story.store()
        for name, pks in self.lists.items():
            self.story.links(name).replace(self.story, pks)
        transition = Transition.objects.create(
            article=self.story, verb=self.verb, by=self.by, at=self.now, owner_id=self.story.owner_id,
            state_before=self.state_before, state_after=self.story.state,
            standing_before=self.standing_before, standing_after=self.story.standing(self.now),
            revision=self.revision, note=self.note, override=self.override, until=self.until,
        )  # fmt: skip
        after = self.story.readers_copy(self.now)
        moved.send(type(self.story), article=self.story, transition=transition, before=self.before, after=after)


def still_there(article_model, pks):
    """Those of these stories that exist: a draft may have been deleted since a revision named it."""
    found = set(article_model.objects.filter(pk__in=pks).values_list("pk", flat=True)) if pks else ()
    return [pk for pk in pks if pk in found]


BIRTHS = frozenset({"create", "flash", "import_published"})
ELSEWHERE = BIRTHS | {"arrange"}  # acts that are not done to one story at hand
ANY_TEXT = object()  # the revision that a person must have read for a verb that judges no text


class Door:
    """Mixin of Article: what every verb needs."""

    @contextmanager
    def deciding(self, verb, *, by, revision=ANY_TEXT, state=None, against="head"):
        """Yield the Decision of `by` to do `verb`; record it when the block ends well.

        `revision` is the number the person read, of the revision `against` ("head" or "live"; None was read by
        nobody), and `state` the state they saw (by default, the one this object was loaded with). Raises NotAllowed,
        Stale or WrongState.
        """
        with transaction.atomic():
            story = self.locked()
            capacities = story.capacities_of(by)
            require_authority(verb, capacities)
            if revision is not ANY_TEXT:
                story.require_fresh(revision, state or self.state, against=against)
            now = timezone.now()
            require_fit(verb, capacities, story.state, story.standing(now))
            decision = Decision(story, verb, by, now=now)
            decision.capacities = capacities
            yield decision
            if not decision.dropped:
                decision.finish()
        self.take(story)

    def locked(self):
        """Return this story as it is now, its row locked until the transaction ends; raise Stale if it is gone.

        The lock comes first, the reading after it: PostgreSQL, having waited for a row, gives its new values beside
        the rows that it had joined to the old ones.
        """
        story = type(self).objects.filter(pk=self.pk)
        if not story.select_for_update().values_list("pk"):
            raise Stale(gettext("This story was deleted."))
        return story.select_related("head", "live").get()

    def take(self, story):
        """Put on this object what `story`, the locked row, says now."""
        for field in self._meta.concrete_fields:
            vars(self)[field.attname] = vars(story)[field.attname]
        self._state.fields_cache = dict(story._state.fields_cache)
        self._prefetched_objects_cache = {}

    def store(self):
        """Write the row. Only a decision may: it holds the lock."""
        with override("ar"):  # the untranslated columns mirror the Arabic ones
            models.Model.save(self)

    def links(self, name):
        """The rows behind `authors`, `topics` or `related`, in their order."""
        return self._meta.get_field(name).remote_field.through.objects.filter(article=self)

    def capacities_of(self, user) -> frozenset:
        """Everything that `user` may act as on this story: their roles, and what they are to it."""
        roles = roles_of(user)
        if not roles:
            return roles
        own = set(roles)
        if self.owner_id == user.pk and roles & AUTHORS_OF_STORIES:
            own.add(As.OWNER)
        if self.head and self.head.by_id == user.pk:
            own.add(As.WRITER)
        if self.state == State.SUBMITTED and self.submission().by_id == user.pk:
            own.add(As.SUBMITTER)
        return frozenset(own)

    def submission(self):
        """The last time it was submitted, or None."""
        return self.transitions.filter(verb="submit").order_by("-pk").first()

    def moves_for(self, user) -> list[str]:
        """The verbs that this person may use on this story now, and to some effect."""
        capacities, standing = self.capacities_of(user), self.standing()
        idle = {"endorse": not self.awaits_endorsement, "lift_urgent": not self.is_urgent}
        return [
            verb
            for verb in MOVES
            if verb not in ELSEWHERE and not idle.get(verb) and may(verb, capacities, self.state, standing)
        ]

    def require_fresh(self, revision, state, *, against="head"):
        """Raise Stale unless `revision` (a number) and `state` are still what they were when the person looked."""
        there = getattr(self, against)
        same_state = against == "live" or state == self.state
        if there is None or (there.number == revision and same_state):
            return  # without a live text there is nothing to compare: the table will refuse
        last = self.transitions.select_related("by").last()
        raise Stale(
            gettext("%(who)s was there first: %(act)s, at %(time)s. Nothing of this was done; look again and decide.")
            % {
                "who": last.by.get_full_name() or last.by.get_username(),
                "act": last.get_verb_display(),
                "time": timezone.localtime(last.at).strftime("%H:%M"),
            }
        )

    def readers_copy(self, at=None) -> dict | None:
        """What readers' pages show of this story at `at`, by id, or None where it is not public: for reactions."""
        if self.pk is None or self.standing(at) != Standing.PUBLIC:
            return None
        lists = {name: self.links(name).targets() for name in LISTS}
        links = (f"{name}_id" for name in LINKS)
        columns = (*TEXTS, *PLAIN, *links, "published_at", "urgent_until", "slug_ar", "slug_en")
        return {name: getattr(self, name) for name in columns} | lists
