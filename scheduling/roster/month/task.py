"""A team's month as a task of the ladder: rows of nurses as diagrams, rules about days as couplings between them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scheduling.roster.columns.row import Cell, Row
from scheduling.roster.columns.task import Member, Task
from scheduling.roster.month.couplings import couplings_of
from scheduling.roster.month.diagrams import diagrams_of
from scheduling.roster.month.judge import Judge
from scheduling.roster.month.whole import WholeMonth
from scheduling.roster.month.words import Words
from scheduling.roster.stating import free_to_plan, options_of
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
        self.task = self._task()

    def cost(self, rows: Sequence[Row]) -> int | None:
        """What a roster costs by the rules' own checks; None where it breaks a strict rule more than it must."""
        findings = self.judge.findings(self._words.roster(rows))
        return total_cost(findings) if self.judge.strict_cost(findings) <= self._lost else None

    def _task(self) -> Task:
        plan, past = self._plan, self._plan.history
        courses = [
            Course(plan, nurse, past.get(nurse.id, ()), options_of(plan, nurse, first_day=self._first_day))
            for nurse in plan.nurses
        ]
        nothing = np.zeros((len(plan.days), len(plan.kinds) + 1), np.int64)
        diagrams = diagrams_of(plan, courses)
        members = tuple(
            Member(course.nurse.id, diagram, nothing) for course, diagram in zip(courses, diagrams, strict=True)
        )
        return Task(members, couplings_of(plan, courses), self._lost, self.cost, self._whole)

    def _whole(self, closed: frozenset[Cell]) -> WholeMonth:
        return WholeMonth(self._plan, first_day=self._first_day, lost=self._lost, closed=closed)
