"""Joining was begun on this computer and not ended: go on, or begin anew."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button
from ui.parts.fields.form import Form
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.welcome.passphrase_field import PassphraseField


class Interrupted(QWidget):
    """`resumed` gives the passphrase, empty where the computer has a keyring; `given_up` as well."""

    resumed = Signal(str)
    given_up = Signal(str)

    def __init__(self, why: str, *, has_keyring: bool) -> None:
        super().__init__()
        head = Label(self.tr("You were joining a team"), size="title", weight="strong")
        sentence = self.tr(
            "What was fetched is still here, locked. Go on where it stopped, or put it away and begin anew."
        )
        self._passphrase = None if has_keyring else PassphraseField()
        self._form = Form()
        if self._passphrase is not None:
            self._form.add(self._passphrase)
        go = Button(self.tr("Go on"), kind="primary")
        drop = Button(self.tr("Put it away"), kind="danger")
        go.clicked.connect(self._resume)
        drop.clicked.connect(lambda: self.given_up.emit(self._typed))
        box = column(head, Label(sentence, tone="secondary", wrap=True), gap=16)
        if why:
            box.addWidget(Label(why, tone="warn", wrap=True))
        if self._passphrase is not None:
            box.addWidget(self._form)
        box.addLayout(row(drop, None, go))
        self.setLayout(box)

    def _resume(self) -> None:
        if self._form.check():
            self.resumed.emit(self._typed)

    @property
    def _typed(self) -> str:
        return self._passphrase.value if self._passphrase is not None else ""
