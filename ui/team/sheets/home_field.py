"""An address of a nurse: typed, and found in the team's own streets without a network."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal

from teamapp.services.clients.addresses import AddressDetails
from ui.clients.place.address_finds import AddressFinds
from ui.parts.fields.text_field import TextField
from ui.shell.frame import Frame

_WAIT_MS = 120
_ROWS, _LEAST_LETTERS = 4, 3


class HomeField(TextField):
    """A text field with suggestions below it; a chosen one has its place on the map."""

    grown = Signal()
    """It needs another height."""

    def __init__(self, frame: Frame, label: str, *, hint: str = "") -> None:
        super().__init__(label, hint=hint)
        self._chosen = AddressDetails(street="")
        self._list = AddressFinds(frame, at_most=_ROWS)
        self._list.taken.connect(self._take)
        self._list.answered.connect(self.grown)
        box = self.layout()
        assert box is not None
        box.addWidget(self._list)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._search)
        self.line.textEdited.connect(lambda _text: self._timer.start())

    @property
    def home(self) -> AddressDetails:
        """The address; with its place while the text is still the one that was chosen."""
        typed = self.value
        return self._chosen if typed == self._chosen.street else AddressDetails(street=typed)

    def show_home(self, home: AddressDetails) -> None:
        """Fill in what is known."""
        self._chosen = home
        self.value = home.street

    def _search(self) -> None:
        typed = self.value
        if len(typed) < _LEAST_LETTERS:
            self._list.forget()
            self.grown.emit()
        else:
            self._list.look_up(typed)

    def _take(self, found: AddressDetails) -> None:
        self.show_home(replace(found, access=""))
        self._list.forget()
        self.grown.emit()
        self.changed.emit()
