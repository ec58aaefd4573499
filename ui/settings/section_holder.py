"""Holds a section inside its scroll area: at the left, not too wide, and exactly as high as it needs to be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.parts.layout import row
from ui.settings.section import Section
from ui.theme.look import look

WIDEST = 940


class SectionHolder(QWidget):
    """Qt would take the height of sentences that are wrapped as narrow as they can be; this takes their real height."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.setProperty("part", "column")
        section.setMaximumWidth(look().px(WIDEST))
        self._box = row(section, None, gap=0)
        self._box.setStretch(0, 1000)
        self.setLayout(self._box)

    def minimumSizeHint(self) -> QSize:
        width = super().minimumSizeHint().width()
        return QSize(width, self._box.totalHeightForWidth(max(width, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
