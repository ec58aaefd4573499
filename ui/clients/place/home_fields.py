"""An address: found on this computer while typing, or typed by hand with a pin on the map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from teamapp.domain.units import MicroDegrees, degrees, micro
from teamapp.services.clients.addresses import AddressDetails, address_at
from teamapp.services.travel import Door, find_door
from ui.clients.place.address_finds import AddressFinds
from ui.clients.place.place_map import PlaceMap
from ui.parts.controls.button import Button
from ui.parts.controls.search_field import SearchField
from ui.parts.fields.long_text_field import LongTextField
from ui.parts.fields.text_field import TextField
from ui.parts.label import small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.shell.background.bridge import WorkerBridge
from ui.shell.frame import Frame
from ui.theme.look import look

FAR_METRES = 60
"""A door farther than this from any street is said in words."""


class HomeFields(QWidget):
    """`details` is what was chosen, typed and pinned; None while the street is empty."""

    changed = Signal()
    grown = Signal()
    """It needs another height."""

    def __init__(self, frame: Frame, pack: str | None, *, required: bool = True) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self._frame = frame
        self._pack = pack
        self._place: tuple[MicroDegrees, MicroDegrees] | None = None
        self._bridge = WorkerBridge(self)
        self._bridge.done.connect(self._found_door)
        self._make_search()
        self.street = TextField(self.tr("Street and number"), required=required, most=120)
        self.postcode = TextField(self.tr("Postcode"), most=120)
        self.town = TextField(self.tr("Town"), most=120)
        self.access = LongTextField(self.tr("How to get in"), lines=2)
        self.map = PlaceMap(self.tr("Map: put the pin where the address is"), wheels=True)
        self.map.setFixedHeight(look().px(200))
        self.map.pin_dropped.connect(self._pinned)
        self.map.let_pin_move(True)
        self.map.installEventFilter(self)
        self.has_map = self.map.show_file(pack)
        self.pin = Button(self.tr("Put the pin by hand"), icon="map-pin")
        self.pin.setCheckable(True)
        self.pin.toggled.connect(self._pin_wanted)
        self._mark, self._said = IconLabel("map-pin-off"), small("", wrap=True)
        self._lay_out()
        for field in (self.street, self.postcode, self.town, self.access):
            field.changed.connect(self.changed)
        self.street.changed.connect(self._typed_street)
        self._show_place()

    @property
    def details(self) -> AddressDetails | None:
        """The address; without coordinates while it has no place on the map."""
        if not self.street.value:
            return None
        latitude, longitude = self._place if self._place is not None else (None, None)
        return AddressDetails(
            street=self.street.value,
            postcode=self.postcode.value,
            town=self.town.value,
            lat=latitude,
            lon=longitude,
            access=self.access.value,
        )

    def fill(self, details: AddressDetails) -> None:
        """Show an address that is there already."""
        self.access.value = details.access
        self._take(details)

    def check(self) -> bool:
        """Whether it can be saved: other fields mean nothing without a street."""
        rest = self.postcode.value or self.town.value or self.access.value
        if rest and not self.street.value:
            self.street.show_error(self.tr("Which street? The rest of the address needs it."))
            return False
        return self.street.check()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the search takes the first find and does not save the sheet; Esc on the map puts the pin away."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is self.search.edit and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finds.take_first()
            return True
        if watched is self.map and event.key() == Qt.Key.Key_Escape and self.pin.isChecked():
            self.pin.setChecked(False)
            return True
        return super().eventFilter(watched, event)

    def _make_search(self) -> None:
        self.search = SearchField(self.tr("Find an address: street 8, or postcode and number"))
        self.search.left_down.connect(self._to_finds)
        self.search.edit.installEventFilter(self)
        self.finds = AddressFinds(self._frame)
        self.finds.taken.connect(self._choose)
        self.finds.answered.connect(self._show_finds)
        self.search.searched.connect(self.finds.look_up)
        self._none = small(
            self.tr("Not found on this map. Type it below and put the pin by hand."), tone="tertiary", wrap=True
        )
        self._none.hide()

    def _to_finds(self) -> None:
        self.finds.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        lower = row(self.postcode, self.town, gap=12)
        lower.setStretch(0, 1)
        lower.setStretch(1, 2)
        self.setLayout(
            column(
                self.search, self.finds, self._none, self.street, lower, self._status(), self.map, self.access, gap=12
            )
        )
        for widget in (self.search, self.pin):
            widget.setVisible(self.has_map)

    def _status(self) -> QHBoxLayout:
        line = row(self._mark, self._said, self.pin, gap=8)
        line.setStretch(1, 1)
        return line

    def _show_finds(self) -> None:
        self._none.setVisible(bool(self.search.text) and not self.finds.found)
        self.grown.emit()

    def _choose(self, details: AddressDetails) -> None:
        """Take a find; what is typed of the way in stays."""
        self._take(details)
        self.finds.hide()
        self.search.edit.clear()
        self.grown.emit()
        self.changed.emit()
        (self.street if self._place is None else self.access).focus()

    def _take(self, details: AddressDetails) -> None:
        self.street.value, self.postcode.value, self.town.value = details.street, details.postcode, details.town
        self._place = (details.lat, details.lon) if details.lat is not None and details.lon is not None else None
        self._show_place()

    def _typed_street(self) -> None:
        """Another street is another place, unless somebody holds the pin."""
        if self._place is not None and not self.pin.isChecked():
            self._place = None
            self._show_place()

    def _pin_wanted(self, on: bool) -> None:
        self._show_map()
        self.map.drop_pins(on)
        if on and self._place is None:
            self.map.fit()
            self.map.zoom(3)
        if on:
            self.map.setFocus(Qt.FocusReason.TabFocusReason)

    def _pinned(self, latitude: float, longitude: float) -> None:
        """A pin was dropped; an empty street takes the nearest address as a proposal."""
        self._place = micro(latitude), micro(longitude)
        self.pin.setChecked(False)
        self._show_place(look_there=False)
        self.changed.emit()
        if not self.street.value:
            lat, lon = micro(latitude), micro(longitude)
            self._frame.ask(self, lambda: address_at(self._frame.desk, lat, lon), self._propose)

    def _propose(self, near: AddressDetails | None) -> None:
        if near is not None and not self.street.value:
            self._take(near)

    def _show_place(self, *, look_there: bool = True) -> None:
        """Say in words whether it is on the map, and show where."""
        known = self._place is not None
        self._mark.show_icon("map-pin" if known else "map-pin-off", "ok" if known else "tertiary")
        if not self.has_map:
            self._said.setText(self.tr("This team has no map yet; the address is kept without a place."))
        else:
            off = self.tr("Not on the map yet: no round can go there.")
            self._said.setText(self.tr("On the map") if known else off)
        self._show_map()
        if self.has_map:
            place = (degrees(self._place[0]), degrees(self._place[1])) if self._place is not None else None
            self.map.set_pin(place)
            if place is not None and look_there:
                self.map.centre_on(place)
            if place is not None:
                self._look_for_door(place)

    def _look_for_door(self, place: tuple[float, float]) -> None:
        """Which street it belongs to: dots on the map, and words when that is far or nowhere."""
        worker, pack = self._frame.desk.worker, self._pack
        if worker is not None and pack is not None:
            self._bridge.cancel()
            self._bridge.watch(
                find_door(worker, pack, place, on_done=self._bridge.on_done, on_failed=self._bridge.on_failed)
            )

    def _found_door(self, door: Door) -> None:
        if self._place is None or door.place != (degrees(self._place[0]), degrees(self._place[1])):
            return
        self.map.set_pin(door.place, door.on_street)
        if door.on_street is None:
            self._mark.show_icon("map-pin-off", "warn")
            self._said.setText(self.tr("On the map, but no street is near: no round can go there."))
        elif door.metres > FAR_METRES:
            self._said.setText(self.tr("On the map, {n} m from the nearest street").format(n=door.metres))

    def _show_map(self) -> None:
        """The map is there when there is something to see or to point at."""
        wanted = self.has_map and (self._place is not None or self.pin.isChecked())
        if wanted != self.map.isVisibleTo(self):
            self.map.setVisible(wanted)
            self.grown.emit()
