"""What keys do on the timeline: walk, choose several, carry, open, take off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.parts.timeline.model import Block
from ui.parts.timeline.moving.steps import beside, end_of_row, in_time

if TYPE_CHECKING:
    from ui.parts.timeline.view import Timeline

Key = Qt.Key
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
ARROWS: dict[int, tuple[int, int]] = {
    Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)
}  # fmt: skip
ENTER = (Key.Key_Return, Key.Key_Enter)


class Keys:
    """Answers for one timeline; what it does not know goes on to the page."""

    def __init__(self, timeline: Timeline) -> None:
        self._on = timeline

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key that is a shortcut of the page means something else here."""
        carrying = self._on.carry is not None
        if carrying:
            return True
        return event.key() == Key.Key_M and not event.modifiers() and self._can_take_up()

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key was meant for the timeline."""
        if self._on.carry is not None:
            return self._while_carrying(event)
        key = event.key()
        if key == Key.Key_M and not event.modifiers():
            return self._on.take_up()
        if key in ARROWS and event.modifiers() & ALT:
            if self._on.take_up():
                self._on.carry_by(*ARROWS[key])
            return True
        return self._walk(event) or self._do(event)

    def _while_carrying(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in ARROWS:
            along, across = ARROWS[key]
            far = 6 if event.modifiers() & SHIFT else 1
            self._on.carry_by(along * far, across)
        elif key in ENTER:
            self._on.drop_here()
        elif key == Key.Key_Escape:
            self._on.drop_nothing()
        return True

    def _walk(self, event: QKeyEvent) -> bool:
        key, sheet, found = event.key(), self._on.sheet, self._on.place_of(self._on.chosen)
        block: Block | None = None
        if key in ARROWS:
            along, across = ARROWS[key]
            by_time = bool(event.modifiers() & CTRL) and along
            block = in_time(sheet, found, along) if by_time else beside(sheet, found, along, across)
        elif key in (Key.Key_Home, Key.Key_End):
            block = end_of_row(sheet, found, last=key == Key.Key_End)
        else:
            return False
        if block is not None and event.modifiers() & SHIFT:
            self._on.visit_reached.emit(*block.key)
        elif block is not None:
            self._on.tell_chosen(block)
        return True

    def _do(self, event: QKeyEvent) -> bool:
        chosen = self._on.chosen
        if chosen is None:
            return False
        if event.key() in ENTER:
            self._on.visit_opened.emit(*chosen)
        elif event.key() in (Key.Key_Delete, Key.Key_Backspace):
            self._on.visit_unplanned.emit(chosen[0])
        elif event.key() == Key.Key_Space and event.modifiers() & CTRL:
            self._on.visit_toggled.emit(*chosen)
        else:
            return False
        return True

    def _can_take_up(self) -> bool:
        found = self._on.place_of(self._on.chosen)
        return found is not None and self._on.can_carry(found[2])
