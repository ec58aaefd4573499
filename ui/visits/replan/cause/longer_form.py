"""A visit takes longer than planned."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import Id, VisitId
from teamapp.domain.units import Minutes
from teamapp.services.rounds.replan.causes import TakesLonger
from teamapp.services.rounds.replan.choices import still_to_come
from teamapp.services.rounds.replan.happened import MOST_EXTRA_MINUTES
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.form import Form
from ui.parts.fields.number_field import NumberField
from ui.visits.replan.cause.forms import Material
from ui.visits.replan.cause.lines import visit_lines

USUAL = 20


class LongerForm(Form):
    """Which visit, and by how many minutes."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        visits = visit_lines(still_to_come(material.facts), material.facts)
        self.visit = ChoiceField(self.tr("Which visit"), visits, required=True)
        if material.visit is not None:
            self.visit.value = material.visit
        self.minutes = NumberField(
            self.tr("Longer by"), unit=self.tr("min"), least=1, most=MOST_EXTRA_MINUTES, step=5, required=True
        )
        self.minutes.value = USUAL
        self.add(self.visit)
        self.add(self.minutes)

    def cause(self) -> TakesLonger | None:
        """The visit and its minutes."""
        minutes = self.minutes.whole
        if not self.check() or minutes is None:
            return None
        return TakesLonger(VisitId(Id(self.visit.value)), Minutes(minutes))

    def widget(self) -> QWidget:
        return self
