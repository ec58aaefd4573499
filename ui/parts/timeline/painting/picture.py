"""The whole timeline on a widget: the still day kept as one picture, and over it what is chosen or being carried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from ui.parts.timeline.layout import Sheet
from ui.parts.timeline.model import Day
from ui.parts.timeline.moving.carry import Carry
from ui.parts.timeline.painting.carried import CarriedPainter
from ui.parts.timeline.painting.ink import Ink
from ui.parts.timeline.painting.over import paint_chosen, paint_focus, paint_lane, paint_now
from ui.parts.timeline.painting.painter import DayPainter, Labels
from ui.theme.look import look


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What stands out: the visit in focus, those chosen with it, one pointed at elsewhere, a lane, the lane's head."""

    focus: tuple[str, int] | None = None
    also: frozenset[str] = frozenset()
    echoed: str = ""
    lane: str = ""
    head: str = ""
    keyboard_here: bool = False


class Picture:
    """Paints one timeline; the still day is painted again only when it is another one."""

    def __init__(self, labels: Callable[[], Labels]) -> None:
        self._labels = labels
        self._still: QPixmap | None = None
        self._ink: Ink | None = None

    def forget(self) -> None:
        """The day, its size or the look is another one."""
        self._still = None

    def day_painter(self, day: Day, sheet: Sheet) -> DayPainter:
        """Draws the day as it is laid out now."""
        return DayPainter(self._ready_ink(), self._labels(), day, sheet)

    def paint(self, painter: QPainter, day: Day, sheet: Sheet, *, marked: Marked, carry: Carry | None) -> None:
        """Everything, on the device of the painter."""
        ink, day_painter = self._ready_ink(), self.day_painter(day, sheet)
        area = QRectF(0, 0, painter.device().width(), painter.device().height())
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(0, 0, self._picture(day_painter, area.size().toSize(), ratio))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if carry is not None:
            CarriedPainter(ink, day_painter, sheet, day).paint(painter, carry)
        else:
            paint_chosen(painter, ink, day_painter, sheet, focus=marked.focus, also=marked.also, echoed=marked.echoed)
            self._lanes(painter, day_painter, day, sheet, marked=marked)
            if marked.keyboard_here:
                paint_focus(painter, ink, area)
        paint_now(painter, ink, sheet, day.now)

    def _lanes(self, painter: QPainter, day_painter: DayPainter, day: Day, sheet: Sheet, *, marked: Marked) -> None:
        """The bar of the chosen lane, and an open lock at the head that is pointed at."""
        for number, lane in enumerate(day.lanes):
            if lane.key == marked.lane:
                paint_lane(painter, self._ready_ink(), sheet, number)
            if lane.key == marked.head and not lane.locked:
                for row in (row for band in sheet.bands for row in band.rows if row.lane == number):
                    day_painter.lock(painter, row, locked=False)

    def _ready_ink(self) -> Ink:
        current = look()
        if self._ink is None or self._ink.look is not current:
            self._ink = Ink(current)
            self._still = None
        return self._ink

    def _picture(self, day_painter: DayPainter, size: QSize, ratio: float) -> QPixmap:
        if self._still is None or self._still.devicePixelRatio() != ratio or self._still.size() != size * ratio:
            self._still = QPixmap(size * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(look().colour("surface"))
            painter = QPainter(self._still)
            day_painter.paint(painter)
            painter.end()
        return self._still
