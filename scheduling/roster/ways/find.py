"""Ways out of a month that cannot be filled: wishes give before contract hours, those before the team's agreements,
those before the collective agreement. The law, leave, availability and skills never do.

Rank by rank and short day by short day, one small solve each: what the rank may not touch stays at least as good as it
is, what it may touch gives as little as it can. Where fewer ranks help than ways are wanted, the next way must spare
what was hardest to give in the ways before.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from scheduling.progress import Report
from scheduling.roster.around.moves import moves_between, rows_of
from scheduling.roster.around.named import Thing, amounts_of, thing_of
from scheduling.roster.said.explain import ORDER, beyond
from scheduling.roster.said.reasons import reasons_of
from scheduling.roster.said.refused import refuse_unusable
from scheduling.roster.stated.cpsat import Limits
from scheduling.roster.ways.giving import GAPS, Found, Giving
from scheduling.roster.ways.problem import Way, WaysAnswer, WaysRequest
from scheduling.roster.ways.saying import gift, mended
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.finding import Finding
from scheduling.rules.setting import Strength
from scheduling.stop import After, AnyOf, Stop
from scheduling.text import Text

RANKS = (Strength.WISH, Strength.CONTRACT, Strength.TEAM, Strength.COLLECTIVE)
"""From what gives first to what gives last."""

LEAST_SECONDS, MOST_SECONDS = 0.3, 2.0
"""For one short day."""

PLANNED_SHARE = 0.5
"""With more than so much of the demand open there is no roster yet to find ways out of."""


def run(request: WaysRequest, report: Report, stop: Stop) -> WaysAnswer:
    """The worker's task "roster.ways_out"."""
    del report  # too short to tell anything on the way
    return ways_out(request, stop)


def ways_out(request: WaysRequest, stop: Stop) -> WaysAnswer:
    """Up to `most_ways` ways, the least binding first; none where nothing is short or nothing helps."""
    began = time.monotonic()
    refuse_unusable(request.problem)
    short = tuple(found for found in check_plan(request.problem.plan) if found.rule in GAPS)
    asked = sum(max(0, demand.needed) for demand in request.problem.plan.demand if not demand.qualified)
    if not short or sum(one.amount for one in short if one.rule == "coverage") > PLANNED_SHARE * asked:
        note = Text("way.plan_first" if short else "way.nothing_short")
        return WaysAnswer(short, (), (note,), time.monotonic() - began)
    stop = AnyOf((After.seconds_from_now(request.seconds), stop))
    search = _Search(request, stop)
    ways = tuple(search.ways())
    return WaysAnswer(short, ways, search.notes(ways), time.monotonic() - began)


class _Search:
    """Rank after rank over one present roster."""

    def __init__(self, request: WaysRequest, stop: Stop) -> None:
        self._request, self._stop = request, stop
        self._plan = request.problem.plan
        self._before = check_plan(self._plan)
        self._ends = time.monotonic() + request.seconds

    def ways(self) -> Iterator[Way]:
        """The ways that differ, in order; the rank that mended most is asked again while some are missing."""
        made: list[Way] = []
        for rank in (None, *RANKS):
            way = self._try(rank, frozenset())
            if way is not None and (not made or way.mended > made[-1].mended):
                made.append(way)
        spared = {_hardest(way) for way in made if way.gives}
        while spared and len(made) < self._request.most_ways and not self._stop():
            way = self._try(made[-1].strength, frozenset(spared))
            if way is None or not way.gives:
                break
            spared.add(_hardest(way))
            made.append(way)
        yield from sorted(made[: self._request.most_ways], key=_binding)

    def notes(self, ways: tuple[Way, ...]) -> tuple[Text, ...]:
        """What the best of the ways leaves open."""
        if not ways:
            return (Text("way.nothing_helps"),)
        left = min(way.left for way in ways)
        return (Text("way.left", {"left": left}),) if left else ()

    def _try(self, rank: Strength | None, spared: frozenset[Thing], *, hopeless: set[int] | None = None) -> Way | None:
        """The best way in which this rank and those before it may give; None where nothing is mended."""
        allowed = frozenset[Strength]() if rank is None else frozenset(RANKS[: RANKS.index(rank) + 1])
        short = sorted({one.days[0] for one in self._before if one.rule in GAPS})
        plan, least = self._plan, True
        for day in short:
            if self._stop():
                least = False
                break
            first = self._request.problem.first_day
            giving = Giving(plan, first_day=first, day=day, may_give=allowed, refused=spared)
            found = giving.solve(self._limits())
            least = least and found is not None and found.least
            plan = plan if found is None else found.plan
        return self._way(Found(plan, least), allowed)

    def _limits(self) -> Limits:
        """For one short day: most are proven in a blink, so a hard one may take a good part of what is left."""
        left = self._ends - time.monotonic()
        return Limits(min(MOST_SECONDS, max(LEAST_SECONDS, left / 4)), self._request.seed, self._stop)

    def _way(self, found: Found, allowed: frozenset[Strength]) -> Way | None:
        after = check_plan(found.plan)
        was, becomes = amounts_of(self._before), amounts_of(after)
        given = tuple(
            one
            for one in beyond(after, self._before)
            if one.rule not in GAPS and becomes[thing_of(one)] > was[thing_of(one)]
        )
        gaps = sum(one.amount for one in self._before if one.rule in GAPS)
        left = sum(one.amount for one in after if one.rule in GAPS)
        if left >= gaps or any(one.strength not in allowed for one in given):
            return None
        moves = moves_between(self._plan, found.plan)
        changed = {(move.nurse, move.day) for move in moves}
        reasons = reasons_of(found.plan, first_day=self._request.problem.first_day)
        return Way(
            strength=min((one.strength for one in given), key=ORDER.index, default=Strength.WISH),
            gives=tuple(gift(one) for one in _each_once(given)),
            mends=tuple(self._mends(after)),
            given=given,
            mended=gaps - left,
            left=left,
            price=_price(given, self._before),
            cost=total_cost(after),
            least=found.least,
            rows=rows_of(found.plan),
            moves=moves,
            reasons=tuple(one for one in reasons if (one.nurse, one.day) in changed),
        )

    def _mends(self, after: tuple[Finding, ...]) -> Iterator[Text]:
        still = {(one.setting, one.days, one.kind, one.text.code): one.amount for one in after if one.rule in GAPS}
        for one in self._before:
            left = still.get((one.setting, one.days, one.kind, one.text.code), 0)
            if one.rule in GAPS and left < one.amount:
                yield mended(one, left)


def _each_once(given: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The last word on each thing, but every wish by itself: windows of weeks say the same more than once."""
    said = {one.days if one.rule == "wishes" else (one.setting, one.nurse, one.text.code): one for one in given}
    return tuple(said.values())


def _hardest(way: Way) -> Thing:
    """The most binding of what a way gives, and of those the dearest."""
    return thing_of(min(way.given, key=lambda one: (ORDER.index(one.strength), -one.cost)))


def _binding(way: Way) -> tuple[int, int]:
    return (-ORDER.index(way.strength) if way.gives else -len(ORDER), -way.mended)


def _price(given: tuple[Finding, ...], before: tuple[Finding, ...]) -> int:
    """What is given, in the team's prices, beyond what was given already."""
    things = {thing_of(one) for one in given}
    had = sum(one.cost for one in before if thing_of(one) in things)
    return sum(one.cost for one in given) - had if had < sum(one.cost for one in given) else 0
