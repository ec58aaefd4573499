"""What is asked and answered about several plans of a day to choose from: plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scheduling.visits.problem import Plan, Problem, SolvedDay


class Style(StrEnum):
    """What a plan is best at."""

    TRAVEL = "travel"  # as little time on the road as can be
    FACES = "faces"  # nurses whom the clients know
    EVEN = "even"  # each her share of the work


@dataclass(frozen=True, slots=True)
class AlternativesOfDay:
    """The worker task "visits.alternatives": one plan a style, in `seconds` together, one after the other.

    `start` is the present plan, handed back for a style at which no other plan is better. The prices of `problem` are
    the team's; each style turns them its own way.
    """

    problem: Problem
    styles: tuple[Style, ...] = tuple(Style)
    seconds: float = 12.0
    seed: int = 1
    start: Plan | None = None
    slow: bool = False


@dataclass(frozen=True, slots=True)
class AlternativesTold:
    """Progress: which style is under way, the how manieth of how many, and its best plan so far."""

    style: Style
    number: int
    of: int
    seconds: float
    plan: Plan


@dataclass(frozen=True, slots=True)
class StyledDay:
    """The plan of one style; `cost` is at the team's own prices, so that plans can be compared."""

    style: Style
    solved: SolvedDay
    cost: float


@dataclass(frozen=True, slots=True)
class AlternativesFound:
    """The plans in the order asked; fewer where it was stopped before one had begun."""

    styled: tuple[StyledDay, ...]
    seconds: float
