"""Before streets are made: from which file, and what the team calls its patch."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate


class NameSheet(Sheet):
    """`named` gives the name."""

    named = Signal(str)

    def __init__(self, over: QWidget, file: Path) -> None:
        super().__init__(over, translate("settings", "Make streets from {file}").format(file=file.name), width=460)
        why = self.tr(
            "Streets, addresses and the map are read from the file on this computer; nothing is sent. It takes from a "
            "few seconds to a minute, and the streets in use stay until the new ones are ready."
        )
        self._name = TextField(self.tr("What you call your patch"), required=True, most=120)
        self._name.value = file.name.split(".")[0].replace("_", " ").replace("-", " ").title()
        self.body.addWidget(Label(why, wrap=True, tone="secondary"))
        self.body.addWidget(self._name)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Make the streets"), self._make, kind="primary", shuts=False)

    def _make(self) -> None:
        if self._name.check():
            self.shut()
            self.named.emit(self._name.value)
