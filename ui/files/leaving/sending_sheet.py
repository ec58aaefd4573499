"""A client's record for another provider, as one file: what is in it, what stays here, and a place for it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Client
from ui.files.places import place_for, saved
from ui.parts.controls.tick_box import TickBox
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class SendingSheet(Sheet):
    """How to get into her home goes only where it is ticked."""

    changes = False

    def __init__(self, over: QWidget, frame: Frame, client: Client) -> None:
        super().__init__(
            over,
            translate("files", "Give {client}'s record to another provider").format(client=client.name),
            note=translate(
                "files",
                "Who she is, her helpers, her care and the visits planned for four weeks, as a FHIR file. Notes, tasks "
                "and what she said about nurses stay here. Whoever has the file reads it.",
            ),
            width=460,
        )
        self._frame, self._client = frame, client
        self.access = TickBox(self.tr("With how to get in (keys and codes)"))
        self.body.addWidget(self.access)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Save…"), self._save, kind="primary", icon="download", shuts=False)

    def _save(self) -> None:
        name = self._client.family_name.casefold().replace(" ", "-")
        file = place_for(self, self.tr("Save the record"), f"{name}.fhir.json", self.tr("FHIR files (*.json)"))
        if file is None:
            return
        frame, client, with_access = self._frame, self._client.id, self.access.isChecked()

        def write() -> None:
            from teamapp.services.exporting.transfer import export_transfer

            export_transfer(frame.desk, client, file, language=frame.language, with_access=with_access)

        def told(_nothing: None) -> None:
            frame.notices.tell(saved(file))
            self.shut()

        frame.ask(self, write, told)
