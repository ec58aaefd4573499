"""A suggestion before it is written: what becomes better, and take it over, a part of it, or nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from scheduling.rules.finding import Severity
from teamapp.services.roster.measure import figures_of
from teamapp.services.roster.suggest import Suggestion
from teamapp.services.roster.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.elided import ElidedLabel
from ui.parts.label import strong
from ui.parts.layout import row
from ui.parts.picture import IconLabel
from ui.roster.shown.wording import Wording
from ui.theme.look import look

WORTH_SAYING = 0.5
"""A proof that leaves a greater share open tells nobody anything."""


class PreviewStrip(QFrame):
    """Stands where the progress stood; nothing is written until `kept` or `part_kept`."""

    kept = Signal()
    part_kept = Signal()
    discarded = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._wording = wording
        self._title, self._words = strong(""), ElidedLabel(size="small", tone="secondary")
        self._keep = Button(self.tr("Take it over"), kind="primary", icon="check")
        self._part = Button(self.tr("Take over the {n} chosen"))
        discard = Button(self.tr("Discard"), kind="ghost")
        self._keep.clicked.connect(self.kept)
        self._part.clicked.connect(self.part_kept)
        discard.clicked.connect(self.discarded)
        line = row(IconLabel("sparkles", tone="accent"), self._title, self._words, gap=12)
        line.setStretch(2, 1)
        for button in (discard, self._part, self._keep):
            line.addWidget(button)
        line.setContentsMargins(look().px(16), look().px(8), look().px(10), look().px(8))
        self.setLayout(line)
        self.show_selection(0)
        self.hide()

    def show_suggestion(self, suggestion: Suggestion) -> None:
        """How the roster is now and how it would be."""
        changes = len(suggestion.differences)
        words = self.tr("Suggestion: 1 cell changes") if changes == 1 else self.tr("Suggestion: {n} cells change")
        self._title.setText(words.format(n=changes))
        self._words.setText(" · ".join(self._comparisons(suggestion)))
        self.setAccessibleName(f"{self._title.text()}. {self._words.text()}")
        self.show()

    def show_selection(self, changes: int) -> None:
        """How many of the differences are chosen in the grid."""
        self._part.setVisible(changes > 0)
        self._part.setText(self.tr("Take over the {n} chosen").format(n=changes))

    def _comparisons(self, suggestion: Suggestion) -> list[str]:
        """What becomes different, then how good the whole is."""
        was, now = figures_of(suggestion.before.live.plan), figures_of(suggestion.after.live.plan)
        wishes = self.tr("wishes met {before} → {after} of {all}").replace("{all}", str(now.wishes))
        pairs = (
            (self.tr("open shifts {before} → {after}"), was.open_shifts, now.open_shifts),
            (self.tr("to fix {before} → {after}"), _to_fix(suggestion.before), _to_fix(suggestion.after)),
            (self.tr("hours on target {before} → {after}"), was.on_target, now.on_target),
            (wishes, was.wishes_met, now.wishes_met),
        )
        said = [words.format(before=before, after=after) for words, before, after in pairs if before != after]
        points = self.tr("{before} → {after} points")
        before, after = suggestion.before.live.cost, suggestion.cost
        said.append(points.format(before=self._wording.points(before), after=self._wording.points(after)))
        if suggestion.proven:
            said.append(self.tr("the best there is, proven"))
        elif suggestion.gap is not None and suggestion.gap < WORTH_SAYING:
            percent = f"{100 * suggestion.gap:.0f}"
            said.append(self.tr("at most {percent} % from the best there can be").format(percent=percent))
        return said


def _to_fix(view: PeriodView) -> int:
    return sum(found.severity is Severity.MUST_FIX for found in view.live.findings)
