"""New recovery words: asked first, because the old ones end; then shown once, to print or save."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layers.panel import Panel
from ui.parts.layers.sheet import Sheet
from ui.parts.layers.veil import Veil
from ui.parts.layout import column
from ui.settings.security.words_page import WordsPage
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words


class RenewSheet(Sheet):
    """`wanted` gives the passphrase, which is empty where the keyring has the key."""

    wanted = Signal(str)

    def __init__(self, over: QWidget, frame: Frame, *, by_passphrase: bool) -> None:
        super().__init__(over, translate("settings", "Make new recovery words?"), width=460)
        self._frame, self._asks = frame, by_passphrase
        why = self.tr(
            "The words are kept nowhere, so nobody can show the old ones again. The 24 new words open the team from "
            "now on; the old ones then open only backups that were made before. Have a printer or a safe place at hand."
        )
        self._phrase = TextField(self.tr("Passphrase of this computer"), required=True, most=400)
        self._phrase.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._trouble = Label("", wrap=True, tone="danger")
        self._trouble.hide()
        self.body.addWidget(Label(why, wrap=True, tone="secondary"))
        if by_passphrase:
            self.body.addWidget(self._phrase)
        self.body.addWidget(self._trouble)
        self.add_button(self.tr("Cancel"))
        self._button = self.add_button(self.tr("Make new words"), self._want, kind="primary", shuts=False)

    def refuse(self, error: Exception) -> None:
        """Why there are none."""
        self._button.setEnabled(True)
        self._trouble.setText(in_words(error, self._frame))
        self._trouble.show()
        self.place()

    def _want(self) -> None:
        if not self._asks or self._phrase.check():
            self._button.setEnabled(False)
            self.wanted.emit(self._phrase.value if self._asks else "")


class WordsVeil(Veil):
    """The new words over the window, until somebody says that they are kept."""

    def __init__(self, over: QWidget, team: str, words: tuple[str, ...]) -> None:
        super().__init__(over, closable=False)
        self.page = WordsPage(team, words, action=self.tr("Done"))
        self.page.done.connect(self.shut)
        panel = Panel(640, name=self.tr("New recovery words"))
        panel.setLayout(column(self.page, margins=(28, 24, 28, 22)))
        self.hold(panel)
