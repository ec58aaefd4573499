"""The rounds as they are stored, as the optimiser's timetable: so people's plans and its own are priced alike."""

from __future__ import annotations

from scheduling.visits import problem as engine
from scheduling.visits.evaluate import timetable
from scheduling.visits.problem import ANYWHERE, NO_BREAK, Agenda, BreakPlace, Plan, Turn
from teamapp.domain.entities import Visit
from teamapp.domain.ids import Id, VisitId
from teamapp.services.rounds.day.facts import DayFacts
from teamapp.services.rounds.day.question import Question

WRITTEN_MINUTES = 2.0
"""Times are written in whole minutes, so a stand-still may look so much shorter than the break that lies in it."""


def present_plan(facts: DayFacts, question: Question) -> Plan:
    """Every planned visit at its time, or as soon after it as the round allows; others are not planned.

    Neither are those to which one of their nurses has no way: the rest of her round goes on.
    """
    stored = {visit.id: visit for visit in facts.visits}
    there = {nurse.key: nurse for nurse in question.problem.nurses}
    turns = [
        turn
        for asked in question.problem.visits
        if (turn := _turn(asked, stored[VisitId(Id(asked.key))])) is not None
        and all(key in there and has_way(question.problem, there[key], asked) for key in turn.nurses)
    ]
    in_turn = tuple(sorted(turns, key=lambda t: (t.not_before or 0.0, t.visit)))
    return timetable(question.problem, Agenda(in_turn, breaks_in(question.problem, in_turn)))


def has_way(problem: engine.Problem, nurse: engine.Nurse, visit: engine.Visit) -> bool:
    """Whether a nurse can come from home to a visit and back at all."""
    ways = problem.travel[nurse.mode]
    return ways[nurse.start_place][visit.place] is not None and ways[visit.place][nurse.end_place] is not None


def breaks_in(problem: engine.Problem, turns: tuple[Turn, ...]) -> tuple[BreakPlace, ...]:
    """Where each nurse's break lies in the times that are written: in the longest stand-still that can hold it.

    Where nothing can hold it before or between her visits, it is after them if it still may be, or there is none.
    """
    visits = {visit.key: visit for visit in problem.visits}
    found = []
    for nurse in problem.nurses:
        own = [(turn, visits[turn.visit]) for turn in turns if nurse.key in turn.nurses]
        if nurse.pause is not None and own:
            found.append(BreakPlace(nurse.key, _break_place(problem, nurse, nurse.pause, own)))
    return tuple(found)


def _break_place(
    problem: engine.Problem, nurse: engine.Nurse, pause: engine.Break, own: list[tuple[Turn, engine.Visit]]
) -> int:
    """After how many of her visits."""
    ways, gaps = problem.travel[nurse.mode], []
    place, ready = nurse.start_place, nurse.shift.start if nurse.shift is not None else 0.0
    for number, (turn, visit) in enumerate(own):
        start, begin = turn.not_before or 0.0, max(ready + (ways[place][visit.place] or 0.0), pause.earliest)
        if begin + pause.minutes <= start + WRITTEN_MINUTES and begin <= pause.latest:
            gaps.append((start - begin, -number))
        place, ready = visit.place, start + visit.minutes(turn.nurses.index(nurse.key))
    if gaps:
        return -max(gaps)[1]
    return ANYWHERE if ready <= pause.latest else NO_BREAK


def _turn(asked: engine.Visit, stored: Visit) -> Turn | None:
    """A visit's turn; None when it has no time or not all its nurses. Where all its nurses are fixed, it is they."""
    if not stored.planned or stored.start is None:
        return None
    fixed = tuple(nurse for nurse in asked.pinned_nurses if nurse is not None)
    held = tuple(nurse for nurse in (stored.nurse, stored.second_nurse)[: len(asked.parts)] if nurse is not None)
    nurses = fixed if len(fixed) == len(asked.parts) else held
    start = asked.pinned_start if asked.pinned_start is not None else float(stored.start)
    second = float(stored.second_start) if stored.second_start is not None and len(nurses) == 2 else None
    return Turn(asked.key, nurses, start, second_not_before=second) if len(nurses) == len(asked.parts) else None
