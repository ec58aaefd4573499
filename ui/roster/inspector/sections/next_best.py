"""Who would be next best for the shift, at what price; one click gives it to her."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scheduling.rules.plan import FREE
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import Label
from ui.parts.layout import row
from ui.parts.sections.part import SectionPart
from ui.roster.inspector.cell_facts import CellFacts
from ui.roster.shown.wording import Wording, translate


class NextBestSection(SectionPart):
    """The two or three colleagues who could take the shift instead."""

    given = Signal(str)  # nurse
    tried = Signal()  # the best roster without her here

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(translate("roster", "Next best"), parent=parent)
        self._words = wording

    def show_facts(self, facts: CellFacts, view: PeriodView) -> None:
        """Another cell, or it changed."""
        self.begin()
        ahead = facts.day > view.today and facts.kind != FREE and not facts.pinned
        self.setVisible(bool(facts.why.next_best) or ahead)
        for one in facts.why.next_best:
            button = Button(one.name, kind="link", name=self.tr("Give it to {nurse}").format(nurse=one.name))
            button.clicked.connect(lambda _checked=False, nurse=one.nurse: self.given.emit(nurse))
            price = Label(self._words.price(one.price), size="small", tone="tertiary", tabular=True)
            self.add(row(button, None, price))
        if ahead:
            attempt = Button(self.tr("The best roster without her here"), kind="ghost", icon="sparkles")
            attempt.clicked.connect(self.tried)
            self.add(row(attempt, None))
