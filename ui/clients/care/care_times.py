"""The times of the day at which care may begin: one or more spans, each from and until."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamapp.domain.units import MinuteOfDay
from teamapp.services.clients.needs import MOST_TIMES_A_DAY, Window
from ui.parts.controls.button import Button
from ui.parts.controls.segmented import Segmented
from ui.parts.fields.field import Field
from ui.parts.fields.time_field import TimeField
from ui.parts.layout import column, plain, row


class CareTimes(QWidget):
    """`windows` in the order typed; with two, each day at both or at one of the two."""

    changed = Signal()
    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "column")
        self.rows: list[tuple[TimeField, TimeField, QWidget]] = []
        self._box: QVBoxLayout = column(gap=8)
        self.add = Button(self.tr("Add a time of the day"), kind="ghost", icon="plus")
        self.add.clicked.connect(lambda: self._add_typed())
        both = (("all", self.tr("Each of these times")), ("one", self.tr("One of the two")))
        self.meaning = Segmented(both, name=self.tr("What several times mean"))
        self.meaning.chosen.connect(lambda _key: self.changed.emit())
        self._meaning_row = plain(row(self.meaning, None))
        self.setLayout(column(self._box, row(self.add, None), self._meaning_row, gap=8))
        self.show_windows(((MinuteOfDay(450), MinuteOfDay(510)),))

    @property
    def windows(self) -> tuple[Window, ...]:
        """Those that can be read; a time without an end begins exactly then."""
        found = []
        for begin, end, _line in self.rows:
            if begin.minutes is not None:
                last = end.minutes if end.minutes is not None else begin.minutes
                over = 24 * 60 if last < begin.minutes else 0  # until after midnight
                found.append((MinuteOfDay(begin.minutes), MinuteOfDay(last + over)))
        return tuple(found)

    @property
    def one_of_two(self) -> bool:
        """Whether the windows are a choice, not several visits."""
        return len(self.rows) == 2 and self.meaning.current == "one"

    @property
    def first(self) -> Field:
        """The field that is wrong when the times are."""
        return self.rows[0][0]

    def show_windows(self, windows: tuple[Window, ...], *, one_of_two: bool = False) -> None:
        """Show what is there."""
        while self.rows:
            self._drop(self.rows[0][2])
        for window in windows:
            self._add_row(window)
        self.meaning.choose("one" if one_of_two else "all")
        self._dress()

    def check(self) -> bool:
        """Whether each time can be read."""
        wrong = [field for begin, end, _line in self.rows for field in (begin, end) if not field.check()]
        return not wrong

    def _add_typed(self) -> None:
        self._add_row(None)
        self._dress()
        self.rows[-1][0].focus()
        self.changed.emit()

    def _add_row(self, window: Window | None) -> None:
        number = len(self.rows)
        begin = TimeField(self.tr("Begins from"), required=True)
        end = TimeField(self.tr("until at the latest"))
        if window is not None:
            begin.minutes, end.minutes = window[0], window[1] % (24 * 60)
        gone = Button(icon="x", kind="ghost", name=self.tr("Take this time away"))
        line = plain(row(begin, end, column(None, gone), None, gap=12))
        gone.clicked.connect(lambda: self._taken(line))
        gone.setVisible(number > 0)
        for field in (begin, end):
            field.changed.connect(self.changed)
        self.rows.append((begin, end, line))
        self._box.addWidget(line)

    def _taken(self, line: QWidget) -> None:
        self._drop(line)
        self._dress()
        self.changed.emit()

    def _drop(self, line: QWidget) -> None:
        self.rows = [one for one in self.rows if one[2] is not line]
        self._box.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _dress(self) -> None:
        self.add.setEnabled(len(self.rows) < MOST_TIMES_A_DAY)
        self._meaning_row.setVisible(len(self.rows) == 2)
        self.grown.emit()
