"""The stops, homes and pin on the map: where each is, what is under the hand, how each is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTransform

from teamapp.patch.frame import Frame
from ui.parts.map.model import HomePlace, LooseStop, Place, RoundLine
from ui.parts.map.names.lay_out import Rect
from ui.parts.map.signs.marks import BOX, Sign, draw_dots, sign_pixmap
from ui.parts.map.signs.spread import Pixels, spread
from ui.parts.map.style import MapStyle
from ui.theme.look import Look

REACH_PIXELS = 13.0
INITIALS_FROM = 0.5
"""Pixels per metre from which initials stand at every stop; the chosen one always has them."""

TALL = 1.5
"""With initials below its number a sign is so many times as high as wide."""

PIN_WIDE, PIN_HIGH, PIN_LOW = 12.0, 26.0, 6.0
"""Pixels around the pin's foot in which a hand takes hold of it."""

FADED = 0.22


@dataclass(frozen=True, slots=True)
class Standing:
    """A sign at a place in metres; `visit` is empty for a home."""

    sign: Sign
    x: float
    y: float
    name: str
    visit: str = ""
    nurse: str = ""


class SignLayer:
    """All signs of the day."""

    def __init__(self) -> None:
        self._standing: tuple[Standing, ...] = ()
        self._moved: dict[float, list[Pixels]] = {}
        self._pin: tuple[float, float] | None = None
        self._door: tuple[float, float] | None = None
        self.chosen = ""
        self.hovered = ""
        self.alone: str | None = None

    def show_day(
        self, rounds: Sequence[RoundLine], homes: Iterable[HomePlace], loose: Iterable[LooseStop], frame: Frame
    ) -> None:
        """Other signs, in the metres of a frame."""
        signs = [Standing(Sign("home"), *frame.metres(*home.place), home.name) for home in homes]
        signs += [Standing(Sign("loose"), *frame.metres(*stop.place), stop.name, stop.visit) for stop in loose]
        for line in rounds:
            for stop in line.stops:
                sign = Sign("stop", line.colour, str(stop.number), line.initials, stop.done)
                signs.append(Standing(sign, *frame.metres(*stop.place), stop.name, stop.visit, line.nurse))
        self._standing, self._moved = tuple(signs), {}

    def set_pin(self, place: Place | None, on_street: Place | None, frame: Frame) -> None:
        self._pin = frame.metres(*place) if place else None
        self._door = frame.metres(*on_street) if on_street else None

    def carry_pin(self, x: float, y: float) -> None:
        """The pin under the hand, in metres."""
        self._pin, self._door = (x, y), None

    def grip_of_pin(self, at: QPointF, transform: QTransform) -> QPointF | None:
        """From a point of the window to the pin's foot, when the point lies on its picture, which stands above."""
        if self._pin is None:
            return None
        grip = transform.map(QPointF(*self._pin)) - at
        return grip if abs(grip.x()) <= PIN_WIDE and -PIN_LOW <= grip.y() <= PIN_HIGH else None

    @property
    def places(self) -> list[tuple[float, float]]:
        """Where all signs are, in metres."""
        return [(standing.x, standing.y) for standing in self._standing] + ([self._pin] if self._pin else [])

    def taken(self, scale: float) -> tuple[Rect, ...]:
        """The pixels that names must leave free, from the middle of the patch."""
        low = 22 if scale >= INITIALS_FROM else 11
        at = [(s.x * scale + dx, s.y * scale + dy) for s, (dx, dy) in self._spread(scale)]
        return tuple((x - 11, y - 11, x + 11, y + low) for x, y in at)

    def under(self, at: QPointF, transform: QTransform) -> Standing | None:
        """The stop under a point of the window, the nearest."""
        best, nearest = None, REACH_PIXELS
        for standing, (right, down) in self._spread(transform.m11()):
            place = transform.map(QPointF(standing.x, standing.y))
            away = max(abs(place.x() + right - at.x()), abs(place.y() + down - at.y()))
            if standing.visit and away <= nearest:
                best, nearest = standing, away
        return best

    def where(self, visit: str) -> tuple[float, float] | None:
        """Metres of a visit's stop."""
        return next(((s.x, s.y) for s in self._standing if s.visit == visit), None)

    def draw(self, painter: QPainter, transform: QTransform, style: MapStyle, look: Look) -> None:
        """Draws all signs with a painter in pixels; the one under the hand and the chosen one last."""
        ratio = painter.device().devicePixelRatio()
        initials = transform.m11() >= INITIALS_FROM
        special = (self.hovered, self.chosen)
        for standing, (right, down) in sorted(self._spread(transform.m11()), key=lambda one: _rank(one[0], special)):
            faded = self.alone is not None and standing.nurse not in ("", self.alone)
            painter.setOpacity(FADED if faded else 1.0)
            sign = self._as_seen(standing, initials=initials)
            at = transform.map(QPointF(standing.x, standing.y))
            _put(painter, sign_pixmap(sign, style, look, ratio=ratio), at.x() + right, at.y() + down)
        painter.setOpacity(1.0)
        if self._pin:
            at = transform.map(QPointF(*self._pin))
            if self._door:
                draw_dots(painter, look, transform.map(QPointF(*self._door)), at)
            _put(painter, sign_pixmap(Sign("pin"), style, look, ratio=ratio), at.x(), at.y())

    def _spread(self, scale: float) -> list[tuple[Standing, Pixels]]:
        """The signs with what they move aside at a scale, worked out once for each."""
        if scale not in self._moved:
            places = [(standing.x * scale, standing.y * scale) for standing in self._standing]
            tall = TALL if scale >= INITIALS_FROM else 1.0
            self._moved[scale] = spread(places, [not standing.visit for standing in self._standing], tall=tall)
        return list(zip(self._standing, self._moved[scale], strict=True))

    def _as_seen(self, standing: Standing, *, initials: bool) -> Sign:
        state = "chosen" if standing.visit == self.chosen else "hover" if standing.visit == self.hovered else ""
        state = state if standing.visit else ""
        shown = standing.sign.initials if initials or state else ""
        return replace(standing.sign, state=state, initials=shown)


def _put(painter: QPainter, pixmap: object, x: float, y: float) -> None:
    painter.drawPixmap(QPointF(round(x) - BOX / 2, round(y) - BOX / 2), pixmap)  # type: ignore[call-overload]


def _rank(standing: Standing, special: tuple[str, str]) -> bool:
    """Whether it is drawn over the others."""
    return bool(standing.visit) and standing.visit in special
