"""The walk of a rule that adds something up over the whole period and pays once, at its end."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scheduling.rules.course import Course, Option
from scheduling.rules.walk import Memory, Step


@dataclass(frozen=True, slots=True)
class TotalWalk:
    """Remembers a sum in units that divide every amount, and pays `price` of the whole sum at the end.

    `amounts` are units by day and option. A search may keep the sum beside its other memories, as it only ever grows by
    what the day alone says.
    """

    amounts: Mapping[tuple[int, Option], int]
    unit: int
    price: Callable[[int], int]

    @property
    def start(self) -> Memory:
        return 0

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        assert isinstance(memory, int)
        return Step(memory + self.amounts.get((day, shift), 0))

    def finish(self, memory: Memory) -> int | None:
        assert isinstance(memory, int)
        return self.price(memory * self.unit)

    @property
    def most(self) -> int:
        """The largest sum there can be, in units."""
        by_day: dict[int, int] = {}
        for (day, _), amount in self.amounts.items():
            by_day[day] = max(by_day.get(day, 0), amount)
        return sum(by_day.values())


def total_walk(course: Course, amount: Callable[[int, Option], int], price: Callable[[int], int]) -> TotalWalk:
    """Add up whole amounts by day and option, none below zero."""
    amounts = {(day, option): amount(day, option) for day in range(course.days) for option in course.options[day]}
    unit = math.gcd(*amounts.values()) or 1
    return TotalWalk({place: value // unit for place, value in amounts.items() if value}, unit, price)
