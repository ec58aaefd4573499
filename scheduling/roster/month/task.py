"""A team's month as a task of the ladder: rows of nurses as diagrams, rules about days as couplings between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from scheduling.roster.columns.diagram import DiagramTooLarge
from scheduling.roster.columns.row import Cell, Row
from scheduling.roster.columns.task import Member, Task
from scheduling.roster.month.couplings import couplings_of
from scheduling.roster.month.diagrams import diagrams_of, rules_of, with_totals
from scheduling.roster.month.judge import Judge
from scheduling.roster.month.totals import floor_of
from scheduling.roster.month.whole import WholeMonth
from scheduling.roster.month.words import Words
from scheduling.roster.stated.stating import free_to_plan, options_of
from scheduling.rules.check import total_cost
from scheduling.rules.course import Course
from scheduling.rules.plan import Plan


class Month:
    """One plan in the ladder's words; raises what `diagrams_of` raises where it cannot be said in them."""

    def __init__(self, plan: Plan, *, first_day: int) -> None:
        self._plan, self._first_day = plan, first_day
        self.judge = Judge(plan)
        empty = free_to_plan(plan, first_day=first_day)
        self._lost = self.judge.strict_cost(
            self.judge.findings({nurse.id: empty.row(nurse.id) for nurse in plan.nurses})
        )
        self._words = Words(plan)
        courses = [
            Course(plan, nurse, plan.history.get(nurse.id, ()), options_of(plan, nurse, first_day=first_day))
            for nurse in plan.nurses
        ]
        self._rules = [rules_of(plan, course) for course in courses]
        self._couplings = couplings_of(plan, courses)
        self.task = self._task()

    def cost(self, rows: Sequence[Row]) -> int | None:
        """What a roster costs by the rules' own checks; None where it breaks a strict rule more than it must."""
        findings = self.judge.findings(self._words.roster(rows))
        return total_cost(findings) if self.judge.strict_cost(findings) <= self._lost else None

    def _task(self) -> Task:
        plan = self._plan
        nothing = np.zeros((len(plan.days), len(plan.kinds) + 1), np.int64)
        diagrams = diagrams_of(self._rules)
        members = tuple(
            Member(rules.course.nurse.id, diagram, nothing)
            for rules, diagram in zip(self._rules, diagrams, strict=True)
        )
        floors = [floor_of(plan, index, total) for index, one in enumerate(self._rules) for total in one.totals]
        constant = self._lost + sum(least for _, least in floors)
        couplings = (*self._couplings, *(coupling for coupling, _ in floors))
        return Task(members, couplings, constant, self.cost, self._whole)

    def exact(self, task: Task, *, most_arcs: int) -> Task | None:
        """The same, or what is left of it, with every rule in the rows; None where that is still too large."""
        members: list[Member] = []
        arcs = 0
        for member, rules in zip(task.members, self._rules, strict=True):
            try:
                members.append(replace(member, diagram=with_totals(member.diagram, rules)))
            except DiagramTooLarge:
                return None
            arcs += members[-1].diagram.arcs
            if arcs > most_arcs:
                return None
        return replace(task, members=tuple(members), couplings=self._couplings, constant=self._lost)

    def _whole(self, closed: frozenset[Cell]) -> WholeMonth:
        return WholeMonth(self._plan, first_day=self._first_day, lost=self._lost, closed=closed)
