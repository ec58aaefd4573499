"""One visit before and after."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Visit
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.planning.accept import Difference
from ui.parts.label import Label, small
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.theme.look import look
from ui.theme.tokens import Tone
from ui.visits.day.clock import clock_text
from ui.visits.replan.cause.lines import names_line

_CLIENT, _SIDE = 150, 150


class ChangeRow(QWidget):
    """`De Wit   09:35 Jo  →  09:50 Bo`; what stayed of it is grey."""

    def __init__(self, change: Difference, facts: DayFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "column")
        client = Label(facts.clients[change.after.client].family_name, weight="medium")
        before = small(self._place(change.before, facts), tone="tertiary")
        after = Label(self._after(change, facts), weight="strong" if self._other(change) else "regular")
        after.set_tone(self._tone(change))
        client.setFixedWidth(look().px(_CLIENT))
        before.setFixedWidth(look().px(_SIDE))
        self.setLayout(row(client, before, IconLabel("arrow-right", tone="tertiary", size=13), after, None, gap=10))
        self.setAccessibleName(f"{client.text()}: {before.text()} → {after.text()}")

    def _after(self, change: Difference, facts: DayFacts) -> str:
        if change.after.cancelled:
            return self.tr("cancelled")
        before, after = change.before.minutes, change.after.minutes
        if after is not None and after != before and change.before.nurse is not None:
            return self.tr("{place}, {minutes} min").format(place=self._place(change.after, facts), minutes=after)
        return self._place(change.after, facts)

    def _place(self, visit: Visit, facts: DayFacts) -> str:
        if visit.start is None:
            return names_line(visit, facts)
        return f"{clock_text(visit.start)} {names_line(visit, facts)}"

    def _other(self, change: Difference) -> bool:
        return change.nurse_changes or change.after.cancelled

    def _tone(self, change: Difference) -> Tone:
        if not change.after.planned and not change.after.cancelled:
            return "danger"
        return "accent" if change.nurse_changes else "text"
