"""First run: from an empty folder to a planned month and a planned day, one click after the other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from teamapp.domain.entities import Assignment
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_of_day
from tests.journeys.conftest import Start
from tests.support.store.ledger import check_books
from tests.support.window.journey import Person
from ui.roster.page import RosterPage
from ui.visits.page import VisitsPage

FIRST, LAST = date(2026, 11, 23), date(2026, 12, 20)
TOMORROW = date(2026, 11, 20)


def test_from_an_empty_folder_to_a_planned_month_and_day(start: Start, tmp_path: Path) -> None:
    """One click makes the sample team; its next month and next day are planned, looked at, and only then written."""
    person = start(tmp_path / "new")
    person.see("Look around with the sample team")
    person.click("Open the sample team")
    today = person.be_on("today", seconds=100)
    person.see("Thu 19 Nov")
    assert "Good morning" in today.header.text

    plan_the_month(person)
    plan_tomorrow(person)
    assert person.ask(lambda desk: check_books(desk.store)) > 2


def plan_the_month(person: Person) -> None:
    """The open period is empty; a suggestion fills it beside the stored one, taking it over writes it."""
    roster = person.go("Roster", "roster")
    assert isinstance(roster, RosterPage)
    person.click("Weeks after")
    person.see("23 Nov")
    assert person.ask(month) == ()

    person.click("Suggest roster")
    person.see("Suggesting a roster")
    person.see("points")
    person.click("Stop and keep best")
    person.see("Suggestion:", seconds=15)  # half of what it would have taken without the click
    proposed = in_the_grid(roster)
    assert len(proposed) > 150
    assert person.ask(month) == ()

    person.click("Take it over")
    person.wait(lambda: not roster.previewing, "the roster that was taken over")
    written = person.ask(month)
    assert {(one.nurse, one.day) for one in written} == proposed == in_the_grid(roster)
    assert all(one.by_solver and one.reason is not None for one in written)
    assert roster.view is not None
    live = roster.view.live
    strict = {setting.key for setting in live.plan.active() if setting.hard}
    assert not [one for one in live.findings if one.setting in strict and one.nurse], "the law is kept"


def plan_tomorrow(person: Person) -> None:
    """Better rounds are shown beside the stored day; keeping them gives every visit on them a nurse who works."""
    visits = person.go("Visits & rounds", "visits")
    assert isinstance(visits, VisitsPage)
    person.click("Day after")
    person.see("Fri 20 Nov")
    before = person.ask(lambda desk: visits_of_day(desk, TOMORROW))
    person.click("Improve rounds")
    person.see("known faces")
    person.click("Stop and keep best")
    person.see("Suggestion:", seconds=5)  # half of what it would have taken without the click
    proposed = on_the_timeline(visits)
    assert person.ask(lambda desk: visits_of_day(desk, TOMORROW)) == before

    person.click("Keep this plan")
    person.wait(lambda: not person.sees("Keep this plan"), "the plan that was kept")
    kept = person.ask(lambda desk: visits_of_day(desk, TOMORROW))
    assert {one.id: one.nurse for one in kept if one.nurse is not None} == proposed
    on_duty = person.ask(lambda desk: {one.nurse for one in desk.store.where(Assignment, day=TOMORROW)})
    assert set(proposed.values()) <= on_duty
    assert len(proposed) >= sum(one.planned for one in before)


def month(desk: Desk) -> tuple[Assignment, ...]:
    return desk.store.between(Assignment, "day", FIRST, LAST)


def in_the_grid(roster: RosterPage) -> set[tuple[str, date]]:
    """Nurse and day of every shift that the grid shows."""
    view, shown = roster.shown, [row for row in roster.grid.view.rows if row.key]  # not that of open shifts
    assert view is not None
    pairs = [(nurse, line) for nurse, line in zip(view.nurses, shown, strict=True)]
    return {
        (nurse.id, day)
        for nurse, line in pairs
        for day, cell in zip(view.days, line.cells, strict=True)
        if cell.chip is not None and (nurse.id, day) not in view.leave
    }


def on_the_timeline(visits: VisitsPage) -> dict[str, str]:
    """Visit -> nurse as the lanes show it; a double visit counts for its first nurse."""
    lanes = visits.views.timeline.day.lanes
    return {block.visit: lane.key for lane in lanes for block in lane.blocks if block.part == 0}
