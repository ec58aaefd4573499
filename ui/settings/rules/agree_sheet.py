"""Other figures of a rule for one nurse, from when to when, and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.settings.rules import RuleLine
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.text_field import TextField
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.settings.rules import words
from ui.settings.rules.figure_fields import FigureFields
from ui.settings.rules.reading import RulesRead
from ui.shell.commands import translate
from ui.shell.frame import Frame
from ui.shell.trouble import in_words


class AgreeSheet(Sheet):
    """`agreed` gives the nurse, the figures that differ, first and last day, and the reason."""

    agreed = Signal(str, object, object, object, str)

    def __init__(self, over: QWidget, line: RuleLine, found: RulesRead, frame: Frame) -> None:
        title = translate("settings", "Agree otherwise on “{name}”").format(name=words.name_of(line, frame))
        super().__init__(over, title, width=520)
        self._frame = frame
        self._nurse = ChoiceField(self.tr("With whom"), found.nurses, required=True, nothing=self.tr("Choose a nurse"))
        self._figures = FigureFields(line, frame)
        self._first = DateField(self.tr("From"), today=found.today, required=True)
        self._first.value = found.today
        self._last = DateField(self.tr("Until"), today=found.today, hint=self.tr("Empty: until it is ended."))
        self._reason = TextField(self.tr("Why, and where it is written"), required=True, most=120)
        note = self.tr("Change the figures that are otherwise for her. For everybody else the rule stays as it is.")
        if line.is_law:
            note = self.tr("The law allows this only where it says so, such as an opt-out in writing. Say where it is.")
        self.body.addWidget(Label(note, wrap=True, tone="secondary"))
        self.body.addWidget(self._nurse)
        self._figures.add(self._first, self._last)
        self._figures.add(self._reason)
        self.body.addWidget(self._figures)
        self.add_button(self.tr("Cancel"))
        self._save_button = self.add_button(self.tr("Agree"), self._save, kind="primary", shuts=False)

    def refuse(self, error: Exception) -> None:
        """Why it was not saved, beside the field it is about."""
        self._save_button.setEnabled(True)
        field = str(dict(getattr(getattr(error, "text", None), "values", ())).get("field", ""))
        shown = self._last if field.endswith(".last") else self._reason
        shown.show_error(in_words(error, self._frame))
        self.place()

    def _save(self) -> None:
        checked = self._nurse.check()
        if not (self._figures.check() and checked):
            self.place()
            return
        self._save_button.setEnabled(False)
        figures = dict(self._figures.different)
        self.agreed.emit(self._nurse.value, figures, self._first.value, self._last.value, self._reason.value)
