"""A nurse's round on paper: order, times, who and where, what to do, a box to tick, and a sketch of the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from teamapp.domain.text import Text
from teamapp.domain.units import MinuteOfDay, clock_text
from teamapp.services.day.rounds import RoundSheet, VisitLine
from ui.paper.flow import INK, QUIET, Flow, paper_font

translate = QCoreApplication.translate

Place = tuple[float, float]
_BOX, _TIME, _NUMBER = 13.0, 46.0, 24.0
_SKETCH_HEIGHT = 210.0
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Sketch:
    """The way and the numbered stops, as latitude and longitude."""

    line: tuple[Place, ...]
    stops: tuple[tuple[int, Place], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPaper:
    """`with_access` prints how to get in: only where somebody has asked for it."""

    sheet: RoundSheet
    day: str
    say: Callable[[Text], str]
    with_access: bool = False
    sketch: Sketch | None = None
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
        if self.sketch is not None and self.sketch.stops:
            flow.need(_SKETCH_HEIGHT + 30)
            flow.space(14)
            _draw(flow.painter, QRectF(0, flow.down, flow.width, _SKETCH_HEIGHT), self.sketch)
            flow.space(_SKETCH_HEIGHT)

    def _stop(self, flow: Flow, number: int, line: VisitLine) -> None:
        """One visit, never cut in half: time, who, where, what; below it room for a word."""
        where = self._where(line)
        access = line.address.access if self.with_access and line.address is not None else ""
        inner = flow.width - _NUMBER - _TIME - _BOX - 14
        high = 15 + 12 + (12 if where else 0) + (flow.height_of(access, 9, "regular", inner) + 2 if access else 0)
        flow.need(high + 10)
        top, x = flow.down, _NUMBER + _TIME
        flow.write(QRectF(0, top, _NUMBER, 16), str(number), 11, "strong")
        start = clock_text(line.start) if line.start is not None else "-"
        flow.write(QRectF(_NUMBER, top, _TIME, 16), start, 12, "strong")
        flow.write(QRectF(_NUMBER, top + 15, _TIME, 14), _until(line), 8, colour=QUIET)
        flow.write(QRectF(x, top, inner, 16), line.client.name, 12, "strong")
        flow.write(QRectF(x, top + 15, inner, 14), self._what(line), 10)
        down = top + 28
        if where:
            flow.write(QRectF(x, down, inner, 14), where, 10)
            down += 13
        if access:
            flow.write(QRectF(x, down, inner, high), access, 9, colour=QUIET)
        _tick_box(flow.painter, QRectF(flow.width - _BOX, top + 2, _BOX, _BOX))
        flow.space(high)
        flow.rule(5)

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


def _draw(painter: QPainter, room: QRectF, sketch: Sketch) -> None:
    """North is up. The way is a line, a stop its number; stops that would cover each other share a place."""
    painter.setPen(QPen(QColor(QUIET), 0.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(room, 4, 4)
    inside = room.adjusted(18, 18, -18, -18)
    place = _projection(inside, [*sketch.line, *(spot for _number, spot in sketch.stops)])
    painter.setPen(
        QPen(QColor("#777777"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPolyline(QPolygonF([place(spot) for spot in sketch.line]))
    painter.setFont(paper_font(8, "strong"))
    for numbers, at in _together([(number, place(spot)) for number, spot in sketch.stops]):
        words = " ".join(map(str, numbers))
        plate = QRectF(0, 0, max(14, 5 * len(words) + 7), 14)
        plate.moveCenter(at)
        painter.setPen(QPen(QColor(INK), 0.9))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(plate, 7, 7)
        painter.drawText(plate, _CENTRE, words)


def _projection(room: QRectF, spots: Sequence[Place]) -> Callable[[Place], QPointF]:
    """Degrees to the room, true to shape around the middle latitude."""
    from math import cos, radians

    south, north = min(lat for lat, _lon in spots), max(lat for lat, _lon in spots)
    west, east = min(lon for _lat, lon in spots), max(lon for _lat, lon in spots)
    narrow = cos(radians((south + north) / 2))
    wide, high = max((east - west) * narrow, 1e-6), max(north - south, 1e-6)
    scale = min(room.width() / wide, room.height() / high)
    left = room.center().x() - wide * scale / 2
    top = room.center().y() - high * scale / 2
    return lambda spot: QPointF(left + (spot[1] - west) * narrow * scale, top + (north - spot[0]) * scale)


def _together(spots: Sequence[tuple[int, QPointF]]) -> list[tuple[list[int], QPointF]]:
    """Stops nearer than a plate's width stand on one plate."""
    found: list[tuple[list[int], QPointF]] = []
    for number, at in spots:
        near = next((one for one in found if (one[1] - at).manhattanLength() < 15), None)
        if near is None:
            found.append(([number], at))
        else:
            near[0].append(number)
    return found
