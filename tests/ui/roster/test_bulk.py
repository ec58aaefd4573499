"""Many days at once: locked, cleared and given from the inspector, the menu and the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from teamapp.services.history.undo import undo
from tests.support.roster.roster_team import roster_desk, row_of
from tests.ui.roster.conftest import ShowPage
from ui.parts.grid.view import Cell
from ui.roster.page import RosterPage


def press(page: RosterPage, words: str) -> None:
    found = [one for one in page.inspector.cell.range.findChildren(QPushButton) if one.text() == words]
    found[0].click()


def test_a_range_says_what_it_holds_and_is_cleared_at_once(show_page: ShowPage) -> None:
    """Five days of two nurses, three shifts; made free they are one undo."""
    desk = roster_desk({"Bram": "DDD", "Noor": "..D"})
    page = show_page(desk, width=1680)
    page.grid.cells.choose(Cell(1, 0), until=Cell(2, 4))
    page.choosing.show_facts()
    assert page.inspector.cell.range.text == "10 days of 2 nurses. 4 shifts, 30 h"
    press(page, "Make free")
    assert row_of(desk, "Bram") == "......."
    undo(desk)
    assert row_of(desk, "Bram") == "DDD...."
    page.grid.cells.choose(Cell(1, 0))
    page.choosing.show_facts()
    assert not page.inspector.cell.range.isVisible()


def test_a_range_with_free_days_is_locked_and_wears_it(show_page: ShowPage) -> None:
    """Shifts carry the lock on their chip, free days a quiet one; unlocked both are gone."""
    page = show_page(roster_desk({"Bram": "D"}), width=1680)
    page.grid.cells.choose(Cell(1, 0), until=Cell(1, 1))
    page.choosing.show_facts()
    press(page, "Lock")
    row = page.grid.view.rows[1]
    assert row.cells[0].pinned
    assert row.cells[1].sign is not None
    assert "kept free" in row.cells[1].spoken
    press(page, "Lock")
    row = page.grid.view.rows[1]
    assert not row.cells[0].pinned
    assert row.cells[1].sign is None


def test_a_free_day_is_kept_free_from_its_menu(show_page: ShowPage) -> None:
    """The menu of an empty cell says so; giving a shift there is warned against."""
    page = show_page(roster_desk())
    page.grid.cells.choose(Cell(2, 3))
    page.asking.cell_menu(QPoint(200, 200))
    assert page.asking.menu is not None
    action = next(one for one in page.asking.menu.actions() if one.text().startswith("Keep free"))
    action.trigger()
    assert page.grid.view.rows[2].cells[3].sign is not None
    assert page.view is not None
    verdict = page.editing.judge_given(page.cells, page.view.living_kinds[0].id)
    assert verdict.tone == "danger"


def test_a_whole_row_by_keyboard(show_page: ShowPage, qtbot: QtBot) -> None:
    """Ctrl+A takes everything in sight, Del frees it, in one undo."""
    desk = roster_desk({"Bram": "DDD", "Noor": "..D"})
    page = show_page(desk)
    page.show_weeks(1)
    page.grid.cells.choose(Cell(0, 0))
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_Delete)
    assert row_of(desk, "Bram") + row_of(desk, "Noor") == "." * 14
    undo(desk)
    assert row_of(desk, "Noor") == "..D...."


def test_a_joker_wears_a_star_and_a_late_wish_a_clock(show_page: ShowPage) -> None:
    """Both are said in the words of the cell; a plain wish keeps its heart alone."""
    from teamapp.domain.change import Edit
    from teamapp.domain.entities import Wish
    from teamapp.domain.entities.nurse import WishKind
    from teamapp.domain.text import text
    from tests.support.roster.roster_team import day, key, nurse_id

    desk = roster_desk()

    def wish(number: int, *, joker: bool = False, late: bool = False) -> Wish:
        made = key("wish", str(number))
        return Wish(id=made, nurse=nurse_id("Noor"), day=day(number), kind=WishKind.DAY_OFF, joker=joker, late=late)

    wishes = (wish(0), wish(1, joker=True), wish(2, late=True))
    desk.commit([Edit(None, one) for one in wishes], text("test"))
    cells = show_page(desk).grid.view.rows[2].cells
    signs = [one.sign.icon if one.sign is not None else "" for one in cells[:3]]
    assert signs == ["", "star", "clock"]
    assert all(one.wish for one in cells[:3])
    assert "came late" in cells[2].spoken
