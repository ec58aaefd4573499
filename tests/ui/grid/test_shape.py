"""The grid's geometry, its words for screen readers, and its manners under paint."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.window.grids import big, view
from tests.ui.grid.conftest import ShowGrid
from ui.parts.grid.layout import even, spread
from ui.parts.grid.view import Cell
from ui.theme.colours import THEMES
from ui.theme.install import install
from ui.theme.look import Look


@given(st.integers(1, 60), st.integers(0, 3000), st.integers(1, 40))
def test_columns_fill_the_room_to_the_pixel(count: int, room: int, least: int) -> None:
    """No column is narrower than the least, widths differ by one pixel at most, and nothing is left over."""
    track = spread(count, room=room, least=least)
    sizes = [track.size(index) for index in range(count)]
    assert min(sizes) >= least
    assert max(sizes) - min(sizes) <= 1
    assert track.length == max(room, count * least)


@given(st.integers(1, 40), st.integers(1, 60), st.integers(-5, 3000))
def test_every_pixel_belongs_to_its_stretch(count: int, size: int, position: int) -> None:
    """`at` finds the stretch whose start and size hold the position, and nothing outside."""
    track = even(count, size)
    found = track.at(position)
    if found < 0:
        assert position < 0 or position >= track.length
    else:
        assert track.start(found) <= position < track.start(found) + track.size(found)


@pytest.mark.parametrize("columns", [7, 14, 28, 42])
def test_all_days_fit_without_scrolling(show_grid: ShowGrid, columns: int) -> None:
    """At the width a 1440 px window leaves, every span up to six weeks is in sight, sides aligned."""
    grid = show_grid(big(12, columns))
    assert not grid.across.isVisible()
    assert (
        grid.cells.columns.length == grid.cells.viewport().width() == grid.days.width() == grid.cover.viewport().width()
    )


def test_large_text_scrolls_cells_days_and_coverage_together(qapp: QApplication, show_grid: ShowGrid) -> None:
    """At 200 % the days no longer fit: the three parts scroll as one and the last day can be reached by keyboard."""
    grid = show_grid(big(12, 28))
    install(qapp, Look(THEMES["light"], text_percent=200))
    qapp.processEvents()
    assert grid.across.isVisible()
    grid.cells.choose(Cell(11, 27))
    assert (
        grid.days.scrolled == grid.cells.horizontalScrollBar().value() == grid.cover.horizontalScrollBar().value() > 0
    )
    assert grid.names.scrolled == grid.cells.verticalScrollBar().value() > 0
    assert grid.cells.viewport().rect().contains(grid.cells.cell_rect(Cell(11, 27)))


def test_screen_readers_hear_every_cell(show_grid: ShowGrid) -> None:
    """The accessible table has the words of each cell, and the nurse's words at the head of its row."""
    grid = show_grid(view("D.V", "LLE"))
    table = QAccessible.queryAccessibleInterface(grid.cells)
    spoken = [table.child(number).text(QAccessible.Text.Name) for number in range(table.childCount())]
    assert [spoken.count(word) for word in ("Early", "free", "Leave", "Late")] == [1, 1, 1, 2]
    assert grid.cells.cell_model.headerData(1, Qt.Orientation.Vertical) == "Nurse 1, Nurse · 24 h, 104 of 96 hours"


@pytest.mark.parametrize("theme", ["dark"])
def test_painting_leaks_nothing(qapp: QApplication, show_grid: ShowGrid, theme: str) -> None:
    """Two hundred repaints in each theme leave the reference count of None alone (PySide 6.12.0 lost one a call)."""
    grid = show_grid(big())
    install(qapp, Look(THEMES[theme]))
    qapp.processEvents()
    before = sys.getrefcount(None)
    for _ in range(200):
        grid.cells.viewport().repaint()
        grid.days.repaint()
    assert abs(sys.getrefcount(None) - before) <= 50


def test_a_grid_without_people_or_days_paints(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """An empty roster is no accident: nothing is chosen, keys and clicks do nothing."""
    grid = show_grid(view())
    grid.repaint()
    qtbot.keyClick(grid.cells, Qt.Key.Key_Right)
    qtbot.mouseClick(grid.cells.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(50, 50))
    assert grid.cells.chosen() == ()


def test_what_is_held_does_not_outlive_its_grid(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """Cells cut in four weeks, then one week is shown: paste does nothing and painting goes on."""
    grid = show_grid(big(12, 28))
    grid.cells.choose(Cell(11, 27))
    qtbot.keyClick(grid.cells, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    grid.show_view(view("DDD.LLE", "LLL.DDD"))
    grid.cells.viewport().repaint()
    grid.cells.choose(Cell(0, 0))
    with qtbot.assertNotEmitted(grid.cells.transferred):
        qtbot.keyClick(grid.cells, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_the_focus_follows_its_nurse_into_a_longer_grid(show_grid: ShowGrid, qtbot: QtBot) -> None:
    """A filter is taken away while the grid scrolls: the last nurse keeps the focus, and is in sight."""
    grid, whole = show_grid(big(40, 28)), big(40, 28)
    grid.show_view(replace(whole, rows=whole.rows[-2:]))
    grid.cells.choose(Cell(1, 3))
    grid.show_view(whole)
    assert grid.cells.focus_cell() == Cell(39, 3)
    assert grid.cells.viewport().rect().contains(grid.cells.cell_rect(Cell(39, 3)))
