"""Above the pages while the team can be looked at and not changed: why, what to do, and one click to try again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import row
from ui.parts.picture import IconLabel


class ReadingBand(QFrame):
    """`again` when somebody wants the team opened anew: a newer version stands there, or the folder can be written."""

    again = Signal()

    def __init__(self, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading-band")
        self.setProperty("part", "warning")
        self.setAccessibleName(why)
        words = Label(why, wrap=True)
        self.button = Button(self.tr("Open it again"))
        self.button.clicked.connect(self.again)
        line = row(IconLabel("book-open", tone="warn", size=18), words, self.button, gap=12, margins=(24, 9, 24, 9))
        line.setStretch(1, 1)
        self.setLayout(line)
