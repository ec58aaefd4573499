"""Each nurse's rules as one diagram of all rows that she may work, with what they cost."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import reduce

from scheduling.roster.columns.diagram import Choices, Diagram, DiagramTooLarge, joined, tabled
from scheduling.rules.catalogue import NURSE_RULES
from scheduling.rules.course import Course, Option
from scheduling.rules.plan import Plan, Worked
from scheduling.rules.walk import Memory, Step, Walk
from scheduling.rules.walks.cells import CellWalk

MOST_ARCS = 40_000_000
"""Of all nurses together: pricing them takes some tens of milliseconds a round, and half a gigabyte of memory."""


class NotWalked(Exception):
    """A rule about a nurse has no walk, so her rows cannot be searched as wholes."""


def diagrams_of(plan: Plan, courses: Sequence[Course], *, most_arcs: int = MOST_ARCS) -> tuple[Diagram, ...]:
    """A diagram for each nurse; raises NotWalked, NoRow or DiagramTooLarge where there is none."""
    choices = choices_of(courses)
    walks = [walks_of(plan, course) for course in courses]
    with ThreadPoolExecutor(2) as threads:
        made = list(
            threads.map(lambda pair: _diagram(pair[0], pair[1], choices=choices), zip(courses, walks, strict=True))
        )
    if sum(diagram.arcs for diagram in made) > most_arcs:
        raise DiagramTooLarge
    return tuple(made)


def walks_of(plan: Plan, course: Course) -> list[Walk]:
    """The walks of all rules that can cost this nurse anything."""
    walks: list[Walk] = []
    for setting in plan.active():
        rule = NURSE_RULES.get(setting.rule)
        if rule is None:
            continue
        if rule.walk is None:
            raise NotWalked(rule.key)
        walk = rule.walk(course, setting)
        if walk is not None:
            walks.append(walk)
    return walks


def choices_of(courses: Sequence[Course]) -> Choices:
    """For each day the shifts of all kinds, then None."""
    plan = courses[0].plan
    shifts: list[list[Worked | None]] = []
    for day in range(len(plan.days)):
        shifts.append([*(_shift(courses, day, kind.key) for kind in plan.kinds), None])
    return shifts


def _shift(courses: Sequence[Course], day: int, kind: str) -> Worked:
    for course in courses:
        for shift in course.possible(day):
            if shift.kind == kind:
                return shift
    return Worked(day, kind, 0, 0, 0)


def _diagram(course: Course, walks: Sequence[Walk], *, choices: Choices) -> Diagram:
    """The product of her rules, each over what her days may hold, those that remember little first."""
    places: list[Walk] = [Among(course, CellWalk(course, {}, strict=False))]
    rules = sorted((tabled(Among(course, walk), choices) for walk in [*places, *walks]), key=lambda one: one.arcs)
    return reduce(joined, rules)


@dataclass(frozen=True, slots=True, eq=False)
class Among:
    """A rule's walk that goes only where the nurse's days are open for it."""

    course: Course
    walk: Walk

    @property
    def start(self) -> Memory:
        return self.walk.start

    def step(self, memory: Memory, day: int, shift: Option) -> Step | None:
        return self.walk.step(memory, day, shift) if shift in self.course.options[day] else None

    def finish(self, memory: Memory) -> int | None:
        return self.walk.finish(memory)
