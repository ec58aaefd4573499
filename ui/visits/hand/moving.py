"""Move a visit without dragging: nurse and time in a sheet, with the verdict below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.hand.verdict import verdict_of_move
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.form import Form
from ui.parts.fields.time_field import TimeField
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate
from ui.visits.day.clock import windows_text
from ui.visits.day.model import Wording, care_of
from ui.visits.inspector.choosing import in_words


class MoveSheet(Sheet):
    """`moved` gives the nurses, one for each part, and the minute of the day."""

    moved = Signal(object, int)

    def __init__(self, over: QWidget, day: OpenDay, visit: Visit, wording: Wording) -> None:
        facts = day.facts
        need = facts.needs[visit.need]
        client = facts.clients[visit.client].family_name
        care = f"{care_of(need, wording.say)} · {windows_text(facts.windows(visit), translate('visits', 'or'))}"
        super().__init__(over, translate("visits", "Move {client}").format(client=client), note=care, width=440)
        self._day, self._visit, self._wording = day, visit, wording
        nurses = [(duty.nurse.id, f"{duty.nurse.name} · {duty.kind.name}") for duty in facts.on_duty]
        names = [self.tr("Nurse")] if need.nurses == 1 else [self.tr("First nurse"), self.tr("Second nurse")]
        self._nurses = [ChoiceField(name, nurses, required=True) for name in names]
        self._time = TimeField(self.tr("Start"), required=True)
        self._verdict = Label("", wrap=True)
        self._fill()
        form = Form()
        form.add(*self._nurses)
        form.add(self._time)
        form.changed.connect(self._judge)
        self._form = form
        self.body.addWidget(form)
        self.body.addWidget(self._verdict)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Move"), self._move, kind="primary", shuts=False)
        self._judge()

    def _fill(self) -> None:
        """What is planned now, or the first that could be."""
        visit, windows = self._visit, self._day.facts.windows(self._visit)
        for field, nurse in zip(self._nurses, (visit.nurse, visit.second_nurse), strict=False):
            if nurse is not None:
                field.value = nurse
        self._time.minutes = visit.start if visit.start is not None else (windows[0][0] if windows else 9 * 60)

    @property
    def _chosen(self) -> tuple[NurseId, ...]:
        return tuple(NurseId(Id(field.value)) for field in self._nurses if field.value)

    def _judge(self) -> None:
        """The same verdict as while dragging."""
        minutes, nurses = self._time.minutes, self._chosen
        known = self._visit.id not in self._day.question.off_map
        if minutes is None or len(set(nurses)) != len(self._nurses) or not known:
            self._verdict.setText("")
            return
        verdict = in_words(verdict_of_move(self._day, self._visit.id, nurses, MinuteOfDay(minutes)), self._wording)
        self._verdict.setText("\n".join(verdict.lines))
        self._verdict.set_tone("secondary" if verdict.allowed else "danger")

    def _move(self) -> None:
        if not self._form.check() or self._time.minutes is None:
            return
        nurses, minutes = self._chosen, self._time.minutes
        self.shut()
        self.moved.emit(nurses, minutes)
