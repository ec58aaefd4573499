"""On the client's card: what two people wrote about her at once, and one click to the choices."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from ui.clients.reading import CardRead
from ui.parts.cards.versions_line import VersionsLine
from ui.parts.layout import column
from ui.parts.line import Line
from ui.parts.sections.part import clear
from ui.shell.frame import Frame


class VersionsCard(QFrame):
    """Hidden while nothing waits."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.setProperty("part", "card")
        self._box = column(gap=0)
        self.setLayout(self._box)
        self.hide()

    def show_read(self, read: CardRead) -> None:
        """Fill it anew; a visit is named by its day, as the card is about all of hers."""
        clear(self._box)
        for number, one in enumerate(read.conflicts):
            if number:
                self._box.addWidget(Line())
            line = VersionsLine(self._frame.say(one.said), about=self._frame.say(one.about))
            line.wanted.connect(lambda name=one.id: self._frame.go("today", f"conflict:{name}"))
            self._box.addWidget(line)
        self.setVisible(bool(read.conflicts))
