"""One shift that she left: its chip and time, how it stands, and whom to ask."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import NurseId
from teamapp.services.roster.asks.away.reading import OpenShift
from teamapp.services.roster.asks.ranking import Could, Fit, best_to_ask
from ui.parts.controls.button import Button
from ui.parts.label import Label, flowing_small
from ui.parts.layout import column, row
from ui.parts.marks.swatch import ChipMark
from ui.roster.shown.wording import Wording
from ui.theme.tokens import Tone


class ShiftRow(QWidget):
    """`best_wanted` asks those who are named, `choose_wanted` opens the whole ranking."""

    best_wanted = Signal(object)  # OpenShift
    choose_wanted = Signal(object)
    asked_wanted = Signal(object)
    taken = Signal(object)

    def __init__(
        self, shift: OpenShift, found: tuple[Could, ...], wording: Wording, *, me: NurseId | None = None
    ) -> None:
        """`me` takes it herself instead of being asked."""
        super().__init__()
        self.setProperty("part", "column")
        chip = wording.chip(shift.kind)
        self.best = best_to_ask(one for one in found if one.nurse != me)
        self._mine = any(one.nurse == me and one.fit is Fit.WELL for one in found)
        words, tone = self._standing(shift)
        about = column(Label(f"{wording.day(shift.day)} · {chip.name} {chip.times}", weight="medium"), gap=0)
        about.addWidget(flowing_small(words, tone=tone))
        line = row(ChipMark(chip.kind, chip.letter, large=True), about, gap=10, margins=(0, 6, 0, 6))
        line.setStretch(1, 1)
        for button in self._buttons(shift):
            line.addWidget(button)
        self.setLayout(line)

    def _standing(self, shift: OpenShift) -> tuple[str, Tone]:
        if not shift.open:
            taken = self.tr("{nurse} takes it").format(nurse=shift.taken_by)
            return (taken, "ok") if shift.taken_by else (self.tr("covered, or not needed"), "tertiary")
        if shift.asked is not None:
            names = ", ".join(shift.asked_of) or self.tr("everybody")
            return self.tr("{names}: asked, the first yes has it").format(names=names), "accent"
        if not self.best:
            return self.tr("nobody is free and allowed"), "danger"
        names = ", ".join(one.name.split(" ")[0] for one in self.best)
        return self.tr("best to ask: {names}").format(names=names), "secondary"

    def _buttons(self, shift: OpenShift) -> list[Button]:
        if not shift.open:
            return []
        if shift.asked is not None:
            answers = Button(self.tr("Answers…"), icon="phone")
            answers.clicked.connect(lambda: self.asked_wanted.emit(shift))
            return [answers]
        choose = Button(self.tr("Somebody else…"), kind="ghost")
        choose.clicked.connect(lambda: self.choose_wanted.emit(shift))
        made = [choose]
        if self._mine:
            take = Button(self.tr("I take it"), icon="hand-heart")
            take.clicked.connect(lambda: self.taken.emit(shift))
            made.append(take)
        if not self.best:
            return made
        words = self.tr("Ask her") if len(self.best) == 1 else self.tr("Ask these {n}").format(n=len(self.best))
        ask = Button(words, icon="megaphone")
        ask.clicked.connect(lambda: self.best_wanted.emit(shift))
        return [*made, ask]
