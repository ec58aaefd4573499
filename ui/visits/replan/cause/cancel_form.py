"""A visit is not wanted today."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import Id, VisitId
from teamapp.services.rounds.replan.causes import Cancelled
from teamapp.services.rounds.replan.choices import not_begun
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.form import Form
from ui.parts.fields.text_field import TextField
from ui.visits.replan.cause.forms import Material
from ui.visits.replan.cause.lines import visit_lines


class CancelForm(Form):
    """Which visit, and why."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        visits = visit_lines(not_begun(material.facts), material.facts)
        self.visit = ChoiceField(self.tr("Which visit"), visits, required=True)
        if material.visit is not None:
            self.visit.value = material.visit
        self.why = TextField(self.tr("Why"), required=True, most=120, hint=self.tr("For example: in hospital."))
        self.add(self.visit)
        self.add(self.why)

    def cause(self) -> Cancelled | None:
        """The visit and the reason."""
        return Cancelled(VisitId(Id(self.visit.value)), self.why.value) if self.check() else None

    def widget(self) -> QWidget:
        return self
