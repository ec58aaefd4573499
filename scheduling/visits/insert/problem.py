"""The question whether a newcomer can be taken, and its answer, as plain data.

Days share the travel matrices, which hold her address as well; a day is known by its key, in the order of time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scheduling.text import Text
from scheduling.visits.evaluate.whole import Term
from scheduling.visits.problem import Matrix, Minutes, Plan, Problem, Visit

Way = Literal["known", "near", "spare", "other"]
"""What an option is: as asked with fewest nurses, as asked and easiest for the rounds, as asked with other nurses, or
at another time or on other days."""


@dataclass(frozen=True, slots=True)
class DayAhead:
    """A day as it would be without her: `problem` without matrices, `plan` what is planned or supposed.

    `promised` scales the price of changing the plan for others: 1 where people know it, less where it is supposed.
    """

    key: str
    problem: Problem
    plan: Plan | None = None
    promised: float = 1.0


@dataclass(frozen=True, slots=True)
class SettleDays:
    """The request of the worker task "visits.settle": good rounds for each day without her, until stopped."""

    travel: tuple[Matrix, ...]
    days: tuple[DayAhead, ...]
    seconds: float = 20.0
    seed: int = 1
    slow: bool = False


@dataclass(frozen=True, slots=True)
class SettledDays:
    """The rounds of each day in the order asked, and what they cost."""

    plans: tuple[Plan, ...]
    costs: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Her visits of a day (one for each time of the day), the days and the times that would do.

    `patterns` are sets of days by their number, the first `asked_patterns` of them as asked; `shifts` are minutes by
    which all her windows could lie earlier or later, 0 as asked. `group` of nurses: nobody else may come.
    """

    visits: tuple[Visit, ...]
    patterns: tuple[tuple[int, ...], ...]
    asked_patterns: int = 1
    shifts: tuple[Minutes, ...] = (0.0,)
    group: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeNewcomer:
    """The request of the worker task "visits.take"; every day has its plan.

    `moves` of the engine for all of it; after `seconds` nothing is bettered any more.
    """

    travel: tuple[Matrix, ...]
    days: tuple[DayAhead, ...]
    newcomer: Newcomer
    moves: int = 3_000_000
    seconds: float = 2.2
    seed: int = 1
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """One visit of hers: by whom and when, or nobody and why not."""

    visit: str
    nurses: tuple[str, ...]
    start: Minutes | None
    reasons: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A visit of somebody else that would begin at another time, or with another nurse."""

    visit: str
    minutes: Minutes
    nurse_changed: bool


@dataclass(frozen=True, slots=True)
class DayWithHer:
    """A day of an option: where her visits lie, what every term of the cost gains, and who else moves.

    The gain is over the plan that people know; where there is none, over the best that is known for the day without
    her, be it the supposed plan or this one with her visits taken out.
    """

    key: str
    placed: tuple[Placed, ...]
    extra: tuple[Term, ...]
    moved: tuple[Moved, ...]
    plan: Plan
    cost: float

    def more(self, term: str) -> float:
        """By how much the value of a term grows."""
        return next(one.value for one in self.extra if one.name == term)


@dataclass(frozen=True, slots=True)
class Option:
    """One way to take her: on which days, how much later than asked, by which nurses."""

    way: Way
    pattern: int
    shift: Minutes
    group: tuple[str, ...]
    days: tuple[DayWithHer, ...]

    @property
    def cost(self) -> float:
        """What its days cost in all."""
        return sum(day.cost for day in self.days)


@dataclass(frozen=True, slots=True)
class Taken:
    """The answer of "visits.take": up to three options that differ, and how long it took."""

    options: tuple[Option, ...]
    seconds: float
