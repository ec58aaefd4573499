"""Keeps the names that are written on the map, and has them laid out anew when the view leaves them behind."""

from __future__ import annotations

import logging
import sqlite3
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTransform

from teamapp.patch.open import PatchPack
from ui.parts.map.names.lay_out import Names, NameTask, PlacedName
from ui.parts.map.thread import PaintThread

_log = logging.getLogger(__name__)

AROUND = 0.4
"""How much of the view's size is laid out beyond each edge."""


class NameLayer:
    """Names of one patch. The layout runs on the painting thread; this draws what is there."""

    def __init__(self, pack: PatchPack, thread: PaintThread) -> None:
        self._pack, self._thread = pack, thread
        self._names: Names | None = None
        self._asked: NameTask | None = None
        self._placed: list[PlacedName] = []

    def draw(self, painter: QPainter, transform: QTransform, task: NameTask) -> None:
        """Draws the names (painter in pixels) of the task's area, and asks for a layout if there is none for it."""
        if not self._covers(task):
            wide, high = task.area.width() * AROUND, task.area.height() * AROUND
            self._asked = replace(task, area=task.area.adjusted(-wide, -high, wide, high))
            self._thread.do("names", self._lay_out)
        view = painter.viewport()
        for name in self._placed:
            at = transform.map(QPointF(name.x, name.y))
            size = name.image.deviceIndependentSize()
            left, top = round(at.x() - size.width() / 2), round(at.y() - size.height() / 2)
            if -size.width() < left < view.width() and -size.height() < top < view.height():
                painter.drawImage(QPointF(left, top), name.image)

    def _covers(self, task: NameTask) -> bool:
        asked = self._asked
        return (
            asked is not None
            and asked.area.contains(task.area)
            and replace(asked, area=QRectF()) == replace(task, area=QRectF())
        )

    def _lay_out(self) -> None:
        """On the painting thread."""
        task = self._asked
        if task is None:
            return
        try:
            self._names = self._names or Names(self._pack)
            self._placed = self._names.lay_out(task)
        except sqlite3.Error:
            if not self._pack.closed:
                _log.exception("the names of the map cannot be read; it stays without")
