"""Which key means what in the calendar of wishes."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from ui.roster.together.wishes.pens import FREE_PEN, JOKER_PEN, WIPE_PEN, Pen
from ui.roster.together.wishes.view import Mark, Want, WishView

translate = QCoreApplication.translate
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
WIPES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def does(event: QKeyEvent, view: WishView) -> Pen | Literal["pen"] | None:
    """The pen that a key stands for; "pen" is the one in the hand (Space); None: not a key of the calendar.

    A shift's letter is gladly, with Shift rather not; 0 or the letter of "free" is free; J or * a joker.
    """
    modifiers, key, typed = event.modifiers() & ~KEYPAD, event.key(), event.text().upper()
    if modifiers not in (PLAIN, SHIFT):
        return None
    if key in WIPES:
        return WIPE_PEN
    if key == Qt.Key.Key_Space:
        return "pen"
    if typed and (kind := view.kind_of_letter(typed)):
        return Pen(Mark(Want.NOT if modifiers == SHIFT else Want.WORK, kind))
    if typed in ("0", free_letter(view)):
        return FREE_PEN
    return JOKER_PEN if typed in ("J", "*") else None


def free_letter(view: WishView) -> str:
    """`F` in English, `V` in Dutch; 0 alone where a shift has that letter."""
    letter = translate("roster", "F", "the key that wishes a day free").upper()
    return "0" if view.kind_of_letter(letter) else letter


def is_ours(event: QKeyEvent, view: WishView) -> bool:
    """Whether the calendar wants a key before any shortcut."""
    return does(event, view) is not None
