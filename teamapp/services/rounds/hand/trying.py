"""Moves of one day tried out before they are written: the plan as it will be shown, priced beside the present one."""

from __future__ import annotations

from dataclasses import replace

from scheduling.visits.evaluate import Term, evaluate
from scheduling.visits.evaluate.edit import Edit
from scheduling.visits.problem import Plan, Problem
from scheduling.visits.problem import Visit as AskedVisit
from teamapp.domain.entities import Visit
from teamapp.domain.ids import NurseId, VisitId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.day.present import present_plan


class Trying:
    """What the day costs now is computed once, so that a visit under the hand is judged in milliseconds."""

    def __init__(self, day: OpenDay) -> None:
        self.day = day
        self._before = evaluate(day.question.problem, day.plan)
        self._known = {_key(said.code, said.values) for said in self._before.broken}

    def moved(self, visit: VisitId, nurses: tuple[NurseId, ...], start: MinuteOfDay) -> Edit:
        """A visit with these nurses at this time; what comes after it is pushed along, nothing moves forward."""
        second = nurses[1] if len(nurses) == 2 else None
        return self._tried(visit, nurse=nurses[0], second_nurse=second, start=start, second_start=None)

    def removed(self, visit: VisitId) -> Edit:
        """A visit off the rounds."""
        return self._tried(visit, nurse=None, second_nurse=None, start=None, second_start=None)

    def _tried(self, visit: VisitId, **fields: NurseId | MinuteOfDay | None) -> Edit:
        facts, question = self.day.facts, self.day.question
        after = {one.id: replace(one, **fields) if one.id == visit else one for one in facts.visits}  # type: ignore[arg-type]
        visits = tuple(_as_pinned(asked, after) if asked.key == visit else asked for asked in question.problem.visits)
        problem = replace(question.problem, visits=visits)
        tried = replace(facts, visits=tuple(after.values()))
        return self._edit(problem, present_plan(tried, replace(question, problem=problem)))

    def _edit(self, problem: Problem, plan: Plan) -> Edit:
        found = evaluate(problem, plan)
        terms = tuple(
            Term(new.name, new.value - old.value, new.cost - old.cost)
            for old, new in zip(self._before.terms, found.terms, strict=True)
        )
        fresh = tuple(said for said in found.broken if _key(said.code, said.values) not in self._known)
        return Edit(plan, found.total - self._before.total, terms, fresh)


def _as_pinned(asked: AskedVisit, visits: dict[VisitId, Visit]) -> AskedVisit:
    """What is fixed stays fixed where it is put."""
    stored = next(one for one in visits.values() if one.id == asked.key)
    nurses = (stored.nurse, stored.second_nurse)[: len(asked.parts)] if asked.pinned_nurses else ()
    start = float(stored.start) if asked.pinned_start is not None and stored.start is not None else None
    return replace(asked, pinned_nurses=nurses if any(nurses) else (), pinned_start=start)


def _key(code: str, values: object) -> str:
    return f"{code}{sorted(values.items())}" if isinstance(values, dict) else code
