"""The keyboard stays where it was when a part of a page is made anew."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Held:
    """Where the keyboard was, by what a person would say of it."""

    sort: type
    name: str
    place: int
    by_keyboard: bool


def held_in(part: QWidget | None) -> Held | None:
    """Where in this part the keyboard is; None when it is elsewhere."""
    focus = part.window().focusWidget() if part is not None else None
    if part is None or focus is None or not part.isAncestorOf(focus):
        return None
    alike = _alike(part, type(focus), focus.accessibleName())
    return Held(type(focus), focus.accessibleName(), alike.index(focus), bool(focus.property("ring")))


def hold_again(part: QWidget, held: Held | None) -> None:
    """Give the keyboard to what has the same name; to the last of its kind when that is gone."""
    if held is None:
        return
    alike = _alike(part, held.sort, held.name)
    if alike:
        why = Qt.FocusReason.TabFocusReason if held.by_keyboard else Qt.FocusReason.OtherFocusReason
        alike[min(held.place, len(alike) - 1)].setFocus(why)


def _alike(part: QWidget, sort: type, name: str) -> list[QWidget]:
    return [one for one in part.findChildren(QWidget) if type(one) is sort and one.accessibleName() == name]
