"""Heat pictures can be read without colour, by keyboard, and by screen readers."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.parts.charts.heat_grid import HeatGrid
from ui.parts.charts.heat_paint import paint_heat
from ui.parts.charts.heat_view import HeatCell, HeatForm, HeatRow, HeatView
from ui.parts.grid.view import Cell, Chip, GridDay
from ui.theme.look import look

FORMS: tuple[HeatForm, ...] = ("none", "met", "open", "tight", "short", "over")


def marked(form: HeatForm) -> frozenset[tuple[int, int]]:
    """Where a field without its number is not paper: its form, whatever the colours."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    paper = look().colour("surface").rgb()
    image.fill(paper)
    painter = QPainter(image)
    paint_heat(painter, QRectF(0, 0, 40, 40), look(), HeatCell(form))
    painter.end()
    return frozenset((x, y) for x in range(40) for y in range(40) if image.pixel(x, y) != paper)


@pytest.mark.parametrize(("one", "other"), list(combinations(FORMS, 2)))
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_form_is_another_one_without_colour(one: HeatForm, other: HeatForm, theme: str, dress) -> None:
    """Colour is taken away and the forms still differ, by more than a few points, in both themes."""
    dress(theme=theme)
    assert len(marked(one) ^ marked(other)) >= 12


@pytest.fixture
def grid(qtbot: QtBot) -> HeatGrid:
    made = HeatGrid()
    qtbot.addWidget(made)
    days = tuple(GridDay(name="Mo", number=str(number)) for number in range(1, 29))
    cells = tuple(HeatCell("open", str(number), spoken=f"day {number}") for number in range(1, 29))
    rows = (HeatRow("d", Chip("early", "D", "Day"), cells), HeatRow("e", Chip("evening", "E", "Evening"), cells))
    made.resize(1000, made.sizeHint().height())
    made.show()
    made.show_view(HeatView(days, rows))
    return made


def test_arrows_and_clicks_choose_a_field(grid: HeatGrid, qtbot: QtBot) -> None:
    """The focus goes from the first field; a click goes anywhere."""
    chosen: list[Cell] = []
    grid.table.chosen.connect(chosen.append)
    grid.table.setFocus()
    grid.table.choose(Cell(0, 0))
    qtbot.keyClick(grid.table, Qt.Key.Key_Right)
    qtbot.keyClick(grid.table, Qt.Key.Key_Down)
    assert chosen[-1] == Cell(1, 1)
    at = grid.table.cell_rect(Cell(0, 20)).center()
    qtbot.mouseClick(grid.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen[-1] == Cell(0, 20)


def test_a_screen_reader_hears_the_field(grid: HeatGrid) -> None:
    index = grid.table.heat.index(0, 4)
    assert grid.table.heat.data(index, int(Qt.ItemDataRole.AccessibleTextRole)) == "day 5"


def test_six_weeks_scroll_where_they_do_not_fit(grid: HeatGrid) -> None:
    """Narrow, the days keep a width that can be read, and a bar appears."""
    grid.resize(500, grid.height())
    assert grid.across.isVisible()
    assert grid.across.maximum() > 0
    grid.across.setValue(grid.across.maximum())
    assert grid.days.scrolled == grid.across.maximum()
