"""Where else in the window something about a colleague could stand: find, her card, the history."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from teamapp.domain.entities import Nurse
from tests.support.window.journey import Person
from tests.support.window.roster_person import no_sheet, still
from ui.parts.lists.list_view import ListView


def speaks_of_wish(said: Iterable[str]) -> bool:
    return any("asked for this day" in one for one in said)


def found_by(person: Person, words: str) -> list[str]:
    """What the palette finds, as it is read there."""
    person.keys("Ctrl+K")
    person.type(words)
    person.settle()
    (found,) = [one for one in person.shown(QListView) if one.accessibleName() == "What was found"]
    rows = [found.model().index(row, 0) for row in range(found.model().rowCount())]
    said = [str(one.data(Qt.ItemDataRole.DisplayRole)) for one in rows]
    assert any(words in one for one in said), said
    person.keys("Esc")
    no_sheet(person)
    return said


def look_at_card(person: Person, nurse: Nurse) -> None:
    """A colleague's card of the team's page, by find."""
    person.keys("Ctrl+K")
    person.type(nurse.name)
    person.settle()
    person.keys("Return")
    person.be_on("team")
    person.see(nurse.phone)
    person.see("Wishes")
    still(person, person.window)


def history(person: Person, words: str) -> list[str]:
    """What Settings tell of the team's past with these words in it."""
    person.go("Settings", "settings")
    person.click("History")
    person.fill("Find a change, a name, a reason", words)
    person.settle()
    (shown,) = [one for one in person.shown(ListView) if one.accessibleName() == "Changes, newest first"]
    rows = [shown.entries.at(row) for row in range(shown.entries.rowCount())]
    return [f"{one.name} · {one.note}" for one in rows]
