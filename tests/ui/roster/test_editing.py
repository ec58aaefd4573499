"""The roster is edited by keyboard and by mouse; findings follow at once, and what is refused is taken back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scheduling.rules.plan import FREE
from teamapp.domain.entities import Leave
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undo
from teamapp.services.roster.hand.shifts import give_shift, pin_shifts
from tests.support.roster.roster_team import EARLY, EVENING, KINDS, cell, day, key, nurse_id, roster_desk, row_of
from tests.ui.roster.conftest import ShowPage
from ui.parts.grid.view import Badge, Cell, GridCell
from ui.roster.page import RosterPage

KEY, MOD, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
ROWS = {"Aylin": 0, "Bram": 1, "Noor": 2, "Sanne": 3}


def shown(page: RosterPage, name: str, number: int) -> GridCell:
    return page.grid.view.rows[ROWS[name]].cells[number]


def letters(page: RosterPage, name: str, days: int = 7) -> str:
    """What the grid shows of a nurse."""
    cells = page.grid.view.rows[ROWS[name]].cells[:days]
    return "".join(one.chip.letter if one.chip is not None else "." for one in cells)


def focus(page: RosterPage, name: str, number: int, *, until: int | None = None) -> None:
    start = Cell(ROWS[name], number)
    page.grid.cells.choose(start, until=Cell(ROWS[name], until) if until is not None else None)


def point(page: RosterPage, name: str, number: int) -> QPoint:
    return page.grid.cells.cell_rect(Cell(ROWS[name], number)).center()


def drag(qtbot: QtBot, page: RosterPage, start: tuple[str, int], end: tuple[str, int], keys=MOD.NoModifier) -> None:
    """Press on a shift and move to another cell, button down."""
    port = page.grid.cells.viewport()
    qtbot.mousePress(port, LEFT, MOD.NoModifier, point(page, *start))
    for at in ((point(page, *start) + point(page, *end)) / 2, point(page, *end)):
        position = QPointF(at)
        glob = QPointF(port.mapToGlobal(at))
        event = QMouseEvent(QEvent.Type.MouseMove, position, glob, Qt.MouseButton.NoButton, LEFT, keys)
        QApplication.sendEvent(port, event)


def drop(qtbot: QtBot, page: RosterPage, end: tuple[str, int], keys=MOD.NoModifier) -> None:
    qtbot.mouseRelease(page.grid.cells.viewport(), LEFT, keys, point(page, *end))


def test_a_letter_gives_a_shift_and_del_takes_it(show_page: ShowPage, qtbot: QtBot) -> None:
    """Typed in the grid, written in the store, seen in the grid."""
    desk = roster_desk()
    page = show_page(desk)
    focus(page, "Bram", 1)
    qtbot.keyClicks(page.grid.cells, "d")
    assert (letters(page, "Bram"), row_of(desk, "Bram")) == (".D.....", ".D.....")
    qtbot.keyClick(page.grid.cells, KEY.Key_Delete)
    assert (letters(page, "Bram"), row_of(desk, "Bram")) == (".......", ".......")


def test_a_range_takes_one_letter_and_one_undo(show_page: ShowPage, qtbot: QtBot) -> None:
    """Four days in one change, and one step back shows four free days again."""
    desk = roster_desk()
    page = show_page(desk)
    focus(page, "Noor", 0)
    for _ in range(3):
        qtbot.keyClick(page.grid.cells, KEY.Key_Right, MOD.ShiftModifier)
    qtbot.keyClicks(page.grid.cells, "e")
    assert letters(page, "Noor") == "EEEE..."
    change = undo(desk)
    assert change is not None
    page.frame.announce(change)
    assert letters(page, "Noor") == "......."


def test_a_finding_appears_with_the_edit_that_brings_it(show_page: ShowPage, qtbot: QtBot) -> None:
    """The sixth day in a row: a triangle on that cell, its sentence in the tool tip, gone with the day."""
    page = show_page(roster_desk({"Bram": "DDDDD"}))
    focus(page, "Bram", 5)
    qtbot.keyClicks(page.grid.cells, "d")
    assert shown(page, "Bram", 5).badge is not Badge.NONE
    assert "Days in a row: 6 days in a row" in shown(page, "Bram", 5).spoken
    qtbot.keyClick(page.grid.cells, KEY.Key_Backspace)
    assert shown(page, "Bram", 5).badge is Badge.NONE


def test_coverage_cards_and_hours_follow_an_edit(show_page: ShowPage, qtbot: QtBot) -> None:
    """One early shift: its day is covered, one of 56 shifts, 8 of 96 hours."""
    page = show_page()
    focus(page, "Bram", 0)
    qtbot.keyClicks(page.grid.cells, "d")
    early = next(row for row in page.grid.view.cover if row.chip.letter == "D")
    assert (early.cells[0].text, early.cells[0].tone) == ("1", None)
    assert (early.cells[1].text, early.cells[1].tone) == ("0/1", "danger")
    qtbot.waitUntil(lambda: "1 / 56" in page.stats.covered.accessibleName())
    hours = page.grid.view.rows[1].hours
    assert hours is not None
    assert (hours.planned, hours.agreed, hours.difference) == ("8", "96", "−88")


def test_a_refused_edit_is_taken_back_and_said(show_page: ShowPage, qtbot: QtBot) -> None:
    """A locked shift stays: the grid shows it again, the notice names nurse and day."""
    desk = roster_desk({"Bram": "D"})
    pin_shifts(desk, [cell("Bram", 0)], pinned=True)
    page = show_page(desk)
    focus(page, "Bram", 0)
    qtbot.keyClicks(page.grid.cells, "e")
    assert letters(page, "Bram")[0] == "D"
    assert page.frame.notices.warned == ["The shift of Bram on Mon 2 Nov is locked. Unlock it first."]


def test_drag_moves_with_a_live_verdict(show_page: ShowPage, qtbot: QtBot) -> None:
    """In the air the verdict says which rule breaks; let go, the shift has moved."""
    desk = roster_desk({"Bram": "D", "Noor": "N."})
    page = show_page(desk)
    drag(qtbot, page, ("Bram", 0), ("Noor", 1))
    verdict = page.grid.ghost.verdict
    assert verdict is not None
    assert verdict.tone == "danger"
    assert "rest between" in verdict.text
    drop(qtbot, page, ("Noor", 1))
    assert (row_of(desk, "Bram", 2), row_of(desk, "Noor", 2)) == ("..", "ND")


def test_drag_onto_a_shift_swaps_and_ctrl_drag_copies(show_page: ShowPage, qtbot: QtBot) -> None:
    """Two colleagues change places; with Ctrl the first keeps hers too."""
    desk = roster_desk({"Bram": "D", "Noor": "E"})
    page = show_page(desk)
    drag(qtbot, page, ("Bram", 0), ("Noor", 0))
    drop(qtbot, page, ("Noor", 0))
    assert (letters(page, "Bram", 1), letters(page, "Noor", 1)) == ("E", "D")
    drag(qtbot, page, ("Noor", 0), ("Sanne", 3), MOD.ControlModifier)
    drop(qtbot, page, ("Sanne", 3), MOD.ControlModifier)
    assert (row_of(desk, "Noor", 1), row_of(desk, "Sanne", 4)) == ("D", "...D")


def test_copy_and_paste_by_keyboard(show_page: ShowPage, qtbot: QtBot) -> None:
    """A week's start is copied to the next row as one change."""
    desk = roster_desk({"Bram": "DDE"})
    page = show_page(desk)
    focus(page, "Bram", 0, until=2)
    qtbot.keyClick(page.grid.cells, KEY.Key_C, MOD.ControlModifier)
    focus(page, "Noor", 4)
    qtbot.keyClick(page.grid.cells, KEY.Key_V, MOD.ControlModifier)
    assert row_of(desk, "Noor") == "....DDE"


def test_lock_and_unlock(show_page: ShowPage) -> None:
    """The lock shows on the chip; a second time it is gone."""
    desk = roster_desk({"Bram": "D"})
    page = show_page(desk)
    focus(page, "Bram", 0)
    page.editing.toggle_lock(page.choosing.cells)
    assert shown(page, "Bram", 0).pinned
    assert shown(page, "Bram", 0).spoken.endswith("Early 07:00–15:00, locked")
    page.editing.toggle_lock(page.choosing.cells)
    assert not shown(page, "Bram", 0).pinned


def test_leave_is_shown_and_not_cleared_here(show_page: ShowPage, qtbot: QtBot) -> None:
    """Del on a day of leave says where leave is changed."""
    leave = Leave(id=key("leave", "b"), nurse=nurse_id("Bram"), kind=LeaveKind.SICK, first=day(0), last=day(1))
    page = show_page(roster_desk({}, leave))
    assert letters(page, "Bram") == "ZZ....."
    focus(page, "Bram", 0)
    qtbot.keyClick(page.grid.cells, KEY.Key_Delete)
    assert page.frame.notices.told == ["This is leave. It is changed on the page of the team."]


def test_the_menu_gives_every_shift_kind(show_page: ShowPage, qtbot: QtBot) -> None:
    """Enter opens it below the cell; the first entry is the first shift kind."""
    desk = roster_desk()
    page = show_page(desk)
    focus(page, "Sanne", 2)
    qtbot.keyClick(page.grid.cells, KEY.Key_Return)
    menu = page.asking.menu
    assert menu is not None
    words = [action.text().split("\t")[-1] for action in menu.actions() if action.text()]
    assert words[: len(KINDS)] == ["D", "O", "E", "N"]
    menu.actions()[0].trigger()
    menu.close()
    assert row_of(desk, "Sanne") == "..D...."


def test_a_change_from_elsewhere_is_followed(show_page: ShowPage) -> None:
    """What another page writes shows here without asking the store for the whole period again."""
    desk: Desk = roster_desk()
    page = show_page(desk)
    before = page.view
    page.frame.announce(give_shift(desk, [cell("Sanne", 6)], EVENING.id))
    assert letters(page, "Sanne") == "......E"
    assert page.view is not None
    assert before is not None
    assert page.view.kinds is before.kinds


def test_new_leave_reads_the_period_again(show_page: ShowPage) -> None:
    """Somebody falls ill on another page: her days are hatched here."""
    from teamapp.domain.change import Edit
    from teamapp.domain.text import text

    desk = roster_desk({"Noor": "D"})
    page = show_page(desk)
    leave = Leave(id=key("leave", "n"), nurse=nurse_id("Noor"), kind=LeaveKind.SICK, first=date(2026, 11, 3))
    page.frame.announce(desk.commit([Edit(None, leave)], text("test")))
    assert letters(page, "Noor") == "DZZZZZZ"


def test_only_the_row_of_the_edit_is_made_anew(show_page: ShowPage, qtbot: QtBot) -> None:
    """An edit leaves the other nurses' rows the very same objects."""
    page = show_page(roster_desk({"Bram": "D"}))
    before = page.grid.view.rows[:4]
    focus(page, "Noor", 3)
    qtbot.keyClicks(page.grid.cells, "d")
    after = page.grid.view.rows[:4]
    assert [old is new for old, new in zip(before, after, strict=True)] == [True, True, False, True]
    assert page.view is not None
    assert page.view.worked(nurse_id("Noor"), day(3)) == EARLY.id != FREE
