"""A person in front of the roster: finds a nurse's day, walks to it, reads what stands beside it."""

from __future__ import annotations

import time
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from teamapp.domain.entities import Ask, Assignment, Nurse
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.ids import NurseId
from teamapp.services.desk import Desk
from tests.support.window.journey import LEFT, PLAIN, Person
from ui.parts.grid.view import Cell, GridCell
from ui.parts.layers.veil import Veil, veils_over
from ui.roster.asks.cards.card import AskCardView
from ui.roster.inspector.cell_panel import CellPanel
from ui.roster.page import RosterPage

WIDE, HIGH = 1720, 1000
"""A window in which the inspector has its place beside four weeks."""
MOST_TABS = 60
REST_SECONDS = 0.4


def open_roster(person: Person) -> RosterPage:
    """By its shortcut, in a window as on a large screen."""
    person.wait(lambda: person.window.page_now() in ("today", "roster"), "the first page", seconds=100)
    person.window.resize(WIDE, HIGH)
    person.keys("Ctrl+2")
    roster = person.be_on("roster", seconds=60)
    assert isinstance(roster, RosterPage)
    person.wait(lambda: roster.view is not None, "the roster")
    return roster


def weeks_on(person: Person, roster: RosterPage, first: date) -> None:
    """Go on by a key until the weeks of a day are in sight."""
    while first not in roster.days_in_sight:
        before = roster.days_in_sight
        person.keys("]")
        person.wait(lambda before=before: roster.days_in_sight != before, "the next weeks")
        person.settle()
    person.wait(lambda: roster.view is not None and first in roster.view.days, "the roster of those weeks")


def place(roster: RosterPage, nurse: str, day: date) -> Cell:
    """Row and column of a nurse's day."""
    row = next(number for number, one in enumerate(roster.grid.view.rows) if one.key == nurse)
    return Cell(row, roster.days_in_sight.index(day))


def cell(roster: RosterPage, nurse: str, day: date) -> GridCell:
    """What the grid shows of a nurse's day."""
    where = place(roster, nurse, day)
    return roster.grid.view.rows[where.row].cells[where.column]


def letter(roster: RosterPage, nurse: str, day: date) -> str:
    """The letter of her shift in the grid, empty when she is free."""
    chip = cell(roster, nurse, day).chip
    return chip.letter if chip is not None else ""


def point(roster: RosterPage, where: Cell) -> QPoint:
    """The middle of a cell in the window."""
    cells = roster.grid.cells
    return cells.viewport().mapTo(roster.window(), cells.cell_rect(where).center())


def click_cell(person: Person, roster: RosterPage, nurse: str, day: date) -> None:
    """Click on a nurse's day; its facts follow."""
    cells = roster.grid.cells
    cells.scrollTo(cells.model().index(place(roster, nurse, day).row, place(roster, nurse, day).column))
    person.click_on(cells.viewport(), cells.cell_rect(place(roster, nurse, day)).center())
    person.wait(lambda: roster.focus == (nurse, day), "the focus on the day")
    person.settle()


def walk_to(person: Person, roster: RosterPage, nurse: str, day: date) -> None:
    """By arrows from wherever the keyboard is in the grid."""
    person.wait(roster.grid.cells.hasFocus, "the keyboard in the grid")
    goal = place(roster, nurse, day)
    here = roster.grid.cells.focus_cell()
    assert here is not None
    person.keys(*["Down" if goal.row > here.row else "Up"] * abs(goal.row - here.row))
    person.keys(*["Right" if goal.column > here.column else "Left"] * abs(goal.column - here.column))
    assert roster.focus == (nurse, day)


def stroke(person: Person, roster: RosterPage, start: Cell, end: Cell) -> None:
    """Press on one cell, draw to another, let go."""
    handle, first, last = person.window.windowHandle(), point(roster, start), point(roster, end)
    QTest.mousePress(handle, LEFT, PLAIN, first)
    for step in range(1, 6):
        QTest.mouseMove(handle, first + (last - first) * step / 5)
        person.settle()
    QTest.mouseRelease(handle, LEFT, PLAIN, last)
    person.settle()


def said_in(widget: QWidget) -> list[str]:
    """Every text in sight inside a widget."""
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]


def beside(person: Person, roster: RosterPage, nurse: str, day: date) -> list[str]:
    """What the inspector says of a nurse's day, once it speaks of that day."""
    click_cell(person, roster, nurse, day)
    return said_beside(person, roster, nurse, day)


def said_beside(person: Person, roster: RosterPage, nurse: str, day: date) -> list[str]:
    """What the inspector says once it speaks of that day."""
    panel = roster.inspector.cell
    assert roster.view is not None
    name, when = roster.view.nurse(NurseId(nurse)).name, roster.words.day(day)  # type: ignore[arg-type]
    person.wait(lambda: {name, when} <= set(said_in(panel)), f"the inspector on {name}, {when}")
    return still(person, panel)


def arrow_to_cell(person: Person, roster: RosterPage, nurse: str, day: date) -> None:
    """Tab to the grid and go to a nurse's day by arrows; its facts follow."""
    for _ in range(MOST_TABS):
        if roster.grid.cells.hasFocus():
            break
        person.keys("Tab")
    walk_to(person, roster, nurse, day)
    person.settle()


def by_arrows(person: Person, roster: RosterPage, nurse: str, day: date) -> list[str]:
    """What the inspector says of a nurse's day that the keyboard went to."""
    arrow_to_cell(person, roster, nurse, day)
    return said_beside(person, roster, nurse, day)


def still(person: Person, widget: QWidget) -> list[str]:
    """What a widget says once it has said the same for a while: some parts wait until the focus rests."""
    end = [time.monotonic() + REST_SECONDS]
    last = [said_in(widget)]

    def rested() -> bool:
        now = said_in(widget)
        if now != last[0] or not person.program.jobs.idle:
            last[0], end[0] = now, time.monotonic() + REST_SECONDS
        return time.monotonic() > end[0]

    person.wait(rested, "the words to stay")
    return last[0]


def said_below(panel: CellPanel, head: str) -> list[str]:
    """What the inspector says from one heading on."""
    said = said_in(panel)
    assert head in said, said
    return said[said.index(head) + 1 :]


def tab_to(person: Person, name: str) -> QWidget:
    """Press Tab until what has the keyboard is called so."""
    for _ in range(MOST_TABS):
        here = QApplication.focusWidget()
        if here is not None and name in _names(here):
            return here
        person.keys("Tab")
    raise AssertionError(f"Tab does not lead to “{name}”. The window says: {' | '.join(person.texts())}")


def on_top(person: Person) -> Veil:
    """The sheet that lies over the page."""
    person.wait(lambda: _veils(person), "a sheet")
    return _veils(person)[-1]


def no_sheet(person: Person) -> None:
    person.wait(lambda: not _veils(person), "the sheet to be gone")


def yes_by_phone(person: Person, ask: Ask, taker: Nurse, *, key: str = "Ctrl+Shift+Q") -> None:
    """The open asks by a key, this one by phone, her yes, once more."""
    person.keys(key)
    person.wait(lambda: _cards(person, ask), "the card of the ask")
    person.click("By phone…", inside=_cards(person, ask)[0])
    person.click(f"{taker.given_name} says yes")
    words = ("She said yes by phone", "Yes, all the same")
    person.wait(lambda: any(word in person.names() for word in words), "the question once more")
    person.click(next(word for word in words if word in person.names()))
    person.see("Yes is sent.")
    person.settle()


def shift_of(desk: Desk, nurse: str, day: date) -> Assignment | None:
    """What is stored of a nurse's day."""
    return desk.store.get(Assignment, assignment_id(NurseId(nurse), day))  # type: ignore[arg-type]


def undo_name(person: Person, which: str = "Undo") -> str:
    """What the button of undo would do, in its own words; empty when there is nothing."""
    person.settle()
    names = [name.removeprefix(f"{which}: ") for name in person.names() if name.startswith(f"{which}: ")]
    return names[0] if names else ""


def _veils(person: Person) -> list[Veil]:
    return veils_over(person.window)


def _cards(person: Person, ask: Ask) -> list[AskCardView]:
    return [one for one in on_top(person).findChildren(AskCardView) if one.isVisible() and one.card.ask.id == ask.id]


def _names(widget: QWidget) -> tuple[str, ...]:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    return widget.accessibleName(), str(words).replace("&&", "&")
