"""What is agreed with clients, in the model: windows, fixed times, two nurses in step, time between visits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from scheduling.visits.exact.model.build import Build, Lit, Spot, total
from scheduling.visits.giving import Give
from scheduling.visits.problem import Visit, Window


def add_agreed(build: Build) -> dict[int, Lit]:
    """State it all; gives how late each spot may be (ticks), for the prices."""
    late = {number: found for number in _own(build) if (found := _windows(build, number)) is not None}
    for key in dict.fromkeys(node.visit.key for node in build.net.nodes):
        visit = build.day.visits[key]
        _pinned(build, visit)
        if visit.pair is not None:
            _pair(build, visit)
    for client in dict.fromkeys(node.visit.client for node in build.net.nodes):
        _gap(build, client)
    return late


def spots_of(build: Build, visit: Visit) -> dict[int, Spot]:
    """The spots of a visit by part."""
    return {
        node.part: build.spots[number] for number, node in enumerate(build.net.nodes) if node.visit.key == visit.key
    }


def _own(build: Build) -> Iterator[int]:
    return (number for number in range(len(build.spots)) if number not in build.net.frozen)


def _windows(build: Build, number: int) -> Lit | None:
    """The window that has opened when the visit begins decides how late it is; a hard one is kept."""
    node, spot = build.net.nodes[number], build.spots[number]
    windows = sorted(node.visit.windows, key=lambda window: window.start)
    if not windows:
        return None
    free = tuple(one.negated() for one in build.excuse(Give("window", node.visit.key)))
    late = build.length(build.day.problem.costs.lateness)
    lasts = node.visit.minutes(node.part) if build.day.problem.window_met == "end" else 0.0
    holds = [spot.served] if len(windows) == 1 else [build.choice() for _ in windows]
    for place, (window, lit) in enumerate(zip(windows, holds, strict=True)):
        build.model.add(spot.start >= build.clock.low(window.start)).only_enforce_if(lit, *free)
        if place + 1 < len(windows):
            build.model.add(spot.start <= build.clock.high(windows[place + 1].start)).only_enforce_if(lit, *free)
        over = spot.start - build.clock.high(window.end - lasts)
        build.model.add(late >= over).only_enforce_if(lit, *free)
        if _is_kept(build, window):
            build.model.add(over <= 0).only_enforce_if(lit, *free)
    if len(windows) > 1:
        build.model.add(total(holds) == spot.served)
    return late


def _is_kept(build: Build, window: Window) -> bool:
    return window.hard or "hard" in (build.day.problem.costs.lateness, build.day.problem.costs.highest_lateness)


def _pinned(build: Build, visit: Visit) -> None:
    spot = spots_of(build, visit).get(0)
    if visit.pinned_start is None or spot is None:
        return
    free = (one.negated() for one in build.excuse(Give("pinned_start", visit.key)))
    at = build.clock.low(visit.pinned_start)
    build.model.add(spot.start == at).only_enforce_if(spot.served, *free)


def _pair(build: Build, visit: Visit) -> None:
    """Two different nurses, in step."""
    spots = spots_of(build, visit)
    if visit.pair is None or not {0, 1} <= set(spots):
        return
    first, second = spots[0], spots[1]
    for row in first.on.keys() & second.on.keys():
        build.model.add_at_most_one(first.on[row], second.on[row])
    if visit.pair.kind == "independent":
        return
    low, high = (0.0, 0.0) if visit.pair.kind == "simultaneous" else (visit.pair.min_gap, visit.pair.max_gap)
    free = tuple(one.negated() for one in build.excuse(Give("apart", visit.key)))
    gap = second.start - first.start
    build.model.add(gap >= build.clock.low(low)).only_enforce_if(first.served, second.served, *free)
    build.model.add(gap <= build.clock.high(high)).only_enforce_if(first.served, second.served, *free)


def _gap(build: Build, client: str) -> None:
    """The visits to a client keep their distance, whichever comes first."""
    keys = dict.fromkeys(node.visit.key for node in build.net.nodes if node.visit.client == client)
    if client not in build.day.client_gaps:
        return
    apart = build.clock.low(build.day.client_gaps[client])
    for one, other in combinations(keys, 2):
        first, second = (spots_of(build, build.day.visits[key]).values() for key in (one, other))
        free = [lit.negated() for key in (one, other) for lit in build.excuse(Give("client_gap", key))]
        order = build.choice()
        for before, after, lit in ((first, second, order), (second, first, order.negated())):
            for earlier in before:
                for later in after:
                    holds = (lit, earlier.served, later.served, *free)
                    build.model.add(later.start >= earlier.start + earlier.ticks + apart).only_enforce_if(*holds)
