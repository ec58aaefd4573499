"""A person in front of the real window: sees what is visible, clicks where a button is, types on a keyboard.

Every click and key goes to the native window, as from a mouse and a keyboard: what lies on top gets it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from teamapp.services.desk import Desk
from ui.shell.app import Program
from ui.shell.page import Page
from ui.shell.window import Window

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_PATIENCE_SECONDS = 45.0
_SOON_SECONDS, _SOON_MS, _LATER_MS = 0.3, 5, 30
"""What takes long is looked at less often: looking costs the processor that the program needs."""

Found = TypeVar("Found")
W = TypeVar("W", bound=QWidget)


class Person:
    """Every step waits for what it needs, and says what it saw instead when that does not come."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.gone = False
        self.strays: list[str] = []
        """Windows that came up beside the real one: a widget that was shown before it had a place."""
        self.beside: list[Person] = []
        """Who sits at another window of the same story."""
        _app().focusWindowChanged.connect(self._look_at)

    @property
    def window(self) -> Window:
        return self.program.window

    # looking

    def wait(self, until: Callable[[], object], what: str, *, seconds: float = _PATIENCE_SECONDS) -> None:
        """Let the program run until a condition holds."""
        began = time.monotonic()
        while not until():
            waited = time.monotonic() - began
            if waited > seconds:
                raise AssertionError(f"waited {seconds:.0f} s for {what}. The window says: {' | '.join(self.texts())}")
            _let_it_run(_SOON_MS if waited < _SOON_SECONDS else _LATER_MS)

    def texts(self) -> list[str]:
        """Every text in sight: labels, buttons, and what stands in fields."""
        found = [one.text() for one in self.shown(QLabel)] + [one.text() for one in self.shown(QAbstractButton)]
        return [text for text in found + [one.displayText() for one in self.shown(QLineEdit)] if text]

    def shown(self, kind: type[W]) -> list[W]:
        """The widgets of a kind that are on the page now."""
        return [one for one in self.window.findChildren(kind) if one.isVisible()]

    def names(self) -> list[str]:
        """What a screen reader calls the buttons in sight."""
        return [one.accessibleName() for one in self.shown(QAbstractButton)]

    def sees(self, words: str) -> bool:
        return any(words in text for text in self.texts())

    def see(self, words: str, *, seconds: float = _PATIENCE_SECONDS) -> None:
        """Wait until some text in sight contains these words."""
        self.wait(lambda: self.sees(words), f"“{words}”", seconds=seconds)

    def be_on(self, key: str, *, seconds: float = _PATIENCE_SECONDS) -> Page:
        """Wait until this page shows and has all its answers."""
        self.wait(lambda: self.window.page_now() == key, f"the page {key}", seconds=seconds)
        self.settle()
        page = self.window.page_of(key)
        assert page is not None
        return page

    def settle(self) -> None:
        """Wait until nothing is asked of the database any more."""
        self.wait(lambda: self.program.jobs.idle, "the database thread")

    def ask(self, work: Callable[[Desk], Found]) -> Found:
        """Look into the open store, in the thread that owns it."""
        desk, found = self.window.frame.desk, []
        self.program.jobs.ask(self.window, lambda: work(desk), found.append)
        self.wait(lambda: found, "the store")
        return found[0]

    # hands

    def click(self, name: str, *, inside: QWidget | None = None) -> None:
        """Press the one button with this text or name, when it can be pressed."""
        self.wait(lambda: self._buttons(name, inside), f"a button “{name}”")
        (button, *others) = self._buttons(name, inside)
        assert not others, f"{len(others) + 1} buttons are called “{name}”"
        self.click_on(button)

    def click_on(self, widget: QWidget, at: QPoint | None = None, *, double: bool = False) -> None:
        """Press a place of a widget, its middle by default; scrolls there first, as a person would."""
        self._bring_into_sight(widget)
        place = widget.mapTo(self.window, at if at is not None else widget.rect().center())
        on_top = self.window.childAt(place)
        assert on_top is not None
        assert on_top is widget or widget.isAncestorOf(on_top), f"{widget} is covered by {on_top}"
        press = QTest.mouseDClick if double else QTest.mouseClick
        press(self.window.windowHandle(), LEFT, PLAIN, place)

    def keys(self, *sequences: str) -> None:
        """Press keys by their names: "Ctrl+Z", "Down", "Ctrl+Shift+S"."""
        self.wait(self.window.isActiveWindow, "the window to have the keyboard")
        for sequence in sequences:
            combination = QKeySequence(sequence)[0]
            QTest.keyClick(self.window.windowHandle(), combination.key(), combination.keyboardModifiers())

    def type(self, words: str) -> None:
        """Type a text into whatever has the keyboard."""
        writer = QApplication.focusWidget()
        assert writer is not None, "nothing has the keyboard"
        QTest.keyClicks(writer, words)

    def fill(self, label: str, words: str) -> None:
        """Click into a field by its label and type; what stood there goes."""
        self.settle()
        self.click_on(self.field(label))
        self.wait(lambda: self.field(label).hasFocus(), f"the keyboard in {label}")
        self.keys("Ctrl+A")
        self.type(words)

    def choose(self, label: str, entry: str) -> None:
        """Open a list by its label, type an entry, and press Enter."""
        box = self.field(label)
        assert isinstance(box, QComboBox)
        self.click_on(box)
        view = box.view()
        self.wait(view.isVisible, f"the list of {label}")
        QTest.keyClicks(view, entry)
        QTest.keyClick(view, Qt.Key.Key_Return)
        self.settle()
        assert self.field(label).currentText() == entry

    def field(self, label: str) -> QWidget:
        """The editor with this label, once it is in sight."""

        def found() -> list[QWidget]:
            return [one for one in self.shown(QWidget) if one.accessibleName() in (label, f"{label}, required")]

        self.wait(found, f"a field “{label}”")
        return found()[0]

    def go(self, name: str, key: str) -> Page:
        """To a page by the sidebar."""
        self.click(name, inside=self.window.sidebar)
        return self.be_on(key)

    def pick_file(self, file: Path) -> None:
        """The next dialog that asks for a file gets this name and Enter."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QFileDialog):
                QTimer.singleShot(10, answer)
                return
            edit = dialog.findChild(QLineEdit, "fileNameEdit")
            edit.setText(str(file))  # pasted: typing would bring up proposals that want Enter for themselves
            QTest.keyClick(edit, Qt.Key.Key_Return)
            self.window.activateWindow()  # what a window manager does when a dialog is gone

        QTimer.singleShot(10, answer)

    def turn_to(self) -> None:
        """Go on in this window after having been in another."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow, "the window to become active")

    def leave(self) -> None:
        """Close the window; the program ends as it does when its last window is closed."""
        if self.gone:
            return
        self.gone = True
        self.window.close()
        _app().focusWindowChanged.disconnect(self._look_at)
        _app().aboutToQuit.disconnect(self.program.end)
        self.program.end()
        self.window.deleteLater()
        self.program.deleteLater()
        _let_it_run()
        assert not self.strays, "these flashed as windows of their own"

    def _look_at(self, window: QWindow | None) -> None:
        known = [one.window.windowHandle() for one in (self, *self.beside) if not one.gone]
        if window is not None and window.type() == Qt.WindowType.Window and window not in known:
            self.strays.append(f"{window.title()} {window.objectName()} {window.width()} x {window.height()}")

    def _buttons(self, name: str, inside: QWidget | None) -> list[QAbstractButton]:
        """Buttons of that name that are in sight, alive and not covered by a sheet."""
        buttons = [one for one in self.shown(QAbstractButton) if inside is None or inside.isAncestorOf(one)]
        named = [one for one in buttons if name in (one.text(), one.text().replace("&&", "&"), one.accessibleName())]
        return [one for one in named if one.isEnabled()]

    def _bring_into_sight(self, widget: QWidget) -> None:
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()


def _let_it_run(milliseconds: int = 5) -> None:
    """A moment for the program and all its threads; QTest's own waiting would keep the other threads from running."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
