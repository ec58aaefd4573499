"""The rounds as they are stored, as the optimiser's timetable: so people's plans and its own are priced alike."""

from __future__ import annotations

from scheduling.visits import problem as engine
from scheduling.visits.evaluate import timetable
from scheduling.visits.problem import Agenda, Plan, Turn
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, VisitId
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.question import Question


def present_plan(facts: DayFacts, question: Question) -> Plan:
    """Every planned visit at its time, or as soon after it as the round allows; others are not planned."""
    stored = {visit.id: visit for visit in facts.visits}
    there = {nurse.key for nurse in question.problem.nurses}
    turns = [
        turn
        for asked in question.problem.visits
        if (turn := _turn(asked, stored[VisitId(Id(asked.key))])) is not None and there.issuperset(turn.nurses)
    ]
    return timetable(question.problem, Agenda(tuple(sorted(turns, key=lambda t: (t.not_before or 0.0, t.visit)))))


def _turn(asked: engine.Visit, stored: Visit) -> Turn | None:
    """A visit's turn; None when it has no time or not all its nurses. Where all its nurses are fixed, it is they."""
    if not stored.planned or stored.start is None:
        return None
    fixed = tuple(nurse for nurse in asked.pinned_nurses if nurse is not None)
    held = tuple(nurse for nurse in (stored.nurse, stored.second_nurse)[: len(asked.parts)] if nurse is not None)
    nurses = fixed if len(fixed) == len(asked.parts) else held
    start = asked.pinned_start if asked.pinned_start is not None else float(stored.start)
    return Turn(asked.key, nurses, start) if len(nurses) == len(asked.parts) else None
