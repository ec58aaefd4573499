"""The commands of the roster: words, shortcuts, when they are possible, and what the sidebar counts."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamapp.services.roster.periods import period_id
from tests.support.roster.roster_team import FIRST, LAST, cell, day, nurse_id, roster_desk, row_of
from tests.ui.roster.conftest import ShowPage
from ui.parts.grid.view import Cell
from ui.parts.layers.veil import Veil
from ui.roster import room
from ui.roster.page import RosterPage
from ui.shell.declared.registry import Registry
from ui.shell.declared.rooms import find_rooms

NOVEMBER = period_id(FIRST, LAST)
LEFT = Qt.MouseButton.LeftButton


class OneRoom:
    """A stage that always shows the roster."""

    def __init__(self, page: RosterPage) -> None:
        self._page = page

    def page_now(self) -> str:
        return "roster"

    def page_of(self, _key: str) -> RosterPage:
        return self._page

    def show_page(self, _key: str, _target: str = "") -> RosterPage:
        return self._page


def test_every_command_has_words_in_both_languages_and_a_shortcut_of_its_own() -> None:
    """English and Dutch synonyms for the palette; no shortcut twice, the window's own included."""
    (found,) = find_rooms(("roster",))
    commands = found.commands
    assert len(commands) >= 20
    assert all(one.title() and (not one.listed or (one.english and one.dutch)) for one in commands)
    rooms = tuple(one for one in find_rooms(("roster",)))
    Registry((), rooms, None, None).check()  # type: ignore[arg-type]


def test_commands_know_when_they_are_possible(show_page: ShowPage) -> None:
    """Nothing can be stopped, taken over or discarded while nothing is suggested; a cell can be locked."""
    page = show_page(roster_desk({"Bram": "D"}))
    page.choosing.choose(nurse_id("Bram"), day(0))
    possible = {one.name: one.possible(page) for one in find_rooms(("roster",))[0].commands}
    impossible = [name for name, can in possible.items() if not can]
    ours = [name for name in impossible if not name.startswith(("only_", "everything"))]
    assert ours[:6] == ["stop", "take_over", "take_part_over", "discard", "begin", "begin_six_weeks"]
    assert "stop_painting" in ours
    assert {"only_changes", "everything"} <= set(impossible)
    lock = next(one for one in find_rooms(("roster",))[0].commands if one.name == "lock")
    lock.act(page)
    assert page.grid.view.rows[1].cells[0].pinned


def test_the_sidebar_counts_what_must_be_fixed() -> None:
    """In the middle of an empty November 56 shifts are open."""
    assert room.PAGE.count is not None
    assert room.PAGE.count(roster_desk(now=datetime(2026, 11, 3, 9, tzinfo=UTC))) == 56


def test_shortcuts_leave_escape_to_sheets_and_letters_to_the_grid(show_page: ShowPage, qtbot: QtBot) -> None:
    """With every shortcut bound: Esc closes a sheet, then shrinks a range; a shift's letter is typed, T is today."""
    desk = roster_desk(now=datetime(2026, 11, 12, 9, tzinfo=UTC))
    page = show_page(desk)
    Registry((), find_rooms(("roster",)), OneRoom(page), page).bind_page("roster", page)
    page.asking.checks()
    sheet = next(one for one in page.findChildren(Veil) if one.isVisible())
    closed = []
    sheet.closed.connect(lambda: closed.append(True))
    focus = page.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert closed
    page.grid.cells.setFocus()
    page.grid.cells.choose(Cell(0, 3))
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_Escape)
    assert page.grid.cells.chosen() == ((0, 4),)
    qtbot.keyClicks(page.grid.cells, "d")
    assert row_of(desk, "Aylin") == "....D.."
    qtbot.keyClicks(page.grid.cells, "1")
    assert len(page.days_in_sight) == 7
    qtbot.keyClicks(page.grid.cells, "t")
    assert page.choosing.focus == cell("Aylin", 10)
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_BracketRight)
    assert page.days_in_sight[0] == day(14)
