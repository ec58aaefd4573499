"""Asks for one day: the last of care, or one to be left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from teamapp.domain.change import Change
from ui.clients.frames.form_sheet import FormSheet
from ui.parts.fields.date_field import DateField
from ui.shell.frame import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class DayQuestion:
    """What is asked; `code` is the field that a refusal names."""

    title: str
    note: str
    label: str
    button: str
    code: str
    day: date
    least: date | None = None
    danger: bool = False


class DaySheet(FormSheet):
    """`work` gets the day, in the database thread."""

    def __init__(
        self, over: QWidget, frame: Frame, question: DayQuestion, *, today: date, work: Callable[[date], Change]
    ) -> None:
        super().__init__(over, frame, question.title, note=question.note, width=420)
        self._work = work
        self.day = DateField(question.label, today=today, least=question.least, required=True)
        self.day.value = question.day
        self.form.add(self.day)
        self.named(question.code, self.day)
        self.add_send(question.button, self._go, danger=question.danger)

    def _go(self) -> None:
        day = self.day.value
        if self.check() and day is not None:
            self.send(lambda: self._work(day))
