"""What the hand does on the timeline: choose, point, take a visit and carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolTip

from ui.parts.timeline.moving.steps import Place
from ui.parts.timeline.words import spoken

if TYPE_CHECKING:
    from ui.parts.timeline.view import Timeline

DRAG_FROM = 6.0
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Hand:
    """Answers for one timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self._on = timeline
        self._press: tuple[QPointF, Place] | None = None

    def let_go(self) -> None:
        """Whatever was pressed is no longer."""
        self._press = None

    def press(self, event: QMouseEvent) -> None:
        """A visit is chosen, alone or with others; beside the visits the nurse is."""
        at, on = event.position(), self._on
        on.drop_nothing()
        found = on.sheet.block_at(at.x(), at.y())
        if found is None:
            self._press_lane(at)
        elif event.modifiers() & CTRL:
            on.visit_toggled.emit(*found[2].key)
        elif event.modifiers() & SHIFT:
            on.visit_reached.emit(*found[2].key)
        else:
            self._press = (at, found)
            on.tell_chosen(found[2])

    def move(self, at: QPointF) -> None:
        """Point at something, or carry what was pressed."""
        on = self._on
        if self._press is None:
            self._point(at)
            return
        start, (band, _row, block) = self._press
        carry = on.carry
        if carry is None:
            if (at - start).manhattanLength() < DRAG_FROM or not on.can_carry(block):
                return
            carry = on.take(block, grab=band.minute(start.x()) - block.start)
            on.setCursor(Qt.CursorShape.ClosedHandCursor)
        if carry.follow(at, on.sheet, on.day):
            on.judge_carry()
        on.sight_wanted.emit(QRectF(at, QSizeF(1, 1)))

    def release(self) -> None:
        """What is carried falls where it is."""
        if self._press is not None:
            self._on.drop_here()

    def _press_lane(self, at: QPointF) -> None:
        lane = self._on.lane_at(at.y())
        if lane and self._on.on_lock(at):
            self._on.lock_toggled.emit(lane)
        elif lane:
            self._on.lane_chosen.emit(lane)

    def _point(self, at: QPointF) -> None:
        on = self._on
        found = on.sheet.block_at(at.x(), at.y())
        lane = on.lane_at(at.y()) if at.x() <= on.sheet.measures.left else ""
        on.point_at(found[2].visit if found is not None else "", lane)
        open_hand = found is not None and on.can_carry(found[2])
        on.setCursor(Qt.CursorShape.OpenHandCursor if open_hand else Qt.CursorShape.ArrowCursor)
        tip = spoken(found[2]) if found is not None else self._said_of(lane, at)
        if not tip:
            QToolTip.hideText()
        on.setToolTip(tip)

    def _said_of(self, key: str, at: QPointF) -> str:
        lane = next((one for one in self._on.day.lanes if one.key == key), None)
        if lane is None:
            return ""
        if self._on.on_lock(at):
            return self._on.lock_words(locked=lane.locked)
        return "\n".join(line for line in (lane.title, lane.detail, lane.note) if line)
