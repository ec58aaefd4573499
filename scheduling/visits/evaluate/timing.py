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
    if visit.pinned_start is not None:
        opens = max(opens, visit.pinned_start)
    if visit.client in day.client_gaps:
        opens = max(opens, client_free.get(visit.client, 0.0))
    own = [tours[nurse] for nurse in turn.nurses]
    starts = [tour.earliest(visit, part, opens) for part, tour in enumerate(own)]
    if len(starts) == 2 and visit.pair is not None:
        starts = _in_step(visit.pair, starts)
    for part, (tour, start) in enumerate(zip(own, starts, strict=True)):
        tour.serve(visit, part, start)
    if visit.client in day.client_gaps:
        end = max(start + visit.minutes(part) for part, start in enumerate(starts))
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
    complete = {key: parts for key, parts in held.items() if set(parts) == set(range(len(day.visits[key].parts)))}
    begins = {key: min(start for start, _ in parts.values()) for key, parts in complete.items()}
    rounds = [[stay.visit for stay in tour.stays if stay.visit in complete] for tour in plan.rounds]
    turns = (_turn(day, day.visits[key], complete[key]) for key in _in_turn(begins, rounds))
    return Agenda(tuple(turns), tuple(breaks))


def _in_turn(begins: Mapping[str, Minutes], rounds: Sequence[Sequence[str | None]]) -> Iterator[str]:
    """The visits by start, but never against the order of a round (the second part of a pair may begin much later)."""
    after: dict[str, list[str]] = {key: [] for key in begins}
    waits_for = dict.fromkeys(begins, 0)
    for keys in rounds:
        for first, second in pairwise(key for key in keys if key is not None):
            after[first].append(second)
            waits_for[second] += 1
    ready = sorted((begins[key], key) for key, count in waits_for.items() if count == 0)
    left = set(begins)
    while left:
        _, key = heappop(ready) if ready else min((begins[key], key) for key in left)  # a circle, cut at its start
        if key not in left:
            continue
        left.remove(key)
        yield key
        for follower in after[key]:
            waits_for[follower] -= 1
            if waits_for[follower] == 0:
                heappush(ready, (begins[follower], follower))


def _turn(day: Day, visit: Visit, parts: Mapping[int, tuple[Minutes, str]]) -> Turn:
    window = day.window_at(visit, min(start for start, _ in parts.values()))
    first = opening(visit)
    later = window.start if window and window.start > first + EPS else None
    return Turn(visit.key, tuple(parts[part][1] for part in sorted(parts)), later)
