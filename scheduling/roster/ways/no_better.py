"""Why is there no better? A smallest set of agreements that cannot all stay as they are if a shortfall is to be mended.

Each agreement, as it concerns one nurse or one day, is assumed to become no worse than it is. If no roster fits, the
solver names assumptions that clash (no objective, no hint, one worker, no presolve); the clash is solved again plainly,
then shrunk by leaving one thing out after the other. Where that proves nothing in time, the cheapest way out tells what
would have to give (the slack). Nothing is called impossible before a solve without presolve has said so
(or-tools issue 5274).
"""

from __future__ import annotations

import time
from collections.abc import Iterable

from scheduling.progress import Report
from scheduling.roster.around.confirm import clash, impossible, possible
from scheduling.roster.around.moves import Move, moves_between
from scheduling.roster.around.named import Thing, thing_of
from scheduling.roster.said.refused import refuse_unusable
from scheduling.roster.ways.find import ways_out
from scheduling.roster.ways.holding import Holding, holding
from scheduling.roster.ways.problem import Hold, NoBetterAnswer, NoBetterRequest, WaysRequest
from scheduling.roster.ways.saying import held_by
from scheduling.rules.plan import Plan
from scheduling.stop import After, AnyOf, Stop

SHARE = 0.35
"""Of the time that is left, for one solve of the search; shrinking takes many short ones."""

FIRST_SECONDS = 1.0
"""For a roster that mends it and may break every agreement: where one is found soon, the law does not forbid it."""

SHRINK_SECONDS = 0.6
"""For one thing left out: longer than that it stays in the set."""


def run(request: NoBetterRequest, report: Report, stop: Stop) -> NoBetterAnswer:
    """The worker's task "roster.no_better"."""
    del report  # too short to tell anything on the way
    return no_better(request, stop)


def no_better(request: NoBetterRequest, stop: Stop) -> NoBetterAnswer:
    """What stands in the way of mending one shortfall (or any of them)."""
    refuse_unusable(request.problem)
    search = _Search(request, stop)
    model = holding(request.problem.plan, first_day=request.problem.first_day, day=request.day)
    return search.told((), possible=True) if model is None else search.answer(model)


class _Search:
    """One question; every solve gets a part of the time that is left."""

    def __init__(self, request: NoBetterRequest, stop: Stop) -> None:
        self._request = request
        self._began = time.monotonic()
        self._stop = AnyOf((After.seconds_from_now(request.seconds), stop))

    @property
    def _left(self) -> float:
        return max(0.05, self._request.seconds - (time.monotonic() - self._began))

    def answer(self, held: Holding) -> NoBetterAnswer:
        """By law alone, by a smallest set, or, unproven, by what the cheapest way out gives."""
        if not self._fits(held, (), FIRST_SECONDS) and self._clashes(held, (), SHARE * self._left):
            return self.told((), by_law=True, confirmed=True, smallest=True)
        core = clash(held.model, held.guards, seconds=SHARE * self._left, stop=self._stop)
        if core is None or not self._clashes(held, core, SHARE * self._left):
            return self._by_slack()
        core, smallest = self._shrunk(held, core)
        return self.told(core, confirmed=True, smallest=smallest)

    def _clashes(self, held: Holding, things: Iterable[Thing], seconds: float) -> bool:
        """A plain solve with these assumptions and no others, without presolve."""
        guards = [held.guards[thing] for thing in things]
        return impossible(held.model, seconds=min(seconds, self._left), stop=self._stop, assumed=guards)

    def _shrunk(self, held: Holding, core: tuple[Thing, ...]) -> tuple[tuple[Thing, ...], bool]:
        """Leave out what the clash does not need; whether every thing that stays was found to be needed."""
        kept, smallest = list(core), True
        for thing in core:
            if self._stop():
                return tuple(kept), False
            rest = [one for one in kept if one != thing]
            if self._fits(held, rest, SHRINK_SECONDS):
                continue
            if self._clashes(held, rest, SHRINK_SECONDS):
                kept = rest
            else:
                smallest = False
        return tuple(kept), smallest

    def _fits(self, held: Holding, things: Iterable[Thing], seconds: float) -> bool:
        """Whether a roster was found with these assumptions."""
        guards = [held.guards[thing] for thing in things]
        return possible(held.model, seconds=min(seconds, self._left), stop=self._stop, assumed=guards)

    def _by_slack(self) -> NoBetterAnswer:
        """Unproven: what the cheapest way out would give; if it gives nothing, there is something better."""
        problem = self._request.problem
        ways = ways_out(WaysRequest(problem, seconds=self._left, most_ways=1), self._stop).ways
        if not ways:
            return self.told(())
        way = ways[0]
        if not way.gives:
            return self.told((), possible=True, moves=moves_between(problem.plan, problem.plan.with_rows(way.rows)))
        given = dict.fromkeys(thing_of(one) for one in way.given)
        return self.told(tuple(given))

    def told(
        self,
        things: tuple[Thing, ...],
        *,
        by_law: bool = False,
        confirmed: bool = False,
        smallest: bool = False,
        possible: bool = False,
        moves: tuple[Move, ...] = (),
    ) -> NoBetterAnswer:
        """The answer at this moment."""
        plan = self._request.problem.plan
        return NoBetterAnswer(
            holds=tuple(_hold(plan, thing) for thing in things),
            by_law=by_law,
            confirmed=confirmed,
            smallest=smallest,
            possible=possible,
            moves=moves,
            seconds=time.monotonic() - self._began,
        )


def _hold(plan: Plan, thing: Thing) -> Hold:
    setting = next(one for one in plan.settings if one.key == thing.setting)
    text = held_by(plan, setting.rule, thing)
    return Hold(setting.key, setting.rule, setting.strength, thing.nurse, thing.day, text)
