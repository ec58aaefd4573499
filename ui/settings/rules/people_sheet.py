"""Two people, or one, and days: who works beside whom at first, and whose age frees her from nights."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.date_field import DateField
from ui.parts.fields.form import Form
from ui.parts.label import Label
from ui.parts.layers.sheet import Sheet
from ui.settings.rules.reading import RulesRead
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words


class PeopleSheet(Sheet):
    """With `paired` it asks for a newcomer, her mentor and the days; else for a nurse and the day of her age.

    `said` gives the first nurse, the second or "", the first day and the last or None.
    """

    said = Signal(str, str, object, object)

    def __init__(self, over: QWidget, found: RulesRead, frame: Frame, *, paired: bool) -> None:
        self._frame, self._paired = frame, paired
        pair, age = translate("settings", "Pair a newcomer with her mentor"), translate("settings", "Freed from nights")
        super().__init__(over, pair if paired else age, width=480)
        self._form = Form()
        nothing = self.tr("Choose a nurse")
        if paired:
            self.one = ChoiceField(self.tr("Newcomer"), found.nurses, required=True, nothing=nothing)
            self.first = DateField(self.tr("From"), today=found.today, required=True)
            self.first.value = found.today
            note = self.tr("For as long as they are paired she works only shifts that her mentor works too.")
        else:
            self.one = ChoiceField(self.tr("Nurse"), found.nurses, required=True, nothing=nothing)
            self.first = DateField(self.tr("From this day on her age frees her"), today=found.today, required=True)
            note = self.tr("Only this day is kept, not her date of birth. What she agrees to is an agreement with her.")
        self.other = ChoiceField(self.tr("Mentor"), found.nurses, required=True, nothing=nothing)
        self.last = DateField(self.tr("Until"), today=found.today, hint=self.tr("Empty: until it is ended."))
        self.body.addWidget(Label(note, wrap=True, tone="secondary"))
        if paired:
            self._form.add(self.one, self.other)
            self._form.add(self.first, self.last)
        else:
            self._form.add(self.one)
            self._form.add(self.first)
        self.body.addWidget(self._form)
        self.add_button(self.tr("Cancel"))
        self._save_button = self.add_button(self.tr("Save"), self._save, kind="primary", shuts=False)

    def refuse(self, error: Exception) -> None:
        """Why it was not saved."""
        self._save_button.setEnabled(True)
        self.one.show_error(in_words(error, self._frame))
        self.place()

    def _save(self) -> None:
        if not self._form.check():
            self.place()
            return
        self._save_button.setEnabled(False)
        other = self.other.value if self._paired else ""
        self.said.emit(self.one.value, other, self.first.value, self.last.value if self._paired else None)
