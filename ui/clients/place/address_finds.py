"""The addresses of the team's own streets that answer what is typed, below the field in which it is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from teamapp.services.clients.addresses import AddressDetails, look_up_address
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.shell.frame import Frame
from ui.theme.look import look

_ROW, _MOST_ROWS = 40, 5


class AddressFinds(ListView):
    """Asks in the database thread; an answer to earlier words is dropped. Hidden while there is nothing."""

    taken = Signal(object)
    """The AddressDetails that somebody chose."""
    answered = Signal()
    """Something else is found, or nothing."""

    def __init__(self, frame: Frame, *, at_most: int = _MOST_ROWS) -> None:
        super().__init__("")
        self._frame, self._at_most = frame, at_most
        self._words = ""
        self.found: tuple[AddressDetails, ...] = ()
        self.setAccessibleName(self.tr("Addresses found"))
        self.opened.connect(self._take)
        self.clicked.connect(lambda index: self._take(str(index.row())))
        self.hide()

    def look_up(self, words: str, then: Callable[[], None] | None = None) -> None:
        """Show what answers `words`; `then` once it does."""
        self._words = words

        def show(found: tuple[AddressDetails, ...]) -> None:
            if words == self._words:
                self.show_found(found)
                if then is not None:
                    then()

        self._frame.ask(self, lambda: look_up_address(self._frame.desk, words), show)

    def forget(self) -> None:
        """Nothing is looked for any more."""
        self._words = ""
        self.hide()

    def take_first(self, *, on_map: bool = False) -> bool:
        """The first that was found, or with `on_map` the first whose place is known; false where nothing was."""
        known = next((one for one in self.found if one.lat is not None), None) if on_map else None
        first = known or next(iter(self.found), None)
        if first is not None:
            self.taken.emit(first)
        return first is not None

    def show_found(self, found: tuple[AddressDetails, ...]) -> None:
        self.found = found
        self.show_entries([_entry(place, one) for place, one in enumerate(found)])
        self.setFixedHeight(look().px(_ROW) * min(self._at_most, len(found)) + 4)
        self.setVisible(bool(found))
        self.answered.emit()

    def _take(self, key: str) -> None:
        if key.isdecimal() and int(key) < len(self.found):
            self.taken.emit(self.found[int(key)])


def _entry(place: int, one: AddressDetails) -> Entry:
    right = " ".join(part for part in (one.postcode, one.town) if part)
    return Entry(key=str(place), name=one.street, right=right, icon="map-pin" if one.lat is not None else "map")
