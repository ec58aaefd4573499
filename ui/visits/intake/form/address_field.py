"""Where the new client lives: found on this computer while one types, or pinned by hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from teamapp.services.clients.addresses import AddressDetails
from ui.clients.place.address_finds import AddressFinds
from ui.parts.columns import Columns
from ui.parts.controls.button import Button
from ui.parts.fields.field import Field
from ui.parts.label import small
from ui.parts.layout import column, plain, row
from ui.parts.picture import IconLabel
from ui.shell.frame import Frame

_PAUSE_MS = 120

_BESIDE_FROM = 330


class AddressField(Field):
    """`details` is what was found or pinned, or only typed; None while nothing is there."""

    pin_wanted = Signal()

    def __init__(self, label: str, frame: Frame) -> None:
        self.line = QLineEdit()
        self.line.setMaxLength(120)
        self.finds = AddressFinds(frame)
        self.pin = Button(" ", kind="link")
        self._mark, self._said = IconLabel("map-pin-off", tone="tertiary"), small("", soft=True)
        state = Columns(row(self._mark, self._said, gap=6), None, self.pin, least=_BESIDE_FROM, gap=6, shares=(1, 0, 0))
        super().__init__(label, self.line, required=True, beside=plain(column(self.line, self.finds, state, gap=4)))
        self._chosen: AddressDetails | None = None
        self.line.setPlaceholderText(self.tr("Street 8, or postcode and number"))
        self.pin.setText(self.tr("Put the pin by hand…"))
        self.pin.name(self.tr("Put the pin by hand…"))
        self.pin.clicked.connect(self.pin_wanted)
        self.finds.taken.connect(self._choose)
        self.finds.answered.connect(self._show_state)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look_up)
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        self._show_state()

    @property
    def details(self) -> AddressDetails | None:
        if self._chosen is not None:
            return self._chosen
        words = self.line.text().strip()
        return AddressDetails(street=words) if words else None

    def take(self, details: AddressDetails) -> None:
        """An address that was found or pinned."""
        self._chosen = details
        place = " ".join(part for part in (details.postcode, details.town) if part)
        self.line.setText(", ".join(part for part in (details.street, place) if part))
        self.finds.forget()
        self._pause.stop()
        self._show_state()
        self._touched()

    def trouble(self) -> str:
        details = self.details
        if details is None:
            return self.tr("Where does the client live?")
        if details.lat is None:
            return self.tr("Not on this map: choose one that is found, or put the pin by hand.")
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the first find, Down goes to the list, Esc puts it away."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self._chosen is None:
                self._pause.stop()
                self._look_up(take_first=True)
                return True
            if key == Qt.Key.Key_Down and self.finds.isVisible():
                self.finds.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if key == Qt.Key.Key_Escape and self.finds.isVisible():
                self.finds.hide()
                return True
        return super().eventFilter(watched, event)

    def _typed(self, _words: str) -> None:
        """Other words are another address."""
        self._chosen = None
        self._show_state()
        self._pause.start()
        self._touched()

    def _look_up(self, *, take_first: bool = False) -> None:
        """Show what answers the words; Enter wants the first of it."""

        def answered() -> None:
            if take_first:
                self.finds.take_first(on_map=True)

        self.finds.look_up(self.line.text().strip(), answered)

    def _choose(self, details: AddressDetails) -> None:
        held = self.finds.hasFocus() or self.line.hasFocus()
        self.take(details)
        if held:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        """Whether it is on the map, in words."""
        details = self.details
        known = details is not None and details.lat is not None
        self._mark.show_icon("map-pin" if known else "map-pin-off", "ok" if known else "tertiary")
        waiting = self.tr("Not on the map yet") if details is not None else self.tr("Found on this computer only")
        self._said.setText(self.tr("On the map") if known else waiting)
