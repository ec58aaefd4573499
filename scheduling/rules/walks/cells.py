"""The walk of a rule that judges each day by itself: it remembers nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from scheduling.rules.course import Course, Option, kind_of
from scheduling.rules.setting import Setting
from scheduling.rules.walk import Memory, Step, Walk

NOTHING: Memory = ()


@dataclass(frozen=True, slots=True, eq=False)
class CellWalk:
    """Pays, or forbids, by the day's own option; `costs` are whole prices by day and kind of shift."""

    course: Course
    costs: Sequence[Mapping[str, int]]
    strict: bool

    @property
    def start(self) -> Memory:
        return NOTHING

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        cost = self.costs[day].get(kind_of(shift), 0)
        if not self.strict:
            return Step(memory, cost)
        return Step(memory) if cost == 0 or self.course.settled((day,)) else None

    def finish(self, memory: Memory) -> int | None:
        return 0


def cell_walk(course: Course, setting: Setting, units: Callable[[int, Option], int]) -> Walk | None:
    """The walk of a rule that finds so many units on a day with an option; None where it never finds any."""
    price = 1 if setting.hard else setting.price
    costs = [
        {kind_of(option): price * units(day, option) for option in course.options[day]} for day in range(course.days)
    ]
    return CellWalk(course, costs, setting.hard) if any(map(any, (by_kind.values() for by_kind in costs))) else None
