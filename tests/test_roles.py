"""Who is what, and that somebody can always approve."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser, Group, User
from django.db import transaction
from django.utils import timezone

from articles.models import EditorInChief, approvers, roles_of
from articles.workflow import Refused
from tests.conftest import trust

TODAY = timezone.localdate()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.fixture
def chiefs(db):
    return Group.objects.get(name="Editors-in-chief")


def term(byline, user, starts_on=YESTERDAY, ends_on=None):
    return EditorInChief.objects.create(office="deputy", author=byline, user=user, starts_on=starts_on, ends_on=ends_on)


@pytest.mark.parametrize(
    ("name", "role"), [("salma", "reporter"), ("tarek", "translator"), ("huda", "editor"), ("nadia", "chief")]
)
def test_a_group_gives_its_role(name, role, request):
    assert roles_of(request.getfixturevalue(name)) == {role}


def test_being_a_superuser_gives_none(omar):
    assert omar.has_perm("articles.send_flash")
    assert roles_of(omar) == frozenset()


def test_visitors_and_deactivated_accounts_have_none(nadia, db):
    nadia.is_active = False
    assert roles_of(nadia) == roles_of(AnonymousUser()) == roles_of(None) == frozenset()


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "in_office"),
    [
        (YESTERDAY, None, True),
        (TODAY, TODAY, True),
        (YESTERDAY, YESTERDAY, False),
        (TOMORROW, None, False),
    ],
)
def test_a_deputy_has_a_chiefs_rights_between_the_dates(salma, byline, starts_on, ends_on, in_office):
    term(byline, salma, starts_on, ends_on)
    assert ("chief" in roles_of(salma)) == in_office


def test_trust_with_flashes_is_given_to_editors_by_name(huda, salma):
    trust(huda)
    trust(salma)
    assert "trusted" in roles_of(huda)
    assert "trusted" not in roles_of(salma)


def deactivate(user):
    user.is_active = False
    user.save()


def take_from_the_desk(user):
    user.is_staff = False
    user.save()


WAYS_OUT = {
    "out of the group": lambda user, chiefs: user.groups.remove(chiefs),
    "out of the group's people": lambda user, chiefs: chiefs.user_set.remove(user),
    "all groups cleared": lambda user, chiefs: user.groups.clear(),
    "the group cleared": lambda user, chiefs: chiefs.user_set.clear(),
    "other groups set": lambda user, chiefs: user.groups.set([Group.objects.get(name="Reporters")]),
    "other people set": lambda user, chiefs: chiefs.user_set.set([]),
    "deactivated": lambda user, chiefs: deactivate(user),
    "taken from the desk": lambda user, chiefs: take_from_the_desk(user),
    "deleted": lambda user, chiefs: user.delete(),
    "deleted in bulk": lambda user, chiefs: User.objects.filter(pk=user.pk).delete(),
    "the group deleted": lambda user, chiefs: chiefs.delete(),
}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_the_last_approver_stays(nadia, chiefs, way):
    with pytest.raises(Refused), transaction.atomic():
        WAYS_OUT[way](nadia, chiefs)
    assert list(approvers()) == [User.objects.get(username="nadia")]


@pytest.mark.parametrize("way", [way for way in WAYS_OUT if way != "the group deleted"])
def test_one_of_two_may_go(nadia, salma, byline, chiefs, way):
    term(byline, salma)
    WAYS_OUT[way](nadia, chiefs)
    assert list(approvers()) == [salma]


def change(term, **columns):
    for name, value in columns.items():
        setattr(term, name, value)
    term.save()


ENDS = {
    "deleted": lambda term, other: term.delete(),
    "deleted in bulk": lambda term, other: EditorInChief.objects.all().delete(),
    "ended": lambda term, other: change(term, ends_on=YESTERDAY),
    "put off": lambda term, other: change(term, starts_on=TOMORROW),
    "of no account": lambda term, other: change(term, user=None),
}


@pytest.mark.parametrize("end", ENDS)
def test_the_last_approver_by_a_term_stays(salma, byline, end):
    only = term(byline, salma)
    with pytest.raises(Refused), transaction.atomic():
        ENDS[end](only, None)
    assert list(approvers()) == [salma]


@pytest.mark.parametrize("end", ENDS)
def test_a_term_ends_where_another_approves(salma, nadia, byline, end):
    ENDS[end](term(byline, salma), None)
    assert list(approvers()) == [nadia]


def test_a_term_may_pass_to_another_account(salma, yusuf, byline):
    change(term(byline, salma), user=yusuf)
    assert list(approvers()) == [yusuf]


def test_a_term_for_the_masthead_alone_needs_no_approver(byline):
    change(EditorInChief.objects.create(author=byline, starts_on=YESTERDAY), ends_on=TODAY)
    assert not approvers().exists()


def test_who_is_no_approver_comes_and_goes_where_there_is_none_yet(salma):
    salma.groups.clear()
    deactivate(salma)
    salma.delete()
    assert not User.objects.exists()


def test_a_role_is_neither_deleted_nor_renamed(chiefs):
    for act in (chiefs.delete, lambda: change(chiefs, name="Friends")):
        with pytest.raises(Refused), transaction.atomic():
            act()
    assert Group.objects.filter(name="Editors-in-chief").exists()


def test_a_chief_by_group_and_by_term_may_lose_the_one(nadia, byline, chiefs):
    term(byline, nadia)
    nadia.groups.remove(chiefs)
    assert list(approvers()) == [nadia]
