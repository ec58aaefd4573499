"""Another name for a pattern."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.fields.text_field import TextField
from ui.parts.layers.sheet import Sheet
from ui.roster.shown.wording import translate


class RenameSheet(Sheet):
    """`renamed` gives the new name."""

    renamed = Signal(str)

    def __init__(self, over: QWidget, name: str) -> None:
        super().__init__(over, translate("roster", "Rename the pattern"), width=420)
        self.name = TextField(translate("roster", "Name"), required=True, most=60)
        self.name.value = name
        self.body.addWidget(self.name)
        self.add_button(translate("roster", "Cancel"))
        self.add_button(translate("roster", "Rename"), self._tell, kind="primary", shuts=False)

    def _tell(self) -> None:
        if self.name.check():
            self.shut()
            self.renamed.emit(self.name.value)
