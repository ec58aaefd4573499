"""A proposal before it is written: what becomes better, and take it over, a part of it, or nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from scheduling.rules.finding import Severity
from teamapp.services.roster.shown.measure import figures_of
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.controls.ways import Ways
from ui.parts.elided import ElidedLabel
from ui.parts.label import strong
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.roster.board import Proposal
from ui.roster.shown.wording import Wording
from ui.theme.look import look


class PreviewStrip(QFrame):
    """Stands where the progress stood; nothing is written until `kept` or `part_kept`."""

    kept = Signal()
    part_kept = Signal()
    discarded = Signal()
    way_chosen = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._wording = wording
        self._title, self._words = strong(""), ElidedLabel(size="small", tone="secondary")
        self._keep = Button(self.tr("Take it over"), kind="primary", icon="check")
        self._part = Button(self.tr("Take over the {n} chosen"))
        self._ways = Ways()
        self._ways.chosen.connect(self.way_chosen)
        discard = Button(self.tr("Discard"), kind="ghost")
        self._keep.clicked.connect(self.kept)
        self._part.clicked.connect(self.part_kept)
        discard.clicked.connect(self.discarded)
        self._said = ElidedLabel(size="small", tone="accent")
        head = row(self._title, self._said, gap=10)
        head.setStretch(1, 1)
        line = row(IconLabel("sparkles", tone="accent"), column(head, self._words, gap=1), self._ways, gap=12)
        line.setStretch(1, 1)
        for button in (discard, self._part, self._keep):
            line.addWidget(button)
        line.setContentsMargins(look().px(16), look().px(8), look().px(10), look().px(8))
        self.setLayout(line)
        self.show_selection(0)
        self.hide()

    @property
    def text(self) -> str:
        """What is said of it, and its figures."""
        return f"{self._said.text()} · {self._words.text()}".strip(" ·")

    @property
    def ways(self) -> Segmented | None:
        """The choice of how the proposal is made, if it has one."""
        return self._ways.choice

    def show_proposal(self, proposal: Proposal) -> None:
        """How the roster is now and how it would be."""
        self._title.setText(proposal.title)
        self._said.setText(" · ".join(proposal.said))
        self._words.setText(" · ".join(self._comparisons(proposal)))
        self._ways.show_ways(proposal.choices, proposal.chosen)
        self._keep.setEnabled(bool(proposal.cells))
        self.setAccessibleName(f"{self._title.text()}. {self.text}")
        self.setAccessibleDescription(proposal.holds)
        self.setToolTip(proposal.holds)
        self.show()

    def show_selection(self, changes: int) -> None:
        """How many of the differences are chosen in the grid."""
        self._part.setVisible(changes > 0)
        self._part.setText(self.tr("Take over the {n} chosen").format(n=changes))

    def _comparisons(self, proposal: Proposal) -> list[str]:
        """What becomes different, then how good the whole is."""
        was, now = figures_of(proposal.before.live.plan), figures_of(proposal.after.live.plan)
        wishes = self.tr("wishes met {before} → {after} of {all}").replace("{all}", str(now.wishes))
        pairs = (
            (self.tr("open shifts {before} → {after}"), was.open_shifts, now.open_shifts),
            (self.tr("to fix {before} → {after}"), _to_fix(proposal.before), _to_fix(proposal.after)),
            (self.tr("hours on target {before} → {after}"), was.on_target, now.on_target),
            (wishes, was.wishes_met, now.wishes_met),
        )
        said = [words.format(before=before, after=after) for words, before, after in pairs if before != after]
        points = self.tr("{before} → {after} points")
        before, after = proposal.before.live.cost, proposal.after.live.cost
        said.append(points.format(before=self._wording.points(before), after=self._wording.points(after)))
        return said


def _to_fix(view: PeriodView) -> int:
    return sum(found.severity is Severity.MUST_FIX for found in view.live.findings)
