"""A nurse's round on paper: order, times, who and where, what to do, a box to tick, and a map of the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from teamapp.domain.text import Text
from teamapp.domain.units import MinuteOfDay, clock_text
from teamapp.services.day.rounds import RoundSheet, VisitLine
from ui.paper.flow import INK, QUIET, Flow
from ui.paper.sketch.map_sketch import MapSketch, draw_sketch, shape_of
from ui.theme.tokens import Weight

translate = QCoreApplication.translate

_BOX, _TIME, _NUMBER = 13.0, 46.0, 24.0
_MAP_LEAST, _MAP_MOST = 260.0, 600.0
_NOTE, _LEAST = 16.0, 30.0

Piece = tuple[str, int, Weight, str]
"""Words, how large, how heavy, in which colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPaper:
    """`with_access` prints how to get in: only where somebody has asked for it."""

    sheet: RoundSheet
    day: str
    say: Callable[[Text], str]
    with_access: bool = False
    sketch: MapSketch | None = None
    landscape: bool = False

    @property
    def title(self) -> str:
        return f"{self.sheet.nurse.name}, {self.day}"

    def write(self, flow: Flow) -> None:
        duty = self.sheet.duty
        flow.say(self.sheet.nurse.name, 18, "strong")
        when = f"{duty.name} {clock_text(duty.start)}–{clock_text(duty.end)}" if duty is not None else ""
        count = len(self.sheet.lines)
        visits = (
            translate("paper", "one visit") if count == 1 else translate("paper", "{count} visits").format(count=count)
        )
        flow.say(" · ".join(part for part in (self.day, when, visits) if part), 11, colour=QUIET, gap=2)
        flow.rule(8)
        for number, line in enumerate(self.sheet.lines, 1):
            self._stop(flow, number, line)
        if self.sheet.cancelled:
            names = ", ".join(line.client.name for line in self.sheet.cancelled)
            flow.say(translate("paper", "Cancelled: {names}").format(names=names), 10, colour=QUIET, gap=8)
        if self.sketch is not None:
            _draw_map(flow, self.sketch)

    def _stop(self, flow: Flow, number: int, line: VisitLine) -> None:
        """One visit, never cut in half: time, who, where, what; below it room for a word."""
        inner = flow.width - _NUMBER - _TIME - _BOX - 14
        said = [piece for piece in self._pieces(line) if piece[0]]
        heights = [flow.height_of(words, points, weight, inner) for words, points, weight, _colour in said]
        high = max(sum(heights), _LEAST)
        flow.need(high + 8)
        top, down = flow.down, flow.down
        flow.write(QRectF(0, top, _NUMBER, 16), str(number), 11, "strong")
        start = clock_text(line.start) if line.start is not None else "-"
        flow.write(QRectF(_NUMBER, top, _TIME, 16), start, 12, "strong")
        flow.write(QRectF(_NUMBER, top + 15, _TIME, 14), _until(line), 8, colour=QUIET)
        for (words, points, weight, colour), tall in zip(said, heights, strict=True):
            flow.write(QRectF(_NUMBER + _TIME, down, inner, tall + 2), words, points, weight, colour=colour)
            down += tall
        _tick_box(flow.painter, QRectF(flow.width - _BOX, top + 2, _BOX, _BOX))
        flow.space(high)
        flow.rule(4)

    def _pieces(self, line: VisitLine) -> tuple[Piece, ...]:
        """Who, what, where, and how to get in where that was asked for: each as long as it is."""
        access = line.address.access if self.with_access and line.address is not None else ""
        return (
            (line.client.name, 12, "strong", INK),
            (self._what(line), 10, "regular", INK),
            (self._where(line), 10, "regular", INK),
            (access, 9, "regular", QUIET),
        )

    def _what(self, line: VisitLine) -> str:
        minutes = translate("paper", "{minutes} min").format(minutes=line.minutes)
        other = line.with_nurse
        together = translate("paper", "with {nurse}").format(nurse=other.given_name) if other is not None else ""
        return " · ".join(part for part in (self.say(line.care), minutes, together) if part)

    def _where(self, line: VisitLine) -> str:
        address = line.address
        if address is None:
            return line.client.phone
        street = ", ".join(part for part in (address.street, address.town) if part)
        return " · ".join(part for part in (street, line.client.phone) if part)


def _until(line: VisitLine) -> str:
    """When it ends as planned."""
    if line.start is None:
        return ""
    return "–" + clock_text(MinuteOfDay(line.start + line.minutes))


def _tick_box(painter: QPainter, box: QRectF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(INK), 0.9))
    painter.drawRoundedRect(box, 2, 2)


def _draw_map(flow: Flow, sketch: MapSketch) -> None:
    """On what is left of the page, or on the next one when that is too little."""
    flow.need(_MAP_LEAST + _NOTE + 14)
    flow.space(14)
    high = min(max(_MAP_LEAST, flow.width * shape_of(sketch)), _MAP_MOST, flow.left - _NOTE)
    draw_sketch(flow.painter, QRectF(0, flow.down, flow.width, high), sketch)
    flow.space(high)
    if sketch.way.straight:
        words = translate("paper", "Straight lines: the way along the streets was not known when this was printed.")
        flow.say(words, 8, colour=QUIET, gap=3)
