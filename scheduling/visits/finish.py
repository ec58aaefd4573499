"""What is done to the best plan after the anneals: steps in turn, each within its share of the time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from scheduling.stop import After, AnyOf, Stop
from scheduling.visits.anneal.legal import Candidate
from scheduling.visits.evaluate.day import Day

MOST_OF_THE_TIME = 0.25
"""The finishing steps together take at most this part of the seconds of a solve."""


class Polish(Protocol):
    """Makes a legal plan better until `stop`, or hands it back."""

    def __call__(self, day: Day, best: Candidate, stop: Stop, /) -> Candidate: ...


@dataclass(frozen=True, slots=True)
class Step:
    """One finishing step and the most seconds it wants."""

    polish: Polish
    seconds: float


STEPS: tuple[Step, ...] = ()
"""The finishing steps of every solve that has an end of its own, in their order."""


def reserved_seconds(seconds: float | None, steps: Sequence[Step] = STEPS) -> float:
    """How much of the time the anneals leave to the finishing steps; nothing where only a person ends the solve."""
    if seconds is None:
        return 0.0
    return min(sum(step.seconds for step in steps), MOST_OF_THE_TIME * seconds)


def finished(day: Day, best: Candidate, stop: Stop, *, seconds: float, steps: Sequence[Step] = STEPS) -> Candidate:
    """The plan after every step; what a step hands back counts only where it is better."""
    wanted = sum(step.seconds for step in steps)
    for step in steps:
        if stop():
            return best
        share = seconds * step.seconds / wanted
        tried = step.polish(day, best, AnyOf((stop, After.seconds_from_now(share))))
        best = min(best, tried, key=lambda one: one.rank)
    return best
