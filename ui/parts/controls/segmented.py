"""A choice of a few that exclude each other: Week | 2 weeks | 4 weeks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.parts.controls.button import Button
from ui.parts.flow import Flow


class Segmented(QWidget):
    """Buttons in one frame, at large text in as many lines as it takes; arrows move the choice."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], *, name: str, current: str = "", parent: QWidget | None = None
    ) -> None:
        """`choices` are pairs of key and text."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._keys = [key for key, _ in choices]
        self._group = QButtonGroup(self)
        line = Flow(0)
        for index, (_key, text) in enumerate(choices):
            button = self._segment(text, index, len(choices))
            self._group.addButton(button, index)
            line.addWidget(button)
        self.setLayout(line)
        self.choose(current or self._keys[0])
        self._group.idClicked.connect(self._clicked)

    @property
    def current(self) -> str:
        """The key of the choice."""
        return self._keys[self._group.checkedId()]

    @property
    def keys(self) -> tuple[str, ...]:
        """What can be chosen."""
        return tuple(self._keys)

    def choose(self, key: str) -> None:
        """Show another choice, without the signal."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def take_keyboard(self) -> None:
        """Put the keyboard on the choice that is in force."""
        self._group.button(self._group.checkedId()).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        button = self._group.button((self._group.checkedId() + step) % len(self._keys))
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()

    def _segment(self, text: str, index: int, count: int) -> Button:
        button = Button(text, kind="segment", parent=self)
        last = index == count - 1
        place = "only" if count == 1 else "first" if index == 0 else "last" if last else "middle"
        button.setProperty("place", place)
        button.setCheckable(True)
        button.setAccessibleDescription(self.accessibleName())
        return button

    def _clicked(self, index: int) -> None:
        self.chosen.emit(self._keys[index])
