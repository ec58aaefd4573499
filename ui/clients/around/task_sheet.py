"""Something to be done, about a client or about nobody in particular."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import Nurse
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.services.tasks import add_task
from ui.clients.frames.form_sheet import FormSheet
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.text_field import TextField
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class TaskSheet(FormSheet):
    """What, who and by when; without a nurse whoever takes it."""

    def __init__(
        self,
        over: QWidget,
        frame: Frame,
        nurses: Sequence[Nurse],
        *,
        today: date,
        client: ClientId | None = None,
        name: str = "",
    ) -> None:
        about = translate("clients", "Add a task about {client}").format(client=name)
        super().__init__(over, frame, about if name else translate("clients", "Add a task"))
        self._client = client
        self._what = TextField(self.tr("What is to be done"), required=True)
        choices = [(nurse.id, nurse.name) for nurse in nurses if nurse.ended is None or nurse.ended >= today]
        self._nurse = ChoiceField(self.tr("Who"), choices, nothing=self.tr("Whoever takes it"))
        self._due = DateField(self.tr("By when"), today=today)
        self.form.add(self._what)
        self.form.add(self._nurse, self._due)
        self.named("task.title", self._what)
        self.named("task.due", self._due)
        self.add_send(self.tr("Add"), self._add)

    def _add(self) -> None:
        if not self.form.check():
            return
        title, due, client = self._what.value, self._due.value, self._client
        nurse = NurseId(Id(self._nurse.value)) if self._nurse.value else None
        self.send(lambda: add_task(self.frame.desk, title, nurse=nurse, client=client, due=due))
