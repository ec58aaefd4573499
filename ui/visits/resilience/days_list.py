"""The coming two weeks, a line a day: who would be missed most, and how much would stay open."""

from __future__ import annotations

from collections.abc import Sequence

from teamapp.services.rounds.resilience.told import DayWithout
from ui.parts.lists.entries import Entry
from ui.parts.lists.list_view import ListView
from ui.shell.declared.commands import translate
from ui.shell.frame import Frame
from ui.theme.tokens import Tone

MUCH = 4
"""From so many visits that stay open on, a day stands out."""


class DaysList(ListView):
    """`chosen` gives the ISO date."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(translate("visits", "The coming two weeks"))
        self._frame = frame

    def show_days(self, days: Sequence[DayWithout]) -> None:
        """Those that are done."""
        self.show_entries([self._entry(day) for day in days])

    def _entry(self, day: DayWithout) -> Entry:
        worst = day.worst
        most = len(worst.open) if worst is not None else 0
        tone: Tone = "danger" if most >= MUCH else "warn" if most else "tertiary"
        return Entry(
            key=day.day.isoformat(),
            name=self._frame.day(day.day),
            note=self._note(day),
            right=translate("visits", "{n} open").format(n=most) if most else translate("visits", "all covered"),
            tone=tone,
        )

    def _note(self, day: DayWithout) -> str:
        """`Without Ingrid: nobody else works at that time`."""
        if not day.nurses:
            return translate("visits", "Nobody works on this day yet")
        if day.worst is None or day.reason is None:
            return translate("visits", "Whoever is ill, the others can take over")
        without = translate("visits", "Without {nurse}: {why}")
        return without.format(nurse=day.worst.nurse.given_name, why=self._frame.say(day.reason))
