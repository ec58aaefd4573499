"""Minutes as whole ticks, as CP-SAT wants them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from scheduling.visits.problem import Minutes, Problem

RATES = (1, 2, 4, 10, 60, 100, 600)
"""Ticks in a minute that are tried: with one of them most days are whole numbers (streets are measured in seconds)."""

FINEST = 1000
"""Ticks in a minute where no rate makes everything whole."""

NEAR = 1e-4
"""Ticks: what is nearer to a whole number was meant to be one."""


@dataclass(frozen=True, slots=True)
class Clock:
    """How many ticks a minute has, and which way fractions go.

    `loose` rounds so that every plan of the day still fits (for bounds), else so that what fits here fits the day.
    """

    per_minute: int
    loose: bool = False

    def low(self, minutes: Minutes) -> int:
        """A length, or the earliest moment of something."""
        return self._whole(minutes, up=not self.loose)

    def high(self, minutes: Minutes) -> int:
        """The latest moment of something."""
        return self._whole(minutes, up=self.loose)

    def minutes(self, ticks: int) -> Minutes:
        """Back to the time of the day."""
        return ticks / self.per_minute

    def _whole(self, minutes: Minutes, *, up: bool) -> int:
        value = minutes * self.per_minute
        near = round(value)
        if abs(value - near) < NEAR:
            return near
        return math.ceil(value) if up else math.floor(value)


def clock_of(problem: Problem, *, loose: bool = False) -> Clock:
    """The coarsest clock on which every time of the day is whole, the finest where there is none."""
    times = {minutes for minutes in _times(problem) if minutes}
    whole = (rate for rate in RATES if all(abs(m * rate - round(m * rate)) < NEAR for m in times))
    return Clock(next(whole, FINEST), loose)


def is_exact(clock: Clock) -> bool:
    """Is nothing rounded at all?"""
    return clock.per_minute != FINEST


def _times(problem: Problem) -> Iterator[Minutes]:
    for matrix in problem.travel:
        yield from (minutes for row in matrix for minutes in row if minutes is not None)
    for nurse in problem.nurses:
        if nurse.shift:
            yield from (nurse.shift.start, nurse.shift.end)
        if nurse.pause:
            yield from (nurse.pause.minutes, nurse.pause.earliest, nurse.pause.latest, nurse.pause.due_after)
    for visit in problem.visits:
        yield from chain.from_iterable((window.start, window.end) for window in visit.windows)
        yield from (visit.minutes(part) for part in range(len(visit.parts)))
        yield from (visit.pinned_start or 0.0, visit.client_gap)
        if visit.pair:
            yield from (visit.pair.min_gap, visit.pair.max_gap)
    yield from (row.start for row in problem.published)
    yield problem.time_tolerance
