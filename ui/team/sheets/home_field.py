"""An address of a nurse: typed, and found in the team's own streets without a network."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal

from teamapp.services.clients.addresses import AddressDetails, look_up_address
from ui.parts.fields.text_field import TextField
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.shell.frame import Frame
from ui.theme.look import look

_WAIT_MS = 120
_ROWS = 4


class HomeField(TextField):
    """A text field with suggestions below it; a chosen one has its place on the map."""

    grown = Signal()
    """It needs another height."""

    def __init__(self, frame: Frame, label: str, *, hint: str = "") -> None:
        super().__init__(label, hint=hint)
        self._frame = frame
        self._chosen = AddressDetails(street="")
        self._found: tuple[AddressDetails, ...] = ()
        self._list = ListView(self.tr("Addresses that fit"))
        self._list.hide()
        self._list.opened.connect(lambda key: self._take(int(key)))
        self._list.clicked.connect(lambda index: self._take(index.row()))
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
        if len(typed) < 3:
            self._list.hide()
            self.grown.emit()
            return
        self._frame.ask(self, lambda: look_up_address(self._frame.desk, typed, limit=_ROWS), self._show)

    def _show(self, found: tuple[AddressDetails, ...]) -> None:
        self._found = found
        names = [" ".join(part for part in (one.street, one.postcode, one.town) if part) for one in found]
        self._list.show_entries([Entry(key=str(n), name=name, icon="map-pin") for n, name in enumerate(names)])
        self._list.setFixedHeight(look().px(40) * len(found) + 4)
        self._list.setVisible(bool(found))
        self.grown.emit()

    def _take(self, number: int) -> None:
        if number < len(self._found):
            found = self._found[number]
            self.show_home(replace(found, access=""))
            self._list.hide()
            self.grown.emit()
            self.changed.emit()
