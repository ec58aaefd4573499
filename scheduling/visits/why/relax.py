"""What would have to give so that a visit fits: the smallest sets, each with the plan that comes of it.

First with the other visits in their rounds and their order, their times free. What even nurses without any other visit
would have to give is a floor: a set of that size is the smallest whatever else moves. Small days are searched whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from scheduling.progress import Report
from scheduling.stop import After, AnyOf, Stop
from scheduling.visits.evaluate.day import EPS, Day, shift_start
from scheduling.visits.evaluate.trip import trips_of
from scheduling.visits.evaluate.whole import Term, evaluate
from scheduling.visits.exact.fewest import Could, Fewest, best_after, fewest
from scheduling.visits.exact.model.answer import Limits, timed
from scheduling.visits.exact.model.net import Allowed, Net, insertion_net, lone_net, open_net, settled_net
from scheduling.visits.exact.steps import is_small
from scheduling.visits.giving import ORDER, Give, around, relaxed
from scheduling.visits.problem import Minutes, Nurse, Plan, Visit
from scheduling.visits.why.could_give import could_give, stands_between
from scheduling.visits.why.problem import RelaxAnswer, RelaxRequest, Scope, Way
from scheduling.visits.why.reasons import reasons_for

WAY_WORK = 1.2
"""For the plan after giving: how good it is matters less than that it is there."""


def run(request: RelaxRequest, report: Report, stop: Stop) -> RelaxAnswer:
    """The worker's task "visits.relax"."""
    del report  # too short to tell anything on the way
    return relax(request, stop)


def relax(request: RelaxRequest, stop: Stop) -> RelaxAnswer:
    """Up to `most_ways` smallest sets; none where nothing that may give is enough."""
    day = Day.of(request.problem)
    if request.visit not in day.visits or not day.nurses:
        return RelaxAnswer(request.visit, (), "anyhow", reasons_for(day, request.plan, request.visit, thorough=False))
    limits = Limits(request.seconds, AnyOf((stop, After.seconds_from_now(request.seconds))))
    search = _Search(_accepted(day, request, limits), request, limits)
    ways, scope = search.ways()
    return RelaxAnswer(request.visit, ways, scope, reasons_for(day, request.plan, request.visit, thorough=False))


def _accepted(day: Day, request: RelaxRequest, limits: Limits) -> Day:
    """The day in which nothing that the plan breaks already is held against the visit."""
    if evaluate(day.problem, request.plan).legal:
        return day
    could = could_give(day, request.plan, request.visit, request.settled)
    before = fewest(day, settled_net(day, request.plan), could, limits)
    return Day.of(relaxed(day.problem, _measured(day, request.plan, before.gives or ())))


@dataclass(slots=True)
class _Search:
    """One question under way."""

    day: Day
    request: RelaxRequest
    limits: Limits

    def ways(self) -> tuple[tuple[Way, ...], Scope]:
        """The smallest sets in the widest scope that can be searched, and how far they are the smallest."""
        could = could_give(self.day, self.request.plan, self.request.visit, self.request.settled)
        floor = fewest(self.day, self._lone(could), could, self.limits)
        if floor.gives is None:
            return (), "anyhow" if floor.proven else "tried"
        first = fewest(self.day, self._kept(could), could, self.limits)
        where = self._kept
        scope: Scope = "kept" if first.proven else "tried"
        if first.gives is not None and len(first.gives) == len(floor.gives) and floor.proven:
            scope = "anyhow"
        elif is_small(self.day):
            whole = fewest(self.day, self._open(could), could, self.limits)
            if whole.proven:
                where, first, scope = self._open, whole, "anyhow"
        ways = sorted(self._all(where, could, first), key=_asks)
        return tuple(ways), scope

    def _all(self, where: Callable[[Could], Net], could: Could, first: Fewest) -> Iterable[Way]:
        """The first set and others of its size."""
        found, old, net = first, list[frozenset[Give]](), where(could)
        while found.gives is not None and len(old) < self.request.most_ways:
            if first.gives is not None and len(found.gives) > len(first.gives):
                break
            way = self._way(where(Could(could.visit, tuple(found.gives))), found.gives)
            if way is not None:
                yield way
            old.append(found.gives)
            if not found.gives or self.limits.stop():
                break
            found = fewest(self.day, net, could, self.limits, not_again=old)

    def _way(self, net: Net, gives: frozenset[Give]) -> Way | None:
        """The best plan after giving, if the evaluator agrees that it is one."""
        before, key, problem = self.request.plan, self.request.visit, self.day.problem
        limits = replace(self.limits, work=WAY_WORK)
        starts = best_after(self.day, net, gives, limits, near=before)
        if starts is None:
            return None
        plan = timed(Day.of(relaxed(problem, _measured(self.day, starts, gives))), starts)
        told = _measured(self.day, plan, gives)
        legal = evaluate(relaxed(problem, told), plan).legal
        stays = sorted((s.part, tour.nurse, s.start) for tour in plan.rounds for s in tour.stays if s.visit == key)
        if not legal or not stays:
            return None
        now, after = (evaluate(self.request.problem, one) for one in (before, plan))
        terms = tuple(
            Term(new.name, new.value - old.value, new.cost - old.cost)
            for old, new in zip(now.terms, after.terms, strict=True)
            if abs(new.value - old.value) > EPS
        )
        nurses, start = tuple(nurse for _, nurse, _ in stays), min(start for _, _, start in stays)
        return Way(told, nurses, start, plan, after.total - now.total, terms, _moved(before, plan, key))

    def _kept(self, could: Could) -> Net:
        may_go = {give.visit for give in could.gives if give.kind == "left_out"}
        return insertion_net(self.day, self.request.plan, self.request.visit, allowed=self._allowed(could),
                             may_go=may_go)  # fmt: skip

    def _lone(self, could: Could) -> Net:
        return lone_net(self.day, self.request.visit, allowed=self._allowed(could))

    def _open(self, could: Could) -> Net:
        return open_net(self.day, self.request.plan, self.request.visit, allowed=self._allowed(could))

    def _allowed(self, could: Could) -> Allowed:
        gives = frozenset(could.gives)

        def allowed(visit: Visit, part: int, nurse: Nurse) -> bool:
            return not stands_between(self.day, visit, part, nurse, gives)

        return allowed


def _asks(way: Way) -> tuple[list[int], float]:
    """What is asked first, and of that the cheapest."""
    return [ORDER.index(give.kind) for give in way.gives], way.extra


def _moved(before: Plan, after: Plan, key: str) -> tuple[str, ...]:
    """The other visits that begin at another time than before."""
    starts = {(stay.visit, stay.part): stay.start for tour in before.rounds for stay in tour.stays}
    found = (
        stay.visit
        for tour in after.rounds
        for stay in tour.stays
        if stay.visit not in (None, key) and abs(stay.start - starts.get((stay.visit, stay.part), -1.0)) >= 1.0
    )
    return tuple(dict.fromkeys(visit for visit in found if visit is not None))


def _measured(day: Day, plan: Plan, gives: Iterable[Give]) -> tuple[Give, ...]:
    """What gives, with how far and until when, by the plan; what is asked first comes first."""
    starts: dict[str, Minutes] = {}
    for tour in plan.rounds:
        for stay in tour.stays:
            if stay.visit is not None:
                starts[stay.visit] = min(stay.start, starts.get(stay.visit, stay.start))
    told = (_told(day, plan, give, starts.get(give.visit, 0.0)) for give in gives)
    return tuple(sorted(told, key=lambda give: (ORDER.index(give.kind), give.visit, give.nurse)))


def _told(day: Day, plan: Plan, give: Give, start: Minutes) -> Give:
    if give.kind == "pinned_start":
        pinned = day.visits[give.visit].pinned_start or 0.0
        return replace(give, at=start, minutes=abs(start - pinned))
    if give.kind == "window":
        window = around(day.visits[give.visit].windows, start)
        far = max(window.start - start, start - window.end, 0.0) if window else 0.0
        return replace(give, at=start, minutes=far)
    nurse, trip = day.nurses.get(give.nurse), trips_of(day, plan).get(give.nurse)
    if give.kind == "shift_start" and trip is not None and nurse is not None:
        return replace(give, at=trip.leaves, minutes=max(0.0, shift_start(nurse) - trip.leaves))
    if give.kind == "shift_end" and trip is not None:
        return replace(give, at=trip.back, minutes=trip.overtime())
    return give
