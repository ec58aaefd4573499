"""The coming days as far as they are known: where there is no roster yet, as on an earlier such weekday."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from teamapp.domain.entities import Assignment
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.facts import DayFacts, OnDuty, Stored, read_stored

AHEAD_DAYS = 14
"""As many as continuity is counted over."""

WEEKS_BACK = 8
"""How long ago a roster may be to stand for one that is not made yet."""

MOSTLY = 0.6
"""From this part of its visits on a day counts as planned."""


@dataclass(frozen=True, slots=True)
class DayAhead:
    """One coming day; `like` is the day whose roster stands for it while it has none of its own."""

    facts: DayFacts
    like: date | None = None

    @property
    def day(self) -> date:
        return self.facts.day

    @property
    def planned(self) -> bool:
        """Whether people know these rounds already."""
        due = [visit for visit in self.facts.visits if not visit.cancelled]
        return bool(due) and sum(visit.planned for visit in due) >= MOSTLY * len(due)


@dataclass(frozen=True, slots=True)
class Ahead:
    """Some coming days with the streets to use."""

    days: tuple[DayAhead, ...]
    pack: str | None

    @property
    def first(self) -> date:
        return self.days[0].day

    @property
    def supposed(self) -> tuple[DayAhead, ...]:
        """The days without a roster of their own."""
        return tuple(day for day in self.days if day.like is not None)

    @property
    def unknown(self) -> tuple[DayAhead, ...]:
        """Those of which nobody can say who works."""
        return tuple(day for day in self.days if not day.facts.on_duty)


def read_ahead(desk: Desk, first: date, *, days: int = AHEAD_DAYS) -> Ahead:
    """The days from `first` on, as they are stored now."""
    stored = read_stored(desk, first, first + timedelta(days=days - 1))
    before = desk.store.between(Assignment, "day", first - timedelta(weeks=WEEKS_BACK), first - timedelta(days=1))
    everything = replace(stored, visits=(), recorded=(), assignments=(*before, *stored.assignments))
    coming = (stored.day(first + timedelta(days=number)) for number in range(days))
    pack = str(desk.patch.path) if desk.patch is not None else None
    return Ahead(tuple(_ahead(facts, everything, before) for facts in coming), pack)


def _ahead(facts: DayFacts, everything: Stored, before: Iterable[Assignment]) -> DayAhead:
    """The day itself, or with the last roster of its weekday of which fewest nurses are away."""
    if facts.on_duty:
        return DayAhead(facts)
    known = {assignment.day for assignment in before} | {one.day for one in everything.assignments}
    found: list[tuple[int, int, DayAhead]] = []
    for weeks in range(1, WEEKS_BACK + 3):
        like = facts.day - timedelta(weeks=weeks)
        if like in known:
            duties = everything.day(like).on_duty
            here = _still_here(everything, duties, facts.day)
            if here:
                found.append((len(duties) - len(here), weeks, DayAhead(replace(facts, on_duty=here), like)))
    return min(found, key=lambda one: one[:2])[2] if found else DayAhead(facts)


def _still_here(everything: Stored, duties: Iterable[OnDuty], day: date) -> tuple[OnDuty, ...]:
    """Who is in the team still and not away on this day."""
    away = {leave.nurse for leave in everything.leaves if leave.covers(day)}
    return tuple(
        replace(duty, locked=False)
        for duty in duties
        if duty.nurse.id not in away and (duty.nurse.ended is None or duty.nurse.ended >= day)
    )
