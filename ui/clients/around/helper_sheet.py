"""Somebody outside the team who helps: who, what, on which days."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import ClientHelper
from teamapp.domain.ids import ClientId
from teamapp.domain.text import text
from teamapp.services.clients.circle import HelperDetails, add_helper, edit_helper
from ui.clients.frames.form_sheet import FormSheet
from ui.parts.fields.tags_field import TagsField
from ui.parts.fields.text_field import TextField
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame


class HelperSheet(FormSheet):
    """With a helper she is changed, without one a new one is added."""

    def __init__(self, over: QWidget, frame: Frame, *, client: ClientId, helper: ClientHelper | None = None) -> None:
        title = translate("clients", "Add a helper") if helper is None else translate("clients", "Change a helper")
        super().__init__(over, frame, title, width=480)
        self._client, self._helper = client, helper
        self.name = TextField(self.tr("Name"), required=True, most=120)
        self.relation = TextField(self.tr("Relation"), placeholder=self.tr("daughter, neighbour"), most=120)
        self.phone = TextField(self.tr("Phone"))
        self.does = TextField(self.tr("Does"), placeholder=self.tr("cooks, does the shopping"))
        days = [(str(day), frame.say(text(f"weekday.{day}"))) for day in range(7)]
        self.days = TagsField(self.tr("On"), days)
        self.form.add(self.name, self.relation)
        self.form.add(self.does)
        self.form.add(self.days)
        self.form.add(self.phone)
        fields = {"name": self.name, "relation": self.relation, "phone": self.phone, "does": self.does}
        for code, field in fields.items():
            self.named(f"client_helper.{code}", field)
        if helper is not None:
            self._fill(helper)
        self.add_send(self.tr("Add") if helper is None else self.tr("Save"), self._save)

    def _fill(self, helper: ClientHelper) -> None:
        self.name.value, self.relation.value = helper.name, helper.relation
        self.phone.value, self.does.value = helper.phone, helper.does
        self.days.value = [str(day) for day in helper.weekdays]

    def _save(self) -> None:
        if not self.check():
            return
        details, helper = self._details(), self._helper
        if helper is not None:
            self.send(lambda: edit_helper(self.frame.desk, helper.id, details))
        else:
            self.send(lambda: add_helper(self.frame.desk, self._client, details))

    def _details(self) -> HelperDetails:
        return HelperDetails(
            name=self.name.value,
            relation=self.relation.value,
            phone=self.phone.value,
            does=self.does.value,
            weekdays=frozenset(int(day) for day in self.days.value),
        )
