"""Why is she here, or free: what the rules say against it first, then the reasons with their numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from scheduling.rules.finding import Finding, Repair, Severity
from scheduling.rules.plan import FREE
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import small
from ui.parts.layers.reading import changing
from ui.parts.layout import row
from ui.parts.sections.part import SectionPart
from ui.roster.inspector.cell_facts import CellFacts
from ui.roster.shown.wording import Wording, translate

FINDINGS = 2


class WhySection(SectionPart):
    """Three plain reasons, allowed or not; what is against it has its repair."""

    repaired = Signal(object, object)  # Finding, Repair

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(translate("roster", "Why?"), gap=6, parent=parent)
        self._words = wording

    def show_facts(self, facts: CellFacts, view: PeriodView) -> None:
        """Another cell, or it changed."""
        self.begin()
        for finding in facts.why.against[:FINDINGS]:
            must = finding.severity is Severity.MUST_FIX
            icon = "circle-alert" if must else "triangle-alert"
            self.add_marked(icon, "danger" if must else "warn", self._words.say(finding.text))
            for repair in finding.repairs[:1]:
                self.add(self._repair(finding, repair))
        for reason in facts.why.reasons:
            self.add_marked("dot", "tertiary", self._words.say(reason))
        if facts.kind != FREE and not facts.why.against:
            self.add_marked("circle-check", "ok", self.tr("Within every rule and agreement."))

    def _repair(self, finding: Finding, repair: Repair) -> QLayout:
        words = self._words.say(repair.text)
        button = changing(Button(self.tr("Repair"), icon="sparkles", name=words))
        button.clicked.connect(lambda: self.repaired.emit(finding, repair))
        line = row(button, small(words, tone="secondary", wrap=True), gap=8, margins=(21, 0, 0, 0))
        line.setStretch(1, 1)
        return line
