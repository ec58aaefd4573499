"""The question of one day within its week: each face at the price that it would add to the other days' plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scheduling.visits.evaluate.day import EPS
from scheduling.visits.problem import Face, Problem
from scheduling.visits.week.carers import Around, Met, Pair
from scheduling.visits.week.problem import WeekDay

OFTEN = 1e9
"""So many visits make a face free of charge."""


def guided(around: Around, met: Met, day: WeekDay, lean: float = 0.0) -> Problem:
    """The day with its faces priced by the other days: nothing for whom they bring anyway, all for one more carer.

    `lean` adds a share of the price of a new face that falls with every other day on which the two meet: it gathers a
    client's visits in fewer hands where several ways cost the same today.
    """
    prices = dict(_prices(around, met, day, lean))
    dearest = max(prices.values(), default=0.0)
    if dearest <= EPS:
        return replace(day.problem, faces=(), costs=replace(day.problem.costs, new_face=None))
    faces = tuple(Face(*pair, dearest / price - 1.0 if price > EPS else OFTEN) for pair, price in prices.items())
    return replace(day.problem, faces=faces, costs=replace(day.problem.costs, new_face=dearest))


def _prices(around: Around, met: Met, day: WeekDay, lean: float) -> Iterator[tuple[Pair, float]]:
    """What each nurse on duty adds to the week's price if she comes to a client today."""
    prices = around.continuity
    nurses = [nurse.key for nurse in day.problem.nurses]
    stretches = around.starts_with(day.number)
    for client in sorted({visit.client for visit in day.problem.visits}):
        others = {nurse: days - {day.number} for nurse, days in met.get(client, {}).items()}
        carers = around.carers(client, others).stretches
        for nurse in nurses:
            own = others.get(nurse, frozenset())
            full = sum(len(carers[s]) >= prices.aim and nurse not in carers[s] for s in stretches)
            price = prices.many_faces * full / len(around.stretches)
            if not own:
                price += prices.new_face * around.newness(client, nurse, (day.number,))
            yield (client, nurse), price + lean * prices.new_face / (1 + len(own))
