"""A time of the day, typed as one says it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.parts.fields.field import Field
from ui.parts.fields.reading import clock, read_minutes
from ui.parts.layout import plain, row
from ui.theme.look import look

_STEP_MINUTES = 15


class TimeField(Field):
    """Minutes of the day, or `None`; up and down step by a quarter of an hour."""

    def __init__(self, label: str, *, hint: str = "", required: bool = False) -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText("07:30")
        self.line.setFixedWidth(look().px(72))
        self.line.setFont(look().font(tabular=True))
        super().__init__(label, self.line, hint=hint, required=required, beside=plain(row(self.line, None)))
        self.line.textEdited.connect(self._touched)
        self.line.editingFinished.connect(self._left)
        self.line.installEventFilter(self)

    @property
    def minutes(self) -> int | None:
        """Minutes since midnight."""
        return read_minutes(self.line.text())

    @minutes.setter
    def minutes(self, minutes: int | None) -> None:
        self.line.setText("" if minutes is None else clock(minutes))
        self.show_error("")

    def trouble(self) -> str:
        if not self.line.text().strip():
            return self.tr("This is needed.") if self.required else ""
        return "" if self.minutes is not None else self.tr("A time is needed, such as 07:30.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            sign = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            if sign is not None and self.minutes is not None:
                self.minutes = (self.minutes + sign * _STEP_MINUTES) % (24 * 60)
                self.changed.emit()
                return True
        return super().eventFilter(watched, event)

    def _left(self) -> None:
        if self.line.text().strip() and self.check():
            self.minutes = self.minutes
