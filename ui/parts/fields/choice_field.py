"""One of a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox

from ui.parts.fields.field import Field
from ui.theme.look import look

SHIFT = Qt.KeyboardModifier.ShiftModifier


class ChoiceField(Field):
    """`choices` are pairs of key and text; with `nothing` the first entry means none, and `value` is empty."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        hint: str = "",
        required: bool = False,
        nothing: str = "",
    ) -> None:
        self.box = ChoiceBox()
        self._nothing = nothing
        super().__init__(label, self.box, hint=hint, required=required)
        self.set_choices(choices)
        self.box.activated.connect(self._touched)

    @property
    def value(self) -> str:
        """The key of the choice; empty for none."""
        return str(self.box.currentData() or "")

    @value.setter
    def value(self, key: str) -> None:
        self.box.setCurrentIndex(self.box.findData(key))
        self.show_error("")

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Another list; the choice stays if it is still there."""
        before = self.value
        self.box.clear()
        if self._nothing:
            self.box.addItem(self._nothing, "")
        for key, text in choices:
            self.box.addItem(text, key)
        self.box.setCurrentIndex(max(0, self.box.findData(before)) if self.box.count() else -1)

    def trouble(self) -> str:
        return self.tr("Choose one.") if self.required and not self.value else ""


class ChoiceBox(QComboBox):
    """A combo box with our own arrow: the wheel does not change it by accident, a whole name can be typed."""

    def __init__(self) -> None:
        super().__init__()
        self._typed = QElapsedTimer()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """What is typed here chooses, also where the page has a shortcut on a letter."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._chooses(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A space within a name belongs to it; at the beginning it opens the list."""
        if not self._chooses(event):
            super().keyPressEvent(event)
            return
        typed = QKeyEvent(event.type(), Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, event.text())
        super().keyPressEvent(typed)
        self._typed.start()

    def _chooses(self, event: QKeyEvent) -> bool:
        text = event.text()
        if not text.isprintable() or not text or event.modifiers() & ~SHIFT:
            return False
        return not text.isspace() or self._is_typing

    @property
    def _is_typing(self) -> bool:
        """Whether the next letter goes on with the word, and does not begin another one."""
        return self._typed.isValid() and self._typed.elapsed() < QApplication.keyboardInputInterval()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = look().pixmap(
            "chevron-down", "secondary" if self.isEnabled() else "tertiary", 14, ratio=self.devicePixelRatioF()
        )
        painter.drawPixmap(self.width() - look().px(23), (self.height() - look().px(14)) // 2, arrow)
        painter.end()
