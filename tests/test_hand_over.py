"""A story changes hands."""

import pytest

from articles.workflow import BadValue, NotAllowed


def test_the_new_owner_goes_on_and_the_old_one_does_not(draft, huda, salma, yusuf):
    draft.hand_over(by=huda, to=yusuf)
    draft.revise(by=yusuf, revision=1, title_ar="عنوان آخر")
    with pytest.raises(NotAllowed):
        draft.revise(by=salma, revision=2, title_ar="عنوان ثالث")
    assert [move.owner.username for move in draft.transitions.all()] == ["salma", "yusuf", "yusuf"]


@pytest.mark.parametrize("name", ["tarek", "omar"])
def test_it_goes_to_somebody_who_writes(draft, huda, name, request):
    with pytest.raises(BadValue) as refusal:
        draft.hand_over(by=huda, to=request.getfixturevalue(name))
    assert refusal.value.field == "to"


def test_it_goes_to_no_deactivated_account_and_to_somebody(draft, huda, yusuf):
    yusuf.is_active = False
    yusuf.save()
    for to in (yusuf, None):
        with pytest.raises(BadValue):
            draft.hand_over(by=huda, to=to)


def test_a_reporter_hands_over_nothing(draft, salma, yusuf):
    with pytest.raises(NotAllowed):
        draft.hand_over(by=salma, to=yusuf)
