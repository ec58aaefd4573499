"""The form of a kind of shift; refused words stand beside the field they are about, and nothing typed is lost."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.domain.entities import ShiftKind
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.text import text
from teamapp.domain.units import DAY_MINUTES, MinuteOfDay, Minutes
from teamapp.services.settings.shift_kinds import DutyDetails
from ui.parts.controls.tick_box import TickBox
from ui.parts.fields.choice_field import ChoiceField
from ui.parts.fields.field import Field
from ui.parts.fields.form import Form
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.text_field import TextField
from ui.parts.fields.time_field import TimeField
from ui.parts.label import small
from ui.parts.layers.sheet import Sheet
from ui.parts.layout import column, row
from ui.parts.marks.swatch import ChipMark
from ui.settings.wording import hours_text
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.shell.overlay.trouble import in_words

_FIELDS_OF_CODES = {
    "settings.letter_not_free": "letter",
    "settings.duty_same_name": "name",
    "settings.duty_no_length": "end",
    "settings.duty_length": "end",
    "settings.duty_same_hours": "start",
}


class ShiftSheet(Sheet):
    """`saved` gives DutyDetails; whoever saves them shuts the sheet, or shows the refusal with `refuse`."""

    saved = Signal(object)

    def __init__(self, over: QWidget, frame: Frame, kind: ShiftKind | None) -> None:
        title = translate("settings", "A new kind of shift")
        if kind is not None:
            title = translate("settings", "Change {name}").format(name=kind.name)
        note = translate("settings", "Past rosters show the new times too.") if kind is not None else ""
        super().__init__(over, title, note=note, width=520)
        self._frame = frame
        self._make_fields()
        self._fill(kind)
        self._lay_out()
        self.add_button(self.tr("Cancel"))
        self._button = self.add_button(
            self.tr("Save") if kind else self.tr("Add"), self._save, kind="primary", shuts=False
        )
        self._say_length()

    def refuse(self, error: Exception) -> None:
        """Show why it was not saved, beside the field it is about."""
        self._button.setEnabled(True)
        coded = getattr(error, "text", None)
        code = getattr(coded, "code", "")
        named = dict(getattr(coded, "values", ())).get("field", "")
        name = _FIELDS_OF_CODES.get(code) or str(named).rpartition(".")[2]
        field = self._fields.get(name, self._fields["name"])
        field.show_error(in_words(error, self._frame))
        field.focus()
        self.place()

    def _make_fields(self) -> None:
        self._name = TextField(self.tr("Name"), required=True, most=40)
        self._letter = TextField(self.tr("Letter, one or two"), required=True, most=2)
        forms = [(form.value, self._frame.say(text(f"form.{form.value}")).capitalize()) for form in ShiftForm]
        self._form = ChoiceField(self.tr("Looks and counts as"), forms, required=True)
        self._start = TimeField(self.tr("Begins"), required=True)
        self._end = TimeField(self.tr("Ends"), required=True)
        self._break = NumberField(self.tr("Unpaid break"), unit=self.tr("min"), most=480, step=5, required=True)
        self._visits = TickBox(self.tr("Visits are made in this shift"))
        self._length = small("", wrap=True)
        self._chip = ChipMark("early", "", large=True)
        self._fields: dict[str, Field] = {
            "name": self._name,
            "letter": self._letter,
            "form": self._form,
            "start": self._start,
            "end": self._end,
            "break_minutes": self._break,
        }

    def _fill(self, kind: ShiftKind | None) -> None:
        self._form.value = (kind.form if kind is not None else ShiftForm.EARLY).value
        self._break.value = kind.break_minutes if kind is not None else 0
        self._visits.setChecked(kind is None or kind.visits)
        if kind is not None:
            self._name.value, self._letter.value = kind.name, kind.letter
            self._start.minutes, self._end.minutes = kind.start, kind.end % DAY_MINUTES
        for field in self._fields.values():
            field.changed.connect(self._say_length)

    def _lay_out(self) -> None:
        form = Form()
        form.add(self._name)
        form.add(self._letter, self._form)
        form.add(self._start, self._end, self._break)
        said = row(self._chip, self._length, gap=12)
        said.setStretch(1, 1)
        form.add_other(column(said, self._visits, gap=12))
        self.body.addWidget(form)

    def _say_length(self) -> None:
        """The chip as it will be, and what the times come to."""
        self._chip.show_chip(ShiftForm(self._form.value).value, self._letter.value.upper())
        start, end, pause = self._start.minutes, self._end.minutes, self._break.whole
        if start is None or end is None or pause is None or start == end:
            self._length.setText(self.tr("This is how the roster will show it."))
            return
        worked = hours_text((end - start) % DAY_MINUTES - pause, self._frame.language)
        words = self.tr("{span} of work.") if end > start else self.tr("{span} of work; it ends the next day.")
        self._length.setText(words.format(span=worked))

    def _save(self) -> None:
        wrong = [field for field in self._fields.values() if not field.check()]
        start, end, pause = self._start.minutes, self._end.minutes, self._break.whole
        if wrong or start is None or end is None or pause is None:
            wrong[0].focus()
            self.place()
            return
        self._button.setEnabled(False)
        self.saved.emit(
            DutyDetails(
                name=self._name.value,
                letter=self._letter.value,
                form=ShiftForm(self._form.value),
                start=MinuteOfDay(start),
                end=MinuteOfDay(end),
                break_minutes=Minutes(pause),
                visits=self._visits.isChecked(),
            )
        )
