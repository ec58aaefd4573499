"""What a part of a bar looks like: a fill, a form and a letter, so that none of them is needed alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.theme.look import Look
from ui.theme.tokens import DayKind

PartForm = Literal["solid", "stripes", "outline"]
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_STRIPE = 6


@dataclass(frozen=True, slots=True)
class PartKind:
    """One kind of thing that bars are made of. Without a `day_kind` it is painted in the quiet accent."""

    key: str
    letter: str
    name: str
    day_kind: DayKind | None = None
    form: PartForm = "solid"


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two; `share` is how much of the first."""
    rest = 1 - share
    return QColor(
        round(one.red() * share + other.red() * rest),
        round(one.green() * share + other.green() * rest),
        round(one.blue() * share + other.blue() * rest),
    )


@dataclass(frozen=True, slots=True)
class PartInk:
    """The ready colours of a kind in one look."""

    fill: QColor
    ink: QColor
    edge: QColor

    @classmethod
    def of(cls, kind: PartKind, look: Look) -> PartInk:
        if kind.day_kind is None:
            fill = mixed(look.colour("accent"), look.colour("surface"), 0.5)
            return cls(fill, look.colour("text"), fill)
        chip = look.chip(kind.day_kind)
        return cls(QColor(chip.fill), QColor(chip.ink), QColor(chip.edge))


def paint_part(painter: QPainter, box: QRectF, look: Look, kind: PartKind, *, letter: bool = True) -> None:
    """One part; its letter where there is room for it."""
    ink = PartInk.of(kind, look)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("surface") if kind.form == "outline" else ink.fill)
    radius = min(3.0, box.width() / 2)
    painter.drawRoundedRect(box, radius, radius)
    if kind.form == "stripes":
        _stripes(painter, box, ink.ink)
    painter.setPen(QPen(ink.edge, 1.4 if kind.form == "outline" else 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)
    if letter and box.width() >= look.px(15) and box.height() >= look.px(13):
        _write(painter, box, look, kind, ink)


def _write(painter: QPainter, box: QRectF, look: Look, kind: PartKind, ink: PartInk) -> None:
    if kind.form == "stripes":
        plate = QRectF(0, 0, look.px(13), box.height() - 2)
        plate.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.fill)
        painter.drawRect(plate)
    painter.setPen(ink.ink)
    painter.setFont(look.font(10, "strong"))
    painter.drawText(box, _CENTRE, kind.letter)


def _stripes(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(box, 3, 3)
    painter.setClipPath(path)
    pale = QColor(colour)
    pale.setAlpha(120)
    painter.setPen(QPen(pale, 1.2))
    left = box.left() - box.height()
    while left < box.right():
        painter.drawLine(QPointF(left, box.bottom()), QPointF(left + box.height(), box.top()))
        left += _STRIPE
    painter.restore()
