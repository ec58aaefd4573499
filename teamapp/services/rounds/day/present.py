"""The rounds as they are stored, as the optimiser's timetable: so people's plans and its own are priced alike."""

from __future__ import annotations

from scheduling.visits.evaluate import timetable
from scheduling.visits.problem import Agenda, Plan, Turn
from teamapp.domain.entities import Visit
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.question import Question


def present_plan(facts: DayFacts, question: Question) -> Plan:
    """Every planned visit at its time, or as soon after it as the round allows; others are not planned."""
    known = {visit.key for visit in question.problem.visits}
    turns = [turn for visit in facts.visits if visit.id in known and (turn := _turn(visit, facts)) is not None]
    return timetable(question.problem, Agenda(tuple(sorted(turns, key=lambda t: (t.not_before or 0.0, t.visit)))))


def _turn(visit: Visit, facts: DayFacts) -> Turn | None:
    """A visit's turn; None when it has no time or one of its nurses is not on duty."""
    if not visit.planned or visit.start is None:
        return None
    two = facts.needs[visit.need].nurses == 2
    nurses = (visit.nurse, visit.second_nurse) if two else (visit.nurse,)
    if any(nurse is None or facts.duty_of(nurse) is None for nurse in nurses):
        return None
    return Turn(visit.id, tuple(nurse for nurse in nurses if nurse is not None), float(visit.start))
