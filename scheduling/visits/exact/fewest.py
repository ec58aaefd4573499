"""The smallest set of things that would have to give so that everything in a net can be done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from scheduling.visits.evaluate.day import Day
from scheduling.visits.exact.model.agreed import add_agreed, spots_of
from scheduling.visits.exact.model.answer import BY_CORES, BY_RESTARTS, Limits, solve, starts_of
from scheduling.visits.exact.model.build import Build, Lit, total
from scheduling.visits.exact.model.clock import clock_of
from scheduling.visits.exact.model.hint import hint
from scheduling.visits.exact.model.net import Net
from scheduling.visits.exact.model.prices import FINE, add_prices
from scheduling.visits.exact.model.tours import add_spots, add_tours
from scheduling.visits.giving import ORDER, Give
from scheduling.visits.problem import Plan

MOST = 4
"""Larger sets than this help nobody."""

MINUTE, PUSH = 3.0, 1.0
"""Prices of a minute outside what was agreed, and of one by which another visit begins at another time, while the plan
after giving is chosen."""


@dataclass(frozen=True, slots=True)
class Could:
    """What could give for a visit."""

    visit: str
    gives: tuple[Give, ...]


@dataclass(frozen=True, slots=True)
class Fewest:
    """The set, None where no set is enough; `proven`: no smaller one is (or, without a set, none at all)."""

    gives: frozenset[Give] | None
    proven: bool


def fewest(day: Day, net: Net, could: Could, limits: Limits, *, not_again: Collection[frozenset[Give]] = ()) -> Fewest:
    """Of all that could give the fewest, and of equally few what is asked first; no set that contains an old one.

    Tried with none, with one, with two: to rule out so few is quick, because everything else then holds. Old sets are
    taken to have been the smallest.
    """
    build, own = _build(day, net, could.gives), could.visit
    add_agreed(build)
    _strict(build)
    for old in not_again:
        build.model.add_bool_or(build.excuses[give].negated() for give in old)
    build.model.minimize(total(_weight(give, own) * lit for give, lit in build.excuses.items()))
    most = build.model.new_int_var(0, MOST, "")
    build.model.add(total(build.excuses.values()) <= most)
    proven = True
    for size in range(max(map(len, not_again), default=0), MOST + 1):
        build.model.proto.variables[most.index].domain[1] = size
        answer = solve(build, replace(limits, search=BY_CORES if size else BY_RESTARTS))
        if answer.found:
            given = frozenset(give for give, lit in build.excuses.items() if answer.solver.boolean_value(lit))
            return Fewest(given, proven)
        proven = proven and answer.impossible
    return Fewest(None, proven)


def _weight(give: Give, own: str) -> int:
    """What the visit asks itself gives before what others ask."""
    return 1 + ORDER.index(give.kind) + (len(ORDER) if give.visit not in ("", own) else 0)


def best_after(day: Day, net: Net, gives: Collection[Give], limits: Limits, *, near: Plan) -> Plan | None:
    """The starts that cost least once these have given, each as little as it can.

    Visits of the plan `near` begin when they do there, or later where they must; earlier only where nothing else helps.
    """
    return _after(day, net, gives, limits, near=near, pushing=True) or _after(
        day, net, gives, limits, near=near, pushing=False
    )


def _after(day: Day, net: Net, gives: Collection[Give], limits: Limits, *, near: Plan, pushing: bool) -> Plan | None:
    build = _build(day, net, gives)
    prices = add_prices(build, add_agreed(build))
    lengths = [over for give in gives if (over := _outside(build, give)) is not None]
    prices.terms += [round(MINUTE * FINE) * length for length in lengths]
    prices.terms += [round(PUSH * FINE) * length for length in _pushes(build, near, pushing=pushing)]
    build.model.minimize(total(prices.terms))
    hint(build, near)
    answer = solve(build, limits)
    return starts_of(build, answer) if answer.found else None


def _pushes(build: Build, near: Plan, *, pushing: bool) -> Iterator[Lit]:
    """By how much visits begin at another time than in the plan nearby."""
    starts = {(stay.visit, stay.part): stay.start for tour in near.rounds for stay in tour.stays}
    for node, spot in zip(build.net.nodes, build.spots, strict=True):
        before = starts.get((node.visit.key, node.part))
        if before is None:
            continue
        length, then = build.length(), build.clock.low(before)
        if pushing:
            build.model.add(spot.start >= then).only_enforce_if(spot.served)
        else:
            build.model.add(length >= then - spot.start).only_enforce_if(spot.served)
        build.model.add(length >= spot.start - then).only_enforce_if(spot.served)
        yield length


def _build(day: Day, net: Net, could: Iterable[Give]) -> Build:
    build = Build(day, net, clock_of(day.problem))
    build.excuses = {give: build.choice() for give in could}
    add_spots(build)
    add_tours(build)
    return build


def _strict(build: Build) -> None:
    """Rules on waiting that are stated with the prices, which are not looked at here."""
    costs = build.day.problem.costs
    if "hard" in (costs.waiting, costs.highest_waiting):
        for spot in build.spots:
            for wait in spot.waits:
                build.model.add(wait == 0)


def _outside(build: Build, give: Give) -> Lit | None:
    """How far what gives is outside what was agreed, in ticks."""
    clock, model = build.clock, build.model
    if give.kind in ("window", "pinned_start"):
        visit = build.day.visits[give.visit]
        spots = spots_of(build, visit)
        pinned = visit.pinned_start if give.kind == "pinned_start" else None
        opens = pinned if pinned is not None else min(window.start for window in visit.windows)
        closes = pinned if pinned is not None else max(window.end for window in visit.windows)
        over = build.length()
        for part, spot in spots.items():
            lasts = visit.minutes(part) if pinned is None and build.day.problem.window_met == "end" else 0.0
            model.add(over >= clock.low(opens) - spot.start)
            model.add(over >= spot.start - clock.high(closes - lasts))
        return over
    nurse = build.day.nurses.get(give.nurse)
    rows = [row for row, one in enumerate(build.day.problem.nurses) if one is nurse and row in build.tours]
    if give.kind not in ("shift_start", "shift_end") or nurse is None or nurse.shift is None or not rows:
        return None
    over, tour = build.length(), build.tours[rows[0]]
    late = tour.back - clock.high(nurse.shift.end)
    early = clock.low(nurse.shift.start) - tour.leave
    model.add(over >= (late if give.kind == "shift_end" else early)).only_enforce_if(tour.used)
    return over
