"""This annoys me: one sentence, for whoever makes the team's app better."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.fields.text_field import TextField
from ui.parts.label import flowing_small
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate


class AnnoyanceSheet(Sheet):
    """`noted` gives the sentence. What goes with it is said before: the page's name, and nothing that stands on it."""

    noted = Signal(str)

    def __init__(self, over: QWidget, *, page: str, developer: str) -> None:
        title = translate("AnnoyanceSheet", "What annoys you?")
        if developer:
            whose = translate("AnnoyanceSheet", "{name} holds the developer role and gets it as a task.")
        else:
            whose = translate("AnnoyanceSheet", "Nobody holds the developer role now: whoever takes the task does it.")
        super().__init__(over, title, note=whose.format(name=developer))
        self._words = TextField(self.tr("In one sentence"), required=True)
        goes = self.tr("With it goes the name of this page, “{page}”, and nothing that stands on it.")
        self.body.addWidget(self._words)
        self.body.addWidget(flowing_small(goes.format(page=page), tone="tertiary"))
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Note it"), self._note, kind="primary", shuts=False)

    def _note(self) -> None:
        if self._words.check():
            words = self._words.value
            self.shut()
            self.noted.emit(words)
