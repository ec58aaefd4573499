"""The team has decided on an officer: her name, the day of the decision, and the key that she has sent."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from teamapp.services.access.officer import key_in_file
from ui.parts.controls.button import Button
from ui.parts.fields.date_field import DateField
from ui.parts.fields.form import Form
from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import row
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

if TYPE_CHECKING:
    from teamapp.domain.entities import Officer


class OfficerSheet(Sheet):
    """`given` has name, key and day; it stays open until somebody shuts it, as the key may have a slip in it."""

    given = Signal(str, str, date)

    def __init__(self, over: QWidget, frame: Frame, before: Officer | None, *, today: date) -> None:
        note = translate(
            "settings",
            "Somebody outside of team and office whom you trust. She makes her key with “teamapp officer key FILE” and "
            "sends you the line that it prints; the secret half stays with her.",
        )
        super().__init__(over, translate("settings", "The log officer"), note=note, width=520)
        self._frame = frame
        self.name = TextField(self.tr("Her name"), required=True, most=120)
        self.key = TextField(self.tr("Her key"), required=True, placeholder="teamapp-officer:…")
        self.decided = DateField(self.tr("Decided by the team on"), today=today, required=True, most=today)
        self._trouble = Label("", tone="danger", wrap=True)
        self._trouble.hide()
        from_file = Button(self.tr("Read the key from a file…"), icon="file-key", kind="ghost")
        from_file.clicked.connect(self._choose)
        form = Form()
        form.add(self.name)
        form.add(self.decided)
        form.add(self.key)
        self.body.addWidget(form)
        self.body.addLayout(row(from_file, None))
        self.body.addWidget(self._trouble)
        if before is not None:
            self.name.value = before.name
            self.key.value = before.key
        self.decided.value = before.decided if before is not None else today
        self.add_button(self.tr("Cancel"))
        self._form = form
        self.add_button(self.tr("Seal for her"), self._give, kind="primary", shuts=False)

    def tell(self, error: Exception) -> None:
        """What is wrong with it."""
        self._trouble.setText(in_words(error, self._frame))
        self._trouble.show()
        self.place()

    def _give(self) -> None:
        if self._form.check() and self.decided.value is not None:
            self.given.emit(self.name.value, self.key.value, self.decided.value)

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("The officer's key"))
        if chosen:
            self._frame.ask(self, lambda: key_in_file(Path(chosen)), self._fill_key, failed=self.tell)

    def _fill_key(self, key: str) -> None:
        self.key.value = key
