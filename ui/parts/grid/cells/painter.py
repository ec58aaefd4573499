"""Paints the cells; pulled out of the table so that painting and handling do not live in one file."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui.parts.grid.ink import BADGE, MINI, NO_BRUSH, SMOOTH, TIMES_FROM, Ink
from ui.parts.grid.view import Difference, GridCell
from ui.theme.tokens import SIZE

TWO_LINES = 36
SAME, GONE, OTHER, NEW = Difference.SAME, Difference.GONE, Difference.OTHER, Difference.NEW


class Place(NamedTuple):
    """Where a cell and its chip are, in viewport pixels."""

    x: int
    y: int
    width: int
    height: int
    chip_height: int

    @property
    def chip(self) -> QRect:
        top = self.y + (self.height - self.chip_height) // 2
        return QRect(self.x + 3, top, max(8, self.width - 6), self.chip_height)


def chip_height(ink: Ink, row_height: int, column_width: int) -> int:
    """The chip of the design, taller where it carries two lines, or as much of it as the row has room for."""
    wanted = SIZE.chip if column_width < ink.look.px(TIMES_FROM) else TWO_LINES
    return max(12, min(ink.look.px(wanted), row_height - 6))


def paint_cell(painter: QPainter, ink: Ink, cell: GridCell, place: Place, *, dim: bool) -> None:
    """Chip first, then what hangs on it."""
    x, width, height = place.x + 3, max(8, place.width - 6), place.chip_height
    y = place.y + (place.height - height) // 2
    if cell.vacant and cell.chip is not None:
        _paint_vacant(painter, ink, cell, QRect(x, y, width, height))
        return
    if cell.chip is not None:
        fades = cell.faint or (dim and cell.difference is SAME)
        chip = ink.faded(cell.chip, width, height) if fades else ink.chip(cell.chip, width, height)
        painter.drawPixmap(x, y, chip)
    elif cell.difference is GONE and cell.before is not None:
        painter.drawPixmap(x, y, ink.gone(cell.before, width, height))
    if cell.faint:
        return
    if cell.badge or cell.wish or cell.pinned or cell.fresh or cell.difference or cell.sign is not None:
        _paint_marks(painter, ink, cell, QRect(x, y, width, height))


def paint_hover(painter: QPainter, ink: Ink, place: Place) -> None:
    """An empty cell under the pointer offers to be filled."""
    chip = place.chip
    painter.setRenderHint(SMOOTH)
    painter.setPen(ink.hint)
    painter.setBrush(NO_BRUSH)
    painter.drawRoundedRect(chip, ink.radius, ink.radius)
    plus = ink.icon("plus", "tertiary", 12)
    side = ink.look.px(12)
    painter.drawPixmap(chip.center().x() - side // 2 + 1, chip.center().y() - side // 2 + 1, plus)


def _paint_vacant(painter: QPainter, ink: Ink, cell: GridCell, chip: QRect) -> None:
    """An open shift is an outline to be filled; a small figure says that there are more."""
    assert cell.chip is not None
    painter.drawPixmap(chip.left(), chip.top(), ink.vacant(cell.chip, chip.width(), chip.height()))
    if cell.vacant > 1:
        plate = ink.count(cell.vacant)
        painter.drawPixmap(chip.right() - ink.look.px(MINI) + 4, chip.top() - 4, plate)
    if cell.sign is not None:
        painter.drawPixmap(chip.left() - 3, chip.bottom() - ink.look.px(MINI) + 4, ink.sign(cell.sign))


def _paint_marks(painter: QPainter, ink: Ink, cell: GridCell, chip: QRect) -> None:
    px = ink.look.px
    if cell.wish and cell.sign is None and (cell.chip is None and cell.difference is not GONE):
        side = px(11)
        heart = ink.icon("heart", "tertiary", 11)
        painter.drawPixmap(chip.center().x() - side // 2 + 1, chip.center().y() - side // 2 + 1, heart)
    if cell.difference is OTHER:
        _outline(painter, ink, chip)
        if cell.before is not None:
            painter.drawPixmap(chip.left() - 2, chip.bottom() - px(13) + 4, ink.before(cell.before))
    elif cell.difference is NEW:
        painter.drawPixmap(chip.left() - 2, chip.top() - 2, ink.dot("accent"))
    elif cell.fresh:
        painter.drawPixmap(chip.left() - 2, chip.top() - 2, ink.dot("warn"))
    if cell.sign is not None and cell.chip is None and cell.difference is SAME:
        side = px(12)
        icon = ink.icon(cell.sign.icon, cell.sign.tone, 12)
        painter.drawPixmap(chip.center().x() - side // 2 + 1, chip.center().y() - side // 2 + 1, icon)
    elif cell.sign is not None and cell.difference is not OTHER:
        painter.drawPixmap(chip.left() - 3, chip.bottom() - px(MINI) + 4, ink.sign(cell.sign))
    if cell.pinned:
        painter.drawPixmap(chip.right() - px(13) + 3, chip.bottom() - px(13) + 4, ink.lock())
    if cell.badge:
        room, right = painter.viewport().width() - 1, chip.right() + px(6)
        if chip.right() <= room:
            right = min(right, room)
        painter.drawPixmap(right - px(BADGE), chip.top() - px(6), ink.badge(cell.badge))


def _outline(painter: QPainter, ink: Ink, chip: QRect) -> None:
    painter.setRenderHint(SMOOTH)
    painter.setPen(ink.ring)
    painter.setBrush(NO_BRUSH)
    painter.drawRoundedRect(chip, ink.radius, ink.radius)
