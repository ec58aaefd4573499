"""A soft shadow around a panel, painted from a small picture: an effect would paint the panel anew at each key."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

_REACH, _DOWN, _CORNER = 40, 10, 14
_STEPS = 20


def paint_shadow(painter: QPainter, panel: QRect, *, dark: bool) -> None:
    """Around and a little below `panel`; what lies under it is left as it is."""
    edge = _REACH + _CORNER
    soft = _picture(190 if dark else 80)
    whole = panel.adjusted(-_REACH, -_REACH + _DOWN, _REACH, _REACH + _DOWN)
    lefts = (whole.left(), whole.left() + edge, whole.right() + 1 - edge)
    tops = (whole.top(), whole.top() + edge, whole.bottom() + 1 - edge)
    wide, high = whole.width() - 2 * edge, whole.height() - 2 * edge
    for column, (left, width) in enumerate(zip(lefts, (edge, wide, edge), strict=True)):
        for line, (top, height) in enumerate(zip(tops, (edge, high, edge), strict=True)):
            source = QRect(column * edge, line * edge, edge, edge)
            painter.drawPixmap(QRect(left, top, width, height), soft, source)


def shadow_margins() -> QMargins:
    """How far it reaches beyond the panel."""
    return QMargins(_REACH, _REACH, _REACH, _REACH + _DOWN)


@lru_cache(2)
def _picture(strength: int) -> QPixmap:
    """Nine squares: corners, edges and the middle."""
    edge = _REACH + _CORNER
    made = QPixmap(3 * edge, 3 * edge)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    before = 0.0
    for step in range(_STEPS):
        inner = _REACH * (step + 1) // _STEPS
        wanted = strength / 255 * ((step + 1) / _STEPS) ** 2 * 0.62
        colour = QColor(0, 0, 0)
        colour.setAlphaF((wanted - before) / (1 - before))
        before = wanted
        painter.setBrush(colour)
        corner = _CORNER + _REACH - inner
        painter.drawRoundedRect(made.rect().adjusted(inner, inner, -inner, -inner), corner, corner)
    painter.end()
    return made
