"""Weeks to choose from, each a chip with its number and days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.controls.button import Button
from ui.parts.fields.field import Field
from ui.parts.flow import Flow
from ui.roster.shown.wording import Wording, translate
from ui.theme.look import look


class WeekField(Field):
    """One week, or several with `many`; `value` holds their Mondays."""

    chosen = Signal()

    def __init__(self, label: str, mondays: Sequence[date], words: Wording, *, many: bool, hint: str = "") -> None:
        holder = QWidget()
        flow = Flow(look().px(6))
        holder.setLayout(flow)
        holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        super().__init__(label, holder, hint=hint)
        self._many = many
        self._chips: dict[date, Button] = {}
        for monday in mondays:
            chip = Button(week_words(monday, words), kind="tag")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _checked=False, day=monday: self._clicked(day))
            self._chips[monday] = chip
            flow.addWidget(chip)
        if self._chips:
            holder.setFocusProxy(next(iter(self._chips.values())))

    @property
    def value(self) -> tuple[date, ...]:
        return tuple(day for day, chip in self._chips.items() if chip.isChecked())

    @value.setter
    def value(self, mondays: Iterable[date]) -> None:
        wanted = set(mondays)
        for day, chip in self._chips.items():
            chip.setChecked(day in wanted)

    def forbid(self, monday: date | None) -> None:
        """A week that cannot be chosen now: the one that is copied."""
        for day, chip in self._chips.items():
            chip.setEnabled(day != monday)
            if day == monday:
                chip.setChecked(False)

    def chip(self, monday: date) -> Button:
        """The chip of a week."""
        return self._chips[monday]

    def _clicked(self, monday: date) -> None:
        if not self._many:
            self.value = (monday,)
        self.chosen.emit()
        self.changed.emit()


def week_words(monday: date, words: Wording) -> str:
    """`Week 48 · 23–29 Nov`."""
    last = monday + timedelta(days=6)
    month = words.day(last).rsplit(" ", 1)[-1]
    first = f"{monday.day}" if monday.month == last.month else words.day(monday).split(" ", 1)[1]
    week = translate("roster", "Week {n}").format(n=monday.isocalendar().week)
    return f"{week} · {first}–{last.day} {month}"


def mondays(first: date, last: date) -> tuple[date, ...]:
    """The Mondays of the weeks that some days touch."""
    start = first - timedelta(days=first.weekday())
    return tuple(start + timedelta(weeks=number) for number in range((last - start).days // 7 + 1))
