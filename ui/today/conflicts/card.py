"""What two wrote without having seen each other's: the newest opened, the others a line each, until none is left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamapp.services.conflicts import Conflict, marked
from teamapp.services.conflicts.advice import Advised, Handover
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import small
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.shell.frame import Frame
from ui.today.conflicts.conflict_row import ConflictRow
from ui.today.conflicts.view import ConflictView

MOST_ROWS = 3
_ON, _BACK = (Qt.Key.Key_Right,), (Qt.Key.Key_Left,)
_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ConflictsCard(Card):
    """Arrows up and down go through the conflicts, left and right through the choices, Enter takes one, U undoes."""

    chosen = Signal(object, str)  # Conflict, key
    leave_wanted = Signal(object)
    writing_wanted = Signal(object)
    opened = Signal(object)
    advice_taken = Signal(object, object)  # Conflict, Advised
    shown = Signal(object)
    """The Conflict that is open now, or None."""
    undo_wanted = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Two versions"), note=" ", padding=(0, 0, 0, 0), gap=0, parent=parent)
        self.setObjectName("conflicts")
        self._frame = frame
        self._conflicts: tuple[Conflict, ...] = ()
        self._open = ""
        self._today, self._zone = date.min, ZoneInfo("UTC")
        self.view: ConflictView | None = None
        self._holder: QWidget | None = None
        self.hide()

    def show_conflicts(self, found: tuple[Conflict, ...], *, today: date, zone: ZoneInfo) -> None:
        """The same one stays open while it is there; nothing is built anew when nothing is different."""
        if found == self._conflicts and today == self._today:
            return
        held = self.view is not None and self._has_focus()
        before = [one.id for one in self._conflicts]
        self._conflicts, self._today, self._zone = found, today, zone
        if all(one.id != self._open for one in found):
            self._open = self._next_to(before)
        self._build(focus=held)
        self.setVisible(bool(found))

    def open(self, conflict: str) -> None:
        """Open one of them and go to its choices."""
        if any(one.id == conflict for one in self._conflicts):
            self._open = conflict
            self._build(focus=True)

    def of_row(self, name: str) -> Conflict | None:
        """The newest conflict about a row."""
        about = (one for one in self._conflicts if name in marked([one]))
        return next(about, None)

    def show_advice(self, conflict: str, found: Sequence[Advised | Handover]) -> None:
        """Who else could do what the open one is about."""
        if self.view is not None and self.view.conflict.id == conflict:
            self.view.show_advice(found)
            for button in self.view.buttons[: len(found)]:
                button.installEventFilter(self)

    @property
    def rows(self) -> frozenset[str]:
        """Everything that any of them is about."""
        return marked(self._conflicts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list, wherever in it the focus is."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _next_to(self, before: Sequence[str]) -> str:
        """After one is settled the next in the list is opened."""
        place = before.index(self._open) if self._open in before else 0
        return self._conflicts[min(place, len(self._conflicts) - 1)].id if self._conflicts else ""

    def _has_focus(self) -> bool:
        held = self.window().focusWidget()
        return held is not None and self.isAncestorOf(held)

    def _build(self, *, focus: bool) -> None:
        if self._holder is not None:
            self.body.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        current = next((one for one in self._conflicts if one.id == self._open), None)
        self.view, self._holder = None, None
        self.head_note.setText(self._count())
        self.shown.emit(current)
        if current is None:
            return
        self.view = ConflictView(current, self._frame, today=self._today, zone=self._zone)
        self.view.chosen.connect(lambda key: self.chosen.emit(current, key))
        self.view.leave_wanted.connect(lambda: self.leave_wanted.emit(current))
        self.view.writing_wanted.connect(lambda: self.writing_wanted.emit(current))
        self.view.opened.connect(lambda: self.opened.emit(current))
        self.view.advice_taken.connect(lambda one: self.advice_taken.emit(current, one))
        for button in self.view.buttons:
            button.installEventFilter(self)
        box = column(self.view, gap=0)
        others = [one for one in self._conflicts if one.id != self._open]
        if others:
            box.addWidget(Line())
            box.addLayout(self._rows(others))
        self._holder = plain(box)
        self.add(self._holder)
        self._holder.show()
        if focus and self.view.buttons:
            self.view.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _rows(self, others: list[Conflict]) -> QVBoxLayout:
        box = column(gap=0, margins=(8, 4, 8, 6))
        for number, conflict in enumerate(others[:MOST_ROWS]):
            line = ConflictRow(conflict, self._frame)
            line.setObjectName(f"conflict-row-{number}")
            line.clicked.connect(lambda _on=False, name=conflict.id: self.open(name))
            line.installEventFilter(self)
            box.addLayout(row(line, None))
        if (more := len(others) - MOST_ROWS) > 0:
            box.addWidget(small(self.tr("and {n} more").format(n=more), tone="tertiary"))
        return box

    def _count(self) -> str:
        return str(len(self._conflicts)) if self._conflicts else ""

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            return False
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(1 if key is Qt.Key.Key_Down else -1)
        elif key in (*_ON, *_BACK):
            self._step(1 if key in _ON else -1)
        elif key in _PRESS:
            return self._press()
        elif key is Qt.Key.Key_U:
            self.undo_wanted.emit()
        else:
            return False
        return True

    def _go(self, step: int) -> None:
        names: list[str] = [one.id for one in self._conflicts]
        place = names.index(self._open) + step if self._open in names else 0
        if 0 <= place < len(names):
            self.open(names[place])

    def _step(self, step: int) -> None:
        buttons = self.view.buttons if self.view is not None else []
        held = next((place for place, one in enumerate(buttons) if one.hasFocus()), -1)
        if buttons:
            buttons[(held + step) % len(buttons)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _press(self) -> bool:
        held = self.window().focusWidget()
        if isinstance(held, Button):
            held.click()
        return isinstance(held, Button)
