"""Several chosen days: how many, with how many shifts and hours, and what can be done to all of them at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scheduling.rules.plan import FREE
from teamapp.services.roster.hand.shifts import CellKey
from teamapp.services.roster.shown.view import PeriodView
from ui.parts.controls.button import Button
from ui.parts.label import Label, small
from ui.parts.layers.reading import changing
from ui.parts.layout import row
from ui.parts.sections.part import SectionPart
from ui.roster.shown.wording import Wording


class RangeSection(SectionPart):
    """Hidden while one day is chosen."""

    given = Signal()
    cleared = Signal()
    lock_toggled = Signal()

    def __init__(self, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, parent=parent)
        self._words = words
        self._head, self._note = Label("", weight="medium"), small("", tone="secondary")
        give = changing(Button(self.tr("Give…"), icon="plus"))
        clear = changing(Button(self.tr("Make free"), icon="eraser"))
        lock = changing(Button(self.tr("Lock"), icon="lock", keys="Ctrl+Shift+L"))
        give.clicked.connect(self.given)
        clear.clicked.connect(self.cleared)
        lock.clicked.connect(self.lock_toggled)
        self.add(self._head)
        self.add(self._note)
        self.add(row(give, clear, None, gap=6))
        self.add(row(lock, None, gap=6))
        self.hide()

    @property
    def text(self) -> str:
        """What is said of the range."""
        return f"{self._head.text()}. {self._note.text()}"

    def show_cells(self, view: PeriodView, cells: tuple[CellKey, ...]) -> None:
        """Other days are chosen."""
        self.setVisible(len(cells) > 1)
        if len(cells) < 2:
            return
        nurses = {nurse for nurse, _day in cells}
        name = view.nurse(next(iter(nurses))).given_name
        whose = name if len(nurses) == 1 else self.tr("{n} nurses").format(n=len(nurses))
        self._head.setText(self.tr("{days} days of {whose}").format(days=len(cells), whose=whose))
        kinds = [kind for nurse, day in cells if (kind := view.worked(nurse, day)) != FREE]
        minutes = sum(view.kind(kind).end - view.kind(kind).start - view.kind(kind).break_minutes for kind in kinds)
        note = self.tr("{n} shifts, {hours} h").format(n=len(kinds), hours=self._words.hours(minutes))
        self._note.setText(note)
