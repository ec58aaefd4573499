"""What is done to the best plan after the anneals: steps in turn, each within what is left of the time."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from scheduling.stop import After, AnyOf, Stop, never
from scheduling.visits.anneal.legal import Candidate
from scheduling.visits.evaluate.day import Day
from scheduling.visits.exact import steps as exact

MOST_OF_THE_TIME, MOST_OF_A_SMALL_DAY = 0.25, 0.7
"""The finishing steps together take at most this part of the seconds of a solve."""


class Polish(Protocol):
    """Makes a legal plan better until `stop`, or hands it back."""

    def __call__(self, day: Day, best: Candidate, stop: Stop, /) -> Candidate: ...


@dataclass(frozen=True, slots=True)
class Step:
    """One finishing step, the most seconds it wants, and those it gets even when there is no time left."""

    polish: Polish
    seconds: float
    least: float = 0.0


TIMES = Step(exact.better_times, 0.6, least=0.3)
ROUNDS = Step(exact.better_rounds, 0.8)
SMALL_DAY = Step(exact.best_day, 30.0)


def steps_for(day: Day) -> tuple[Step, ...]:
    """The finishing steps of a solve that has an end of its own, in their order."""
    if exact.is_small(day):
        return (TIMES, SMALL_DAY)
    return () if exact.is_best_early(day) else (TIMES, ROUNDS)


def reserved_seconds(seconds: float | None, steps: Sequence[Step]) -> float:
    """How much of the time the anneals leave to the finishing steps; nothing where only a person ends the solve."""
    if seconds is None:
        return 0.0
    most = MOST_OF_A_SMALL_DAY if SMALL_DAY in steps else MOST_OF_THE_TIME
    return min(sum(step.seconds for step in steps), most * seconds)


def finished(day: Day, best: Candidate, stop: Stop, *, seconds: float, steps: Sequence[Step]) -> Candidate:
    """The plan after every step; what a step hands back counts only where it is no worse."""
    ends = time.monotonic() + seconds
    for step in steps:
        left = 0.0 if stop() else min(step.seconds, ends - time.monotonic())
        if left < max(step.least, 1e-3):
            left, criterion = step.least, never
        else:
            criterion = stop
        if left > 0:
            tried = step.polish(day, best, AnyOf((criterion, After.seconds_from_now(left))))
            best = tried if tried.rank <= best.rank else best
    return best
