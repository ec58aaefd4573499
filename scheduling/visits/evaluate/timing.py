"""From an order of visits to times: every nurse starts each visit as early as windows, pairs and her round allow.

The turns are taken in one global order and both parts of a pair are placed together, so no pair can wait for another in
a circle. The compiled engine does exactly the same arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import pairwise

from scheduling.visits.evaluate.day import EPS, Day, opening
from scheduling.visits.evaluate.tour import Tour
from scheduling.visits.problem import (
    ANYWHERE,
    NO_BREAK,
    Agenda,
    BreakPlace,
    Minutes,
    NotPlanned,
    Pair,
    Plan,
    Problem,
    Turn,
    Visit,
)


def timetable(problem: Problem, agenda: Agenda, reasons: Mapping[str, NotPlanned] | None = None) -> Plan:
    """The plan that an agenda leads to; visits without a turn are listed as not planned."""
    return timetable_on(Day.of(problem), agenda, reasons)


def timetable_on(day: Day, agenda: Agenda, reasons: Mapping[str, NotPlanned] | None = None) -> Plan:
    """The same, with the look-ups made before."""
    breaks = {row.nurse: row.after_visits for row in agenda.breaks}
    tours = {key: Tour.begin(day, nurse, breaks.get(key, ANYWHERE)) for key, nurse in day.nurses.items()}
    client_free: dict[str, Minutes] = {}
    for turn in agenda.turns:
        _take(day, turn, tours=tours, client_free=client_free)
    rounds = tuple(done for tour in tours.values() if (done := tour.finish()))
    taken, known = {turn.visit for turn in agenda.turns}, reasons or {}
    left = tuple(known.get(v.key, NotPlanned(v.key)) for v in day.problem.visits if v.key not in taken)
    return Plan(rounds, left)


def _take(day: Day, turn: Turn, *, tours: Mapping[str, Tour], client_free: dict[str, Minutes]) -> None:
    visit = day.visits[turn.visit]
    opens = max(opening(visit), turn.not_before if turn.not_before is not None else 0.0)
    if visit.pinned_start is not None and turn.part in (None, 0):
        opens = max(opens, visit.pinned_start)
    if visit.client in day.client_gaps:
        opens = max(opens, client_free.get(visit.client, 0.0))
    parts = range(len(visit.parts)) if turn.part is None else (turn.part,)
    own = [tours[nurse] for nurse in turn.nurses]
    second = max(opens, turn.second_not_before or 0.0)
    starts = [tour.earliest(visit, part, second if part else opens) for part, tour in zip(parts, own, strict=True)]
    if len(starts) == 2 and visit.pair is not None:
        starts = _in_step(visit.pair, starts)
    for part, tour, start in zip(parts, own, starts, strict=True):
        tour.serve(visit, part, start)
    if visit.client in day.client_gaps:
        end = max(start + visit.minutes(part) for part, start in zip(parts, starts, strict=True))
        client_free[visit.client] = max(client_free.get(visit.client, 0.0), end + day.client_gaps[visit.client])


def _in_step(pair: Pair, starts: list[Minutes]) -> list[Minutes]:
    """Delay whichever part comes too early for the other."""
    if pair.kind == "independent":
        return starts
    low, high = (0.0, 0.0) if pair.kind == "simultaneous" else (pair.min_gap, pair.max_gap)
    second = max(starts[1], starts[0] + low)
    return [max(starts[0], second - high), second]


def agenda_of(problem: Problem, plan: Plan) -> Agenda:
    """The agenda behind a plan: turns by start, each held to the window in which it lies, without unknown visits."""
    return agenda_on(Day.of(problem), plan)


def agenda_on(day: Day, plan: Plan) -> Agenda:
    """The same, with the look-ups made before."""
    held: dict[str, dict[int, tuple[Minutes, str]]] = {}
    breaks: list[BreakPlace] = []
    for tour in plan.rounds:
        if tour.nurse not in day.nurses:
            continue
        known = [stay for stay in tour.stays if stay.visit is None or stay.visit in day.visits]
        for position, stay in enumerate(known):
            if stay.visit is None:
                breaks.append(BreakPlace(tour.nurse, position))
            else:
                held.setdefault(stay.visit, {})[stay.part] = (stay.start, tour.nurse)
    complete = {key for key, parts in held.items() if set(parts) == set(range(len(day.visits[key].parts)))}
    turns = [turn for key in sorted(complete) for turn in _turns(day, day.visits[key], held[key])]
    spots = {(turn.visit, part): row for row, turn in enumerate(turns) for part in _parts(day, turn)}
    begins = [min(held[turn.visit][part][0] for part in _parts(day, turn)) for turn in turns]
    rounds = [[spots[s.visit, s.part] for s in tour.stays if s.visit in complete] for tour in plan.rounds]
    return Agenda(tuple(turns[row] for row in _in_turn(begins, rounds)), tuple(breaks))


def agenda_as_planned(day: Day, plan: Plan) -> Agenda:
    """The same for a plan that is kept as it is: a round without a break gets none, though there be room for one."""
    agenda = agenda_on(day, plan)
    resting = {row.nurse for row in agenda.breaks}
    without = [tour.nurse for tour in plan.rounds if tour.nurse in day.nurses and tour.nurse not in resting]
    none = tuple(BreakPlace(nurse, NO_BREAK) for nurse in without if day.nurses[nurse].pause)
    return Agenda(agenda.turns, (*agenda.breaks, *none))


def splits(day: Day, visit: Visit) -> bool:
    """May the parts take their turns apart? Those of an independent pair, unless visits must keep a distance."""
    return visit.pair is not None and visit.pair.kind == "independent" and visit.client not in day.client_gaps


def _parts(day: Day, turn: Turn) -> range:
    return range(len(day.visits[turn.visit].parts)) if turn.part is None else range(turn.part, turn.part + 1)


def _in_turn(begins: Sequence[Minutes], rounds: Sequence[Sequence[int]]) -> Iterator[int]:
    """The turns by start, but never against the order of a round (the second part of a pair may begin much later)."""
    after: list[list[int]] = [[] for _ in begins]
    waits_for = [0] * len(begins)
    for rows in rounds:
        for first, second in pairwise(rows):
            after[first].append(second)
            waits_for[second] += 1
    ready = sorted((begins[row], row) for row, count in enumerate(waits_for) if count == 0)
    left = set(range(len(begins)))
    while left:
        _, row = heappop(ready) if ready else min((begins[row], row) for row in left)  # a circle, cut at its start
        if row not in left:
            continue
        left.remove(row)
        yield row
        for follower in after[row]:
            waits_for[follower] -= 1
            if waits_for[follower] == 0:
                heappush(ready, (begins[follower], follower))


def _turns(day: Day, visit: Visit, parts: Mapping[int, tuple[Minutes, str]]) -> Iterator[Turn]:
    """One turn for the whole visit, or one for each part that may go its own way."""
    if splits(day, visit):
        for part, (start, nurse) in sorted(parts.items()):
            yield Turn(visit.key, (nurse,), _later_window(day, visit, start), part)
    else:
        first = min(start for start, _ in parts.values())
        yield Turn(visit.key, tuple(parts[part][1] for part in sorted(parts)), _later_window(day, visit, first))


def _later_window(day: Day, visit: Visit, start: Minutes) -> Minutes | None:
    """The opening of the window that a start lies in, None for the first."""
    window = day.window_at(visit, start)
    return window.start if window and window.start > opening(visit) + EPS else None
