"""A suggestion before it is written: what becomes better, and keep or discard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from teamapp.services.rounds.day.figures import DayFigures
from ui.parts.controls.button import Button
from ui.parts.label import small, strong
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.theme.look import look


class PreviewStrip(QFrame):
    """Stands where the progress stood; nothing is written until `kept`."""

    kept = Signal()
    discarded = Signal()
    details_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._title, self._words = strong(""), small("")
        keep = Button(self.tr("Keep this plan"), kind="primary", icon="check")
        details = Button(self.tr("Differences…"))
        discard = Button(self.tr("Discard"), kind="ghost")
        keep.clicked.connect(self.kept)
        details.clicked.connect(self.details_wanted)
        discard.clicked.connect(self.discarded)
        line = row(IconLabel("sparkles", tone="accent"), self._title, self._words, None, gap=12)
        for button in (discard, details, keep):
            line.addWidget(button)
        line.setContentsMargins(look().px(16), look().px(8), look().px(10), look().px(8))
        self.setLayout(line)
        self.hide()

    def show_figures(self, before: DayFigures, after: DayFigures, changes: int) -> None:
        """How the day is now and how it would be."""
        visits = self.tr("1 visit changes") if changes == 1 else self.tr("{n} visits change").format(n=changes)
        self._title.setText(self.tr("Suggestion: {visits}").format(visits=visits))
        self._words.setText(" · ".join(self._comparisons(before, after)))
        self.setAccessibleName(f"{self._title.text()}. {self._words.text()}")
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
