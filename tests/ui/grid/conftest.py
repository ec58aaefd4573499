"""A dressed application and a shown grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.parts.grid.grid import RosterGrid
from ui.parts.grid.view import Cell, GridView
from ui.theme.colours import THEMES
from ui.theme.install import install
from ui.theme.look import Look

ShowGrid = Callable[[GridView], RosterGrid]


@pytest.fixture
def show_grid(qtbot: QtBot, qapp: QApplication) -> Iterator[ShowGrid]:
    """Show a view in a grid of 1180 x 700 with the focus on its first cell."""
    install(qapp, Look(THEMES["light"]))
    alive: list[RosterGrid] = []  # a grid that is garbage while it is shown would be collected under its own paint

    def show(view: GridView) -> RosterGrid:
        grid = RosterGrid()
        alive.append(grid)
        grid.resize(1180, 700)
        grid.show_view(view)
        grid.show()
        grid.activateWindow()
        qtbot.waitUntil(grid.isActiveWindow)
        grid.cells.setFocus()
        if view.rows:
            grid.cells.choose(Cell(0, 0))
        return grid

    yield show
    for grid in alive:
        grid.close()
