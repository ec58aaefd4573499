"""What the exchange had to say and nobody has read yet: each with what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from teamapp.services.sharing.messages import Message
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import column, plain, row
from ui.parts.line import Line
from ui.parts.picture import IconLabel
from ui.sharing.reading import SharingRead
from ui.sharing.wording import moment
from ui.shell.frame import Frame


class MessagesCard(Card):
    """`read` gives the name of a message that somebody has read. Hidden while there is none."""

    read = Signal(str)

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("To read"), padding=(0, 0, 0, 0), gap=0)
        self._frame = frame
        self._lines = plain(column())
        self._shown: object = None
        self.add(self._lines)
        self.hide()

    def show_read(self, read: SharingRead) -> None:
        """The open ones, newest first; nothing is built anew where nothing is different."""
        if self._shown == (read.now.messages, read.today):
            return
        self._shown = (read.now.messages, read.today)
        box = column(gap=0)
        for number, message in enumerate(read.now.messages):
            if number:
                box.addWidget(Line())
            box.addLayout(self._line(message, read))
        old, self._lines = self._lines, plain(box)
        self.body.replaceWidget(old, self._lines)
        old.hide()
        old.deleteLater()
        self.setVisible(bool(read.now.messages))

    def _line(self, message: Message, read: SharingRead) -> QHBoxLayout:
        words = self._frame.say(message.text)
        done = Button(icon="check", kind="ghost", name=self.tr("I have read this: {words}").format(words=words))
        done.clicked.connect(lambda: self.read.emit(message.name))
        at = small(moment(message.at, read, self._frame.language), tone="tertiary")
        said = column(Label(words, wrap=True), at, gap=2)
        line = row(IconLabel("info", tone="accent", size=18), said, done, gap=12, margins=(18, 11, 12, 11))
        line.setStretch(1, 1)
        return line
