"""The two nights of the year in which the clock jumps: a round across it has more time than it seems, or less."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

from scheduling.visits.problem import Round
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import Text, text
from teamapp.domain.units import DAY_MINUTES, MinuteOfDay, elapsed, moment
from teamapp.services.rounds.day.facts import DayFacts

STEP = 60
"""Minutes: no zone changes its clock but at a full hour."""


def clock_change(day: date, zone: ZoneInfo) -> tuple[MinuteOfDay, int] | None:
    """From which minute of the day or its night the clock is another one, and by how much it was put forward."""
    for minute in range(0, 2 * DAY_MINUTES, STEP):
        real = elapsed(moment(day, MinuteOfDay(minute), zone), moment(day, MinuteOfDay(minute + STEP), zone))
        if real != STEP:
            return MinuteOfDay(minute + STEP), STEP - real
    return None


def clocks_in(facts: DayFacts, rounds: Iterable[Round]) -> Iterator[tuple[NurseId, Text]]:
    """The rounds that are under way when the clock changes, with what that means for them."""
    change = clock_change(facts.day, ZoneInfo(facts.team.time_zone))
    if change is None:
        return
    at, forward = change
    for round_ in rounds:
        nurse = NurseId(Id(round_.nurse))
        if round_.stays and round_.leaves < at < round_.back and nurse in facts.nurses:
            code = "rounds.clock_forward" if forward > 0 else "rounds.clock_back"
            yield nurse, text(code, nurse=facts.nurses[nurse].given_name, at=int(at), minutes=abs(forward))
