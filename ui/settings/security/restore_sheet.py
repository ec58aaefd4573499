"""Bringing a backup back is explained and asked; a wrong file or wrong words change nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.parts.controls.segmented import Segmented
from ui.parts.fields.field import Field
from ui.parts.fields.form import Form
from ui.parts.fields.long_text_field import LongTextField
from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.settings.security.acts import Restoring
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words


class RestoreSheet(Sheet):
    """`wanted` gives a Restoring."""

    wanted = Signal(object)

    def __init__(self, over: QWidget, file: Path, frame: Frame, *, by_passphrase: bool, replaces: bool = True) -> None:
        """`by_passphrase`: this computer keeps its key under one; `replaces`: there is a team here now."""
        super().__init__(over, translate("settings", "Bring {file} back?").format(file=file.name), width=520)
        self._file, self._frame, self._by_passphrase = file, frame, by_passphrase
        why = (
            self.tr(
                "The team becomes what it was when this backup was made. What is here now is put aside in the folder "
                "“copies”, not deleted. The window opens again, and a PIN has to be set anew."
            )
            if replaces
            else self.tr("The team comes to this computer as it was when this backup was made.")
        )
        ways = (("words", self.tr("Recovery words")), ("passphrase", self.tr("Passphrase")))
        self._way = Segmented(ways, name=self.tr("What opens the backup"))
        self._way.chosen.connect(lambda _way: self._show_way())
        self._words = LongTextField(self.tr("The 24 words, in order"), required=True)
        self._phrase = _secret(self.tr("Passphrase that the team had then"))
        self._fresh = _secret(self.tr("Passphrase of this computer from now on"))
        self._trouble = Label("", wrap=True, tone="danger")
        self._trouble.hide()
        form = Form()
        form.add_other(Label(why, wrap=True, tone="secondary"))
        form.add_other(self._way)
        form.add(self._words)
        form.add(self._phrase)
        form.add(self._fresh)
        form.add_other(self._trouble)
        self.body.addWidget(form)
        self._fresh.setVisible(by_passphrase)
        self.add_button(self.tr("Cancel"))
        self._button = self.add_button(
            self.tr("Bring it back"), self._want, kind="danger" if replaces else "primary", shuts=False
        )
        self._show_way()

    def refuse(self, error: Exception) -> None:
        """Why it was not brought back; everything is as it was."""
        self._button.setEnabled(True)
        self._trouble.setText(in_words(error, self._frame))
        self._trouble.show()
        self.place()

    def closed_half_way(self, error: Exception) -> None:
        """The team had been closed already: say why, and open it again."""
        self.refuse(error)
        self._button.hide()
        self.add_button(self.tr("Open the team again"), self._frame.reopen.emit, kind="primary")

    def _show_way(self) -> None:
        words = self._way.current == "words"
        self._words.setVisible(words)
        self._phrase.setVisible(not words)
        self.place()

    def _want(self) -> None:
        words = self._way.current == "words"
        asked: list[Field] = [self._words if words else self._phrase]
        if self._by_passphrase:
            asked.append(self._fresh)
        if sum(not field.check() for field in asked):
            self.place()
            return
        self._button.setEnabled(False)
        self.wanted.emit(
            Restoring(
                file=self._file,
                words=self._words.value if words else "",
                passphrase="" if words else self._phrase.value,
                from_now_on=self._fresh.value,
            )
        )


def _secret(label: str) -> TextField:
    field = TextField(label, required=True, most=400)
    field.line.setEchoMode(QLineEdit.EchoMode.Password)
    return field
