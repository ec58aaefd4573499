"""What a hand does on the map, between pressing and letting go: move it, carry the pin, turn the wheel."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QPointF, Qt

Key = Qt.Key
DRAG_FROM = 4
NOTCH = 120  # what a wheel says for one step
KEY_PIXELS = 90
STEPS: dict[int, int] = {Key.Key_Plus: 1, Key.Key_Equal: 1, Key.Key_Minus: -1, Key.Key_Underscore: -1}
MOVES: dict[int, tuple[int, int]] = {
    Key.Key_Left: (-KEY_PIXELS, 0), Key.Key_Right: (KEY_PIXELS, 0), Key.Key_Up: (0, -KEY_PIXELS),
    Key.Key_Down: (0, KEY_PIXELS),
}  # fmt: skip
WALKS: dict[int, int] = {Key.Key_PageDown: 1, Key.Key_PageUp: -1}
FIT = (Key.Key_0, Key.Key_Home)
ENTER = (Key.Key_Return, Key.Key_Enter)

Doing = Literal["", "pressed", "moving", "carrying"]


@dataclass(slots=True)
class Hand:
    """One hand on the map: what it is `doing`, where it was last, and from there to the foot of a carried pin."""

    doing: Doing = ""
    at: QPointF | None = None
    grip: QPointF = field(default_factory=QPointF)
    turned: int = 0

    def press(self, at: QPointF, grip: QPointF | None) -> None:
        """Take hold of the pin, or of the map when there is no grip."""
        self.doing, self.at = ("pressed" if grip is None else "carrying"), at
        self.grip = grip or QPointF()

    def move(self, to: QPointF) -> QPointF | None:
        """The step to shift the map by, None while the hand only trembles or is not on the map."""
        if self.at is None or self.doing not in ("pressed", "moving"):
            return None
        step = self.at - to
        if self.doing == "pressed" and step.manhattanLength() < DRAG_FROM:
            return None
        self.doing, self.at = "moving", to
        return step

    def release(self) -> Doing:
        """What it was doing."""
        doing, self.doing, self.at = self.doing, "", None
        return doing

    def turn(self, by: int) -> int:
        """Whole steps of the wheel; small turns add up."""
        self.turned += by
        steps = int(self.turned / NOTCH)
        self.turned -= steps * NOTCH
        return steps
