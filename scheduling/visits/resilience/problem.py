"""The question what remains uncovered when a nurse is away, and its answer, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scheduling.visits.problem import Matrix, Minutes, Plan, Problem

Cause = Literal["nobody", "skill", "refused", "two", "time", "full"]
"""Why a visit is uncovered: nobody works at all, nobody left with the skill, none whom the client wants, no two who
fit, nobody works at that time, or whoever could has a full round."""


@dataclass(frozen=True, slots=True)
class WatchedDay:
    """A day to be tried: `problem` without matrices, and the plan there is (None: none yet)."""

    key: str
    problem: Problem
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class WithoutEach:
    """The request of the worker task "visits.resilience": every day without each of its nurses in turn.

    The others may come `late` minutes after a window and be back `over` minutes after their shift; not more.
    """

    travel: tuple[Matrix, ...]
    days: tuple[WatchedDay, ...]
    late: Minutes = 30.0
    over: Minutes = 15.0
    moves: int = 25_000
    seed: int = 1
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A visit that nobody could make, and why."""

    visit: str
    cause: Cause


@dataclass(frozen=True, slots=True)
class Without:
    """The day without this nurse: how many visits she had, which of them the others cannot make, what they travel more.

    `taken_over` visits go to somebody else.
    """

    nurse: str
    had: int
    taken_over: int
    uncovered: tuple[Uncovered, ...]
    more_travel: Minutes


@dataclass(frozen=True, slots=True)
class DayTried:
    """One day: what is uncovered with everybody there, and without each nurse."""

    key: str
    open: tuple[Uncovered, ...]
    without: tuple[Without, ...]

    @property
    def worst(self) -> Without | None:
        """The nurse whose absence leaves most uncovered."""
        return max(self.without, key=lambda one: (len(one.uncovered), one.had), default=None)


@dataclass(frozen=True, slots=True)
class DaysTried:
    """The days tried so far: progress and, with all of them or those that were tried until stopped, the answer."""

    days: tuple[DayTried, ...]
    seconds: float
