"""The walk of a rule that adds something up over the whole period and pays once, at its end."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from scheduling.rules.course import Course, Option, kind_of
from scheduling.rules.walk import Memory, Step


@dataclass(frozen=True, slots=True, eq=False)
class TotalWalk:
    """Remembers a sum in units that divide every amount, and pays `price` of the whole sum at the end.

    `amounts` are units by day and kind of shift, those of a free day under `FREE`. A search may keep the sum beside its
    other memories, as it only ever grows by what the day alone says.
    """

    amounts: Sequence[Mapping[str, int]]
    unit: int
    price: Callable[[int], int]

    @property
    def start(self) -> Memory:
        return 0

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, int)
        return Step(memory + self.amounts[day].get(kind_of(shift), 0))

    def finish(self, memory: Memory) -> int | None:
        assert isinstance(memory, int)
        return self.price(memory * self.unit)

    @property
    def most(self) -> int:
        """The largest sum there can be, in units."""
        return sum(max(by_kind.values(), default=0) for by_kind in self.amounts)


def total_walk(course: Course, amount: Callable[[int, Option], int], price: Callable[[int], int]) -> TotalWalk:
    """Add up whole amounts by day and option, none below zero."""
    amounts = [{kind_of(option): amount(day, option) for option in course.options[day]} for day in range(course.days)]
    unit = math.gcd(*(value for by_kind in amounts for value in by_kind.values())) or 1
    units = tuple({kind: value // unit for kind, value in by_kind.items()} for by_kind in amounts)
    return TotalWalk(units, unit, price)
