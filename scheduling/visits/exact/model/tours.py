"""The rounds in the model: who goes from where to where, when she leaves, rests and is back."""

from __future__ import annotations

from collections.abc import Iterable

from scheduling.visits.evaluate.day import opening, shift_start
from scheduling.visits.evaluate.price import misses_break
from scheduling.visits.evaluate.timing import timetable_on
from scheduling.visits.evaluate.trip import trips_of
from scheduling.visits.exact.model.build import AnyLit, Build, Lit, Spot, Sum, Tour, total
from scheduling.visits.exact.model.net import HOME, Node
from scheduling.visits.exact.model.obstacles import obstacles
from scheduling.visits.giving import Give
from scheduling.visits.problem import Agenda, Break, Minutes, Nurse


def add_spots(build: Build) -> None:
    """A spot for every node; the parts of a visit are given together or not at all."""
    skippable = {give.visit for give in build.excuses if give.kind == "left_out"} | build.net.may_skip
    for number, node in enumerate(build.net.nodes):
        key = node.visit.key
        if key not in build.served:
            build.served[key] = build.choice() if key in skippable else build.always()
            for excuse in build.excuse(Give("left_out", key)) if key not in build.net.may_skip else ():
                build.model.add_bool_or(build.served[key], excuse)
        build.spots.append(_spot(build, number, node))


def _spot(build: Build, number: int, node: Node) -> Spot:
    ticks = build.clock.low(node.visit.minutes(node.part))
    if number in build.net.frozen:
        start = build.model.new_constant(build.clock.low(build.net.frozen[number]))
        return Spot(start, start, start, ticks, build.always())
    spot = Spot(_begin(build, node), build.moment(), build.moment(), ticks, build.served[node.visit.key])
    alone = build.excuse(Give("alone", node.visit.key))
    if alone and node.part == 1:  # given if the visit is, unless one nurse makes it
        spot.served = build.choice()
        build.model.add_implication(spot.served, build.served[node.visit.key])
        build.model.add_bool_or(spot.served, build.served[node.visit.key].negated(), *alone)
    return spot


def _begin(build: Build, node: Node) -> Lit:
    """The start of a part, not before its windows open, nor so late that nobody would pay for it."""
    windows, costs = node.visit.windows, build.day.problem.costs
    if not windows or build.excuse(Give("window", node.visit.key)):
        return build.moment()
    lasts = node.visit.minutes(node.part) if build.day.problem.window_met == "end" else 0.0
    closes = build.clock.high(max(window.end for window in windows) - lasts)
    late = 0 if costs.lateness == "hard" else build.most(costs.lateness)
    opens = build.clock.low(opening(node.visit))
    return build.between(opens, max(opens, closes + late))


def add_tours(build: Build) -> None:
    """A round for every nurse who has ways to go, and every spot on exactly one of them if it is served."""
    for row, arcs in build.net.arcs.items():
        if arcs:
            build.tours[row] = _tour(build, row, arcs)
    for number, spot in enumerate(build.spots):
        if number not in build.net.frozen:
            build.model.add(total(spot.on.values()) == spot.served)
            _depart(build, spot)


def _tour(build: Build, row: int, arcs: Iterable[tuple[int, int]]) -> Tour:
    nurse = build.day.problem.nurses[row]
    used, lits = _ways(build, row, tuple(arcs))
    tour = Tour(build.moment(), _back(build, nurse), used, build.never(), build.never(), lits)
    travel: list[Sum] = []
    for (tail, head), lit in lits.items():
        leg = build.clock.low(build.day.leg(nurse, *_ends(build, nurse, tail, head)))
        travel.append(leg * lit)
        left = tour.leave if tail == HOME else build.spots[tail].depart
        there = tour.back if head == HOME else build.spots[head].arrive
        build.model.add(there == left + leg).only_enforce_if(lit)
    own = [spot for spot in build.spots if row in spot.on]
    tour.travel, tour.care = total(travel), total(spot.ticks * spot.on[row] for spot in own)
    _shift(build, nurse, tour)
    if nurse.pause is not None:
        _break(build, row, tour, pause=nurse.pause)
    for spot in own:
        _wait(build, row, spot)
    if len(tour.arcs) > len(own) + 1:
        _one_at_a_time(build, row)
    return tour


def _back(build: Build, nurse: Nurse) -> Lit:
    if nurse.shift is None:
        return build.moment()
    return build.between(0, build.clock.high(nurse.shift.end) + build.most(build.day.problem.costs.overtime))


def _ends(build: Build, nurse: Nurse, tail: int, head: int) -> tuple[int, int]:
    origin = nurse.start_place if tail == HOME else build.net.nodes[tail].visit.place
    return origin, nurse.end_place if head == HOME else build.net.nodes[head].visit.place


def _ways(build: Build, row: int, arcs: tuple[tuple[int, int], ...]) -> tuple[Lit, dict[tuple[int, int], Lit]]:
    """The literals of her arcs, and whether she goes out at all; every node on her way is `on` her round."""
    spots = {head for _, head in arcs if head != HOME}
    if build.net.settled:
        lits = {arc: build.always() for arc in arcs}
        for spot in spots:
            build.spots[spot].on[row] = build.always()
            build.spots[spot].first[row] = build.model.new_constant(int((HOME, spot) in lits))
        return build.always(), lits
    lits = {arc: build.choice() for arc in arcs}
    rows: list[tuple[int, int, AnyLit]] = [(tail + 1, head + 1, lit) for (tail, head), lit in lits.items()]
    home = build.choice()
    rows.append((0, 0, home))
    for spot in spots:
        on = build.spots[spot].on[row] = build.choice()
        build.spots[spot].first[row] = lits.get((HOME, spot), build.never())
        rows.append((spot + 1, spot + 1, on.negated()))
        node, nurse = build.net.nodes[spot], build.day.problem.nurses[row]
        asked = (spot, row) not in build.net.accepted
        for give in obstacles(build.day, node.visit, node.part, nurse) if asked else ():
            build.model.add_bool_or(on.negated(), *build.excuse(give))
    build.model.add_circuit(rows)
    used = build.choice()
    build.model.add(used + home == 1)
    return used, lits


def _shift(build: Build, nurse: Nurse, tour: Tour) -> None:
    begins = build.clock.low(max(0.0, shift_start(nurse)))
    early = build.excuse(Give("shift_start", nurse=nurse.key))
    if nurse.leaves_at_shift_start:
        build.model.add(tour.leave == begins).only_enforce_if(tour.used, *(one.negated() for one in early))
    build.model.add(tour.leave >= begins).only_enforce_if(tour.used, *(one.negated() for one in early))
    if build.day.problem.costs.overtime == "hard" and nurse.shift is not None:
        late = build.excuse(Give("shift_end", nurse=nurse.key))
        ends = build.clock.high(nurse.shift.end)
        build.model.add(tour.back <= ends).only_enforce_if(tour.used, *(one.negated() for one in late))


def _break(build: Build, row: int, tour: Tour, *, pause: Break) -> None:
    """The break at one place of the round, before or after a visit, in its window; due in long rounds."""
    own = [spot for spot in build.spots if row in spot.on]
    ticks, moment = build.clock.low(pause.minutes), build.moment()
    lasts = pause.minutes if build.day.problem.window_met == "end" else 0.0
    tour.rests, tour.due, tour.pause = build.choice(), build.choice(), moment
    build.model.add(moment >= build.clock.low(pause.earliest)).only_enforce_if(tour.rests)
    build.model.add(moment <= build.clock.high(pause.latest - lasts)).only_enforce_if(tour.rests)
    takes = [_rest_before(build, row, spot, moment=moment, ticks=ticks) for spot in own]
    takes += [_rest_after(build, row, spot, moment=moment, ticks=ticks) for spot in own]
    for number, spot in enumerate(build.spots):
        last = tour.arcs.get((number, HOME))
        if row in spot.on and pause.between_visits:
            build.model.add_implication(spot.before[row], spot.first[row].negated())
        if last is not None and pause.between_visits:
            build.model.add_implication(spot.after[row], last.negated())
        elif last is not None and not build.clock.loose:  # as timetables are made: a break ends a round only if due
            build.model.add_bool_or(spot.after[row].negated(), last.negated(), tour.due)
    build.model.add(total(takes) == tour.rests)
    build.model.add_implication(tour.due, tour.used)
    away = tour.back - tour.leave <= build.clock.high(max(0.0, pause.due_after))
    build.model.add(away).only_enforce_if(tour.used, tour.due.negated())
    long = tour.back - tour.leave > build.clock.low(max(0.0, pause.due_after))
    build.model.add(long).only_enforce_if(tour.due)
    if build.day.problem.costs.missed_break == "hard":
        nurse = build.day.problem.nurses[row].key
        build.model.add_bool_or(tour.due.negated(), tour.rests, *build.excuse(Give("break", nurse=nurse)))


def _rest_before(build: Build, row: int, spot: Spot, *, moment: Lit, ticks: int) -> Lit:
    lit = spot.before[row] = build.choice()
    build.model.add_implication(lit, spot.on[row])
    build.model.add(moment >= spot.arrive).only_enforce_if(lit)
    build.model.add(spot.start >= moment + ticks).only_enforce_if(lit)
    return lit


def _rest_after(build: Build, row: int, spot: Spot, *, moment: Lit, ticks: int) -> Lit:
    lit = spot.after[row] = build.choice()
    build.model.add_implication(lit, spot.on[row])
    build.model.add(moment >= spot.start + spot.ticks).only_enforce_if(lit)
    build.model.add(spot.depart == moment + ticks).only_enforce_if(lit)
    rest = build.length(build.day.problem.costs.waiting)
    build.model.add(rest >= spot.depart - spot.start - spot.ticks - ticks).only_enforce_if(lit)
    spot.waits.append(rest)
    return lit


def _wait(build: Build, row: int, spot: Spot) -> None:
    """Nobody starts before she is there; what lies between is a wait, but rest after a break that opens a round."""
    build.model.add(spot.start >= spot.arrive).only_enforce_if(spot.on[row])
    wait = build.length(build.day.problem.costs.waiting)
    spot.waits.append(wait)
    before = spot.before.get(row)
    rested = [] if before is None else [before.negated()]
    build.model.add(wait >= spot.start - spot.arrive).only_enforce_if(spot.on[row], *rested)
    pause = build.day.problem.nurses[row].pause
    if before is not None and pause is not None:
        rest = build.clock.low(pause.minutes)
        build.model.add(wait >= spot.start - spot.arrive - rest).only_enforce_if(before, spot.first[row].negated())


def _depart(build: Build, spot: Spot) -> None:
    """She goes on at once, unless she takes her break first."""
    rests = [lit.negated() for lit in spot.after.values()]
    build.model.add(spot.depart == spot.start + spot.ticks).only_enforce_if(spot.served, *rests)


def _one_at_a_time(build: Build, row: int) -> None:
    """Follows from the ways; said again, it helps the search."""
    own = [spot for spot in build.spots if row in spot.on]
    model = build.model
    model.add_no_overlap(model.new_optional_fixed_size_interval_var(s.start, s.ticks, s.on[row], "") for s in own)


def at_home(build: Build, row: int) -> tuple[Minutes, bool]:
    """What a nurse without a round amounts to: her idle minutes, and whether she misses a break."""
    nurse = build.day.problem.nurses[row]
    trip = trips_of(build.day, timetable_on(build.day, Agenda())).get(nurse.key)
    idle = trip.idle() if trip else (nurse.shift.end - nurse.shift.start if nurse.shift else 0.0)
    return idle, misses_break(nurse, trip)
