"""A person without a mouse: every step is a key, and whoever presses a mouse button fails the test."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.support.window.journey import Person
from tests.support.window.roster_person import no_sheet, on_top

MOST_TABS = 150
_BY_MOUSE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel})


class NoMouse(QObject):
    """Remembers what came from a mouse to the window."""

    def __init__(self, person: Person) -> None:
        super().__init__(person.window)
        self.pressed = 0
        handle = person.window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.pressed += event.type() in _BY_MOUSE
        return super().eventFilter(watched, event)


class Hands:
    """Tab to a thing by its name, Space or Enter on it, letters into it."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.no_mouse = NoMouse(person)

    def tab_until(self, here: Callable[[QWidget], bool], what: str, *, back: bool = False) -> QWidget:
        """Press Tab until the keyboard is on what was looked for."""
        for _ in range(MOST_TABS):
            now = QApplication.focusWidget()
            if now is not None and here(now):
                return now
            self.person.keys("Shift+Tab" if back else "Tab")
        raise AssertionError(f"Tab does not lead to {what}. The window says: {' | '.join(self.person.texts())}")

    def tab_to(self, name: str, *, back: bool = False) -> QWidget:
        """Until a screen reader would say this name, or one that begins with it."""
        return self.tab_until(lambda one: one.isEnabled() and _is_called(one, name), f"“{name}”", back=back)

    def press(self, name: str, *, back: bool = False) -> None:
        """Tab to a button, once it is there, and press Space."""
        self.person.wait(lambda: self._is_there(name), f"“{name}”")
        self.tab_to(name, back=back)
        self.person.keys("Space")

    def do(self, words: str) -> None:
        """A command by the palette."""
        self.person.keys("Ctrl+K")
        self.person.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit), "the line to type into")
        self.person.type(words)
        self.person.settle()
        self.person.keys("Return")

    def write(self, label: str, words: str) -> None:
        """Tab to a field of the sheet by its label and write into it."""
        field = self.tab_until(lambda one: _writes(one) and _is_called(one, label), f"a field “{label}”")
        assert field.hasFocus()
        self.person.keys("Ctrl+A")
        self.person.type(words)

    def agree(self) -> None:
        """Ctrl+Enter presses the main button of the sheet that is open."""
        on_top(self.person)
        self.person.keys("Ctrl+Return")
        no_sheet(self.person)
        self.person.settle()

    def _is_there(self, name: str) -> bool:
        shown = self.person.shown(QWidget)
        return any(one.isEnabled() and not isinstance(one, QLabel) and _is_called(one, name) for one in shown)


def _writes(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit)


def _is_called(widget: QWidget, name: str) -> bool:
    text = getattr(widget, "text", None)
    words = str(text()).replace("&&", "&") if callable(text) else ""
    return widget.accessibleName().startswith(name) or words == name
