"""What people did is there tomorrow: edits by keys, undo and redo by name, the page that was open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from teamapp.domain.entities import Assignment
from teamapp.services.desk import Desk
from tests.journeys.conftest import Start
from tests.support.store.ledger import check_books
from tests.support.window.journey import Person
from tests.support.window.stage import all_rows
from ui.parts.grid.view import Cell
from ui.roster.page import RosterPage

FIRST = date(2026, 11, 23)


def test_edit_undo_redo_close_and_come_back(start: Start, profile: Path) -> None:
    """A letter, undo and redo by keys with their names; opened again, all rows, the undo and the window are as left."""
    person = start(profile)
    person.be_on("today")
    person.keys("Ctrl+2")
    roster = person.be_on("roster")
    assert isinstance(roster, RosterPage)
    person.keys("]")
    person.see("23 Nov")
    person.settle()
    assert person.ask(shifts) == 0

    nurse = choose_first_day(person, roster)
    person.type("d")
    person.wait(lambda: step(person, "Undo"), "something to undo")
    done = step(person, "Undo")
    assert nurse in done
    assert (person.ask(shifts), letter(roster)) == (1, "D")

    person.keys("Ctrl+Z")
    person.see(f"Undone: {done}")
    assert step(person, "Redo") == done
    assert (person.ask(shifts), letter(roster)) == (0, "")

    person.keys("Ctrl+Shift+Z")
    person.see(f"Done again: {done}")
    assert (person.ask(shifts), letter(roster)) == (1, "D")

    before = person.ask(all_rows)
    person.leave()

    person = start(profile)
    person.be_on("roster")
    assert person.ask(all_rows) == before
    assert step(person, "Undo") == done
    assert person.ask(lambda desk: check_books(desk.store)) > 3


def choose_first_day(person: Person, roster: RosterPage) -> str:
    """Click on the first day of the first nurse; gives her name."""
    assert roster.view is not None
    cells = roster.grid.cells
    person.click_on(cells.viewport(), cells.cell_rect(Cell(0, 0)).center())
    return roster.view.nurses[0].given_name


def letter(roster: RosterPage) -> str:
    chip = roster.grid.view.rows[0].cells[0].chip
    return chip.letter if chip is not None else ""


def shifts(desk: Desk) -> int:
    return len(desk.store.where(Assignment, day=FIRST))


def step(person: Person, which: str) -> str:
    """What the button of undo or redo would do, in its own words; empty when there is nothing."""
    person.settle()
    names = [name.removeprefix(f"{which}: ") for name in person.names() if name.startswith(f"{which}: ")]
    return names[0] if names else ""
