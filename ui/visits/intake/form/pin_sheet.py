"""Puts the pin of an address by hand, where the map does not know it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.clients.addresses import AddressDetails
from ui.clients.place.home_fields import HomeFields
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class PinSheet(Sheet):
    """`pinned` gives AddressDetails with a place."""

    pinned = Signal(object)

    def __init__(self, over: QWidget, frame: Frame, pack: str | None, known: AddressDetails | None) -> None:
        """`known` is what has been typed already."""
        super().__init__(over, translate("visits", "Where does the client live?"), width=520)
        self.home = HomeFields(frame, pack)
        self.home.access.hide()
        if known is not None:
            self.home.fill(known)
        self.home.grown.connect(lambda: QTimer.singleShot(0, self, self.place))
        self.body.addWidget(self.home)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Take this address"), self._take, kind="primary", shuts=False)

    def _take(self) -> None:
        details = self.home.details
        if not self.home.check() or details is None:
            return
        if details.lat is None:
            self.home.street.show_error(self.tr("Put the pin first: no round can go there without it."))
            return
        self.shut()
        self.pinned.emit(details)
