"""The team's word on a rule: its figures, whether it holds, who decided and when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.settings.rules import RuleLine
from ui.parts.controls.tick_box import TickBox
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


class DecideSheet(Sheet):
    """`decided` gives on, figures, by whom and the day; `set_back` takes the team's word away."""

    decided = Signal(bool, object, str, object)
    set_back = Signal()

    def __init__(self, over: QWidget, line: RuleLine, found: RulesRead, frame: Frame) -> None:
        title = translate("settings", "What the team decides on “{name}”").format(name=words.name_of(line, frame))
        super().__init__(over, title, width=520)
        self._frame = frame
        self._on = TickBox(self.tr("In force"), checked=line.setting.on)
        self._figures = FigureFields(line, frame)
        self._by = TextField(self.tr("Decided by"), required=True, hint=self.tr("For example: team meeting."))
        self._by.value = found.me
        self._day = DateField(self.tr("Decided on"), today=found.today, required=True)
        self._day.value = found.today
        self._figures.add(self._by, self._day)
        self.body.addWidget(Label(frame.say(line.sentence), wrap=True, tone="secondary"))
        self.body.addWidget(self._on)
        self.body.addWidget(self._figures)
        self.add_button(self.tr("Cancel"))
        if line.decided is not None:
            self.add_button(self.tr("Set back"), self.set_back.emit)
        self._save_button = self.add_button(self.tr("Save"), self._save, kind="primary", shuts=False)

    def refuse(self, error: Exception) -> None:
        """Why it was not saved."""
        self._save_button.setEnabled(True)
        self._by.show_error(in_words(error, self._frame))
        self.place()

    def _save(self) -> None:
        if self._figures.check():
            self._save_button.setEnabled(False)
            self.decided.emit(self._on.isChecked(), dict(self._figures.values), self._by.value, self._day.value)
        else:
            self.place()
