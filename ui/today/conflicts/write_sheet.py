"""A text of one's own instead of two that stand side by side."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.conflicts import Conflict
from ui.parts.fields.long_text_field import LongTextField
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class WriteSheet(Sheet):
    """`written` gives the words; both texts stand there to begin with."""

    written = Signal(str)

    def __init__(self, over: QWidget, conflict: Conflict, frame: Frame) -> None:
        super().__init__(over, translate("today", "Write it anew: {what}").format(what=frame.say(conflict.about)))
        self._words = LongTextField(self.tr("Text"), required=True, lines=6)
        self._words.value = conflict.writing.both if conflict.writing is not None else ""
        self.body.addWidget(self._words)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Keep this"), self._write, kind="primary", shuts=False)

    def _write(self) -> None:
        if self._words.check():
            words = self._words.value
            self.shut()
            self.written.emit(words)
