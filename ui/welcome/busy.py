"""What is being made, while it is."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel

_STEP_MS = 2200


class Busy(QWidget):
    """A head, and below it one line after the other of what happens; the last one stays."""

    def __init__(self, head: str, lines: tuple[str, ...]) -> None:
        super().__init__()
        self._lines = lines
        self._line = Label(lines[0], tone="secondary", wrap=True)
        title = row(IconLabel("sparkles", tone="accent", size=22), Label(head, size="title", weight="strong"), None)
        self.setLayout(column(title, self._line, gap=8))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)
        self._timer.start(_STEP_MS)

    def _next(self) -> None:
        position = self._lines.index(self._line.text()) + 1
        if position < len(self._lines):
            self._line.setText(self._lines[position])
