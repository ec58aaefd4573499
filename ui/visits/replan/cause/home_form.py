"""Nobody opened the door."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.ids import Id, VisitId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.replan.causes import NotHome
from teamapp.services.rounds.replan.choices import not_begun
from ui.parts.controls.segmented import Segmented
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.form import Form
from ui.parts.fields.time_field import TimeField
from ui.parts.layout import row
from ui.visits.replan.cause.forms import Material
from ui.visits.replan.cause.lines import visit_lines

LATER_MINUTES = 120
LAST_MINUTE = 23 * 60


class HomeForm(Form):
    """Which visit, and whether somebody goes again."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        visits = visit_lines(not_begun(material.facts), material.facts)
        self.visit = ChoiceField(self.tr("Who was not at home"), visits, required=True)
        if material.visit is not None:
            self.visit.value = material.visit
        choices = (("again", self.tr("Go again later")), ("leave", self.tr("Leave it for today")))
        self.again = Segmented(choices, name=self.tr("What now"))
        self.after = TimeField(self.tr("Not before"), required=True)
        self.after.minutes = min(LAST_MINUTE, (material.now or 8 * 60) // 15 * 15 + LATER_MINUTES)
        self.again.chosen.connect(self._show_time)
        self.again.chosen.connect(self.changed)
        self.add(self.visit)
        self.add_other(row(self.again, None))
        self.add(self.after)

    def cause(self) -> NotHome | None:
        """The visit, and when to go again."""
        leave, minutes = self.again.current == "leave", self.after.minutes
        if not self.visit.check() or (not leave and (not self.after.check() or minutes is None)):
            return None
        again = None if leave or minutes is None else MinuteOfDay(minutes)
        return NotHome(VisitId(Id(self.visit.value)), again)

    def widget(self) -> QWidget:
        return self

    def _show_time(self) -> None:
        self.after.setVisible(self.again.current == "again")
