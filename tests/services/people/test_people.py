"""What can be done with a team's nurses, and what is refused in words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import (
    Assignment,
    Client,
    Contract,
    Leave,
    Nurse,
    RoleHolding,
    RosterPeriod,
    ShiftKind,
    Skill,
    Wish,
)
from teamapp.domain.entities.nurse import LeaveKind, Level, Role, WishKind
from teamapp.domain.entities.roster import PeriodState, assignment_id
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.text import text
from teamapp.domain.units import MicroDegrees, MinuteOfDay, Minutes
from teamapp.services.clients.clients import details_of as client_details
from teamapp.services.clients.clients import edit_client
from teamapp.services.desk import Desk
from teamapp.services.people.absence import cancel_leave, left_open_by, plan_leave, report_better, report_sick
from teamapp.services.people.availability import can_work_again, cannot_work, drop_exception, make_exception
from teamapp.services.people.card import nurse_card, team_list
from teamapp.services.people.contracts import change_hours, contract_on
from teamapp.services.people.nurses import add_nurse, details_of, edit_nurse, end_nurse, size_notices
from teamapp.services.people.roles import hand_on_role, take_role
from teamapp.services.people.skills import give_skill, take_skill
from teamapp.services.people.wishes import JOKERS_A_PERIOD, drop_wish, jokers_left, wish
from teamapp.services.refused import Refused
from teamapp.words.speak import Language, say
from tests.support.new_desk import THURSDAY, in_words, new_desk, spoken, with_client, with_nurse

TOMORROW = THURSDAY + timedelta(days=1)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with new_desk() as (opened, _clock):
        yield opened


@pytest.fixture
def aylin(desk: Desk) -> NurseId:
    return with_nurse(desk, owner=True)


def _nurse(desk: Desk, nurse: NurseId) -> Nurse:
    found = desk.store.get(Nurse, nurse)
    assert found is not None
    return found


def test_a_nurse_joins_with_contract_and_role(desk: Desk, aylin: NurseId) -> None:
    """One change makes her, her contract and the role that everybody has."""
    assert _nurse(desk, aylin).name == "Aylin Yilmaz"
    (contract,) = desk.store.where(Contract, nurse=aylin)
    assert contract.week_minutes == 24 * 60
    (role,) = desk.store.where(RoleHolding, nurse=aylin)
    assert role.role is Role.NURSE
    assert [line.nurse.id for line in team_list(desk)] == [aylin]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"family_name": "  "}, "Family name” is empty"),
        ({"given_name": "x" * 200}, "at most 120"),
        ({"email": "nobody"}, "name@example.org"),
        ({"phone": "call me"}, "digits"),
        ({"languages": frozenset({"Dutch!"})}, "two letters"),
        ({"kmh": 90}, "between 3 and 50"),
        ({"home_lat": MicroDegrees(1)}, "both latitude and longitude"),
    ],
)
def test_wrong_details_are_refused_in_words(desk: Desk, aylin: NurseId, wrong: dict[str, object], says: str) -> None:
    """Each refusal names the field and the remedy, and nothing is written."""
    before = _nurse(desk, aylin)
    with pytest.raises(Refused) as refusal:
        edit_nurse(desk, aylin, replace(details_of(before), **wrong))  # type: ignore[arg-type]
    assert says in in_words(refusal.value)
    assert _nurse(desk, aylin) == before


def test_editing_and_nothing_changed(desk: Desk, aylin: NurseId) -> None:
    """A real edit is written; the same form again is refused, so that the history has no empty lines."""
    details = replace(details_of(_nurse(desk, aylin)), level=Level.DISTRICT_NURSE, email="a@example.org")
    assert "Aylin" in spoken(edit_nurse(desk, aylin, details))
    assert _nurse(desk, aylin).level is Level.DISTRICT_NURSE
    with pytest.raises(Refused, match="nothing_changed"):
        edit_nurse(desk, aylin, details)


def test_leaving_ends_everything_that_hangs_on_her(desk: Desk, aylin: NurseId) -> None:
    """Contract and roles end with her last day, later duties are free again, her clients need another contact."""
    client = with_client(desk)
    person = desk.store.get(Client, client)
    assert person is not None
    edit_client(desk, client, replace(client_details(person), first_contact=aylin))
    kept, dropped = (_duty(aylin, day) for day in (TOMORROW, TOMORROW + timedelta(days=2)))
    desk.commit((Edit(None, kept), Edit(None, dropped)), text("sample.roster_made", day="2026-11-12"))
    spoken(end_nurse(desk, aylin, last=TOMORROW))
    assert _nurse(desk, aylin).ended == TOMORROW
    assert desk.store.all(Assignment) == (kept,)
    assert {item.last for item in desk.store.where(Contract, nurse=aylin)} == {TOMORROW}
    assert {item.last for item in desk.store.where(RoleHolding, nurse=aylin)} == {TOMORROW}
    found = desk.store.get(Client, client)
    assert found is not None
    assert found.first_contact is None
    with pytest.raises(Refused) as refusal:
        report_sick(desk, aylin, first=TOMORROW + timedelta(days=3))
    assert "leaves the team" in in_words(refusal.value)


def test_other_hours_from_a_day_on(desk: Desk, aylin: NurseId) -> None:
    """The old contract ends the day before; a planned one that never began is replaced."""
    spoken(change_hours(desk, aylin, week_minutes=Minutes(32 * 60), first=TOMORROW))
    change_hours(desk, aylin, week_minutes=Minutes(28 * 60), first=TOMORROW)
    contracts = desk.store.where(Contract, nurse=aylin)
    assert len(contracts) == 2
    assert _week_minutes(contracts, THURSDAY) == 24 * 60
    assert _week_minutes(contracts, TOMORROW) == 28 * 60
    with pytest.raises(Refused) as refusal:
        change_hours(desk, aylin, week_minutes=Minutes(60 * 60), first=TOMORROW)
    assert "between 0 and 2400" in in_words(refusal.value)


def test_skills_come_expire_and_go(desk: Desk, aylin: NurseId) -> None:
    """A skill given again gets the new date; an unknown one is refused; one that runs out soon shows in the list."""
    spoken(give_skill(desk, aylin, "insulin", expires=THURSDAY + timedelta(days=300)))
    give_skill(desk, aylin, "insulin", expires=THURSDAY + timedelta(days=20))
    (skill,) = desk.store.where(Skill, nurse=aylin)
    assert team_list(desk)[0].skills_running_out == (skill,)
    with pytest.raises(Refused) as refusal:
        give_skill(desk, aylin, "surgery", expires=None)
    assert "surgery" in in_words(refusal.value)
    spoken(take_skill(desk, skill.id))
    assert desk.store.where(Skill, nurse=aylin) == ()
    with pytest.raises(Refused) as gone:
        take_skill(desk, skill.id)
    assert "the skill was removed" in in_words(gone.value)


def test_roles_rotate(desk: Desk, aylin: NurseId) -> None:
    """A role is taken and handed on; nobody holds one twice at a time."""
    spoken(take_role(desk, aylin, Role.PLANNER, first=THURSDAY))
    with pytest.raises(Refused) as refusal:
        take_role(desk, aylin, Role.PLANNER, first=TOMORROW)
    assert "planner already" in in_words(refusal.value)
    (holding,) = [item for item in desk.store.where(RoleHolding, nurse=aylin) if item.role is Role.PLANNER]
    spoken(hand_on_role(desk, holding.id, last=TOMORROW))
    assert team_list(desk)[0].roles == (Role.NURSE, Role.PLANNER)


def test_illness_needs_no_diagnosis(desk: Desk, aylin: NurseId) -> None:
    """Ill from a day on without an end, back on another; what she leaves open is listed; twice is refused."""
    duty = _duty(aylin, TOMORROW)
    desk.commit((Edit(None, duty),), text("sample.roster_made", day="2026-11-12"))
    spoken(report_sick(desk, aylin, first=THURSDAY))
    assert team_list(desk)[0].away is not None
    assert left_open_by(desk, aylin, first=THURSDAY, last=TOMORROW).duties == (duty,)
    with pytest.raises(Refused) as refusal:
        report_sick(desk, aylin, first=TOMORROW)
    assert "already" in in_words(refusal.value)
    spoken(report_better(desk, aylin, back=TOMORROW + timedelta(days=2)))
    (leave,) = desk.store.where(Leave, nurse=aylin)
    assert leave.kind is LeaveKind.SICK
    assert leave.last == TOMORROW + timedelta(days=1)
    with pytest.raises(Refused) as well:
        report_better(desk, aylin, back=TOMORROW + timedelta(days=2))
    assert "not reported ill" in in_words(well.value)


def test_back_sooner_than_expected(desk: Desk, aylin: NurseId) -> None:
    """Ill with an expected end, back before it: the leave ends the day before she is back."""
    report_sick(desk, aylin, first=THURSDAY, last=THURSDAY + timedelta(days=6))
    report_better(desk, aylin, back=THURSDAY + timedelta(days=2))
    assert [item.last for item in desk.store.where(Leave, nurse=aylin)] == [TOMORROW]


def test_better_before_it_began_leaves_no_trace(desk: Desk, aylin: NurseId) -> None:
    """Reported ill for tomorrow and back tomorrow: no leave of minus one day."""
    report_sick(desk, aylin, first=TOMORROW)
    report_better(desk, aylin, back=TOMORROW)
    assert desk.store.where(Leave, nurse=aylin) == ()


def test_leave_does_not_overlap(desk: Desk, aylin: NurseId) -> None:
    """A holiday inside another is refused with the day it begins; a cancelled one makes room."""
    last = THURSDAY + timedelta(days=20)
    spoken(plan_leave(desk, aylin, LeaveKind.HOLIDAY, first=TOMORROW, last=last))
    with pytest.raises(Refused) as refusal:
        plan_leave(desk, aylin, LeaveKind.STUDY, first=last, last=last)
    assert "Fri 13 Nov" in in_words(refusal.value)
    with pytest.raises(Refused) as backwards:
        plan_leave(desk, aylin, LeaveKind.STUDY, first=last, last=TOMORROW)
    assert "lies before" in in_words(backwards.value)
    (leave,) = desk.store.where(Leave, nurse=aylin)
    spoken(cancel_leave(desk, leave.id))
    plan_leave(desk, aylin, LeaveKind.STUDY, first=last, last=last)


def test_fixed_days_and_exceptions(desk: Desk, aylin: NurseId) -> None:
    """A weekday is kept free and given back; the last word on a day replaces the one before."""
    spoken(cannot_work(desk, aylin, 2, reason="choir"))
    spoken(make_exception(desk, aylin, TOMORROW, available=True))
    spoken(make_exception(desk, aylin, TOMORROW, available=False, reason="school"))
    card = nurse_card(desk, aylin)
    assert [item.weekday for item in card.availability] == [2]
    assert [item.available for item in card.exceptions] == [False]
    spoken(can_work_again(desk, card.availability[0].id))
    spoken(drop_exception(desk, card.exceptions[0].id))
    assert nurse_card(desk, aylin).availability == nurse_card(desk, aylin).exceptions == ()
    with pytest.raises(Refused):
        cannot_work(desk, aylin, 7)


def test_wishes_and_jokers(desk: Desk, aylin: NurseId) -> None:
    """Four jokers a period; a wish replaces the one before; not for the past, not after publishing."""
    kind = _early()
    first, last = THURSDAY + timedelta(days=1), THURSDAY + timedelta(days=28)
    period = RosterPeriod(id=desk.fresh_id(), first=first, last=last)
    desk.commit((Edit(None, period), Edit(None, kind)), text("sample.roster_made", day="2026-11-12"))
    for offset in range(JOKERS_A_PERIOD):
        spoken(wish(desk, aylin, first + timedelta(days=offset), WishKind.DAY_OFF, joker=True))
    assert jokers_left(desk, aylin, first) == 0
    with pytest.raises(Refused) as refusal:
        wish(desk, aylin, last, WishKind.DAY_OFF, joker=True)
    assert "all 4 jokers" in in_words(refusal.value)
    wish(desk, aylin, first, WishKind.NOT_SHIFT, shift_kind=kind.id)
    assert jokers_left(desk, aylin, first) == 1
    (changed,) = [item for item in desk.store.where(Wish, nurse=aylin) if item.day == first]
    assert changed.shift_kind == kind.id
    spoken(drop_wish(desk, changed.id))
    with pytest.raises(Refused, match="wish_without_duty"):
        wish(desk, aylin, last, WishKind.SHIFT)
    with pytest.raises(Refused) as late:
        wish(desk, aylin, THURSDAY, WishKind.DAY_OFF)
    assert "later day" in in_words(late.value)
    published = replace(period, state=PeriodState.PUBLISHED)
    desk.commit((Edit(period, published),), text("sample.roster_made", day="2026-11-12"))
    with pytest.raises(Refused) as after:
        wish(desk, aylin, last, WishKind.DAY_OFF)
    assert "published" in in_words(after.value)


def test_the_thirteenth_nurse_is_said_not_forbidden(desk: Desk) -> None:
    """Twelve are silent; with the thirteenth the team is told to think of splitting."""
    for number in range(12):
        with_nurse(desk, f"Nurse{number}", "Jansen")
    assert size_notices(desk) == ()
    with_nurse(desk, "One", "More")
    (notice,) = size_notices(desk)
    assert "13 nurses" in say(notice, Language.ENGLISH)


def test_the_sixty_first_client_is_said_too(desk: Desk) -> None:
    """Sixty are silent, sixty-one are not."""
    for number in range(60):
        with_client(desk, f"Client{number}")
    assert size_notices(desk) == ()
    with_client(desk, "More")
    assert [notice.code for notice in size_notices(desk)] == ["limit.clients"]


def test_nobody_is_worth_a_refusal(desk: Desk) -> None:
    """An id that is not of this team is refused, not a crash."""
    nobody = NurseId(Id("0" * 32))
    with pytest.raises(Refused) as refusal:
        nurse_card(desk, nobody)
    assert "the nurse was removed" in in_words(refusal.value)
    with pytest.raises(Refused):
        add_nurse(desk, details_of(_blank()), started=date(1800, 1, 1), week_minutes=Minutes(60))


def _blank() -> Nurse:
    return Nurse(id=NurseId(Id("1" * 32)), given_name="A", family_name="B", level=Level.NURSE)


def _early() -> ShiftKind:
    return ShiftKind(
        id=ShiftKindId(Id("e" * 32)),
        name="Early",
        letter="E",
        form=ShiftForm.EARLY,
        start=MinuteOfDay(420),
        end=MinuteOfDay(900),
    )


def _duty(nurse: NurseId, day: date) -> Assignment:
    return Assignment(id=assignment_id(nurse, day), nurse=nurse, day=day, shift_kind=_early().id)


def _week_minutes(contracts: tuple[Contract, ...], day: date) -> int:
    found = contract_on(contracts, day)
    assert found is not None
    return found.week_minutes
