"""A suggestion before it is written: what becomes better, and keep or discard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from teamapp.services.rounds.day.figures import DayFigures, figures_of
from ui.parts.columns import Columns
from ui.parts.controls.button import Button
from ui.parts.controls.ways import Ways
from ui.parts.label import small, strong
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.visits.board import Proposal

_BESIDE_FROM = 760


class PreviewStrip(QFrame):
    """Stands where the progress stood; nothing is written until `kept`."""

    kept = Signal()
    discarded = Signal()
    details_wanted = Signal()
    way_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._title, self._words = strong(""), small("", soft=True)
        self._keep = keep = Button(self.tr("Keep this plan"), kind="primary", icon="check")
        self._details = details = Button(self.tr("Differences…"))
        self._ways = Ways()
        self._ways.chosen.connect(self.way_chosen)
        discard = Button(self.tr("Discard"), kind="ghost")
        keep.clicked.connect(self.kept)
        details.clicked.connect(self.details_wanted)
        discard.clicked.connect(self.discarded)
        said = row(IconLabel("sparkles", tone="accent"), column(self._title, self._words, gap=1), gap=12)
        said.setStretch(1, 1)
        acts = row(None, self._ways, discard, details, keep)
        both = Columns(said, acts, least=_BESIDE_FROM, shares=(1, 0))
        self.setLayout(row(both, margins=(16, 8, 10, 8)))
        self.hide()

    @property
    def text(self) -> str:
        """What is said of it, and its figures."""
        return f"{self._title.text()} · {self._words.text()}"

    def show_proposal(self, proposal: Proposal) -> None:
        """How the day is now and how it would be."""
        changes = len(proposal.differences)
        visits = self.tr("1 visit changes") if changes == 1 else self.tr("{n} visits change").format(n=changes)
        self._title.setText(proposal.title or self.tr("Suggestion: {visits}").format(visits=visits))
        before = figures_of(proposal.before.question.problem, proposal.before.plan)
        after = figures_of(proposal.after.question.problem, proposal.after.plan)
        said = self._comparisons(before, after)
        if proposal.title:
            said.insert(0, visits)
        self._words.setText(" · ".join((*said, *proposal.said)))
        self._words.setToolTip(self._words.text())
        self._ways.show_ways(proposal.choices, proposal.chosen)
        self._details.setEnabled(bool(changes))
        self._keep.setEnabled(bool(changes))
        self.setAccessibleName(self.text)
        self.show()

    def _comparisons(self, before: DayFigures, after: DayFigures) -> list[str]:
        if not before.planned:
            said = [
                self.tr("{n} visits planned").format(n=after.planned),
                self.tr("Travel {minutes} min").format(minutes=after.travel_minutes),
                self.tr("known faces {percent} %").format(percent=after.known_percent),
            ]
        else:
            travel = self.tr("Travel {before} → {after} min")
            faces = self.tr("known faces {before} → {after} %")
            said = [
                travel.format(before=before.travel_minutes, after=after.travel_minutes),
                faces.format(before=before.known_percent, after=after.known_percent),
            ]
            if before.late_minutes or after.late_minutes:
                late = self.tr("late {before} → {after} min")
                said.append(late.format(before=before.late_minutes, after=after.late_minutes))
        if before.overtime_minutes or after.overtime_minutes:
            overtime = self.tr("overtime {before} → {after} min")
            said.append(overtime.format(before=before.overtime_minutes, after=after.overtime_minutes))
        if before.not_planned or after.not_planned:
            open_visits = self.tr("not planned {before} → {after}")
            said.append(open_visits.format(before=before.not_planned, after=after.not_planned))
        return said
