"""Whom to phone: name, number, what to say, and a tick once it is done."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamapp.domain.ids import VisitId
from teamapp.services.rounds.replan.calls import Call
from ui.parts.controls.tick_box import TickBox
from ui.parts.label import Label, flowing_small, small
from ui.parts.layout import column, row
from ui.parts.line import Line
from ui.shell.frame import Frame


class CallsList(QWidget):
    """`ticked` gives the visit of a call and whether somebody was reached."""

    ticked = Signal(str, bool)

    def __init__(
        self, calls: Iterable[Call], frame: Frame, *, phoned: Collection[VisitId] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        self.setAccessibleName(self.tr("Whom to phone"))
        self._frame = frame
        box = column(gap=0)
        for number, call in enumerate(calls):
            if number:
                box.addWidget(Line())
            box.addLayout(self._line(call, phoned=call.visit in phoned))
        self.setLayout(box)

    def _line(self, call: Call, *, phoned: bool) -> QVBoxLayout:
        said = self._frame.say(call.said)
        tick = TickBox("", checked=phoned)
        tick.setAccessibleName(self.tr("Phoned {client}: {said}").format(client=call.client, said=said))
        tick.toggled.connect(lambda on: self.ticked.emit(call.visit, on))
        number = call.phone or self.tr("no number")
        if call.whose:
            number = self.tr("{phone} ({whose})").format(phone=call.phone, whose=call.whose)
        phone = Label(number, tabular=True, tone="secondary" if call.phone else "warn")
        head = row(tick, Label(call.client, weight="medium"), None, phone, gap=8)
        words = flowing_small(said)
        return column(head, row(words, gap=0, margins=(30, 0, 0, 0)), gap=1, margins=(0, 6, 0, 7))


def nobody_to_phone(words: str) -> Label:
    """Said where the list would be empty."""
    return small(words, wrap=True, tone="tertiary")
