"""Writes a document from top to bottom, on as many pages as it takes: paragraphs, tables, whatever a sheet paints."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.theme.fonts import make_font
from ui.theme.tokens import Weight

INK, QUIET, RULE = "#000000", "#4A4A4A", "#9A9A9A"
"""Paper has no theme, and may come out of a printer without colours."""
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
MARGIN = 42.0
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_FOOT = 24.0
_PAD = 3.0
_SMALLEST = 6


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands below every page, and from the second on the `title` above it: loose sheets are mixed up easily.

    `pages` is 0 while nobody has counted them.
    """

    words: str
    pages: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its share of the width, and how its words look."""

    title: str
    share: float
    weight: Weight = "regular"


class Flow:
    """`next_page` begins another page of the device; the painter's unit is a point."""

    def __init__(self, painter: QPainter, sheet: QSizeF, foot: Foot, next_page: Callable[[], object]) -> None:
        self.painter, self._sheet, self._foot = painter, sheet, foot
        self.down = self._top = 0.0
        self.page = 1
        self._next_page = next_page
        self._begin()

    @property
    def width(self) -> float:
        return self._sheet.width() - 2 * MARGIN

    @property
    def left(self) -> float:
        """How much of this page is free."""
        return self._sheet.height() - 2 * MARGIN - _FOOT - self.down

    def need(self, height: float) -> bool:
        """Go to a new page unless so much is free; whether a new one was begun."""
        if height <= self.left or self.down <= self._top:
            return False
        self.painter.restore()
        self._next_page()
        self.page += 1
        self.down = 0.0
        self._begin()
        return True

    def space(self, height: float) -> None:
        self.down += height

    def end(self) -> None:
        """Nothing more is written."""
        self.painter.restore()

    def say(
        self, words: str, points: int = 10, weight: Weight = "regular", *, colour: str = INK, gap: float = 0
    ) -> None:
        """A paragraph, `gap` points below what stands there."""
        if not words:
            return
        height = self.height_of(words, points, weight, self.width)
        self.need(gap + height)
        self.down += gap if self.down > self._top else 0
        self.write(QRectF(0, self.down, self.width, height + 2), words, points, weight, colour=colour)
        self.down += height

    def rule(self, gap: float = 6) -> None:
        """A thin line across."""
        self.down += gap
        self.painter.setPen(QPen(QColor(RULE), 0.5))
        self.painter.drawLine(QPointF(0, self.down), QPointF(self.width, self.down))
        self.down += gap

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, points: int = 9) -> None:
        """Rows are never cut in half; the heading returns on each page."""
        widths = self._widths(columns)
        self._heading(columns, widths)
        for cells in rows:
            heights = [
                self.height_of(cell, points, column.weight, width - 2 * _PAD)
                for cell, column, width in zip(cells, columns, widths, strict=True)
            ]
            tall = max(heights, default=0) + 2 * _PAD
            if self.need(tall):
                self._heading(columns, widths)
            x = 0.0
            for cell, column, width in zip(cells, columns, widths, strict=True):
                room = QRectF(x + _PAD, self.down + _PAD, width - 2 * _PAD, tall)
                self.write(room, cell, points, column.weight)
                x += width
            self.down += tall
            self._line(0.35)

    def write(
        self, room: QRectF, words: str, points: int, weight: Weight = "regular", *, colour: str = INK, how: int = WRAP
    ) -> None:
        """Words in a place of this page, in points from the upper left corner of what is written."""
        self.painter.setFont(paper_font(points, weight))
        self.painter.setPen(QColor(colour))
        self.painter.drawText(room, how, words)

    def fit(
        self, room: QRectF, words: str, points: int, weight: Weight = "regular", *, colour: str = INK, how: int = LEFT
    ) -> None:
        """Words on one line of this place: smaller where they are too long, and at the smallest cut with dots."""
        size = points
        while size > _SMALLEST and self.width_of(words, size, weight) > room.width():
            size -= 1
        metrics = QFontMetricsF(paper_font(size, weight))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        self.write(room, shown, size, weight, colour=colour, how=how | Qt.TextFlag.TextSingleLine)

    def width_of(self, words: str, points: int, weight: Weight = "regular") -> float:
        """How wide words are on one line."""
        return QFontMetricsF(paper_font(points, weight)).horizontalAdvance(words)

    def height_of(self, words: str, points: int, weight: Weight, width: float) -> float:
        """How high a paragraph of this width is."""
        metrics = QFontMetricsF(paper_font(points, weight))
        return metrics.boundingRect(QRectF(0, 0, width, 10_000), WRAP, words).height() if words else 0.0

    def _heading(self, columns: Sequence[Column], widths: Sequence[float]) -> None:
        self.need(40)
        x = 0.0
        for column, width in zip(columns, widths, strict=True):
            self.write(QRectF(x + _PAD, self.down, width, 14), column.title, 8, "medium", colour=QUIET)
            x += width
        self.down += 13
        self._line(0.8)

    def _widths(self, columns: Sequence[Column]) -> list[float]:
        whole = sum(column.share for column in columns)
        return [self.width * column.share / whole for column in columns]

    def _line(self, thick: float) -> None:
        self.painter.setPen(QPen(QColor(RULE), thick))
        self.painter.drawLine(QPointF(0, self.down), QPointF(self.width, self.down))

    def _begin(self) -> None:
        """The foot of the page, what it belongs to, then room for its content."""
        self.painter.save()
        self.painter.translate(MARGIN, MARGIN)
        foot = QRectF(0, self._sheet.height() - 2 * MARGIN - 10, self.width, 12)
        number = f"{self.page} / {self._foot.pages}" if self._foot.pages else f"{self.page}"
        self.write(foot, self._foot.words, 8, colour=QUIET)
        self.write(foot, number, 8, colour=QUIET, how=int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop))
        if self.page > 1 and self._foot.title:
            self.fit(QRectF(0, 0, self.width, 12), self._foot.title, 9, "medium")
            self.down = 14.0
            self.rule(4)
            self._top = self.down


def paper_font(points: int, weight: Weight = "regular") -> QFont:
    """The window's face at a size in points; its figures are of even width."""
    font = QFont(make_font(points, weight, tabular=True))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
