"""A text as a QR picture that a telephone or another computer reads: sharp at every scale, on screen and on paper."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import look

QUIET = 4
"""Empty modules around the picture, without which many cameras do not find it."""
_EDGE = 3
_CORRECTION = "m"  # a seventh of it may be folded, wet or scratched

Matrix = Sequence[Sequence[int]]


@lru_cache(maxsize=8)
def qr_matrix(text: str) -> tuple[bytes, ...]:
    """The modules row by row, 1 is dark; the smallest picture that holds the text."""
    import segno

    made = segno.make_qr(text, error=_CORRECTION, boost_error=False)
    return tuple(bytes(row) for row in made.matrix)


def paint_qr(painter: QPainter, box: QRectF, matrix: Matrix, *, whole_pixels: float = 0.0) -> None:
    """Dark on white with its quiet border, as large as fits into `box`, in its middle.

    `whole_pixels` is the screen's pixel ratio: a module is then a whole number of its pixels; 0 is for paper.
    """
    modules = len(matrix) + 2 * QUIET
    length = min(box.width(), box.height()) / modules
    if whole_pixels:
        length = max(1.0, math.floor(length * whole_pixels)) / whole_pixels
    side = length * modules
    corner = QPointF(box.center().x() - side / 2, box.center().y() - side / 2)
    if whole_pixels:
        corner = QPointF(*(round(place * whole_pixels) / whole_pixels for place in (corner.x(), corner.y())))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(QRectF(corner.x(), corner.y(), side, side), Qt.GlobalColor.white)
    left, top = corner.x() + QUIET * length, corner.y() + QUIET * length
    for line, modules_of_line in enumerate(matrix):
        for first, count in dark_runs(modules_of_line):
            dark = QRectF(left + first * length, top + line * length, count * length, length)
            painter.fillRect(dark, Qt.GlobalColor.black)


def dark_runs(line: Sequence[int]) -> list[tuple[int, int]]:
    """Where dark modules stand beside each other: first place and how many."""
    place, found = 0, []
    for dark, modules in groupby(line):
        count = sum(1 for _ in modules)
        if dark:
            found.append((place, count))
        place += count
    return found


class QrPicture(QWidget):
    """White in both themes, because cameras want dark on light."""

    def __init__(self, text: str, *, name: str, side: int = 220, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says; `side` is the least length at text size 100 %."""
        super().__init__(parent)
        self._matrix, self._side = qr_matrix(text), side
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as is asked, less what would be left over around whole modules."""
        modules = len(self._matrix) + 2 * QUIET
        side = look().px(self._side) // modules * modules + 2 * _EDGE
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look().colour("border"))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        paint_qr(
            painter,
            QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE),
            self._matrix,
            whole_pixels=self.devicePixelRatioF(),
        )
        painter.end()
