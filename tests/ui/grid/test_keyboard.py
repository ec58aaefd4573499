"""Everything in the grid can be done by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from tests.support.window.grids import view
from tests.ui.grid.conftest import ShowGrid
from ui.parts.grid.view import Cell

KEY, MOD = Qt.Key, Qt.KeyboardModifier
WEEK = ("DDD.LLE", "LLL.DDD", "NN..EEE", "OSDD.VV")


def test_arrows_move_the_focus(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Two to the right and one down end on the third day of the second nurse, and the page hears of it."""
    grid = show_grid(view(*WEEK))
    heard: list[Cell] = []
    grid.cells.focused.connect(heard.append)
    for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Down):
        qtbot.keyClick(grid.cells, key)
    assert grid.cells.focus_cell() == (1, 2)
    assert heard[-1] == (1, 2)


def test_shift_and_arrows_select_a_rectangle(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Two down and one right with shift choose six cells."""
    grid = show_grid(view(*WEEK))
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Right):
        qtbot.keyClick(grid.cells, key, MOD.ShiftModifier)
    assert set(grid.cells.chosen()) == {(row, column) for row in range(3) for column in range(2)}


def test_a_letter_sets_a_shift_in_every_chosen_cell(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """A small letter counts as its capital and goes to the whole range."""
    grid = show_grid(view(*WEEK))
    qtbot.keyClick(grid.cells, KEY.Key_Right, MOD.ShiftModifier)
    with qtbot.waitSignal(grid.cells.typed) as said:
        qtbot.keyClicks(grid.cells, "e")
    assert said.args == [((0, 0), (0, 1)), "E"]


def test_a_strange_letter_is_left_to_the_window(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """T is no shift kind here, so a shortcut on T hears it; L is one, so a shortcut on L does not."""
    grid = show_grid(view(*WEEK))
    heard: list[str] = []
    for letter in "TL":
        QShortcut(QKeySequence(letter), grid).activated.connect(lambda letter=letter: heard.append(letter))
    with qtbot.waitSignal(grid.cells.typed) as said:
        qtbot.keyClicks(grid.cells, "tl")
    assert heard == ["T"]
    assert said.args[1] == "L"


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace])
def test_delete_clears(show_grid: ShowGrid, qtbot: QtBot, key: Qt.Key) -> None:
    """Delete and Backspace ask to clear the focused cell."""
    grid = show_grid(view(*WEEK))
    with qtbot.waitSignal(grid.cells.cleared) as said:
        qtbot.keyClick(grid.cells, key)
    assert said.args == [((0, 0),)]


def test_enter_opens(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Enter opens the focused cell."""
    grid = show_grid(view(*WEEK))
    with qtbot.waitSignal(grid.cells.opened) as said:
        qtbot.keyClick(grid.cells, KEY.Key_Return)
    assert said.args == [(0, 0)]


def test_alt_arrow_moves_the_shift_and_the_focus(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """The keyboard's drag: the shift goes one nurse down, the focus follows."""
    grid = show_grid(view(*WEEK))
    with qtbot.waitSignal(grid.cells.transferred) as said:
        qtbot.keyClick(grid.cells, KEY.Key_Down, MOD.AltModifier)
    transfer = said.args[0]
    assert (transfer.origin, transfer.target, transfer.copies) == ((0, 0), (1, 0), False)
    assert grid.cells.focus_cell() == (1, 0)


def test_alt_arrow_stops_at_the_border(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Nothing is asked for when a shift would leave the grid."""
    grid = show_grid(view(*WEEK))
    with qtbot.assertNotEmitted(grid.cells.transferred):
        qtbot.keyClick(grid.cells, KEY.Key_Up, MOD.AltModifier)


def test_copy_pastes_often_and_cut_once(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """A copy can be pasted twice; what was cut only once."""
    grid = show_grid(view(*WEEK))
    heard = []
    grid.cells.transferred.connect(heard.append)
    for held in (KEY.Key_C, KEY.Key_X):
        grid.cells.choose(Cell(0, 0))
        qtbot.keyClick(grid.cells, held, MOD.ControlModifier)
        for row in (1, 2):
            grid.cells.choose(Cell(row, 3))
            qtbot.keyClick(grid.cells, KEY.Key_V, MOD.ControlModifier)
    assert [(one.target, one.copies) for one in heard] == [((1, 3), True), ((2, 3), True), ((1, 3), False)]


def test_escape_lets_go(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Escape first forgets what was copied, then shrinks the range to the focus."""
    grid = show_grid(view(*WEEK))
    qtbot.keyClick(grid.cells, KEY.Key_Right, MOD.ShiftModifier)
    qtbot.keyClick(grid.cells, KEY.Key_C, MOD.ControlModifier)
    qtbot.keyClick(grid.cells, KEY.Key_Escape)
    assert len(grid.cells.chosen()) == 2
    qtbot.keyClick(grid.cells, KEY.Key_Escape)
    assert grid.cells.chosen() == ((0, 1),)


def test_a_preview_cannot_be_edited(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """A read-only view takes neither letters nor deletion."""
    from dataclasses import replace

    grid = show_grid(replace(view(*WEEK), read_only=True))
    with qtbot.assertNotEmitted(grid.cells.typed), qtbot.assertNotEmitted(grid.cells.cleared):
        qtbot.keyClicks(grid.cells, "e")
        qtbot.keyClick(grid.cells, KEY.Key_Delete)


def test_coverage_is_reached_and_opened_by_keyboard(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Arrows walk over the coverage figures, Enter opens one."""
    grid = show_grid(view(*WEEK))
    grid.cover.setFocus()
    qtbot.keyClick(grid.cover, KEY.Key_Right)
    qtbot.keyClick(grid.cover, KEY.Key_Down)
    with qtbot.waitSignal(grid.cover.opened) as said:
        qtbot.keyClick(grid.cover, KEY.Key_Return)
    assert said.args == [(1, 1)]
