"""The calls of a day that was replanned, to be ticked off one by one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.rounds.replan.phoning import CallsToMake
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.visits.replan.answer.calls_list import CallsList


class CallsSheet(Sheet):
    """What is ticked stays ticked when the sheet is closed and opened again; `done_with` throws the list away."""

    ticked = Signal(str, bool)
    done_with = Signal()

    def __init__(self, over: QWidget, todo: CallsToMake, frame: Frame) -> None:
        note = translate("replan", "The list stays on this computer until it is done.")
        super().__init__(over, translate("replan", "Whom to phone"), note=note, width=560)
        calls = CallsList(todo.calls, frame, phoned=todo.phoned)
        calls.ticked.connect(self.ticked)
        self.body.addWidget(calls)
        self.add_button(self.tr("Done with the list"), self.done_with.emit, kind="ghost")
        self.add_button(self.tr("Close"), kind="primary")
