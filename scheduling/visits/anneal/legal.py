"""Takes out of a plan what breaks a hard rule, so that what is handed over can be lived by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scheduling.text import Text
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import timetable_on
from scheduling.visits.evaluate.whole import Evaluation, evaluate_on
from scheduling.visits.problem import Agenda, Plan


@dataclass(frozen=True, slots=True)
class Candidate:
    """A legal plan with the agenda behind it and what it costs; `bound`: none is cheaper unless it leaves out more."""

    agenda: Agenda
    plan: Plan
    evaluation: Evaluation
    rank: tuple[float, float]
    bound: float | None = None

    @property
    def cost(self) -> float:
        return self.evaluation.total


def legal_candidate(day: Day, agenda: Agenda) -> tuple[Candidate, int]:
    """The plan of an agenda without the visits that break hard rules, and how many had to go."""
    dropped = 0
    while True:
        plan = timetable_on(day, agenda)
        evaluation = evaluate_on(day, plan)
        victim = _victim(day, agenda, evaluation.broken)
        if victim is None:
            return candidate(day, agenda, plan=plan, evaluation=evaluation), dropped
        agenda = replace(agenda, turns=tuple(turn for turn in agenda.turns if turn.visit != victim))
        dropped += 1


def candidate(day: Day, agenda: Agenda, *, plan: Plan, evaluation: Evaluation) -> Candidate:
    """Ranks first by the visits that must be made and are missing, then by cost."""
    left = sum(day.visits[key].priority for key in evaluation.missing)
    return Candidate(agenda, plan, evaluation, (round(left, 6), evaluation.total))


def _victim(day: Day, agenda: Agenda, broken: Iterable[Text]) -> str | None:
    """The least important visit that takes part in a breach."""
    turns = {turn.visit for turn in agenda.turns}
    suspects: set[str] = set()
    for text in broken:
        visit, nurse = str(text.values.get("visit", "")), str(text.values.get("nurse", ""))
        if visit in turns:
            suspects.add(visit)
        else:
            suspects |= {turn.visit for turn in agenda.turns if nurse in turn.nurses}
    order = {turn.visit: place for place, turn in enumerate(agenda.turns)}
    return min(
        suspects, key=lambda key: (not day.visits[key].optional, day.visits[key].priority, -order[key]), default=None
    )
