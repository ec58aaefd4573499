"""Two versions of what is shown wait for a choice: what happened in a sentence, and one click to the choices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.parts.controls.button import Button
from ui.parts.label import flowing_small, small
from ui.parts.layout import Margins, column, row
from ui.parts.picture import IconLabel

ICON = "git-fork"
_PAD: Margins = (16, 9, 16, 10)


class VersionsLine(QFrame):
    """`wanted` when somebody goes to the choices; `about` names the thing where it is not obvious."""

    wanted = Signal()

    def __init__(self, said: str, *, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "finding")
        self.setObjectName("versions")
        head = small(about or self.tr("Two versions"), tone="warn")
        self.button = Button(self.tr("Choose…"), kind="link", name=self.tr("Choose: {what}").format(what=said))
        self.button.setObjectName("versions-choose")
        self.button.clicked.connect(self.wanted)
        words = column(head, flowing_small(said), row(self.button, None), gap=2)
        line = row(column(IconLabel(ICON, tone="warn", size=15), None), words, gap=8, margins=_PAD)
        line.setStretch(1, 1)
        self.setLayout(line)
