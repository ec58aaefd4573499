"""The chosen cell in one line: the shift with its times, leave, or free; locked, changed since it was published."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from scheduling.rules.plan import FREE
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.label import Label, small
from ui.parts.layout import row
from ui.parts.marks.swatch import ChipMark
from ui.parts.picture import IconLabel
from ui.parts.sections.part import SectionPart
from ui.roster.inspector.cell_facts import CellFacts
from ui.roster.shown.wording import Wording


class WhatSection(SectionPart):
    """Says what stands in the cell."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = wording

    def show_facts(self, facts: CellFacts, view: PeriodView) -> None:
        """Another cell, or it changed."""
        self.begin()
        self._say_shift(facts, view)
        was = view.changed_since_publication.get((facts.nurse.id, facts.day))
        if was is not None:
            self.add(small(self._words.since_publication(view, was, facts.kind), tone="warn", wrap=True))

    def _say_shift(self, facts: CellFacts, view: PeriodView) -> None:
        if facts.kind == FREE:
            leave = view.leave.get((facts.nurse.id, facts.day))
            words = self._words.leave(leave).capitalize() if leave is not None else self.tr("Free")
            line = row(Label(words, weight="medium"), None, gap=8)
        else:
            chip = self._words.chip(view.kind(facts.kind))
            times = Label(chip.times, size="small", tone="secondary", tabular=True)
            line = row(ChipMark(chip.kind, chip.letter), Label(chip.name, weight="medium"), times, None, gap=8)
        if facts.pinned:
            line.addWidget(IconLabel("lock", tone="secondary", size=14))
        self.add(line)
