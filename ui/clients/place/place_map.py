"""A small map with one place on it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QWheelEvent

from teamapp.domain.entities import Address
from teamapp.domain.units import degrees
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import PatchRefused
from ui.parts.map.view import MapView


@dataclass(slots=True)
class _Opened:
    """The file behind a map, apart from the widget, so that it can be closed after it."""

    pack: PatchPack | None = None

    def close(self) -> None:
        if self.pack is not None:
            self.pack.close()
            self.pack = None


class PlaceMap(MapView):
    """Hidden where there is no map or no place; the wheel scrolls the page around it unless `wheels` says otherwise."""

    def __init__(self, name: str, *, wheels: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._wheels = wheels
        self._file = ""
        self._opened = opened = _Opened()
        self.destroyed.connect(lambda: opened.close())  # after the painting thread, which ends first

    def show_place(self, pack: str | None, address: Address | None) -> None:
        """The place of an address on the team's map."""
        known = address is not None and address.lat is not None and address.lon is not None
        self.setVisible(bool(pack) and known and self.show_file(pack))
        if address is not None and address.lat is not None and address.lon is not None:
            place = degrees(address.lat), degrees(address.lon)
            self.set_pin(place)
            self.centre_on(place)

    def show_file(self, pack: str | None) -> bool:
        """Open a pack of the team once; false when there is none that can be read."""
        if pack is None:
            return False
        if pack != self._file:
            self.let_go()
            try:
                self._opened.pack = PatchPack(Path(pack))
            except PatchRefused:
                return False
            self._file = pack
            self.show_pack(self._opened.pack)
        return True

    def let_go(self) -> None:
        """Close the file: the map is no longer looked at, or another one comes."""
        if self._opened.pack is not None:
            self.show_pack(None)
            self._opened.close()
            self._file = ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._wheels:
            super().wheelEvent(event)
        else:
            event.ignore()
