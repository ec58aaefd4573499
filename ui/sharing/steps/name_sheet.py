"""Another name for a computer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.fields.text_field import TextField
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate

_MOST = 60


class NameSheet(Sheet):
    """`named` gives the new one."""

    named = Signal(str)

    def __init__(self, over: QWidget, label: str) -> None:
        super().__init__(over, translate("sharing", "What is this computer called?"), width=420)
        hint = self.tr("As the team would call it: laptop, office, at home.")
        self._field = TextField(self.tr("Name"), required=True, most=_MOST, hint=hint)
        self._field.value = label
        self.body.addWidget(self._field)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Rename"), self._give, kind="primary", shuts=False)

    def _give(self) -> None:
        if self._field.check():
            self.named.emit(self._field.value)
            self.shut()
