"""Correct an address, or say where the client lives from a day on."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Address
from teamapp.domain.ids import ClientId
from teamapp.services.clients.addresses import correct_address, details_of_address, move_client
from ui.clients.frames.form_sheet import FormSheet
from ui.clients.place.home_fields import HomeFields
from ui.parts.fields.date_field import DateField
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class AddressSheet(FormSheet):
    """With an address it is corrected; without one a new one begins on a day."""

    def __init__(
        self,
        over: QWidget,
        frame: Frame,
        *,
        client: ClientId,
        today: date,
        pack: str | None,
        address: Address | None = None,
    ) -> None:
        moves = translate("clients", "A new address")
        super().__init__(over, frame, translate("clients", "Correct the address") if address else moves, width=560)
        self._client, self._address = client, address
        self.first = DateField(self.tr("Lives there from"), today=today, required=True)
        self.first.value = today
        self.home = HomeFields(frame, pack)
        self.home.changed.connect(self.form.changed)
        self.home.grown.connect(self.grow)
        if address is None:
            self.form.add(self.first)
            self.named("address.first", self.first)
        else:
            self.home.fill(details_of_address(address))
        self.form.add_other(self.home)
        home = self.home
        for name, field in (("street", home.street), ("postcode", home.postcode), ("town", home.town)):
            self.named(f"address.{name}", field)
        self.named("address.access", home.access)
        self.add_send(self.tr("Save"), self._save)

    def _save(self) -> None:
        fine = self.home.check()
        if not self.check() or not fine or self.home.details is None:
            return
        details, address, first = self.home.details, self._address, self.first.value
        if address is not None:
            self.send(lambda: correct_address(self.frame.desk, address.id, details))
        elif first is not None:
            self.send(lambda: move_client(self.frame.desk, self._client, details, first=first))
