"""A first plan in a blink: visits by their windows, each to whoever can be there first and nearest."""

from __future__ import annotations

from itertools import product

from scheduling.visits.anneal.encode import Encoded
from scheduling.visits.evaluate.able import able
from scheduling.visits.evaluate.day import opening, shift_start
from scheduling.visits.problem import Agenda, Minutes, Nurse, Turn, Visit

LATENESS_OVER_TRAVEL = 4.0
"""A minute too late counts as much as so many minutes on the road while constructing."""


def construct(encoded: Encoded) -> Agenda:
    """An agenda with every visit that somebody may make, in the order in which their windows close."""
    spots = {nurse.key: (nurse.start_place, shift_start(nurse)) for nurse in encoded.day.problem.nurses}
    turns: list[Turn] = []
    for visit in sorted(encoded.visits, key=_urgency):
        nurses = min(_choices(encoded, visit), key=lambda choice: _strain(encoded, visit, choice, spots=spots))
        begin = max(_arrival(encoded, visit, nurse, spots=spots) for nurse in nurses)
        for part, nurse in enumerate(nurses):
            spots[nurse.key] = (visit.place, max(begin, opening(visit)) + visit.minutes(part))
        turns.append(Turn(visit.key, tuple(nurse.key for nurse in nurses)))
    return Agenda(tuple(turns))


def _urgency(visit: Visit) -> tuple[Minutes, Minutes, str]:
    pinned = visit.pinned_start if visit.pinned_start is not None else opening(visit)
    closes = min((window.end for window in visit.windows), default=1440.0)
    return (pinned + closes) / 2, closes, visit.key


def _choices(encoded: Encoded, visit: Visit) -> list[tuple[Nurse, ...]]:
    nurses = encoded.day.problem.nurses
    parts = [able(encoded.day, visit, part) for part in range(len(visit.parts))]
    return [tuple(nurses[c] for c in rows) for rows in product(*parts) if len(set(rows)) == len(rows)]


Spots = dict[str, tuple[int, Minutes]]


def _arrival(encoded: Encoded, visit: Visit, nurse: Nurse, *, spots: Spots) -> Minutes:
    place, free = spots[nurse.key]
    return free + encoded.day.leg(nurse, place, visit.place)


def _strain(encoded: Encoded, visit: Visit, nurses: tuple[Nurse, ...], *, spots: Spots) -> float:
    """Lateness and travel of a choice, and how long the nurses stood still before it."""
    begin = max(opening(visit), *(_arrival(encoded, visit, nurse, spots=spots) for nurse in nurses))
    closes = max((window.end for window in visit.windows), default=begin)
    late = max(0.0, begin - closes)
    for part, nurse in enumerate(nurses):
        if nurse.shift:
            home = encoded.day.leg(nurse, visit.place, nurse.end_place)
            late += max(0.0, begin + visit.minutes(part) + home - nurse.shift.end)
    travel = sum(encoded.day.leg(nurse, spots[nurse.key][0], visit.place) for nurse in nurses)
    waits = sum(begin - _arrival(encoded, visit, nurse, spots=spots) for nurse in nurses)
    return LATENESS_OVER_TRAVEL * late + travel + 0.1 * waits
