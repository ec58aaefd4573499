"""Asks why two versions may stay as they are: a word for the colleagues, who will not be asked any more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.conflicts import Conflict
from ui.parts.controls.button import Button
from ui.parts.fields.text_field import TextField
from ui.parts.flow import Flow
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class LeaveSheet(Sheet):
    """`left` gives the reason."""

    left = Signal(str)

    def __init__(self, over: QWidget, conflict: Conflict, frame: Frame) -> None:
        note = translate("today", "It is not asked again, on no computer, until something about it changes.")
        super().__init__(
            over, translate("today", "Leave it so: {what}").format(what=frame.say(conflict.about)), note=note
        )
        self._why = TextField(self.tr("Why"), required=True)
        self._why.setObjectName("conflict-why")
        self.body.addWidget(self._why)
        flow = Flow(gap=6)
        for words in (self.tr("We agreed by phone"), self.tr("It is right like this"), self.tr("It does not matter")):
            tag = Button(words, kind="tag")
            tag.clicked.connect(lambda _on=False, words=words: self._fill(words))
            flow.addWidget(tag)
        self.body.addLayout(flow)
        self.add_button(self.tr("Cancel"))
        done = self.add_button(self.tr("Leave it so"), self._leave, kind="primary", shuts=False)
        done.setObjectName("conflict-leave-done")

    def _fill(self, words: str) -> None:
        self._why.value = words

    def _leave(self) -> None:
        if self._why.check():
            why = self._why.value
            self.shut()
            self.left.emit(why)
