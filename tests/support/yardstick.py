"""How quick this core is just now: a fixed piece of work in Python and in Qt, so that a slow machine is no regression.

A shared machine changes its pace by half from one hour to the next. Every recorded figure stands beside the yardstick
of its moment, and two figures are compared as multiples of theirs.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

TRIES = 9
_ROUNDS, _LINES = 6_000, 400


def yardstick(tries: int = TRIES) -> float:
    """Milliseconds of processor time, the least of several tries."""
    return min(_once() for _ in range(tries))


def _once() -> float:
    before = time.thread_time()
    _python()
    _qt()
    return 1000 * (time.thread_time() - before)


def _python() -> int:
    """Names, dictionaries, tuples, calls and words, as the window's own code is made of."""
    seen: dict[tuple[int, str], list[int]] = {}
    for number in range(_ROUNDS):
        key = (number % 97, str(number % 7))
        seen.setdefault(key, []).append(len(f"{number:>6} of {key[0]}"))
    return sum(max(one) for one in seen.values())


def _qt() -> None:
    """Filled and outlined shapes on a picture, across the border between Python and Qt."""
    image = QImage(400, 200, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(Qt.GlobalColor.darkGreen, 1.5))
    ink = QColor(20, 90, 160)
    for number in range(_LINES):
        box = QRect(number % 370, number % 180, 28, 18)
        painter.fillRect(box, ink)
        painter.drawRoundedRect(box, 5, 5)
    painter.end()
