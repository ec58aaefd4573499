"""What happened to the cell: who, when, from what to what, and why."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from teamapp.services.roster.shown.past import CellEvent
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.label import small
from ui.parts.layout import column
from ui.parts.sections.part import SectionPart
from ui.roster.inspector.cell_facts import CellFacts
from ui.roster.shown.wording import Wording, translate

EVENTS = 4


class HistorySection(SectionPart):
    """Newest first."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(translate("roster", "What happened"), gap=6, parent=parent)
        self._words = wording

    def show_facts(self, facts: CellFacts, view: PeriodView) -> None:
        """Another cell, or it changed."""
        self.begin()
        self.setVisible(bool(facts.history))
        for event in facts.history[:EVENTS]:
            lines = column(small(self._step(event, view.zone), wrap=True), gap=0)
            why = self._words.say(event.why) if event.why is not None else ""
            if why:
                lines.addWidget(small(why, tone="tertiary", wrap=True))
            self.add(lines)

    def _step(self, event: CellEvent, zone: ZoneInfo) -> str:
        """`12 Nov 14:05, Fatima: Early → Evening`."""
        free = self.tr("free")
        step = f"{event.before or free} → {event.after or free}"
        if event.before == event.after:
            step = self._words.say(event.what)
        who = f", {event.who}" if event.who else ""
        return f"{self._words.moment(event.at, zone)}{who}: {step}"
