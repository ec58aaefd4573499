"""Next month's roster, made by the team itself: from a reminder on Today to a roster that was chosen among three."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from teamapp.domain.entities import Assignment, RosterPeriod, Wish, WishesReady
from teamapp.domain.entities.roster import Phase
from teamapp.services.desk import Desk
from tests.journeys.conftest import Start
from tests.support.store.ledger import check_books
from tests.support.window.journey import Person
from ui.roster.page import RosterPage
from ui.roster.together.choices.mode import ChoiceMode
from ui.roster.together.fairness.mode import FairnessMode
from ui.roster.together.gaps.mode import GapMode
from ui.roster.together.wishes.mode import WishMode


def test_a_month_is_made_together(start: Start, profile: Path) -> None:
    """Wishes by keys and by a stroke, unseen by others; gaps looked at; three rosters, one taken over."""
    person = start(profile)
    person.be_on("today", seconds=100)
    roster, period = from_the_reminder(person)
    wish(person, roster, period)
    close(person, roster, "Close the wishes?", "Close")
    settle(person, roster)
    close(person, roster, "End settling the gaps?", "End it")
    choose_one_of_three(person, roster, period)
    look_at_the_ledger(person, roster)
    assert person.ask(lambda desk: check_books(desk.store)) > 2


def from_the_reminder(person: Person) -> tuple[RosterPage, RosterPeriod]:
    """The arrow beside the sentence on Today opens the calendar of that roster."""
    person.see("Your wishes for")
    (label,) = [one for one in person.shown(QLabel) if one.text().startswith("Your wishes for")]
    height = label.mapTo(person.window, label.rect().center()).y()
    arrows = [one for one in person.shown(QAbstractButton) if one.accessibleName().startswith("Open")]
    person.click_on(min(arrows, key=lambda one: abs(one.mapTo(person.window, one.rect().center()).y() - height)))
    roster = person.be_on("roster", seconds=60)
    assert isinstance(roster, RosterPage)
    person.wait(lambda: roster.modes.current == "wishes", "the calendar of wishes")
    person.see("Nobody else sees your wishes")
    assert roster.view is not None
    assert roster.view.period is not None
    return roster, roster.view.period


def wish(person: Person, roster: RosterPage, period: RosterPeriod) -> None:
    """Keys, a stroke of the mouse over three days, every Wednesday; each step is one change; then ready."""
    mode = roster.modes.widget("wishes")
    assert isinstance(mode, WishMode)
    calendar = mode.wishes.calendar
    before = {wish.day for wish in person.ask(lambda desk: mine(desk, period))}
    free = [one.day for one in mode.wishes.view.days if not one.closed and one.day not in before]
    calendar.choose(free[0])
    person.click_on(calendar.viewport(), calendar.day_rect(free[0]).center().toPoint())
    person.settle()
    person.wait(lambda: free[0] in {one.day for one in person.ask(lambda desk: mine(desk, period))}, "the first wish")
    person.keys("Right")
    person.keys("J")
    person.settle()
    second = free[0] + timedelta(days=1)
    person.wait(lambda: joker_on(person, period, second), "the joker")
    person.keys("Ctrl+Z")
    person.wait(lambda: not joker_on(person, period, second), "the joker taken back")
    person.click("Every Wed free")
    person.settle()
    wednesdays = {one.day for one in mode.wishes.view.days if one.day.weekday() == 2 and not one.closed}
    person.wait(lambda: wednesdays <= {one.day for one in person.ask(lambda desk: mine(desk, period))}, "Wednesdays")
    person.click("Done, I am ready")
    person.see("Ready. Thank you")
    assert person.ask(
        lambda desk: any(one.ready and one.nurse == desk.me for one in desk.store.where(WishesReady, period=period.id))
    )


def joker_on(person: Person, period: RosterPeriod, day: date) -> bool:
    return any(one.joker for one in person.ask(lambda desk: mine(desk, period)) if one.day == day)


def close(person: Person, roster: RosterPage, question: str, yes: str) -> None:
    """By the palette, as somebody types it; the question names who is not ready."""
    assert roster.view is not None
    before = phase(person, roster)
    person.keys("Ctrl+K")
    person.type("close step")
    person.keys("Return")
    person.see(question)
    person.click(yes)
    person.wait(lambda: phase(person, roster) is not before, "the next step")


def settle(person: Person, roster: RosterPage) -> None:
    """The map is opened from the band and walked over by arrows; a gap tells who could."""
    person.click("See the gaps")
    person.wait(lambda: isinstance(roster.modes.widget("gaps"), GapMode), "the map")
    mode = roster.modes.widget("gaps")
    assert isinstance(mode, GapMode)
    person.wait(lambda: mode.gaps.read is not None, "the gaps")
    person.see("places open")
    before = mode.gaps.gap
    person.wait(lambda: mode.gaps.story.ways or not mode.gaps.gap, "the ways")
    person.wait(mode.gaps.heat.table.hasFocus, "the keyboard on the map")
    person.keys("Right")
    person.wait(lambda: mode.gaps.gap != before, "another gap")
    person.keys("Esc")
    person.wait(lambda: roster.on_grid, "the grid")


def choose_one_of_three(person: Person, roster: RosterPage, period: RosterPeriod) -> None:
    """Made, stopped, compared by arrows, seen in the grid; written only when it is taken over."""
    person.click("Make three rosters")
    mode = roster.modes.widget("choices")
    assert isinstance(mode, ChoiceMode)
    told = []
    mode.making.told.connect(told.append)
    person.wait(lambda: told, "the planner to tell something", seconds=90)
    person.click("Stop and keep best")
    person.wait(lambda: mode.cards, "three rosters", seconds=90)
    before = person.ask(lambda desk: assigned(desk, period))
    person.wait(lambda: mode.cards[0].hasFocus(), "the keyboard on the first")
    person.keys("Right", "Left", "Return")
    person.wait(lambda: roster.previewing, "the preview in the grid")
    assert person.ask(lambda desk: assigned(desk, period)) == before
    person.click("Take it over")
    person.wait(lambda: not roster.previewing, "the roster that was taken over")
    assert len(person.ask(lambda desk: assigned(desk, period))) > len(before)


def look_at_the_ledger(person: Person, roster: RosterPage) -> None:
    """Down is the next nurse by name, told in words."""
    person.click("Fairness")
    mode = roster.modes.widget("fairness")
    assert isinstance(mode, FairnessMode)
    person.wait(lambda: mode.fairness.view.nurses, "the ledger")
    person.click_on(mode.fairness.rows, mode.fairness.rows.row_rect(0).center().toPoint())
    QTest.keyClick(mode.fairness.rows, Qt.Key.Key_Down)
    person.see("fair share")
    names = [one.name for one in mode.fairness.view.nurses]
    assert names == sorted(names, key=str.casefold)


def mine(desk: Desk, period: RosterPeriod) -> tuple[Wish, ...]:
    return tuple(one for one in desk.store.where(Wish, nurse=desk.me) if period.first <= one.day <= period.last)


def assigned(desk: Desk, period: RosterPeriod) -> frozenset[str]:
    return frozenset(one.id for one in desk.store.between(Assignment, "day", period.first, period.last))


def phase(person: Person, roster: RosterPage) -> Phase | None:
    view = roster.view
    assert view is not None
    assert view.period is not None
    key = view.period.id

    def stored(desk: Desk) -> tuple[Phase | None]:
        found = desk.store.get(RosterPeriod, key)
        return (found.phase if found is not None else None,)

    return person.ask(stored)[0]
