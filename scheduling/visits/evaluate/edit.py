"""A round edited by hand: what a visit costs where it is, and what it would cost elsewhere, term by term, at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scheduling.text import Text
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_on, timetable_on
from scheduling.visits.evaluate.whole import Evaluation, Term, evaluate_on
from scheduling.visits.problem import Agenda, Minutes, Plan, Problem, Turn


@dataclass(frozen=True, slots=True)
class Edit:
    """A plan after one change: what it costs more than before, term by term, and which hard rules it newly breaks."""

    plan: Plan
    extra: float
    terms: tuple[Term, ...]
    newly_broken: tuple[Text, ...]


def moved(problem: Problem, plan: Plan, visit: str, *, nurses: tuple[str, ...], start: Minutes) -> Edit:
    """Give a visit to these nurses (one per part) at about this time; everything after it moves along."""
    day = Day.of(problem)
    agenda = agenda_on(day, plan)
    turn = Turn(visit, nurses, start)
    return _compare(day, agenda, _with_turn(day, _without(agenda, visit), turn, plan=plan))


def removed(problem: Problem, plan: Plan, visit: str) -> Edit:
    """Take a visit out of the plan; the extra cost of this, turned round, is what the visit costs where it is."""
    day = Day.of(problem)
    agenda = agenda_on(day, plan)
    return _compare(day, agenda, _without(agenda, visit))


def _without(agenda: Agenda, visit: str) -> Agenda:
    return replace(agenda, turns=tuple(turn for turn in agenda.turns if turn.visit != visit))


def _at(agenda: Agenda, turn: Turn, position: int) -> Agenda:
    return replace(agenda, turns=(*agenda.turns[:position], turn, *agenda.turns[position:]))


def _with_turn(day: Day, agenda: Agenda, turn: Turn, *, plan: Plan) -> Agenda:
    """Put a turn before the first one that starts later than it should."""
    starts = {stay.visit: stay.start for tour in plan.rounds for stay in tour.stays if stay.visit is not None}
    wished = turn.not_before or 0.0
    position = next((q for q, other in enumerate(agenda.turns) if starts.get(other.visit, 0.0) > wished), None)
    return _at(agenda, turn, len(agenda.turns) if position is None else position)


def _compare(day: Day, old: Agenda, new: Agenda) -> Edit:
    return edit_to(day, evaluate_on(day, timetable_on(day, old)), new)


def edit_to(day: Day, before: Evaluation, agenda: Agenda) -> Edit:
    """The plan of an agenda, beside what was before."""
    plan = timetable_on(day, agenda)
    after = evaluate_on(day, plan)
    terms = tuple(
        Term(new.name, new.value - old.value, new.cost - old.cost)
        for old, new in zip(before.terms, after.terms, strict=True)
    )
    known = {text.code + str(sorted(text.values.items())) for text in before.broken}
    fresh = tuple(text for text in after.broken if text.code + str(sorted(text.values.items())) not in known)
    return Edit(plan, after.total - before.total, terms, fresh)
