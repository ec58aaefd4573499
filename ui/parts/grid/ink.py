"""Everything the grid paints with, made once per look, chip size and screen, so that painting builds nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF

from ui.parts.grid.view import Badge, Chip, Difference, Sign
from ui.parts.marks.chip import paint_ground
from ui.theme.look import Look
from ui.theme.tokens import SIZE, ChipLook, Tone, Weight

CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SMOOTH = QPainter.RenderHint.Antialiasing
NO_PEN = Qt.PenStyle.NoPen
NO_BRUSH = Qt.BrushStyle.NoBrush
CLEAR = Qt.GlobalColor.transparent

NAME_FROM = 58
"""Chips at least so wide show the shift's name, those of `TIMES_FROM` its times as well."""
TIMES_FROM = 84
HEAT_ALPHA = (36, 66, 100, 140)
"""How full a cell of the gap map is, level by level; the figure stays readable on the fullest."""
BADGE = 15
MINI = 13


class Ink:
    """Ready colours, pens and pixmaps of one look at one pixel ratio."""

    def __init__(self, look: Look, ratio: float) -> None:
        self.look, self.ratio = look, ratio
        self.surface, self.soft, self.rail = look.colour("surface"), look.colour("soft"), look.colour("hover")
        self.subtle = look.colour("subtle")
        quiet = Qt.PenStyle.SolidLine
        if self.subtle == self.surface:  # high contrast: weekends must still be seen, and where the keyboard is
            self.subtle, quiet = self.rail, Qt.PenStyle.DotLine
        self.border, self.strong = look.colour("border"), look.colour("strong")
        self.veil = _clear(look.colour("accent"), 30)
        self.holiday = look.colour("warn_soft")
        self.hint = _pen(look.colour("strong"), 1.0, Qt.PenStyle.DashLine)
        self.ring = _pen(look.colour("accent"), 2.0)
        self.quiet_ring = _pen(look.colour("strong"), 1.5, quiet)
        self.edge = _pen(look.colour("accent"), 1.0)
        self.cut = _pen(look.colour("accent"), 1.0, Qt.PenStyle.DashLine)
        self.target = {tone: _pen(look.colour(tone), 2.0) for tone in ("ok", "warn", "danger")}
        self.radius = float(look.px(SIZE.chip_radius))
        self._chips: dict[tuple[Chip, int, int], QPixmap] = {}
        self._others: dict[tuple[object, ...], QPixmap] = {}

    def chip(self, chip: Chip, width: int, height: int) -> QPixmap:
        """A chip of this size; wide ones carry name and times."""
        key = (chip, width, height)
        found = self._chips.get(key)
        if found is None:
            found = self._chips[key] = self._draw_chip(chip, width, height)
        return found

    def faded(self, chip: Chip, width: int, height: int) -> QPixmap:
        """The same chip as background: what a proposal leaves alone."""
        return self._kept(("faded", chip, width, height), lambda: self._fade(self.chip(chip, width, height)))

    def badge(self, badge: Badge) -> QPixmap:
        """A circle for what must be repaired, a triangle for what may be weighed: form before colour."""
        return self._kept(("badge", badge), lambda: self._draw_badge(badge))

    def before(self, chip: Chip) -> QPixmap:
        """A small chip in the corner: what stood here before."""
        return self._kept(("before", chip), lambda: self._draw_before(chip))

    def dot(self, tone: Tone) -> QPixmap:
        """A dot in the corner: new, or changed since the roster was published."""
        return self._kept(("dot", tone), lambda: self._draw_dot(tone))

    def lock(self) -> QPixmap:
        """A lock on a small plate, so that it is seen on every chip."""
        return self._kept(("lock",), self._draw_lock)

    def icon(self, name: str, tone: Tone, size: int) -> QPixmap:
        return self.look.pixmap(name, tone, size, ratio=self.ratio)

    def gone(self, chip: Chip, width: int, height: int) -> QPixmap:
        """The outline of a shift that a proposal takes away, its letter struck through."""
        return self._kept(("gone", chip, width, height), lambda: self._draw_gone(chip, width, height))

    def vacant(self, chip: Chip, width: int, height: int) -> QPixmap:
        """An open shift: dashed in the colour of a gap, its letter plain."""
        return self._kept(("vacant", chip, width, height), lambda: self._draw_vacant(chip, width, height))

    def count(self, number: int) -> QPixmap:
        """How many open shifts there are, on a small plate."""
        return self._kept(("count", number), lambda: self._draw_count(number))

    def number(self, text: str, tone: Tone | None, width: int, height: int) -> QPixmap:
        """A coverage figure: quiet, or on a soft plate where it is an exception."""
        return self._kept(("number", text, tone, width, height), lambda: self._draw_number(text, tone, width, height))

    def heat(self, text: str, level: int, width: int, height: int) -> QPixmap:
        """A figure of the gap map: the more is missing or too much, the fuller the cell."""
        return self._kept(("heat", text, level, width, height), lambda: self._draw_heat(text, level, width, height))

    def sign(self, sign: Sign) -> QPixmap:
        """A small round sign on a plate, so that it is seen on every chip."""
        return self._kept(("sign", sign.icon, sign.tone), lambda: self._draw_sign(sign))

    def difference(self, difference: Difference) -> QPixmap | None:
        """The dot of a cell that is new or other; nothing for the rest."""
        return self.dot("accent") if difference is Difference.NEW else None

    def _kept(self, key: tuple[object, ...], make: Callable[[], QPixmap]) -> QPixmap:
        found = self._others.get(key)
        if found is None:
            found = self._others[key] = make()
        return found

    def _blank(self, width: float, height: float) -> tuple[QPixmap, QPainter]:
        pixmap = QPixmap(max(1, round(width * self.ratio)), max(1, round(height * self.ratio)))
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(CLEAR)
        painter = QPainter(pixmap)
        painter.setRenderHint(SMOOTH)
        return pixmap, painter

    def _draw_chip(self, chip: Chip, width: int, height: int) -> QPixmap:
        pixmap, painter = self._blank(width, height)
        area = QRectF(0, 0, width, height)
        colours = self.look.chip(chip.kind)
        paint_ground(painter, area, colours)
        if self._fits_name(chip, width):
            self._write_wide(painter, area, chip, colours)
        else:
            if colours.form == "hatch":
                _clearing(painter, area, colours, self.look.px(8))
            size = 12 if min(width, height) >= self.look.px(18) else 10
            self._write(painter, area, chip.letter, colours.ink, size, "strong", CENTRE)
        painter.end()
        return pixmap

    def _fits_name(self, chip: Chip, width: int) -> bool:
        """A whole name or the letter, never a name cut in half."""
        if not chip.name or width < self.look.px(NAME_FROM):
            return False
        name = QFontMetrics(self.look.font(12, "strong", tabular=True)).horizontalAdvance(chip.name)
        return name <= width - self.look.px(11)

    def _write_wide(self, painter: QPainter, area: QRectF, chip: Chip, colours: ChipLook) -> None:
        """The name, and below it the times if there is room for two lines."""
        px = self.look.px
        inner = area.adjusted(px(7), 0, -px(4), 0)
        if area.width() >= px(TIMES_FROM) and chip.times and area.height() >= px(28):
            half = area.height() / 2
            self._write(painter, inner.adjusted(0, px(3), 0, -half + 1), chip.name, colours.ink, 12, "strong", LEFT)
            self._write(painter, inner.adjusted(0, half - 1, 0, -px(2)), chip.times, colours.ink, 11, "regular", LEFT)
            return
        self._write(painter, inner, chip.name, colours.ink, 12, "strong", LEFT)

    def _write(
        self, painter: QPainter, area: QRectF, text: str, ink: str, size: int, weight: Weight, place: Qt.AlignmentFlag
    ) -> None:
        painter.setPen(QColor(ink))
        painter.setFont(self.look.font(size, weight, tabular=True))
        painter.drawText(
            area,
            int(place),
            painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(area.width()) + 1),
        )

    def _fade(self, whole: QPixmap) -> QPixmap:
        pixmap, painter = self._blank(whole.width() / self.ratio, whole.height() / self.ratio)
        painter.setOpacity(0.38)
        painter.drawPixmap(0, 0, whole)
        painter.end()
        return pixmap

    def _draw_badge(self, badge: Badge) -> QPixmap:
        size = float(self.look.px(BADGE))
        pixmap, painter = self._blank(size, size)
        painter.setPen(_pen(self.surface, size / 9))
        painter.setBrush(self.look.colour("danger" if badge is Badge.MUST_FIX else "warn"))
        if badge is Badge.MUST_FIX:
            painter.drawEllipse(QRectF(1, 1, size - 2, size - 2))
            text = QRectF(0, 0, size, size)
        else:
            painter.drawPolygon(
                QPolygonF([QPointF(size / 2, 0.5), QPointF(size - 0.5, size - 1.5), QPointF(0.5, size - 1.5)])
            )
            text = QRectF(0, size * 0.2, size, size * 0.75)
        self._write(painter, text, "!", self.look.colours["surface"], 9, "strong", CENTRE)
        painter.end()
        return pixmap

    def _draw_before(self, chip: Chip) -> QPixmap:
        size = float(self.look.px(MINI))
        pixmap, painter = self._blank(size, size)
        painter.setPen(NO_PEN)
        painter.setBrush(self.surface)
        painter.drawRoundedRect(QRectF(0, 0, size, size), 4, 4)
        colours = self.look.chip(chip.kind)
        area = QRectF(1.5, 1.5, size - 3, size - 3)
        painter.setPen(_pen(QColor(colours.edge), 1.0))
        painter.setBrush(QColor(colours.fill))
        painter.drawRoundedRect(area, 3, 3)
        self._write(painter, area, chip.letter, colours.ink, 8, "strong", CENTRE)
        painter.end()
        return pixmap

    def _draw_dot(self, tone: Tone) -> QPixmap:
        size = float(self.look.px(8))
        pixmap, painter = self._blank(size, size)
        painter.setPen(_pen(self.surface, 1.5))
        painter.setBrush(self.look.colour(tone))
        painter.drawEllipse(QRectF(0.75, 0.75, size - 1.5, size - 1.5))
        painter.end()
        return pixmap

    def _draw_lock(self) -> QPixmap:
        return self._draw_sign(Sign("lock", "text"))

    def _draw_sign(self, sign: Sign) -> QPixmap:
        size = float(self.look.px(MINI))
        pixmap, painter = self._blank(size, size)
        painter.setPen(NO_PEN)
        painter.setBrush(self.surface)
        painter.drawEllipse(QRectF(0, 0, size, size))
        inset = size * 0.16
        painter.drawPixmap(QPointF(inset, inset), self.look.pixmap(sign.icon, sign.tone, 9, ratio=self.ratio))
        painter.end()
        return pixmap

    def _draw_heat(self, text: str, level: int, width: int, height: int) -> QPixmap:
        pixmap, painter = self._blank(width, height)
        area = QRectF(0, 0, width, height)
        if level:
            tone: Tone = "danger" if level < 0 else "accent"
            alpha = HEAT_ALPHA[min(len(HEAT_ALPHA), abs(level)) - 1]
            painter.setPen(NO_PEN)
            painter.setBrush(_clear(self.look.colour(tone), alpha))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), self.radius - 2, self.radius - 2)
        weight: Weight = "strong" if level else "medium"
        self._write(painter, area, text, self.look.colours["text" if level else "tertiary"], 11, weight, CENTRE)
        painter.end()
        return pixmap

    def _draw_gone(self, chip: Chip, width: int, height: int) -> QPixmap:
        pixmap, painter = self._blank(width, height)
        area = QRectF(0.5, 0.5, width - 1, height - 1)
        painter.setPen(self.hint)
        painter.drawRoundedRect(area, self.radius, self.radius)
        self._write(painter, area, chip.letter, self.look.colours["tertiary"], 12, "medium", CENTRE)
        middle = area.center()
        painter.setPen(_pen(self.look.colour("tertiary"), 1.2))
        painter.drawLine(middle + QPointF(-7, 0), middle + QPointF(7, 0))
        painter.end()
        return pixmap

    def _draw_vacant(self, chip: Chip, width: int, height: int) -> QPixmap:
        pixmap, painter = self._blank(width, height)
        area = QRectF(0.75, 0.75, width - 1.5, height - 1.5)
        painter.setPen(_pen(self.look.colour("danger"), 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(self.look.colour("danger_soft"))
        painter.drawRoundedRect(area, self.radius, self.radius)
        words = chip.name if self._fits_name(chip, width) else chip.letter
        self._write(painter, area, words, self.look.colours["danger"], 12, "strong", CENTRE)
        painter.end()
        return pixmap

    def _draw_count(self, number: int) -> QPixmap:
        size = float(self.look.px(MINI))
        pixmap, painter = self._blank(size, size)
        painter.setPen(_pen(self.surface, 1.0))
        painter.setBrush(self.look.colour("danger"))
        painter.drawEllipse(QRectF(0.5, 0.5, size - 1, size - 1))
        self._write(painter, QRectF(0, 0, size, size), str(number), self.look.colours["surface"], 9, "strong", CENTRE)
        painter.end()
        return pixmap

    def _draw_number(self, text: str, tone: Tone | None, width: int, height: int) -> QPixmap:
        pixmap, painter = self._blank(width, height)
        area = QRectF(0, 0, width, height)
        if tone is None:
            self._write(painter, area, text, self.look.colours["tertiary"], 12, "medium", CENTRE)
        else:
            plate = area.adjusted(2, 3, -2, -3)
            painter.setPen(NO_PEN)
            painter.setBrush(self.look.colour("danger_soft" if tone == "danger" else "warn_soft"))
            painter.drawRoundedRect(plate, self.radius, self.radius)
            self._write(painter, area, text, self.look.colours[tone], 11, "strong", CENTRE)
        painter.end()
        return pixmap


def _clearing(painter: QPainter, area: QRectF, colours: ChipLook, radius: int) -> None:
    """A calm spot in the hatch, so that the letter can be read."""
    painter.setPen(NO_PEN)
    painter.setBrush(QColor(colours.fill))
    painter.drawEllipse(area.center(), radius, radius)


def _pen(colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(colour, width, style)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if style == Qt.PenStyle.DotLine:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # or the dots grow together
    return pen


def _clear(colour: QColor, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made
