"""A nurse does not come, or goes home."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import Id, NurseId
from teamapp.services.rounds.replan.causes import NurseAway
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.form import Form
from ui.parts.label import flowing_small
from ui.visits.replan.cause.forms import Material


class AwayForm(Form):
    """Who; nobody is asked why."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        facts = material.facts
        people = [(duty.nurse.id, f"{duty.nurse.name} · {duty.kind.name}") for duty in facts.on_duty]
        self.nurse = ChoiceField(self.tr("Who is away"), people, required=True)
        if material.nurse is not None:
            self.nurse.value = material.nurse
        self.add(self.nurse)
        self.add_other(
            flowing_small(self.tr("No reason is asked. It counts for this day, and her shift becomes open."))
        )

    def cause(self) -> NurseAway | None:
        """Who it is."""
        return NurseAway(NurseId(Id(self.nurse.value))) if self.check() else None

    def widget(self) -> QWidget:
        return self
