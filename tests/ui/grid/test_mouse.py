"""Everything in the grid can be done by mouse."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.support.window.grids import KINDS, big, view
from tests.ui.grid.conftest import ShowGrid
from ui.parts.grid.grid import RosterGrid
from ui.parts.grid.view import Cell, GridView, Transfer, Verdict

LEFT, MOD = Qt.MouseButton.LeftButton, Qt.KeyboardModifier
WEEK = ("DDD.LLE", "LLL.DDD", "NN..EEE", "OSDD.VV")


def middle(grid: RosterGrid, row: int, column: int) -> QPoint:
    return grid.cells.cell_rect(Cell(row, column)).center()


def drag(
    qtbot: QtBot,
    grid: RosterGrid,
    start: tuple[int, int],
    end: tuple[int, int],
    *,
    keys: Qt.KeyboardModifier = MOD.NoModifier,
) -> None:
    """Press, move in two steps, and stay there with the button down."""
    port = grid.cells.viewport()
    qtbot.mousePress(port, LEFT, MOD.NoModifier, middle(grid, *start))
    half = (middle(grid, *start) + middle(grid, *end)) / 2
    for point in (half, middle(grid, *end)):
        send_move(grid, point, keys)


def send_move(grid: RosterGrid, point: QPoint, keys: Qt.KeyboardModifier) -> None:
    """A move with the left button down; QTest's own moves carry no button on the offscreen platform."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    port = grid.cells.viewport()
    at = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(port.mapToGlobal(point)), Qt.MouseButton.NoButton, LEFT, keys
    )
    QApplication.sendEvent(port, event)


def let_go(qtbot: QtBot, grid: RosterGrid, at: tuple[int, int], keys: Qt.KeyboardModifier = MOD.NoModifier) -> None:
    qtbot.mouseRelease(grid.cells.viewport(), LEFT, keys, middle(grid, *at))


def test_a_click_focuses_a_cell(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """The clicked cell alone is chosen."""
    grid = show_grid(view(*WEEK))
    qtbot.mouseClick(grid.cells.viewport(), LEFT, MOD.NoModifier, middle(grid, 2, 4))
    assert grid.cells.chosen() == ((2, 4),)


def test_a_shift_is_dragged_with_a_live_verdict(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """While the shift is in the air the judge's words hang on it; letting go asks for the transfer."""
    grid = show_grid(view(*WEEK))
    asked: list[Transfer] = []

    def judge(transfer: Transfer) -> Verdict:
        asked.append(transfer)
        return Verdict("9 h 30 of rest, 11 h needed", "danger")

    grid.judge = judge
    drag(qtbot, grid, (0, 0), (2, 3))
    assert grid.ghost.isVisible()
    assert grid.ghost.verdict == Verdict("9 h 30 of rest, 11 h needed", "danger")
    with qtbot.waitSignal(grid.cells.transferred) as said:
        let_go(qtbot, grid, (2, 3))
    assert not grid.ghost.isVisible()
    assert said.args[0] == Transfer(((0, 0),), Cell(0, 0), Cell(2, 3), False)
    assert asked[-1] == said.args[0]


def test_ctrl_drag_copies(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """With Ctrl held when letting go the shift stays where it was too."""
    grid = show_grid(view(*WEEK))
    drag(qtbot, grid, (0, 0), (1, 3), keys=MOD.ControlModifier)
    with qtbot.waitSignal(grid.cells.transferred) as said:
        let_go(qtbot, grid, (1, 3), MOD.ControlModifier)
    assert said.args[0].copies


def test_escape_ends_a_drag(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Escape in the air: nothing is asked for."""
    grid = show_grid(view(*WEEK))
    drag(qtbot, grid, (0, 0), (1, 3))
    qtbot.keyClick(grid.cells, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(grid.cells.transferred):
        let_go(qtbot, grid, (1, 3))


def test_a_drag_from_a_free_day_selects(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """There is nothing to carry, so the pointer draws a range."""
    grid = show_grid(view(*WEEK))
    drag(qtbot, grid, (0, 3), (2, 4))
    with qtbot.assertNotEmitted(grid.cells.transferred):
        let_go(qtbot, grid, (2, 4))
    assert set(grid.cells.chosen()) == {(row, column) for row in range(3) for column in (3, 4)}


def test_a_range_is_dragged_as_one(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Three chosen shifts go together and keep step."""
    grid = show_grid(view(*WEEK))
    grid.cells.choose(Cell(0, 0), until=Cell(0, 2))
    drag(qtbot, grid, (0, 1), (3, 4))
    with qtbot.waitSignal(grid.cells.transferred) as said:
        let_go(qtbot, grid, (3, 4))
    transfer = said.args[0]
    assert [transfer.goal(cell) for cell in transfer.cells] == [(3, 3), (3, 4), (3, 5)]


def test_leave_and_locked_shifts_stay(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Neither leave nor a pinned shift can be dragged away."""
    shown = view(*WEEK)
    first = shown.rows[0]
    pinned = replace(first, cells=(replace(first.cells[0], pinned=True), *first.cells[1:]))
    grid = show_grid(replace(shown, rows=(pinned, *shown.rows[1:])))
    for start in ((0, 0), (3, 5)):
        drag(qtbot, grid, start, (1, 3))
        with qtbot.assertNotEmitted(grid.cells.transferred):
            let_go(qtbot, grid, (1, 3))


def test_double_click_opens(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """A double click on a cell opens it."""
    grid = show_grid(view(*WEEK))
    with qtbot.waitSignal(grid.cells.opened) as said:
        qtbot.mouseDClick(grid.cells.viewport(), LEFT, MOD.NoModifier, middle(grid, 1, 1))
    assert said.args == [(1, 1)]


def test_a_day_and_a_name_select_column_and_row(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """A click on a day's head chooses everybody's day, one on a name the nurse's whole row."""
    grid = show_grid(view(*WEEK))
    qtbot.mouseClick(grid.days, LEFT, MOD.NoModifier, QPoint(grid.days.track.start(2) + 5, 40))
    assert set(grid.cells.chosen()) == {(row, 2) for row in range(4)}
    qtbot.mouseClick(grid.names, LEFT, MOD.NoModifier, QPoint(20, grid.names.track.start(1) + 5))
    assert set(grid.cells.chosen()) == {(1, column) for column in range(7)}


def test_a_coverage_figure_opens_by_click(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """A click on a figure tells which shift kind and day."""
    grid = show_grid(view(*WEEK))
    with qtbot.waitSignal(grid.cover.opened) as said:
        qtbot.mouseClick(grid.cover.viewport(), LEFT, MOD.NoModifier, grid.cover.cell_rect(Cell(2, 5)).center())
    assert said.args == [(2, 5)]


def test_only_what_changed_is_painted(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Setting one shift reports exactly that cell as different."""
    before: GridView = big()
    grid = show_grid(before)
    row = before.rows[4]
    cells = (*row.cells[:7], replace(row.cells[7], chip=KINDS["O"]), *row.cells[8:])
    after = replace(before, rows=(*before.rows[:4], replace(row, cells=cells), *before.rows[5:]))
    assert grid.cells.cell_model.show_view(after) == ((4, 7),)
