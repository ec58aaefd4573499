"""The weakest of the coming days, in one sentence with its reason."""

from __future__ import annotations

from teamapp.services.rounds.resilience.told import DayWithout
from ui.parts.cards.card import Card
from ui.parts.label import Label, small
from ui.parts.layout import column, row
from ui.parts.picture import IconLabel
from ui.shell.frame import Frame


class WeakestCard(Card):
    """Says so too when every absence can be carried."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(padding=(16, 12, 16, 12))
        self._frame = frame
        self._mark = IconLabel("shield", tone="tertiary", size=18)
        self._said, self._why = Label("", weight="strong", wrap=True), small("", wrap=True)
        line = row(column(self._mark, None, margins=(0, 1, 0, 0)), column(self._said, self._why, gap=2), gap=12)
        line.setStretch(1, 1)
        self.add(line)

    def show_weakest(self, day: DayWithout | None) -> None:
        """None: nothing stays open, whoever is ill."""
        if day is None or day.worst is None or day.reason is None:
            self._mark.show_icon("shield-check", "ok")
            self._said.setText(self.tr("Every absence can be carried"))
            self._why.setText(self.tr("Whoever is ill, the others can make all visits of these days."))
            return
        self._mark.show_icon("shield-alert", "danger")
        self._said.setText(self.tr("The weakest day: {day}").format(day=self._frame.day(day.day)))
        words = self.tr("If {nurse} is ill, {line}: {why}.")
        line, why = self._frame.say(day.worst.line), self._frame.say(day.reason)
        self._why.setText(words.format(nurse=day.worst.nurse.given_name, line=line, why=why))

    def show_waiting(self, done: int, days: int) -> None:
        """How far it is."""
        self._mark.show_icon("shield", "tertiary")
        self._said.setText(self.tr("Trying {n} days without each nurse").format(n=days))
        self._why.setText(self.tr("{done} of {n} days done").format(done=done, n=days))
