"""The second question: her name is typed, and then she is erased."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Client
from teamapp.services.erasing.erase import erase_client
from ui.clients.frames.form_sheet import FormSheet
from ui.parts.fields.text_field import TextField
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class NameSheet(FormSheet):
    """The button works when something stands there; whether it is her name the team says."""

    def __init__(self, over: QWidget, frame: Frame, client: Client, *, alone: bool) -> None:
        note = translate("clients", "Nobody can take this back, and no backup that is restored here brings her back.")
        super().__init__(
            over, frame, translate("clients", "Once more: nothing of her comes back"), note=note, width=460
        )
        self._client, self._alone = client, alone
        self.name = TextField(self.tr("Type her name: {client}").format(client=client.name), required=True, most=240)
        self.form.add(self.name)
        self.button = self.add_send(self.tr("Erase for ever"), self._erase, danger=True)
        self.button.setEnabled(False)
        self.name.changed.connect(lambda: self.button.setEnabled(bool(self.name.value.strip())))

    def _erase(self) -> None:
        client, typed = self._client, self.name.value

        def erased(_change: object) -> None:
            here = translate("clients", "She is erased, and nothing of her is left on this computer.")
            others = translate("clients", "She is erased here. The other computers follow when they are in touch.")
            self.frame.notices.tell(here if self._alone else others)

        self.send(lambda: erase_client(self.frame.desk, client.id, typed=typed), then=erased)
