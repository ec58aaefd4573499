"""What widgets of our own tell a screen reader: what they are, whether they are chosen, how to press them.

A widget says it by attributes of its class, all optional but the first: `spoken_role`, `spoken_checked` (a property)
and `spoken_press` (a method).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

Role = QAccessible.Role
_PRESS = "Press"  # the name that every reader of screens knows, in every language


class Face(QAccessibleWidget):
    """One widget as a screen reader meets it."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._shown = widget

    def state(self) -> QAccessible.State:
        now = super().state()
        checked = getattr(self._shown, "spoken_checked", None)
        if checked is not None:
            now.checkable = now.selectable = True
            now.checked = now.selected = bool(checked)
        now.hasPopup = self.role() == Role.ButtonMenu
        return now

    def actionNames(self) -> list[str]:
        return [_PRESS, *super().actionNames()] if self._press is not None else super().actionNames()

    def doAction(self, name: str) -> None:
        press = self._press
        if name == _PRESS and press is not None:
            press()
        else:
            super().doAction(name)

    @property
    def _press(self) -> Callable[[], None] | None:
        return cast("Callable[[], None] | None", getattr(self._shown, "spoken_press", None))


def install_faces() -> None:
    """From now on Qt asks us what a widget of ours is; only when a screen reader listens does it ask at all."""
    app = QApplication.instance()
    if app is not None and app.property("faces") is None:
        app.setProperty("faces", True)
        QAccessible.installFactory(_face_of)


def _face_of(_class_name: str, thing: QObject) -> Face | None:
    role = getattr(thing, "spoken_role", None)
    return Face(thing, role) if isinstance(thing, QWidget) and isinstance(role, Role) else None
