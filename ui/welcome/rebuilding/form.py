"""What the file holds, and what is asked before the team is made from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button
from ui.parts.fields.form import Form
from ui.parts.label import Label
from ui.parts.layout import column, row
from ui.welcome.passphrase_field import PassphraseField


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The team of a file in short; `made` is the day it was written, in words."""

    team: str
    file: str
    made: str
    nurses: int
    clients: int
    entries: int


class RebuildForm(QWidget):
    """`wanted` gives a passphrase, which is empty where the computer has a keyring."""

    wanted = Signal(str)
    cancelled = Signal()

    def __init__(self, held: Held, *, has_keyring: bool) -> None:
        super().__init__()
        head = Label(self.tr("Make {team} anew from a file").format(team=held.team), size="title", weight="strong")
        holds = self.tr(
            "{file} was written on {day}: {nurses} colleagues, {clients} clients, {entries} entries in all."
        )
        said = holds.format(
            file=held.file, day=held.made, nurses=held.nurses, clients=held.clients, entries=held.entries
        )
        means = self.tr(
            "Everything in it comes to this computer, encrypted from now on. What the file does not have: the history "
            "of changes, the map, and the other computers of a shared team, which do not know this one."
        )
        self._passphrase = PassphraseField()
        self._form = Form()
        self._asks_passphrase = not has_keyring
        if self._asks_passphrase:
            self._form.add(self._passphrase)
        back = Button(self.tr("Back"))
        back.clicked.connect(self.cancelled)
        self.make = Button(self.tr("Make the team"), kind="primary")
        self.make.clicked.connect(self._want)
        texts = (Label(said, wrap=True), Label(means, tone="secondary", wrap=True))
        self.setLayout(column(head, *texts, self._form, row(back, None, self.make), gap=16))

    def focus(self) -> None:
        """Take the keyboard to where one goes on."""
        if self._asks_passphrase:
            self._passphrase.focus()
        else:
            self.make.setFocus()

    def _want(self) -> None:
        if self._form.check():
            self.wanted.emit(self._passphrase.value if self._asks_passphrase else "")
