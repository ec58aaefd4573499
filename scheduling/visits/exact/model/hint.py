"""A plan as a first guess, so that an exact search begins where others ended."""

from __future__ import annotations

from scheduling.visits.exact.model.build import Build, Spot
from scheduling.visits.problem import Plan, Round, Stay


def hint(build: Build, plan: Plan) -> None:
    """Suggest the plan's nurses, order, times and breaks, as far as the model knows them."""
    rows = {nurse.key: row for row, nurse in enumerate(build.day.problem.nurses)}
    for tour in plan.rounds:
        row = rows.get(tour.nurse)
        if row in build.tours:
            _hint_round(build, row, tour)
    given = {stay.visit for tour in plan.rounds for stay in tour.stays}
    for key in build.served.keys() & build.net.may_skip:
        build.model.add_hint(build.served[key], key in given)


def _hint_round(build: Build, row: int, tour: Round) -> None:
    numbers = {(node.visit.key, node.part): number for number, node in enumerate(build.net.nodes)}
    own: list[int] = []
    rest: Stay | None = None
    before: Spot | None = None
    for stay in tour.stays:
        number = numbers.get((stay.visit or "", stay.part))
        if stay.visit is None:
            rest = stay
            if before is not None and before.after.get(row) is not None:
                build.model.add_hint(before.after[row], _stays_put(build, own[-1], stay))
        elif number is not None and row in build.spots[number].on:
            spot = build.spots[number]
            build.model.add_hint(spot.start, build.clock.low(stay.start))
            if not build.net.settled:
                build.model.add_hint(spot.on[row], 1)
            own.append(number)
            before = spot
    if rest is not None and (moment := build.tours[row].pause) is not None:
        build.model.add_hint(moment, build.clock.low(rest.start))
    if not build.net.settled:
        way = set(zip((-1, *own), (*own, -1), strict=True))
        for arc, lit in build.tours[row].arcs.items():
            build.model.add_hint(lit, arc in way)


def _stays_put(build: Build, number: int, stay: Stay) -> bool:
    return build.net.nodes[number].visit.place == stay.place
