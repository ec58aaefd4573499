"""Each nurse's rules as one diagram of all rows that she may work, with what they cost."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import reduce

from scheduling.roster.columns.diagram import Diagram, DiagramTooLarge, joined
from scheduling.roster.month.tables import anything, open_choices, table
from scheduling.rules.catalogue import NURSE_RULES
from scheduling.rules.course import Course
from scheduling.rules.plan import Plan
from scheduling.rules.walk import Walk
from scheduling.rules.walks.total import TotalWalk

MOST_ARCS = 12_000_000
"""Of all nurses together: pricing them takes some tens of milliseconds a round, and half a gigabyte of memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """One nurse's rules: those in the diagram, and those that add up over the whole period, for later."""

    course: Course
    walks: tuple[Walk, ...]
    totals: tuple[TotalWalk, ...]


def rules_of(plan: Plan, course: Course) -> Rules:
    """The rules of a nurse that can cost her anything."""
    walks = walks_of(plan, course)
    totals = tuple(walk for walk in walks if isinstance(walk, TotalWalk))
    return Rules(course, tuple(walk for walk in walks if not isinstance(walk, TotalWalk)), totals)


def diagrams_of(rules: Sequence[Rules], *, most_arcs: int = MOST_ARCS) -> tuple[Diagram, ...]:
    """A diagram for each nurse, without her totals; raises NoRow or DiagramTooLarge where there is none."""
    with ThreadPoolExecutor(2) as threads:
        made = tuple(threads.map(_diagram, rules))
    if sum(diagram.arcs for diagram in made) > most_arcs:
        raise DiagramTooLarge
    return made


def with_totals(diagram: Diagram, rules: Rules) -> Diagram:
    """The same rows at what the totals cost as well; best done when few rows are left."""
    return reduce(joined, (table(total, rules.course) for total in rules.totals), diagram)


def walks_of(plan: Plan, course: Course) -> list[Walk]:
    """The walks of all rules that can cost this nurse anything."""
    walks: list[Walk] = []
    for setting in plan.active():
        rule = NURSE_RULES.get(setting.rule)
        walk = None if rule is None else rule.walk(course, setting)
        if walk is not None:
            walks.append(walk)
    return walks


def _diagram(rules: Rules) -> Diagram:
    """The product of her rules, those that remember little first."""
    course = rules.course
    nothing = anything(open_choices(course), len(course.plan.kinds) + 1)
    tables = sorted((table(walk, course) for walk in rules.walks), key=lambda rule: rule.arcs)
    return reduce(joined, tables, nothing)
