"""The small sheets of the day: a note, minutes extra, a cancellation."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from teamapp.services.day.outcome import MOST_EXTRA_MINUTES
from teamapp.services.day.rounds import VisitLine
from ui.parts.fields.form import Form
from ui.parts.fields.long_text_field import LongTextField
from ui.parts.fields.number_field import NumberField
from ui.parts.fields.text_field import TextField
from ui.parts.layers.sheet import Sheet
from ui.shell.declared.commands import translate


class NoteSheet(Sheet):
    """`written` gives the words."""

    written = Signal(str)

    def __init__(self, over: QWidget, line: VisitLine) -> None:
        super().__init__(over, translate("today", "Note on {client}").format(client=line.client.name))
        self._words = LongTextField(self.tr("Note"), required=True, lines=5, hint=self.tr("A note stays as it is."))
        self.body.addWidget(self._words)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Write"), self._write, kind="primary", shuts=False)

    def _write(self) -> None:
        if self._words.check():
            words = self._words.value
            self.shut()
            self.written.emit(words)


class MinutesSheet(Sheet):
    """`typed` gives minutes and the reason; nought takes an earlier entry back."""

    typed = Signal(int, str)

    def __init__(self, over: QWidget, line: VisitLine) -> None:
        title = translate("today", "It took longer at {client}").format(client=line.client.name)
        super().__init__(over, title, note=translate("today", "Nobody measures: you type what matters."))
        self._minutes = NumberField(
            self.tr("Minutes extra"), unit=self.tr("min"), most=MOST_EXTRA_MINUTES, step=5, required=True
        )
        self._minutes.value = line.visit.minutes_extra or 15
        self._reason = TextField(self.tr("Why"), required=True)
        self._reason.value = line.visit.extra_reason
        self._form = Form()
        self._form.add(self._minutes)
        self._form.add(self._reason)
        self.body.addWidget(self._form)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Note it"), self._note, kind="primary", shuts=False)

    def _note(self) -> None:
        minutes = self._minutes.whole
        if minutes == 0 or self._form.check():
            reason = self._reason.value
            self.shut()
            self.typed.emit(minutes or 0, reason)


class CancelSheet(Sheet):
    """`cancelled` gives the reason."""

    cancelled = Signal(str)

    def __init__(self, over: QWidget, line: VisitLine) -> None:
        title = translate("today", "Cancel the visit to {client}?").format(client=line.client.name)
        super().__init__(over, title, note=translate("today", "Only this visit; the care goes on."))
        self._reason = TextField(self.tr("Why"), required=True)
        self.body.addWidget(self._reason)
        self.add_button(self.tr("Keep the visit"))
        self.add_button(self.tr("Cancel the visit"), self._cancel, kind="danger", shuts=False)

    def _cancel(self) -> None:
        if self._reason.check():
            reason = self._reason.value
            self.shut()
            self.cancelled.emit(reason)
