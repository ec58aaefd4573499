"""Deleting everything is asked twice, and the team's name is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate


class EraseSheet(Sheet):
    """The button works when the name stands there; `confirmed` then. It is opened twice, the second time as `last`."""

    confirmed = Signal()

    def __init__(self, over: QWidget, team: str, *, last: bool) -> None:
        title = translate("settings", "Delete everything on this computer?")
        if last:
            title = translate("settings", "Once more: nothing of it comes back")
        super().__init__(over, title, width=460)
        self._team = team
        why = self.tr(
            "The key, the team with its history, the automatic copies and the streets go. Backups and files that you "
            "saved elsewhere stay, and a backup can be brought back with the recovery words."
        )
        if last:
            why = self.tr("Without a backup and the recovery words this team is gone from here for good.")
        self._name = TextField(self.tr("Type the name of the team: {team}").format(team=team))
        self._name.changed.connect(self._typed)
        self.body.addWidget(Label(why, wrap=True, tone="secondary"))
        self.body.addWidget(self._name)
        self.add_button(self.tr("Keep everything"))
        words = self.tr("Delete everything") if last else self.tr("Continue…")
        self._button = self.add_button(words, self.confirmed.emit, kind="danger")
        self._button.setEnabled(False)

    def _typed(self) -> None:
        self._button.setEnabled(self._name.value == self._team)
