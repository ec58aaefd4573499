"""Sections below each other with a line between those that have something to say."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.parts.layers.put_away import put_away
from ui.parts.layout import column
from ui.parts.line import Line


class SectionStack(QWidget):
    """A line stands above every visible section but the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self._entries: list[tuple[Line, QWidget]] = []
        self._box = column(gap=0)
        self.setLayout(self._box)

    def add(self, section: QWidget) -> None:
        """Put a section below the others."""
        line = Line()
        section.installEventFilter(self)
        self._entries.append((line, section))
        self._box.addWidget(line)
        self._box.addWidget(section)
        self.fit()

    def fit(self) -> None:
        """Show the lines that part two sections."""
        first = True
        for line, section in self._entries:
            wanted = not put_away(section)
            line.setVisible(wanted and not first)
            first = first and not wanted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.fit()
        return super().eventFilter(watched, event)
