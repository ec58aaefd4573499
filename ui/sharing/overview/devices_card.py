"""The computers that share the team, those that take part first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.parts.cards.card import Card
from ui.parts.layout import column, plain
from ui.parts.line import Line
from ui.sharing.overview.device_row import DeviceRow
from ui.sharing.reading import SharingRead
from ui.shell.frame import Frame


class DevicesCard(Card):
    """`wanted` gives what is wanted and the device's number."""

    wanted = Signal(str, str)

    def __init__(self, frame: Frame) -> None:
        super().__init__(self.tr("Computers"), padding=(0, 4, 0, 4), gap=0)
        self._frame = frame
        self._rows = plain(column())
        self._shown: object = None
        self.add(self._rows)

    def show_read(self, read: SharingRead) -> None:
        """As they stand now; nothing is built anew, and the keyboard stays, where nothing is different."""
        if self._shown == (read.computers, read.today):
            return
        self._shown = (read.computers, read.today)
        here = [one for one in read.computers if one.takes_part]
        self.head_note.setText(
            self.tr("1 takes part") if len(here) == 1 else self.tr("{n} take part").format(n=len(here))
        )
        box: QVBoxLayout = column(gap=0)
        for number, device in enumerate(read.computers):
            if number:
                box.addWidget(Line())
            line = DeviceRow(device, read, self._frame)
            line.wanted.connect(lambda what, name=device.device: self.wanted.emit(what, name))
            box.addWidget(line)
        old, self._rows = self._rows, plain(box)
        self.body.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()
