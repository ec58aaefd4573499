"""Who takes a shift? Ranked colleagues, the best three ticked; ask them, or anybody, with points and a word."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import NurseId
from teamapp.services.roster.asks.proposal import MOST_POINTS
from teamapp.services.roster.asks.ranking import Could, Fit
from ui.parts.controls.tick_box import TickBox
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.text_field import TextField
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import row
from ui.roster.asks.cards.fitting import fitting
from ui.roster.asks.people.people_list import PeopleList
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to ask, nobody in particular when `asked` is empty; `anyway` when one of them should rather not."""

    asked: tuple[NurseId, ...]
    points: int
    note: str
    anyway: bool


class PeopleSheet(Sheet):
    """`called` gives whom to ask; `taken` that the nurse of this device takes it herself."""

    called = Signal(object)  # Call
    taken = Signal()

    def __init__(
        self, over: QWidget, frame: Frame, title: str, *, found: tuple[Could, ...], me: NurseId | None = None
    ) -> None:
        """With `me` the shift is open, and she may simply take it."""
        note = translate("asks", "The first who says yes has it. Wishes for a day off are respected.")
        super().__init__(over, title, note=note, width=fitting(over, 620))
        self.people = PeopleList(frame, [one for one in found if one.nurse != me])
        self.people.changed.connect(self._say)
        self.anybody = TickBox(self.tr("Ask everybody: anybody may answer"))
        self.anybody.toggled.connect(lambda _on: self._say())
        self._points = NumberField(self.tr("Points for who gives way"), most=MOST_POINTS)
        self._points.value = 0
        self._note = TextField(self.tr("A word with it"), placeholder=self.tr("if you like"))
        beside = row(self._points, self._note, gap=16)
        beside.setStretch(1, 1)
        self.body.addWidget(self.people)
        self.body.addWidget(self.anybody)
        self.body.addLayout(beside)
        self.add_button(self.tr("Cancel"))
        self._found = {one.nurse: one for one in found}
        mine = self._found.get(me) if me is not None else None
        if mine is not None and mine.fit is not Fit.CANNOT:
            self.add_button(self.tr("I take it myself"), self.taken.emit, icon="hand-heart")
        self._ask = self.add_button("…", self._call, kind="primary", icon="megaphone", shuts=False)
        self._say()

    def _say(self) -> None:
        """The button says how many are asked."""
        chosen = len(self.people.chosen)
        self.people.setEnabled(not self.anybody.isChecked())
        if self.anybody.isChecked():
            self._ask.setText(self.tr("Ask everybody"))
        elif chosen == 1:
            self._ask.setText(self.tr("Ask {nurse}").format(nurse=self._found[self.people.chosen[0]].name))
        else:
            self._ask.setText(self.tr("Ask these {n}").format(n=chosen))
        self._ask.setEnabled(self.anybody.isChecked() or chosen > 0)

    def _call(self) -> None:
        if not self._points.check():
            return
        asked = () if self.anybody.isChecked() else self.people.chosen
        anyway = any(not self._found[nurse].judged.allowed for nurse in asked)
        made = Call(asked, self._points.whole or 0, self._note.value, anyway)
        self.shut()
        self.called.emit(made)
