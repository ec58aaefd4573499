"""The prices in the model: every term of the reference evaluator, so that its bound is one on the true cost."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scheduling.visits.evaluate.trip import trips_of
from scheduling.visits.exact.model.build import Build, Lit, Sum, total
from scheduling.visits.exact.model.clock import NEAR
from scheduling.visits.exact.model.net import Node
from scheduling.visits.exact.model.tours import at_home
from scheduling.visits.problem import Minutes, Nurse, Plan, Weight

FINE = 1000
"""Units of price for one tick at a weight of 1."""

MUST = 5000.0
"""Minutes that a visit costs which must be made and is not."""

SHARE = 1_000_000
"""Parts into which all the work is divided, to say what a fair share is."""


@dataclass(slots=True)
class Prices:
    """What the model minimises: whole prices of expressions, and what is paid whatever is chosen."""

    build: Build
    terms: list[Sum] = field(default_factory=list)
    fixed: float = 0.0

    def minutes(self, weight: Weight, length: Sum) -> None:
        """A price per minute of a length in ticks; a hard one is a rule and stated elsewhere."""
        if isinstance(weight, int | float) and weight:
            self.terms.append(round(weight * FINE) * length)

    def case(self, price: float, lit: Sum) -> None:
        """A price for something that happens or not."""
        if price:
            self.terms.append(round(price * FINE * self.build.clock.per_minute) * lit)

    @property
    def unit(self) -> float:
        """So many units of the objective are one minute at a weight of 1."""
        return float(FINE * self.build.clock.per_minute)


def add_prices(build: Build, late: Mapping[int, Lit], *, rest: Plan | None = None) -> Prices:
    """State all prices and minimise them; `rest` holds the rounds that are not in the model."""
    prices = Prices(build)
    _visits(build, prices, late)
    _rounds(build, prices)
    _highest(build, prices, late)
    _idle(build, prices, rest)
    if not build.net.settled:
        _balance(build, prices, rest)
    build.model.minimize(total(prices.terms))
    if build.cutoff is not None:
        build.model.add(total(prices.terms) <= math.ceil(build.cutoff * prices.unit))
    return prices


def weight_of(weight: Weight) -> float:
    """The price of a case, 0 where it is a rule or counts for nothing."""
    return float(weight) if isinstance(weight, int | float) else 0.0


def _visits(build: Build, prices: Prices, late: Mapping[int, Lit]) -> None:
    costs = build.day.problem.costs
    for lit in late.values():
        prices.minutes(costs.lateness, lit)
    for key, served in build.served.items():
        visit = build.day.visits[key]
        left = weight_of(costs.left_out) if visit.optional and costs.left_out != "hard" else MUST
        prices.case(left * visit.priority, 1 - served)
    for number, (node, spot) in enumerate(zip(build.net.nodes, build.spots, strict=True)):
        if number in build.net.frozen:
            continue
        for row, lit in spot.on.items():
            prices.case(face_price(build, node, build.day.problem.nurses[row]), lit)
        before = build.day.published.get(node.visit.key)
        if before and node.part == 0 and isinstance(costs.time_changed, int | float):
            moved, near = build.choice(), build.day.problem.time_tolerance
            same = (spot.served, moved.negated())
            build.model.add(spot.start >= build.clock.low(before.start - near)).only_enforce_if(*same)
            build.model.add(spot.start <= build.clock.high(before.start + near)).only_enforce_if(*same)
            prices.case(weight_of(costs.time_changed) * before.weight, moved)


def face_price(build: Build, node: Node, nurse: Nurse) -> float:
    """What it costs that this nurse gives this part, whenever that is."""
    costs, visit, key = build.day.problem.costs, node.visit, nurse.key
    price = weight_of(costs.new_face) * build.day.newness(visit, key)
    if visit.preferred is not None and key not in visit.preferred:
        price += weight_of(costs.not_preferred)
    if key in visit.refused:
        price += weight_of(costs.refused)
    if not set(visit.parts[node.part].skills) <= set(nurse.skills):
        price += weight_of(costs.unskilled)
    before = build.day.published.get(visit.key)
    if before and node.part < len(before.nurses) and before.nurses[node.part] != key:
        price += before.weight * weight_of(costs.nurse_changed)
    return price


def _rounds(build: Build, prices: Prices) -> None:
    costs = build.day.problem.costs
    for row, tour in build.tours.items():
        nurse = build.day.problem.nurses[row]
        prices.minutes(costs.travel, tour.travel)
        prices.minutes(costs.working_time, tour.travel + tour.care)
        if nurse.shift is not None and costs.overtime != "hard":
            over = build.length(costs.overtime)
            ends = build.clock.high(nurse.shift.end)
            build.model.add(over >= tour.back - ends).only_enforce_if(tour.used)
            prices.minutes(costs.overtime, over)
        if tour.rests is not None and tour.due is not None:
            missed = build.choice()
            build.model.add_bool_or(tour.due.negated(), tour.rests, missed)
            prices.case(weight_of(costs.missed_break), missed)
            prices.case(weight_of(costs.missed_break) * at_home(build, row)[1], 1 - tour.used)
    for spot in build.spots:
        for wait in spot.waits:
            prices.minutes(costs.waiting, wait)
            if costs.waiting == "hard" or costs.highest_waiting == "hard":
                build.model.add(wait == 0)


def _highest(build: Build, prices: Prices, late: Mapping[int, Lit]) -> None:
    costs = build.day.problem.costs
    waits = [wait for spot in build.spots for wait in spot.waits]
    for weight, lengths in ((costs.highest_lateness, list(late.values())), (costs.highest_waiting, waits)):
        if isinstance(weight, int | float) and weight and lengths:
            prices.minutes(weight, _most(build, lengths))


def _most(build: Build, lengths: Sequence[Sum]) -> Lit:
    most = build.length()
    for length in lengths:
        build.model.add(most >= length)
    return most


def _idle(build: Build, prices: Prices, rest: Plan | None) -> None:
    """The longest that any nurse stands still within her shift; a break is no idling."""
    weight = build.day.problem.costs.longest_idle
    if not weight:
        return
    clock, most = build.clock, build.length()
    others = [idle for row, idle in _others(build, rest).items() if row not in build.tours]
    build.model.add(most >= clock.low(max(others, default=0.0)))
    for row, tour in build.tours.items():
        nurse = build.day.problem.nurses[row]
        if nurse.shift is None:
            continue
        early = build.length()
        build.model.add(early >= clock.low(nurse.shift.end) - tour.back).only_enforce_if(tour.used)
        paused = clock.high(nurse.pause.minutes if nurse.pause else 0.0) * (
            build.never() if tour.rests is None else tour.rests
        )
        still = tour.back - clock.high(nurse.shift.start) - tour.travel - tour.care - paused + early
        build.model.add(most >= still).only_enforce_if(tour.used)
        build.model.add(most >= clock.low(at_home(build, row)[0])).only_enforce_if(tour.used.negated())
    if weight == "hard":
        build.model.add(most == 0)
    prices.minutes(weight, most)


def _others(build: Build, rest: Plan | None) -> dict[int, Minutes]:
    """The idle minutes of nurses who are not in the model."""
    trips = trips_of(build.day, rest) if rest is not None else {}
    nurses = enumerate(build.day.problem.nurses)
    return {r: trips[n.key].idle() if n.key in trips else at_home(build, r)[0] for r, n in nurses}


def _balance(build: Build, prices: Prices, rest: Plan | None) -> None:
    """Whole minutes by which each nurse's work is away from her share of all the work."""
    weight = build.day.problem.costs.imbalance
    nurses = build.day.problem.nurses
    shares = sum(nurse.share for nurse in nurses)
    if not isinstance(weight, int | float) or not weight or shares <= 0:
        return
    works = dict(_works(build, rest))
    everything, tick = total(works.values()), build.clock.per_minute
    for row, nurse in enumerate(nurses):
        due = round(SHARE * nurse.share / shares)
        rounded = abs(due - SHARE * nurse.share / shares) > NEAR
        slack = min(SHARE, build.horizon * len(nurses) // 2) if rounded else 0
        away = build.model.new_int_var(0, 100_000, "")
        for sign in (1, -1):  # never more than the truth
            own = SHARE * works.get(row, build.never())
            far = sign * (own - due * everything) - slack
            build.model.add(away * (SHARE * tick) >= far)
        prices.minutes(weight, away * tick)


def _works(build: Build, rest: Plan | None) -> Iterator[tuple[int, Sum]]:
    trips = trips_of(build.day, rest) if rest is not None else {}
    for row, nurse in enumerate(build.day.problem.nurses):
        if row in build.tours:
            yield row, build.tours[row].travel + build.tours[row].care
        elif nurse.key in trips:
            yield row, build.model.new_constant(build.clock.low(trips[nurse.key].work))
