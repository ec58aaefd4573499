"""What colleagues did last, as it came."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ui.parts.cards.card import Card
from ui.parts.label import Label, small
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.sharing.reading import SharingRead
from ui.sharing.wording import when_done
from ui.shell.frame import Frame


class CameCard(Card):
    """Hidden while there is nothing."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("From colleagues"), padding=(0, 4, 0, 4), gap=0)
        self._frame = frame
        self._rows = plain(column())
        self._shown: object = None
        self.add(self._rows)
        self.hide()

    def show_read(self, read: SharingRead) -> None:
        """The newest first; nothing is built anew where nothing is different."""
        if self._shown == (read.came, read.today):
            return
        self._shown = (read.came, read.today)
        box: QVBoxLayout = column(gap=0)
        for number, one in enumerate(read.came):
            if number:
                box.addWidget(Line())
            note = " · ".join((one.who, when_done(one.at, read, self._frame.language)))
            words = column(Label(self._frame.say(one.what), wrap=True), small(note, tone="tertiary"), gap=1)
            box.addLayout(row(words, margins=(16, 8, 16, 8)))
        old, self._rows = self._rows, plain(box)
        self.body.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()
        self.setVisible(bool(read.came))
