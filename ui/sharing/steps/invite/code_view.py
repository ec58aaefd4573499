"""An invitation to be passed on: as a picture, as words, as a text to copy; and how long it still works."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from teamapp.services.sharing.joining.code import Code
from ui.parts.cards.card import Card
from ui.parts.controls.button import Button
from ui.parts.label import Label, caption, small
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.parts.marks.qr import QrPicture
from ui.parts.words.table import WordTable

_TICK_MS, _MINUTE_SECONDS = 1000, 60


class CodeView(QWidget):
    """`over` when its time has passed."""

    over = Signal()

    def __init__(self, code: Code, *, seconds: float) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._line, self._end = code.line, time.monotonic() + seconds
        picture = QrPicture(code.line, name=self.tr("The invitation as a picture"), side=212)
        address = Label(code.address, weight="medium")
        address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = Button(self.tr("Copy as text"), icon="copy")
        self._copy.clicked.connect(self._copied)
        words = WordTable(code.words, name=self.tr("Words of the invitation"), columns=3)
        right = column(
            caption(self.tr("Address")),
            address,
            caption(self.tr("Words")),
            words,
            row(self._copy, None),
            None,
            gap=8,
        )
        right.insertSpacing(2, 8)
        right.insertSpacing(5, 8)
        card = Card(padding=(20, 18, 20, 18))
        across = row(picture, Line(standing=True), right, gap=22)
        across.setStretch(2, 1)
        across.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        card.add(across)
        self._waiting = Label(self.tr("Waiting for the other computer"), weight="strong")
        self._left = small("", tone="tertiary")
        self.setLayout(column(card, column(self._waiting, self._left, gap=2), gap=14))
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._count)
        self._timer.start()
        self._count()

    def _count(self) -> None:
        seconds = max(0, round(self._end - time.monotonic()))
        if not seconds:
            self._timer.stop()
            self.over.emit()
            return
        minutes = -(-seconds // _MINUTE_SECONDS)
        if minutes > 1:
            words = self.tr("Works for {n} more minutes, for one computer.").format(n=minutes)
        else:
            words = self.tr("Works for one more minute, for one computer.")
        if words != self._left.text():
            self._left.setText(words)

    def _copied(self) -> None:
        QApplication.clipboard().setText(self._line)
        self._copy.setText(self.tr("Copied"))
