"""The hard rules: what no plan may break, whatever it costs. Each returns the breaches it finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

from scheduling.text import Text, TextValue
from scheduling.visits.evaluate.day import EPS, NO_WAY, Day, opening, shift_start
from scheduling.visits.evaluate.price import Given, given_parts
from scheduling.visits.evaluate.trip import Trip
from scheduling.visits.problem import Minutes, Plan, Stay, Visit

Values = dict[str, TextValue]


def breaches(day: Day, plan: Plan, trips: Mapping[str, Trip]) -> Iterator[Text]:
    """Every hard rule that the plan breaks."""
    yield from _strangers(day, plan)
    for trip in trips.values():
        yield from _trip(day, trip)
    given = given_parts(day, trips)
    for one in given:
        yield from _part(day, one)
    by_visit: dict[str, list[Given]] = {}
    for one in given:
        by_visit.setdefault(one.visit.key, []).append(one)
    for held in by_visit.values():
        yield from _visit(held[0].visit, held)
    yield from _clients(day, by_visit)


def missing(day: Day, trips: Mapping[str, Trip]) -> tuple[str, ...]:
    """The visits that must be made and are not in the plan."""
    served = {one.visit.key for one in given_parts(day, trips)}
    every = day.problem.costs.left_out == "hard"
    return tuple(v.key for v in day.problem.visits if v.key not in served and (every or not v.optional))


def _strangers(day: Day, plan: Plan) -> Iterator[Text]:
    for key, times in Counter(tour.nurse for tour in plan.rounds).items():
        if key not in day.nurses:
            yield Text("visits.unknown_nurse", {"nurse": key})
        if times > 1:
            yield Text("visits.two_rounds", {"nurse": key})
    for tour in plan.rounds:
        for stay in tour.stays:
            if stay.visit is not None and stay.visit not in day.visits:
                yield Text("visits.unknown_visit", {"nurse": tour.nurse, "visit": stay.visit})


def _trip(day: Day, trip: Trip) -> Iterator[Text]:
    nurse = trip.nurse.key
    if trip.travel >= NO_WAY:
        yield Text("visits.unreachable", {"nurse": nurse})
    elif trip.leaves < max(0.0, shift_start(trip.nurse)) - EPS:
        values: Values = {"nurse": nurse, "leaves_minutes": trip.leaves, "shift_minutes": shift_start(trip.nurse)}
        yield Text("visits.leaves_too_early", values)
    for stay, arrival in zip(trip.stays, trip.arrivals, strict=True):
        if stay.start < arrival - EPS:
            late: Values = {"start_minutes": stay.start, "arrival_minutes": arrival}
            yield Text("visits.starts_before_arrival", {"nurse": nurse, "visit": stay.visit or "", **late})
    yield from _breaks(day, trip)


def _breaks(day: Day, trip: Trip) -> Iterator[Text]:
    nurse, pause, breaks = trip.nurse.key, trip.nurse.pause, trip.breaks
    if len(breaks) > (1 if pause else 0):
        yield Text("visits.too_many_breaks", {"nurse": nurse, "breaks": len(breaks)})
    if pause is None:
        return
    for stay in breaks:
        if abs(stay.end - stay.start - pause.minutes) > EPS:
            yield Text("visits.break_length", {"nurse": nurse, "minutes": stay.end - stay.start})
        if not day.break_fits(pause, stay.start):
            yield Text("visits.break_time", {"nurse": nurse, "start_minutes": stay.start})
        if pause.between_visits and (stay is trip.stays[0] or stay is trip.stays[-1]):
            yield Text("visits.break_not_between", {"nurse": nurse})


def _part(day: Day, given: Given) -> Iterator[Text]:
    visit, stay = given.visit, given.stay
    values: Values = {"nurse": given.nurse.key, "visit": visit.key}
    if given.part is None:
        yield Text("visits.unknown_part", values)
        return
    if stay.place != visit.place:
        yield Text("visits.wrong_place", values)
    minutes = visit.minutes(stay.part)
    if abs(stay.end - stay.start - minutes) > EPS or stay.end <= stay.start:
        yield Text("visits.wrong_length", values | {"minutes": stay.end - stay.start, "need_minutes": minutes})
    if stay.start < opening(visit) - EPS:
        yield Text("visits.starts_too_early", values | {"start_minutes": stay.start, "from_minutes": opening(visit)})
    window, late = day.window_at(visit, stay.start), day.lateness(visit, stay.start, stay.end)
    if window and window.hard and late > EPS:
        yield Text("visits.too_late", values | {"late_minutes": late, "until_minutes": window.end})
    pinned = visit.pinned_nurses[stay.part] if stay.part < len(visit.pinned_nurses) else None
    if pinned is not None and pinned != given.nurse.key:
        yield Text("visits.pinned_nurse", values | {"pinned": pinned})
    if visit.pinned_start is not None and stay.part == 0 and abs(stay.start - visit.pinned_start) > EPS:
        yield Text("visits.pinned_start", values | {"start_minutes": stay.start, "pinned_minutes": visit.pinned_start})


def _visit(visit: Visit, held: list[Given]) -> Iterator[Text]:
    times = Counter(one.stay.part for one in held)
    for part in range(len(visit.parts)):
        if times[part] != 1:
            yield Text("visits.part_times", {"visit": visit.key, "part": part, "times": times[part]})
    if len({one.nurse.key for one in held}) < len(held):
        yield Text("visits.same_nurse", {"visit": visit.key, "nurse": held[0].nurse.key})
    starts = {one.stay.part: one.stay.start for one in held}
    if visit.pair is None or not {0, 1} <= set(starts):
        return
    gap = starts[1] - starts[0]
    if visit.pair.kind == "simultaneous" and abs(gap) > EPS:
        yield Text("visits.not_together", {"visit": visit.key, "gap_minutes": gap})
    low, high = visit.pair.min_gap, visit.pair.max_gap
    if visit.pair.kind == "sequential" and not low - EPS <= gap <= high + EPS:
        yield Text("visits.pair_gap", {"visit": visit.key, "gap_minutes": gap, "min_minutes": low, "max_minutes": high})


def _clients(day: Day, by_visit: Mapping[str, list[Given]]) -> Iterator[Text]:
    spans: dict[str, list[tuple[Minutes, Minutes, str]]] = {}
    for key, held in by_visit.items():
        client = held[0].visit.client
        if client in day.client_gaps:
            spans.setdefault(client, []).append((*span_of([one.stay for one in held]), key))
    for client, own in spans.items():
        for first, second in combinations(sorted(own), 2):
            gap = second[0] - first[1]
            if gap < day.client_gaps[client] - EPS:
                values: Values = {"client": client, "visit": second[2], "other": first[2], "gap_minutes": gap}
                yield Text("visits.client_gap", values | {"min_minutes": day.client_gaps[client]})


def span_of(stays: list[Stay]) -> tuple[Minutes, Minutes]:
    """From the first start to the last end."""
    return min(stay.start for stay in stays), max(stay.end for stay in stays)
