"""Paints a day of the calendar: big and calm, the wish as form, word and colour."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from teamapp.words.speak import short_day
from ui.parts.grid.view import Chip
from ui.parts.marks.chip import paint_chip, paint_ground
from ui.roster.together.language import language_now
from ui.roster.together.wishes.view import Mark, Want, WishDay, WishView
from ui.roster.together.wishes.words import mark_words
from ui.theme.look import Look
from ui.theme.tokens import ChipLook, Tone, TypeSize, Weight

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
NO_BRUSH, NO_PEN = Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen
GHOST = 0.45


@dataclass(frozen=True, slots=True)
class CellPainter:
    """One look on one screen."""

    look: Look
    ratio: float

    def ground(self, painter: QPainter, area: QRectF, day: WishDay | None) -> None:
        """What lies under a day: outside the period nothing, weekends a shade."""
        if day is None:
            painter.fillRect(area, self.look.colour("app"))
        else:
            weekend = day.day.weekday() >= 5
            painter.fillRect(area, self.look.colour("subtle" if weekend else "surface"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), self.look.colour("border"))
        painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()), self.look.colour("border"))

    def day(self, painter: QPainter, area: QRectF, day: WishDay, view: WishView) -> None:
        """Number, holiday, leave and wish."""
        if day.closed:
            self._closed(painter, area, day)
        elif day.mark is not None:
            self.mark(painter, area, day.mark, view)
        self._number(painter, area, day, first=day is view.days[0])
        if day.late and not day.closed:
            self._icon(
                painter, "clock", "tertiary", QPointF(area.right() - self.look.px(42), area.top() + self.look.px(8)), 13
            )
        if day.hint and not day.closed:
            self._icon(
                painter,
                "info",
                "tertiary",
                QPointF(area.right() - self.look.px(20), area.bottom() - self.look.px(20)),
                13,
            )

    def ghost(self, painter: QPainter, area: QRectF, mark: Mark, view: WishView) -> None:
        """What a click would put here."""
        painter.setOpacity(GHOST)
        self.mark(painter, area, mark, view)
        painter.setOpacity(1.0)

    def mark(self, painter: QPainter, area: QRectF, mark: Mark, view: WishView) -> None:
        """A wish: a soft plate for a free day, a chip for a shift, struck through for one rather not."""
        px = self.look.px
        plate = area.adjusted(px(6), px(26), -px(7), -px(7))
        if mark.want is Want.FREE:
            self._free(painter, plate)
        else:
            self._shift(painter, plate, mark, view)
        if mark.joker:
            self._star(painter, QPointF(area.right() - px(24), area.top() + px(6)))

    def _free(self, painter: QPainter, plate: QRectF) -> None:
        accent = self.look.colour("accent")
        painter.setPen(QPen(accent, 1.2))
        painter.setBrush(self.look.colour("soft"))
        painter.drawRoundedRect(plate, 6, 6)
        words = mark_words(Mark(Want.FREE), WishView(days=()))
        self._worded(painter, plate, "sun", words.capitalize(), "accent")

    def _shift(self, painter: QPainter, plate: QRectF, mark: Mark, view: WishView) -> None:
        chip = view.chips.get(mark.kind)
        if chip is None:
            return
        px, gladly = self.look.px, mark.want is Want.WORK
        side = QRectF(0, 0, px(30), px(26))
        words = mark_words(mark, view).capitalize()
        painter.setFont(self.look.font("caption", "medium"))
        tall = plate.height() >= px(46)
        side.moveCenter(plate.center() - QPointF(0, px(9) if tall else 0))
        if gladly:
            paint_chip(painter, side, self.look, chip.kind, chip.letter)
        else:
            paint_hollow(painter, side, self.look, chip)
        icon: tuple[str, Tone] = ("heart", "accent") if gladly else ("ban", "tertiary")
        self._icon(painter, *icon, QPointF(side.right() + px(4), side.top() + px(6)), 13)
        if tall:
            below = QRectF(plate.left(), side.bottom() + px(3), plate.width(), px(16))
            self._write(painter, below, words, size="caption", tone="secondary", place=CENTRE)

    def _closed(self, painter: QPainter, area: QRectF, day: WishDay) -> None:
        px = self.look.px
        if day.leave:
            plate = area.adjusted(px(6), px(26), -px(7), -px(7))
            paint_ground(painter, plate, self.look.chip("leave"))
            self._plain(painter, plate, day.closed, self.look.chip("leave"))

    def _plain(self, painter: QPainter, plate: QRectF, words: str, chip: ChipLook) -> None:
        painter.setFont(self.look.font("caption", "medium"))
        width = painter.fontMetrics().horizontalAdvance(words) + self.look.px(12)
        clear = QRectF(0, 0, min(plate.width() - 8, width), self.look.px(18))
        clear.moveCenter(plate.center())
        painter.setPen(NO_PEN)
        painter.setBrush(QColor(chip.fill))
        painter.drawRoundedRect(clear, 4, 4)
        painter.setPen(QColor(chip.ink))
        painter.drawText(
            clear, CENTRE, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(clear.width()))
        )

    def _number(self, painter: QPainter, area: QRectF, day: WishDay, *, first: bool) -> None:
        px = self.look.px
        quiet = bool(day.closed) and not day.leave
        words = str(day.day.day)
        if first or day.day.day == 1:
            whole = short_day(day.day, language_now()).split(" ", 1)[1]
            wide = QFontMetrics(self.look.font("body", "strong", tabular=True)).horizontalAdvance(whole)
            words = whole if wide <= area.width() - px(34) else words
        box = QRectF(area.left() + px(8), area.top() + px(5), area.width() - px(34), px(18))
        self._write(painter, box, words, weight="strong", tone="tertiary" if quiet else "text")
        if day.holiday:
            painter.setFont(self.look.font("body", "strong", tabular=True))
            beside = painter.fontMetrics().horizontalAdvance(words) + px(6)
            self._write(painter, box.adjusted(beside, 0, 0, 0), day.holiday, size="caption", tone="warn")

    def _worded(self, painter: QPainter, plate: QRectF, icon: str, words: str, tone: Tone) -> None:
        """An icon and a word in the middle."""
        px = self.look.px
        painter.setFont(self.look.font("small", "medium"))
        width = painter.fontMetrics().horizontalAdvance(words)
        left = plate.center().x() - (width + px(20)) / 2
        if width + px(24) > plate.width():
            self._icon(painter, icon, tone, plate.center() - QPointF(px(8), px(8)), 16)
            return
        self._icon(painter, icon, tone, QPointF(left, plate.center().y() - px(7)), 14)
        self._write(
            painter,
            QRectF(left + px(20), plate.top(), width + 4, plate.height()),
            words,
            size="small",
            tone=tone,
            weight="medium",
        )

    def _star(self, painter: QPainter, at: QPointF) -> None:
        painter.drawPixmap(at, star_pixmap(self.look, self.ratio, size=18))

    def _icon(self, painter: QPainter, name: str, tone: Tone, at: QPointF, size: int) -> None:
        painter.drawPixmap(at, self.look.pixmap(name, tone, size, ratio=self.ratio))

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        *,
        size: TypeSize = "body",
        weight: Weight = "regular",
        tone: Tone = "text",
        place: int = LEFT,
    ) -> None:
        painter.setFont(self.look.font(size, weight, tabular=True))
        painter.setPen(self.look.colour(tone))
        painter.drawText(
            box, place, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()) + 1)
        )


def paint_hollow(painter: QPainter, box: QRectF, look: Look, chip: Chip, *, text_size: int = 12) -> None:
    """A shift that is rather not wanted: the outline of its chip, dashed."""
    pen = QPen(QColor(look.chip(chip.kind).edge), 1.6, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([2.2, 1.8])
    painter.setPen(pen)
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
    painter.setPen(look.colour("secondary"))
    painter.setFont(look.font(text_size, "strong"))
    painter.drawText(box, CENTRE, chip.letter)


def star_pixmap(look: Look, ratio: float, *, size: int, filled: bool = True) -> QPixmap:
    """A joker: a filled star, or its outline when it is played."""

    def make() -> QPixmap:
        length = look.px(size)
        pixmap = QPixmap(round(length * ratio), round(length * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(
                look.colour("warn" if filled else "strong"),
                1.4,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.setBrush(QColor(look.chip("late").fill) if filled else NO_BRUSH)
        painter.drawPolygon(star_points(length / 2, length / 2, length / 2 - 1.5))
        painter.end()
        return pixmap

    return look.kept(("star", size, filled, ratio), make)


def star_points(x: float, y: float, radius: float) -> list[QPointF]:
    """The ten corners of a star."""
    turns = [(-pi / 2 + number * pi / 5, radius if number % 2 == 0 else radius * 0.46) for number in range(10)]
    return [QPointF(x + length * cos(angle), y + length * sin(angle)) for angle, length in turns]
