"""The first fetch: how far it is, and a way to stop that loses nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.parts.marks.meter import Bar


class Arriving(QWidget):
    """`stopped` when somebody wants to go on another time."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        head = Label(self.tr("Fetching the team"), size="title", weight="strong")
        self._said = Label(self.tr("Asking for what the team has …"), tone="secondary", wrap=True)
        self._bar = Bar()
        self._stop = Button(self.tr("Stop and go on later"))
        self._stop.clicked.connect(self._pressed)
        self.setLayout(column(head, self._said, self._bar, row(self._stop, None), gap=16))

    def show_share(self, taken: int, of: int) -> None:
        """So many of so many parcels of changes are here."""
        if of:
            self._bar.show_share(taken / of)
            self._said.setText(self.tr("{taken} of {of} parcels are here.").format(taken=min(taken, of), of=of))

    def _pressed(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopping…"))
        self.stopped.emit()
