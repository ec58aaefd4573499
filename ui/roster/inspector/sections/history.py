"""What happened to the cell: who, when, from what to what, and why."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from teamapp.services.roster.shown.past import CellEvent
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.sections.history import HistoryList, Past
from ui.roster.inspector.cell_facts import CellFacts
from ui.roster.shown.wording import Wording, translate


class HistorySection(HistoryList):
    """Newest first."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(translate("roster", "What happened"), parent=parent)
        self._words = wording

    def show_facts(self, facts: CellFacts, view: PeriodView) -> None:
        """Another cell, or it changed."""
        self.show_past([self._past(event, view.zone) for event in facts.history])

    def _past(self, event: CellEvent, zone: ZoneInfo) -> Past:
        """`12 Nov 14:05, Fatima: Early → Evening`."""
        free = self.tr("free")
        step = f"{event.before or free} → {event.after or free}"
        if event.before == event.after:
            step = self._words.say(event.what)
        why = self._words.say(event.why) if event.why is not None else ""
        return Past(self._words.moment(event.at, zone), event.who, step, why)
