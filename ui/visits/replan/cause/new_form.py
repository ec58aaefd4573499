"""A client needs a visit more today."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.care import care_name
from teamapp.domain.ids import Id, NeedId
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.services.clients.needs import LONGEST_MINUTES, SHORTEST_MINUTES
from teamapp.services.rounds.replan.causes import NewVisit
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.form import Form
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.time_field import TimeField
from ui.visits.replan.cause.forms import Material

AHEAD_MINUTES = 120
MORNING = 8 * 60


class NewForm(Form):
    """Which client and care, within which window, how long."""

    def __init__(self, material: Material) -> None:
        super().__init__()
        self._needs = {one.need: one for one in material.needs}
        lines = [(one.need, f"{one.client} · {material.words.say(care_name(one.care))}") for one in material.needs]
        self.need = ChoiceField(self.tr("Who needs one more visit"), lines, required=True)
        begin = (max(MORNING, material.now or 0) + 14) // 15 * 15
        self.first, self.last = TimeField(self.tr("From"), required=True), TimeField(self.tr("Until"), required=True)
        self.first.minutes, self.last.minutes = begin, min(23 * 60, begin + AHEAD_MINUTES)
        self.minutes = NumberField(
            self.tr("How long"), unit=self.tr("min"), least=SHORTEST_MINUTES, most=LONGEST_MINUTES, step=5,
            required=True,
        )  # fmt: skip
        self.need.changed.connect(self._suppose)
        self.add(self.need)
        self.add(self.first, self.last, self.minutes)
        self._suppose()

    def cause(self) -> NewVisit | None:
        """The care, its window and its minutes."""
        first, last, minutes = self.first.minutes, self.last.minutes, self.minutes.whole
        if not self.check() or first is None or last is None or minutes is None:
            return None
        return NewVisit(NeedId(Id(self.need.value)), (MinuteOfDay(first), MinuteOfDay(last)), Minutes(minutes))

    def widget(self) -> QWidget:
        return self

    def _suppose(self) -> None:
        """As long as the care usually takes."""
        chosen = self._needs.get(NeedId(Id(self.need.value)))
        if chosen is not None:
            self.minutes.value = chosen.minutes
