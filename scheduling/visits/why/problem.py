"""What is asked about a visit that is not planned, and what is answered: plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scheduling.text import Text
from scheduling.visits.evaluate.whole import Term
from scheduling.visits.giving import Give
from scheduling.visits.problem import Minutes, Plan, Problem

Scope = Literal["anyhow", "kept", "tried"]
"""How far a smallest set is the smallest: whatever else moves; with the other visits in their rounds and their order
(their times free); or only the smallest that was found in time."""


@dataclass(frozen=True, slots=True)
class RelaxRequest:
    """The request of the worker task "visits.relax": what would have to give so that this visit fits the plan?

    `settled` visits cannot give: they are under way, done, or somebody else's to decide.
    """

    problem: Problem
    plan: Plan
    visit: str
    settled: tuple[str, ...] = ()
    most_ways: int = 3
    seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class Way:
    """One smallest set of things that would have to give (none: the visit simply fits), and what comes of it.

    `terms` are what the day then has more or less than now, `moved` the other visits that begin at another time.
    """

    gives: tuple[Give, ...]
    nurses: tuple[str, ...]
    start: Minutes
    plan: Plan
    extra: float
    terms: tuple[Term, ...] = ()
    moved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelaxAnswer:
    """The ways, the one that asks least of people first; without any, `reasons` say nurse by nurse what forbids it."""

    visit: str
    ways: tuple[Way, ...]
    scope: Scope
    reasons: tuple[Text, ...] = ()
