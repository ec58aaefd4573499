"""Care as people say it: times of a day together, changed together; what comes, and why."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from teamapp.domain.change import Edit
from teamapp.domain.entities import Address, CareNeed, Client, Visit
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.ids import ClientId
from teamapp.domain.series import days_of
from teamapp.domain.text import text
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services.clients.addresses import AddressDetails
from teamapp.services.clients.care import (
    CareLine,
    care_lines,
    change_care,
    end_care,
    leave_out,
    preview_days,
    put_back,
)
from teamapp.services.clients.clients import ClientDetails, add_client
from teamapp.services.clients.coming import coming_visits
from teamapp.services.clients.needs import CarePlan, Window, add_need, plan_of
from teamapp.services.clients.once import change_once, series_day
from teamapp.services.clients.repeats import EVERY_DAY
from teamapp.services.clients.since import changes_around, since_last_here
from teamapp.services.day.outcome import cancel_visit
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undo
from teamapp.services.refused import Refused
from tests.support.new_desk import MONDAY, THURSDAY, in_words, new_desk, spoken, with_client, with_nurse

MORNING: Window = (MinuteOfDay(450), MinuteOfDay(510))
NOON: Window = (MinuteOfDay(720), MinuteOfDay(780))
EVENING: Window = (MinuteOfDay(1050), MinuteOfDay(1110))
PLAN = CarePlan(care="insulin", minutes=Minutes(15), windows=(MORNING,), repeat=EVERY_DAY, first=MONDAY)
FRIDAY = THURSDAY + timedelta(days=1)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with new_desk() as (opened, _clock):
        yield opened


@pytest.fixture
def anna(desk: Desk) -> ClientId:
    return with_client(desk)


def _line(desk: Desk) -> CareLine:
    (line,) = care_lines(desk.store.all(CareNeed), THURSDAY)
    return line


def _windows(desk: Desk, day: date) -> list[Window]:
    return sorted(need.windows[0] for need in desk.store.all(CareNeed) if days_of(need, day, day))


def test_times_of_a_day_are_one_line(desk: Desk, anna: ClientId) -> None:
    """Three series that differ in their time only; another care is another line, ended care none."""
    add_need(desk, anna, PLAN, times=(EVENING, MORNING, NOON))
    assert [need.windows for need in _line(desk).needs] == [(MORNING,), (NOON,), (EVENING,)]
    add_need(desk, anna, replace(PLAN, minutes=Minutes(20)))
    add_need(desk, anna, replace(PLAN, care="shower", last=THURSDAY - timedelta(days=1)))
    assert sorted(len(line.needs) for line in care_lines(desk.store.all(CareNeed), THURSDAY)) == [1, 3]


@pytest.mark.parametrize("times", [(MORNING,), (MORNING, EVENING), (MORNING, NOON, EVENING), (NOON,)])
def test_times_come_and_go_in_one_change(desk: Desk, anna: ClientId, times: tuple[Window, ...]) -> None:
    """From Friday on there is care at exactly these times, before it as it was; one undo puts everything back."""
    add_need(desk, anna, PLAN, times=(MORNING, EVENING))
    before = set(desk.store.all(CareNeed))
    needs, plan = tuple(need.id for need in _line(desk).needs), plan_of(_line(desk).need)
    if times == (MORNING, EVENING):
        with pytest.raises(Refused, match=r"border\.nothing_changed"):
            change_care(desk, needs, plan, times=times, since=FRIDAY)
        return
    spoken(change_care(desk, needs, plan, times=times, since=FRIDAY))
    assert _windows(desk, THURSDAY) == [MORNING, EVENING]
    assert _windows(desk, FRIDAY) == sorted(times)
    undo(desk)
    assert set(desk.store.all(CareNeed)) == before


def test_care_that_has_not_begun_is_simply_replaced(desk: Desk, anna: ClientId) -> None:
    """No empty series stays behind."""
    add_need(desk, anna, replace(PLAN, first=FRIDAY), times=(MORNING, EVENING))
    needs = tuple(need.id for need in _line(desk).needs)
    change_care(desk, needs, replace(PLAN, first=FRIDAY, minutes=Minutes(25)), times=(MORNING,), since=FRIDAY)
    (need,) = desk.store.all(CareNeed)
    assert (need.minutes, need.windows) == (25, (MORNING,))


def test_care_ends_at_all_its_times(desk: Desk, anna: ClientId) -> None:
    """The last day is the same for each; a day before the first is refused."""
    add_need(desk, anna, PLAN, times=(MORNING, EVENING))
    needs = tuple(need.id for need in _line(desk).needs)
    with pytest.raises(Refused) as refused:
        end_care(desk, needs, last=MONDAY - timedelta(days=1))
    in_words(refused.value)
    spoken(end_care(desk, needs, last=THURSDAY))
    assert {need.last for need in desk.store.all(CareNeed)} == {THURSDAY}


def test_a_day_is_left_out_and_put_back_at_all_times(desk: Desk, anna: ClientId) -> None:
    """The line names the day once; what is not there cannot be left out."""
    add_need(desk, anna, PLAN, times=(MORNING, EVENING))
    needs = tuple(need.id for need in _line(desk).needs)
    spoken(leave_out(desk, needs, FRIDAY))
    assert _windows(desk, FRIDAY) == []
    assert [(day, len(ids)) for day, ids in _line(desk).left_out] == [(FRIDAY, 2)]
    with pytest.raises(Refused) as refused:
        leave_out(desk, needs, FRIDAY)
    in_words(refused.value)
    spoken(put_back(desk, needs, FRIDAY))
    assert _windows(desk, FRIDAY) == [MORNING, EVENING]


def test_a_preview_writes_nothing_and_refuses_alike(desk: Desk, anna: ClientId) -> None:
    """The days of the preview are the days of the series that is made afterwards."""
    days = preview_days(PLAN, THURSDAY, count=3)
    assert desk.store.all(CareNeed) == ()
    add_need(desk, anna, PLAN)
    assert _line(desk).coming[:3] == days
    with pytest.raises(Refused):
        preview_days(replace(PLAN, minutes=Minutes(1)), THURSDAY)


def test_coming_visits_say_who_and_why(desk: Desk, anna: ClientId) -> None:
    """In order of the day, cancelled ones with the reason that was given."""
    add_need(desk, anna, PLAN, times=(EVENING, MORNING))
    coming = coming_visits(desk, anna)
    assert [one.windows[0] for one in coming[:4]] == [MORNING, EVENING, MORNING, EVENING]
    assert len(coming) == 16
    visit = coming[2].visit
    cancel_visit(desk, visit.id, visit.day, reason="at the hospital")
    again = coming_visits(desk, anna)[2]
    assert again.visit.cancelled
    assert again.altered is not None
    assert again.altered.why == text("day.cancelled_why", reason="at the hospital")


def test_a_coming_visit_carries_its_nurses_and_what_is_different(desk: Desk, anna: ClientId) -> None:
    """Who is planned, and the minutes and windows of this once."""
    nurse = with_nurse(desk)
    add_need(desk, anna, PLAN)
    (need,) = desk.store.all(CareNeed)
    change_once(desk, need.id, THURSDAY, windows=(NOON,), minutes=Minutes(30))
    stored = desk.store.all(Visit)[0]
    planned = replace(stored, nurse=nurse, start=MinuteOfDay(725))
    desk.commit((Edit(stored, planned),), text("day.done", client="x"))
    first = coming_visits(desk, anna)[0]
    assert (first.nurse.id if first.nurse else None, first.minutes, first.windows) == (nurse, 30, (NOON,))
    assert coming_visits(desk, anna)[1].minutes == 15


def test_the_day_of_the_series_is_known_wherever_the_visit_went(desk: Desk, anna: ClientId) -> None:
    """Moved twice and back on its own day: one visit, no exception left."""
    add_need(desk, anna, PLAN)
    (need,) = desk.store.all(CareNeed)
    for to_day in (FRIDAY + timedelta(days=5), FRIDAY + timedelta(days=6), FRIDAY):
        change_once(desk, need.id, FRIDAY, to_day=to_day)
        (need,) = desk.store.all(CareNeed)
        (visit,) = desk.store.all(Visit)
        assert (visit.id, visit.day) == (visit_id(need.id, FRIDAY), to_day)
        assert series_day(need, visit) == FRIDAY
    assert need.except_days == frozenset()


def test_a_visit_that_has_begun_is_not_left_out(desk: Desk, anna: ClientId) -> None:
    """What has happened stays."""
    add_need(desk, anna, PLAN)
    (need,) = desk.store.all(CareNeed)
    begun = Visit(id=visit_id(need.id, THURSDAY), client=anna, need=need.id, day=THURSDAY, status=VisitStatus.UNDER_WAY)
    desk.commit((Edit(None, begun),), text("day.under_way", client="x"))
    with pytest.raises(Refused, match=r"clients\.visit_begun"):
        leave_out(desk, (need.id,), THURSDAY)


def test_a_client_comes_with_her_address_in_one_change(desk: Desk) -> None:
    """One undo takes back both; a bad address refuses the whole."""
    details = ClientDetails(given_name="Greet", family_name="Bakker")
    with pytest.raises(Refused):
        add_client(desk, details, started=THURSDAY, home=AddressDetails(street=" "))
    assert desk.store.all(Client) == ()
    spoken(add_client(desk, details, started=THURSDAY, home=AddressDetails(street="Breestraat 8", postcode="2611cd")))
    (address,) = desk.store.all(Address)
    assert (address.first, address.postcode) == (THURSDAY, "2611CD")
    undo(desk)
    assert desk.store.all(Client) == ()
    assert desk.store.all(Address) == ()


def test_the_history_of_a_client_is_whole_and_news_is_by_others() -> None:
    """Everything around her newest first; what I did myself is no news to me."""
    with new_desk() as (desk, clock):
        anna = with_client(desk)
        with_nurse(desk, owner=True)
        clock.go_on(minutes=5)
        add_need(desk, anna, PLAN)
        codes = [change.what.code for change in changes_around(desk, anna)]
        assert codes == ["clients.need_added", "clients.added"]
        assert [change.what.code for change in since_last_here(desk, anna).changes] == ["clients.added"]
