"""An exact model under construction: the day, the choices, the clock, and what may give way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from scheduling.visits.evaluate.day import Day
from scheduling.visits.exact.model.clock import Clock
from scheduling.visits.exact.model.net import Net
from scheduling.visits.giving import Give
from scheduling.visits.problem import Minutes, Weight

Lit = cp_model.IntVar
AnyLit = cp_model.LiteralT
Sum = cp_model.LinearExpr

LONGEST = 3 * 1440
"""Minutes: no moment of a plan lies later."""


@dataclass(slots=True)
class Spot:
    """A node in the model: when its part begins, when its nurse is there and when she goes on.

    `on` says by nurse (row) whether she gives it; `first`, whether her round begins with it; `before` and `after`,
    whether she takes her break there.
    """

    start: cp_model.IntVar
    arrive: cp_model.IntVar
    depart: cp_model.IntVar
    ticks: int
    served: Lit
    on: dict[int, Lit] = field(default_factory=dict)
    first: dict[int, Lit] = field(default_factory=dict)
    before: dict[int, Lit] = field(default_factory=dict)
    after: dict[int, Lit] = field(default_factory=dict)
    waits: list[Sum] = field(default_factory=list)


@dataclass(slots=True)
class Tour:
    """A nurse's round in the model; `rests` and `due` are None where she has no break."""

    leave: cp_model.IntVar
    back: cp_model.IntVar
    used: Lit
    travel: Sum
    care: Sum
    arcs: Mapping[tuple[int, int], Lit]
    rests: Lit | None = None
    due: Lit | None = None
    pause: cp_model.IntVar | None = None


@dataclass(slots=True)
class Build:
    """The model and everything in it.

    `excuses` are the literals of what may give; without any, nothing gives. What costs more than `cutoff` (minutes at a
    weight of 1) is of no interest.
    """

    day: Day
    net: Net
    clock: Clock
    excuses: dict[Give, Lit] = field(default_factory=dict)
    cutoff: Minutes | None = None
    model: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    spots: list[Spot] = field(default_factory=list)
    tours: dict[int, Tour] = field(default_factory=dict)
    served: dict[str, Lit] = field(default_factory=dict)

    @property
    def horizon(self) -> int:
        return LONGEST * self.clock.per_minute

    def most(self, weight: Weight) -> int:
        """How long something may last that costs so much a minute, in ticks."""
        if self.cutoff is None or not isinstance(weight, int | float) or weight <= 0:
            return self.horizon
        return min(self.horizon, self.clock.high(self.cutoff / weight) + 1)

    def moment(self) -> cp_model.IntVar:
        """A time of the day."""
        return self.model.new_int_var(0, self.horizon, "")

    def length(self, weight: Weight = None) -> cp_model.IntVar:
        """A stretch of time that costs so much a minute."""
        return self.model.new_int_var(0, self.most(weight), "")

    def between(self, first: int, last: int) -> cp_model.IntVar:
        """A time of the day between two moments."""
        return self.model.new_int_var(max(0, min(first, self.horizon)), max(0, min(last, self.horizon)), "")

    def choice(self) -> Lit:
        return self.model.new_bool_var("")

    def always(self) -> Lit:
        return self.model.new_constant(1)

    def never(self) -> Lit:
        return self.model.new_constant(0)

    def excuse(self, give: Give) -> tuple[Lit, ...]:
        """The literals under which a rule need not hold: none, or the one of what gives."""
        found = self.excuses.get(give)
        return () if found is None else (found,)


def total(terms: Iterable[Sum]) -> Sum:
    """The sum of expressions, of none too."""
    return cp_model.LinearExpr.sum(list(terms))
