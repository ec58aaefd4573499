"""Why not another shift: for each that the day asks for, what would come of it, in numbers; one click gives it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.marks.swatch import ChipMark
from ui.parts.sections.part import SectionPart
from ui.roster.inspector.cell_facts import CellFacts, OtherKind
from ui.roster.shown.wording import Wording, translate
from ui.theme.tokens import Tone


class WhyNotSection(SectionPart):
    """`given` gives the shift to her, `tried` asks the planner for the best roster with it."""

    given = Signal(str)
    tried = Signal(str)

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(translate("roster", "Why not?"), gap=8, parent=parent)
        self._words = words

    def show_facts(self, facts: CellFacts, view: PeriodView) -> None:
        """Another cell, or it changed."""
        self.begin()
        wanted = not facts.pinned and (facts.nurse.id, facts.day) not in view.leave
        self.setVisible(wanted and bool(facts.others))
        if wanted:
            for other in facts.others:
                self.add(self._other(other, view, ahead=facts.day > view.today))

    def _other(self, other: OtherKind, view: PeriodView, *, ahead: bool) -> QLayout:
        chip = self._words.chip(view.kind(other.kind))
        give = Button(chip.name, kind="link", name=self.tr("Give her {shift}").format(shift=chip.name))
        give.clicked.connect(lambda: self.given.emit(other.kind))
        head = row(ChipMark(chip.kind, chip.letter), give, None, gap=8)
        head.addWidget(Label(self._words.price(other.price), size="small", tone="tertiary", tabular=True))
        if ahead:
            words = self.tr("The best roster with {shift} here")
            attempt = Button(kind="ghost", icon="sparkles", name=words.format(shift=chip.name))
            attempt.clicked.connect(lambda: self.tried.emit(other.kind))
            head.addWidget(attempt)
        box = column(head, gap=0)
        if other.example is not None:
            tone: Tone = "secondary" if other.allowed else "danger"
            box.addWidget(small(self._words.say(other.example), wrap=True, tone=tone))
        return box
