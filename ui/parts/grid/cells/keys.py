"""Which key means what in the grid."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
META, KEYPAD = Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.KeypadModifier
PLAIN = Qt.KeyboardModifier.NoModifier
ARROWS = {
    int(Qt.Key.Key_Up): (-1, 0),
    int(Qt.Key.Key_Down): (1, 0),
    int(Qt.Key.Key_Left): (0, -1),
    int(Qt.Key.Key_Right): (0, 1),
}
CLEARS = frozenset(int(key) for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace))
OPENS = frozenset(int(key) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2))
ESCAPE = int(Qt.Key.Key_Escape)


class Does(Enum):
    """What a key asks for."""

    LETTER = auto()
    BRUSH = auto()
    CLEAR = auto()
    OPEN = auto()
    MOVE = auto()
    CUT = auto()
    COPY = auto()
    PASTE = auto()
    ESCAPE = auto()


@dataclass(frozen=True, slots=True)
class Wish:
    """A key read: the letter for a shift, or how far to move."""

    does: Does
    letter: str = ""
    down: int = 0
    right: int = 0


CLIPBOARD = (
    (QKeySequence.StandardKey.Cut, Does.CUT),
    (QKeySequence.StandardKey.Copy, Does.COPY),
    (QKeySequence.StandardKey.Paste, Does.PASTE),
)


def read(event: QKeyEvent, letters: frozenset[str]) -> Wish | None:
    """What a key asks of the grid; nothing when it is the table's own (arrows) or somebody else's."""
    for standard, does in CLIPBOARD:
        if event.matches(standard):
            return Wish(does)
    key, modifiers = event.key(), event.modifiers() & ~KEYPAD
    if modifiers == ALT and key in ARROWS:
        down, right = ARROWS[key]
        return Wish(Does.MOVE, down=down, right=right)
    if modifiers not in (PLAIN, SHIFT):
        return None
    if key in CLEARS:
        return Wish(Does.BRUSH if modifiers == SHIFT else Does.CLEAR)
    if key in OPENS:
        return Wish(Does.OPEN)
    if key == ESCAPE:
        return Wish(Does.ESCAPE)
    letter = event.text().upper()
    if not letter or letter not in letters:
        return None
    return Wish(Does.BRUSH if modifiers == SHIFT else Does.LETTER, letter=letter)


def is_ours(event: QKeyEvent, letters: frozenset[str]) -> bool:
    """Whether the grid wants a key before the window's shortcuts get it; Escape stays with the window."""
    wish = read(event, letters)
    return wish is not None and wish.does is not Does.ESCAPE


def is_escape(event: QKeyEvent) -> bool:
    return event.key() == ESCAPE
