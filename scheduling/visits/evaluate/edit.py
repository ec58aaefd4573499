"""A round edited by hand: what a visit costs where it is, and what it would cost elsewhere, term by term, at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import permutations

from scheduling.text import Text
from scheduling.visits.evaluate.able import may
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


def best_places(problem: Problem, plan: Plan, visit: str, *, limit: int = 5) -> tuple[tuple[Turn, Edit], ...]:
    """The cheapest place for a visit with each nurse (or two nurses), legal ones first, then by cost."""
    day = Day.of(problem)
    agenda, wanted = agenda_on(day, plan), day.visits[visit]
    rest = _without(agenda, visit)
    before = evaluate_on(day, timetable_on(day, agenda))
    found: list[tuple[Turn, Edit]] = []
    for nurses in permutations(day.nurses, len(wanted.parts)):
        if _able(day, visit, nurses):
            found.append(min(_tries(day, rest, Turn(visit, nurses), before), key=_rank))
    return tuple(sorted(found, key=_rank)[:limit])


def _rank(choice: tuple[Turn, Edit]) -> tuple[int, float]:
    return len(choice[1].newly_broken), choice[1].extra


def _able(day: Day, visit: str, nurses: tuple[str, ...]) -> bool:
    """May they at all? So that hopeless pairs of nurses are not even tried."""
    return all(may(day, day.visits[visit], part, day.nurses[nurse]) for part, nurse in enumerate(nurses))


def tries_of(day: Day, plan: Plan, visit: str) -> int:
    """How many places `best_places` tries for a visit."""
    lengths = {tour.nurse: len(tour.stays) for tour in plan.rounds}
    choices = [n for n in permutations(day.nurses, len(day.visits[visit].parts)) if _able(day, visit, n)]
    return sum(1 + sum(lengths.get(nurse, 0) for nurse in nurses) for nurses in choices)


def _tries(day: Day, rest: Agenda, turn: Turn, before: Evaluation) -> list[tuple[Turn, Edit]]:
    """The turn before each visit of its nurses, and at the end."""
    own = set(turn.nurses)
    spots = [q for q, other in enumerate(rest.turns) if own & set(other.nurses)]
    agendas = (_at(rest, turn, position) for position in (*spots, len(rest.turns)))
    return [(turn, _edit(day, before, agenda)) for agenda in agendas]


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
    return _edit(day, evaluate_on(day, timetable_on(day, old)), new)


def _edit(day: Day, before: Evaluation, agenda: Agenda) -> Edit:
    plan = timetable_on(day, agenda)
    after = evaluate_on(day, plan)
    terms = tuple(
        Term(new.name, new.value - old.value, new.cost - old.cost)
        for old, new in zip(before.terms, after.terms, strict=True)
    )
    known = {text.code + str(sorted(text.values.items())) for text in before.broken}
    fresh = tuple(text for text in after.broken if text.code + str(sorted(text.values.items())) not in known)
    return Edit(plan, after.total - before.total, terms, fresh)
