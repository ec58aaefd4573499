"""Several days of visits to plan together, and their plans, as plain data: what joins the days is who meets whom.

Days are counted by whole numbers, one after another (an ordinal of the calendar, for instance).
"""

from __future__ import annotations

from dataclasses import dataclass

from scheduling.text import Text
from scheduling.visits.problem import Plan, Problem


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One of the days that are planned; the faces in its problem do not count, the meetings of the week do."""

    number: int
    problem: Problem


@dataclass(frozen=True, slots=True)
class Meeting:
    """So many times a nurse came to a client, or will come, beside what is planned here; also on these days."""

    client: str
    nurse: str
    day: int
    visits: int = 1


@dataclass(frozen=True, slots=True)
class Continuity:
    """What a new face costs, once for each client and nurse, and each carer above `aim` in `days` days.

    The price of a new face takes the place of `Costs.new_face` of the days. The second one counts the mean over all
    stretches of `days` days that touch the week, the time before and after it included.
    """

    new_face: float = 10.0
    many_faces: float = 40.0
    aim: int = 6
    days: int = 14


@dataclass(frozen=True, slots=True)
class WeekProblem:
    """Everything the planning of a week depends on; the days are in order, others may lie between them."""

    days: tuple[WeekDay, ...]
    meetings: tuple[Meeting, ...] = ()
    continuity: Continuity = Continuity()


@dataclass(frozen=True, slots=True)
class SolveWeek:
    """The request of the worker task "visits.week"; `start` are plans to improve, `seconds` None: until stopped."""

    problem: WeekProblem
    seed: int = 1
    seconds: float | None = 30.0
    start: tuple[Plan, ...] | None = None
    slow: bool = False


@dataclass(frozen=True, slots=True)
class WeekImprovement:
    """Progress that carries the best week so far, a plan for each day: `seconds` since the start, `value` its cost."""

    seconds: float
    value: float
    plans: tuple[Plan, ...]
    bound: float | None = None
    phase: Text | None = None


@dataclass(frozen=True, slots=True)
class SolvedWeek:
    """The answer of "visits.week": a plan for each day, the cost of the week, and how many moves were tried."""

    plans: tuple[Plan, ...]
    cost: float
    seconds: float
    moves: int
    passes: int
