"""Listens to what is painted by hand: texts wider or higher than their box, and texts that were cut with dots."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from tests.support.window.clipping.clip import Clip

_NEAR = 2.0
_DOTS = "…"


@contextmanager
def listening() -> Iterator[list[Clip]]:
    """The list fills while widgets are painted inside the block."""
    found: list[Clip] = []
    draw, elide, elide_f = QPainter.drawText, QFontMetrics.elidedText, QFontMetricsF.elidedText

    def drawn(painter: QPainter, *words: object) -> object:
        clip = _too_big(painter, words)
        if clip is not None:
            found.append(clip)
        return draw(painter, *words)

    def cut(metrics: QFontMetrics, *words: object) -> str:
        shown = elide(metrics, *words)
        _note(found, str(words[0]), shown, int(words[2]), metrics.horizontalAdvance(str(words[0])))
        return shown

    def cut_f(metrics: QFontMetricsF, *words: object) -> str:
        shown = elide_f(metrics, *words)
        _note(found, str(words[0]), shown, int(words[2]), round(metrics.horizontalAdvance(str(words[0]))))
        return shown

    QPainter.drawText, QFontMetrics.elidedText, QFontMetricsF.elidedText = drawn, cut, cut_f
    try:
        yield found
    finally:
        QPainter.drawText, QFontMetrics.elidedText, QFontMetricsF.elidedText = draw, elide, elide_f


def painted_clips(root: QWidget) -> list[Clip]:
    """What is cut while everything in sight below `root` is painted once."""
    with listening() as found:
        root.grab()
    return list(dict.fromkeys(found))


def _note(found: list[Clip], text: str, shown: str, given: int, needed: int) -> None:
    if shown != text and shown.endswith(_DOTS):
        found.append(Clip("painted with dots", "elidedText", text, given, needed))


def _too_big(painter: QPainter, words: tuple[object, ...]) -> Clip | None:
    """Only what is written into a box can be too big for it."""
    box, flags, text = _box_of(words)
    if box is None or not text or flags & int(Qt.TextFlag.TextDontClip):
        return None
    wrapped = flags & int(Qt.TextFlag.TextWordWrap)
    room = QRectF(0, 0, max(1.0, box.width()) if wrapped else 100_000.0, 100_000.0)
    left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | wrapped
    used = painter.boundingRect(room, left, text)
    where = type(painter.device()).__name__
    if used.width() > box.width() + _NEAR:
        return Clip("painted", where, text, round(box.width()), round(used.width()))
    ink = painter.fontMetrics().tightBoundingRect(text).height() if not wrapped else used.height()
    if ink > box.height() + _NEAR:
        return Clip("painted low", where, text, round(box.height()), round(ink))
    return None


def _box_of(words: tuple[object, ...]) -> tuple[QRectF | None, int, str]:
    first = words[0]
    if isinstance(first, QRect | QRectF) and len(words) >= 3:
        flags = words[1]
        number = flags if isinstance(flags, int) else int(getattr(flags, "value", 0))
        return QRectF(first), number, str(words[2])
    if len(words) >= 6 and all(isinstance(one, int | float) for one in words[:4]):
        x, y, width, height, flags, text = words[:6]
        number = flags if isinstance(flags, int) else int(getattr(flags, "value", 0))
        return QRectF(float(x), float(y), float(width), float(height)), number, str(text)  # type: ignore[arg-type]
    return None, 0, ""
