"""Painting over cells, filters and the row of open shifts, by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from teamapp.services.history.undo import undo
from tests.support.roster.roster_team import EARLY, assignment, cell, day, nurse_id, roster_desk, row_of
from tests.ui.roster.conftest import ShowPage
from ui.parts.grid.view import Cell
from ui.roster.page import RosterPage
from ui.roster.sheets.who import WhoSheet
from ui.roster.shown.rows.filters import Only

LEFT, PLAIN, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def at(page: RosterPage, row: int, column: int) -> QPoint:
    return page.grid.cells.cell_rect(Cell(row, column)).center()


def drag(page: RosterPage, start: Cell, end: Cell, *, release: bool = True) -> None:
    """Press, move in a few steps, let go."""
    view, first, last = page.grid.cells.viewport(), at(page, *start), at(page, *end)
    QTest.mousePress(view, LEFT, PLAIN, first)
    for step in range(1, 5):
        QTest.mouseMove(view, first + (last - first) * step / 4)
    if release:
        QTest.mouseRelease(view, LEFT, PLAIN, last)


def names(page: RosterPage) -> list[str]:
    return [row.name.split()[0] for row in page.grid.view.rows if row.key]


def test_a_pen_of_the_legend_paints_over_days_as_one_change(show_page: ShowPage) -> None:
    """Five days of one press are one named undo; the verdict is said meanwhile; a second press paints on."""
    desk = roster_desk()
    page = show_page(desk)
    page.legend.pens[EARLY.id].click()
    assert page.painting.active
    drag(page, Cell(1, 0), Cell(1, 4), release=False)
    assert page.grid.ghost.isVisible()
    assert page.grid.ghost.verdict is not None
    assert row_of(desk, "Bram") == "......."
    QTest.mouseRelease(page.grid.cells.viewport(), LEFT, PLAIN, at(page, 1, 4))
    assert not page.grid.ghost.isVisible()
    assert row_of(desk, "Bram") == "DDDDD.."
    drag(page, Cell(2, 6), Cell(2, 6))
    assert row_of(desk, "Noor") == "......D"
    undo(desk)
    undo(desk)
    assert row_of(desk, "Bram") == "......."


def test_a_quick_stroke_misses_no_cell(show_page: ShowPage) -> None:
    """One move over a week paints the days between too."""
    desk = roster_desk()
    page = show_page(desk)
    page.painting.take(EARLY.id)
    view = page.grid.cells.viewport()
    QTest.mousePress(view, LEFT, PLAIN, at(page, 3, 0))
    QTest.mouseMove(view, at(page, 3, 6))
    QTest.mouseRelease(view, LEFT, PLAIN, at(page, 3, 6))
    assert row_of(desk, "Sanne") == "DDDDDDD"


def test_escape_drops_the_stroke_then_the_brush(show_page: ShowPage, qtbot: QtBot) -> None:
    """Nothing is written by a stroke that Esc ended; the next Esc ends painting, and the pens are up."""
    desk = roster_desk()
    page = show_page(desk)
    page.legend.pens[EARLY.id].click()
    drag(page, Cell(1, 0), Cell(1, 4), release=False)
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_Escape)
    assert page.painting.active
    QTest.mouseRelease(page.grid.cells.viewport(), LEFT, PLAIN, at(page, 1, 4))
    assert row_of(desk, "Bram") == "......."
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_Escape)
    assert not page.painting.active
    assert not page.legend.pens[EARLY.id].isChecked()


def test_painting_by_keyboard_alone(show_page: ShowPage, qtbot: QtBot) -> None:
    """Shift and the letter takes the brush, Enter paints the chosen days, Shift+Backspace erases, Esc lays it down."""
    desk = roster_desk({"Bram": "EE"})
    page = show_page(desk)
    page.choosing.choose(nurse_id("Bram"), day(0))
    cells = page.grid.cells
    qtbot.keyClick(cells, Qt.Key.Key_D, SHIFT)
    assert page.painting.kind == EARLY.id
    qtbot.keyClick(cells, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(cells, Qt.Key.Key_Return)
    assert row_of(desk, "Bram") == "DD....."
    qtbot.keyClick(cells, Qt.Key.Key_Backspace, SHIFT)
    assert page.painting.kind == ""
    qtbot.keyClick(cells, Qt.Key.Key_Return)
    assert row_of(desk, "Bram") == "......."
    qtbot.keyClick(cells, Qt.Key.Key_Escape)
    assert not page.painting.active


def test_painting_leaves_locked_days_alone(show_page: ShowPage) -> None:
    """A locked shift under the brush stays."""
    desk = roster_desk({}, assignment("Noor", 2, "E", pinned=True))
    page = show_page(desk)
    page.painting.take(EARLY.id)
    drag(page, Cell(2, 0), Cell(2, 4))
    assert row_of(desk, "Noor") == "DDEDD.."


def test_an_open_shift_is_dragged_to_a_nurse_and_back(show_page: ShowPage) -> None:
    """The last row holds what is open; a drop gives it, a shift dropped there is open again."""
    desk = roster_desk()
    page = show_page(desk)
    last = len(page.grid.view.rows) - 1
    row = page.grid.view.rows[last]
    assert row.key == ""
    assert row.cells[2].vacant > 0
    before = row.cells[2].vacant
    drag(page, Cell(last, 2), Cell(1, 2), release=False)
    assert page.grid.ghost.verdict is not None
    QTest.mouseRelease(page.grid.cells.viewport(), LEFT, PLAIN, at(page, 1, 2))
    assert row_of(desk, "Bram")[2] != "."
    assert page.grid.view.rows[last].cells[2].vacant == before - 1
    drag(page, Cell(1, 2), Cell(last, 2))
    assert row_of(desk, "Bram") == "......."


def test_enter_on_open_shifts_asks_who_can(show_page: ShowPage, qtbot: QtBot) -> None:
    """Each open shift kind of the day is offered; choosing one ranks the colleagues."""
    page = show_page(roster_desk())
    last = len(page.grid.view.rows) - 1
    page.grid.cells.choose(Cell(last, 2))
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_Return)
    menu = page.asking.menu
    assert menu is not None
    assert all(action.text().startswith("Who can take") for action in menu.actions())
    menu.actions()[0].trigger()
    menu.close()
    assert page.findChildren(WhoSheet)


def test_the_menu_of_filters_stays_while_a_person_ticks(show_page: ShowPage) -> None:
    """Space ticks each condition by its command, which then can be taken back; the menu shows what is in force."""
    page = show_page(roster_desk({"Bram": "DDDDDD"}))
    page.legend.ask_filter()
    menu = page.filtering.menu
    assert menu is not None
    ticks = {action.text().partition("\t")[0]: action for action in menu.actions()}
    weekends, back = ticks["Show only weekends"], ticks["Show everything again"]
    assert not back.isEnabled()
    assert back.whatsThis() == "Everything shows already."
    menu.setActiveAction(weekends)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert weekends.isChecked()
    assert back.isEnabled()
    assert page.filtering.wanted.only == {Only.WEEKENDS}
    ticks["Nurse"].trigger()
    menu.close()
    assert page.filtering.wanted.levels
    assert 0 < len(names(page)) < 4


def test_a_filter_hides_rows_and_dims_days_and_one_key_clears_all(show_page: ShowPage, qtbot: QtBot) -> None:
    """Weekends only dims the rest; a level leaves its nurses; the strip shows chips; Esc shows everything."""
    page = show_page(roster_desk({"Bram": "DDDDDD"}))
    page.filtering.toggle(Only.WEEKENDS)
    assert [one.faint for one in page.grid.view.rows[1].cells[:7]] == [True] * 5 + [False] * 2
    everybody = names(page)
    page.choosing.choose(nurse_id("Bram"), day(5))
    page.filtering.toggle_chosen()
    assert names(page) == ["Bram"]
    assert page.grid.view.corner == "1 of 4 nurses"
    assert page.choosing.focus == cell("Bram", 5)
    strip = page.content.filters
    assert [chip.text() for chip in strip.chips] == ["Only weekends", "Bram"]
    strip.chips[0].click()
    assert not page.grid.view.rows[0].cells[0].faint
    qtbot.keyClick(page.grid.cells, Qt.Key.Key_Escape)
    assert names(page) == everybody
    assert not strip.isVisible()


def test_only_findings_keeps_the_nurses_with_findings(show_page: ShowPage) -> None:
    """Six days in a row stay, the others go; a finding of a hidden nurse brings her back."""
    page = show_page(roster_desk({"Bram": "DDDDDDD"}))
    page.filtering.toggle(Only.FINDINGS)
    assert names(page) == ["Bram"]
    page.choosing.choose(nurse_id("Noor"), day(0))
    assert "Noor" in names(page)
    assert not page.filtering.active


def test_f9_walks_over_the_open_shifts(show_page: ShowPage) -> None:
    """From one to the next and round; without any it is said."""
    page = show_page(roster_desk())
    last = len(page.grid.view.rows) - 1
    page.choosing.next_open()
    first = page.grid.cells.focus_cell()
    assert first is not None
    assert first.row == last
    page.choosing.next_open()
    second = page.grid.cells.focus_cell()
    assert second is not None
    assert second.column > first.column
