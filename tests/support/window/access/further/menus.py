"""Every menu that a key opens: from a button that says so, or on what has the keyboard."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget, QWidgetAction

import ui
from tests.support.window.access.finding import Finding, describe, spoken_role
from tests.support.window.access.places import Tour
from tests.support.window.access.sight import scope_of
from ui.parts.access.order import stops
from ui.shell.window import Window

_POPUP = QMenu.popup  # as Qt has it: whoever shows a window to look at puts something else in its place
_HERE = Path(ui.__file__).parent
_OPENS = ("popup", "open_below", "open_below_right")
_PARTS = "parts/menu.py"
TOGETHER = "2026-12-22"
"""A roster that is being made together."""
PLACES = (
    ("today", ""),
    ("roster", "grid"),
    ("roster", TOGETHER),
    ("visits", "timeline"),
    ("visits", "list"),
    ("clients", ""),
)
_PLAIN = Qt.KeyboardModifier.NoModifier


class MenuWalk:
    """Opens what can be opened where the window is now, and looks at every line."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._open: list[QMenu] = []
        self.seen: set[str] = set()
        """The modules whose menus were opened."""
        self.lines = 0

    def look(self, place: str) -> Iterator[Finding]:
        """By the keys that open a menu, on each stop of Tab."""
        with patch.object(QMenu, "popup", lambda menu, at, *_more: self._popped(menu, at)):
            for widget in stops(scope_of(self._window)):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                by_button = isinstance(widget, QAbstractButton) and spoken_role(widget) == QAccessible.Role.ButtonMenu
                if by_button:
                    _press(widget, Qt.Key.Key_Space)
                else:
                    QApplication.sendEvent(widget, _asked_by_key())
                menu = self._open.pop() if self._open else None
                if menu is not None:
                    yield from self._at(f"{place}: {describe(widget)}", menu, widget)
                elif by_button:
                    yield Finding(place, "no menu", describe(widget))

    def _popped(self, menu: QMenu, at: QPoint) -> None:
        """Shows it as ever, and notes who wanted it."""
        frame = sys._getframe(2)
        while frame.f_back is not None and frame.f_code.co_filename.endswith(_PARTS):
            frame = frame.f_back
        self.seen.add(str(Path(frame.f_code.co_filename).relative_to(_HERE)))
        self._open.append(menu)
        _POPUP(menu, at)

    def _at(self, place: str, menu: QMenu, opener: QWidget) -> Iterator[Finding]:
        lines = [one for one in menu.actions() if not one.isSeparator()]
        held = [one for one in lines if isinstance(one, QWidgetAction)]
        told = [one.text() for one in lines if one not in held]
        self.lines += len(lines)
        if not all(any(letter.isalnum() for letter in words) for words in told) or not lines:
            yield Finding(place, "no name", "a line", str(told))
        if len(set(told)) < len(told):
            yield Finding(place, "same name", "two lines", str(told))
        able = {one for one in lines if one.isEnabled() and one not in held}
        if missed := able - set(_walked(menu, len(lines))):
            yield Finding(place, "arrows never come", ", ".join(one.text() for one in missed))
        if any(not one.isEnabled() and not one.whatsThis() for one in lines):
            yield Finding(place, "grey without a reason", str(told))
        _press(menu, Qt.Key.Key_Escape)
        if menu.isVisible():
            yield Finding(place, "Esc is held", type(menu).__name__)
            menu.close()
        self._window.activateWindow()  # what a window manager does when a menu is gone
        if self._window.focusWidget() is not opener:
            yield Finding(place, "the keyboard does not come back", describe(opener))


def _walked(menu: QMenu, count: int) -> Iterator[object]:
    for _ in range(count + 1):
        _press(menu, Qt.Key.Key_Down)
        yield menu.activeAction()


def _asked_by_key() -> QContextMenuEvent:
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))


def _press(widget: QWidget, key: Qt.Key) -> None:
    text = " " if key == Qt.Key.Key_Space else ""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, _PLAIN, text))


def menu_walk(window: Window, tour: Tour) -> tuple[MenuWalk, list[Finding]]:
    """On the pages that have menus, with something chosen that they can be about, and on a sheet with a date."""
    walk, found = MenuWalk(window), []
    for key, mode in PLACES:
        tour.open(key, mode)
        if mode != TOGETHER:
            tour.choose(key)
        found += walk.look(f"{key} {mode}")
        tour.shut()
    (add_nurse,) = (one for one in window.registry.commands if one.key == "team.add_nurse")
    tour.open("roster", tour.today.isoformat())
    tour.open("team")
    tour.ask(add_nurse)
    found += walk.look("a sheet")
    tour.shut()
    return walk, found


def that_open_menus() -> set[str]:
    """Every module of the window that opens a menu."""
    return {str(one.relative_to(_HERE)) for one in _HERE.rglob("*.py") if _opens(one)} - {_PARTS}


def _opens(file: Path) -> bool:
    source = file.read_text()
    if not any(word in source for word in _OPENS):
        return False
    calls = (one.func for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Call))
    return any(isinstance(one, ast.Attribute) and one.attr in _OPENS for one in calls)
