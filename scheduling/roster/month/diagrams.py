"""Each nurse's rules as one diagram of all rows that she may work, with what they cost."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import reduce

from scheduling.roster.columns.diagram import Diagram, DiagramTooLarge, joined
from scheduling.roster.month.tables import anything, open_choices, table
from scheduling.rules.catalogue import NURSE_RULES
from scheduling.rules.course import Course
from scheduling.rules.plan import Plan
from scheduling.rules.walk import Walk

MOST_ARCS = 40_000_000
"""Of all nurses together: pricing them takes some tens of milliseconds a round, and half a gigabyte of memory."""


class NotWalked(Exception):
    """A rule about a nurse has no walk, so her rows cannot be searched as wholes."""


def diagrams_of(plan: Plan, courses: Sequence[Course], *, most_arcs: int = MOST_ARCS) -> tuple[Diagram, ...]:
    """A diagram for each nurse; raises NotWalked, NoRow or DiagramTooLarge where there is none."""
    walks = [walks_of(plan, course) for course in courses]
    with ThreadPoolExecutor(2) as threads:
        made = list(threads.map(_diagram, courses, walks))
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


def _diagram(course: Course, walks: Sequence[Walk]) -> Diagram:
    """The product of her rules, those that remember little first."""
    nothing = anything(open_choices(course), len(course.plan.kinds) + 1)
    rules = sorted((table(walk, course) for walk in walks), key=lambda rule: rule.arcs)
    return reduce(joined, rules, nothing)
