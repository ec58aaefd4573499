"""A person without a mouse: every step is a key, and whoever presses a mouse button fails the test."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.support.window.access.finding import describe
from tests.support.window.journey import Person
from tests.support.window.roster_person import no_sheet, on_top
from ui.parts.access.order import stops
from ui.parts.layers.veil import Veil, veils_over
from ui.shell.app import Program
from ui.shell.page import Page
from ui.shell.sides.nav_button import NavButton

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt calls it so
        self.pressed += event.type() in _BY_MOUSE
        return super().eventFilter(watched, event)


class KeyboardPerson(Person):
    """The same person with her hands on the keyboard only: what is clicked is tabbed to and pressed by Space."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.no_mouse: NoMouse | None = None
        self.pressed = 0
        """Keys so far."""

    def type(self, words: str) -> None:
        super().type(words)
        self.pressed += len(words)

    def keys(self, *sequences: str) -> None:
        super().keys(*sequences)
        self.pressed += len(sequences)
        if self.no_mouse is None:
            self.no_mouse = NoMouse(self)

    def leave(self) -> None:
        pressed = self.no_mouse.pressed if self.no_mouse is not None else 0
        super().leave()
        assert pressed == 0, "a mouse was used"

    def click_on(self, widget: QWidget, at: QPoint | None = None, *, double: bool = False) -> None:
        """Tab to it; Space presses it, Return opens it."""
        assert at is None, "a place on a picture is reached by arrows"
        self.tab_to(widget)
        self.keys("Return" if double else "Space")

    def go(self, name: str, key: str) -> Page:
        """To a page by the palette."""
        self.keys("Ctrl+K")
        self.type(f"Go to {name}")
        self.settle()
        self.keys("Return")
        return self.be_on(key)

    def fill(self, label: str, words: str) -> None:
        """Tab to a field by its label and type; what stood there goes."""
        self.settle()
        self.tab_to(self.field(label))
        self.keys("Ctrl+A")
        self.type(words)

    def choose(self, label: str, entry: str) -> None:
        """Tab to a list by its label and type until it shows the entry."""
        box = self.field(label)
        assert isinstance(box, QComboBox)
        self.tab_to(box)
        self.type(entry)
        self.settle()
        assert self.field(label).currentText() == entry  # type: ignore[attr-defined]

    def tab_to(self, widget: QWidget) -> None:
        """Tab, or Shift+Tab where that is nearer, until the keyboard is on a widget; arrows within a choice."""
        wanted = widget.focusProxy() or widget
        for _ in range(MOST_TABS):
            here = QApplication.focusWidget()
            if here is wanted:
                return
            if _arrow_to(here, wanted):
                self.keys("Down" if isinstance(here, NavButton) else "Right")
            else:
                self.keys("Shift+Tab" if self._is_behind(here, wanted) else "Tab")
        raise AssertionError(f"Tab does not lead to {describe(widget)}")

    def walk(self, here: Callable[[], tuple[int, int]], goal: tuple[int, int]) -> None:
        """By arrows from one row and column to another."""
        while here() != goal:
            (row, column), before = here(), here()
            if row != goal[0]:
                self.keys("Down" if row < goal[0] else "Up")
            else:
                self.keys("Right" if column < goal[1] else "Left")
            assert here() != before, f"the arrows do not lead on from {before} to {goal}"

    def _is_behind(self, here: QWidget | None, wanted: QWidget) -> bool:
        root = next(iter(_veils(self)[-1:]), self.window.centralWidget())
        found = stops(root, here=here)
        if here not in found or wanted not in found:
            return False
        ahead = (found.index(wanted) - found.index(here)) % len(found)
        return ahead > len(found) / 2


def _arrow_to(here: QWidget | None, wanted: QWidget) -> bool:
    """Whether both exclude each other, so that arrows lead from one to the other."""
    both = isinstance(here, QAbstractButton) and isinstance(wanted, QAbstractButton)
    return both and here.group() is not None and here.group() is wanted.group()  # type: ignore[union-attr, attr-defined]


def _veils(person: Person) -> list[Veil]:
    return veils_over(person.window)


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
