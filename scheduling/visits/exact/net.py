"""Which ways the nurses may go: the choices that an exact search has, from none (times only) to all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise, permutations

from scheduling.visits.evaluate.able import may
from scheduling.visits.evaluate.day import NO_WAY, Day
from scheduling.visits.problem import Minutes, Plan, Round, Visit

HOME = -1
"""Where every round begins and ends."""

Arc = tuple[int, int]
"""From node to node, HOME before the first and after the last."""


@dataclass(frozen=True, slots=True)
class Node:
    """One part of a visit."""

    visit: Visit
    part: int


@dataclass(frozen=True, slots=True)
class Net:
    """The nodes, the arcs that each nurse (by row) may take, and what is fixed.

    `frozen` nodes are given by others at these times; `may_skip` names visits that may stay out.
    """

    nodes: tuple[Node, ...]
    arcs: Mapping[int, tuple[Arc, ...]]
    frozen: Mapping[int, Minutes] = field(default_factory=dict)
    may_skip: frozenset[str] = frozenset()

    @property
    def settled(self) -> bool:
        """Are all rounds given, so that only times are open?"""
        return all(len({tail for tail, _ in arcs}) == len(arcs) for arcs in self.arcs.values())


def settled_net(day: Day, plan: Plan) -> Net:
    """Every nurse goes as she does in the plan."""
    nodes: list[Node] = []
    arcs: dict[int, tuple[Arc, ...]] = {}
    for row, tour in _tours(day, plan):
        own = _chain(day, tour, nodes)
        if own:
            arcs[row] = tuple(pairwise((HOME, *own, HOME)))
    return Net(tuple(nodes), arcs)


def free_net(day: Day, plan: Plan, nurses: Collection[int]) -> Net:
    """These nurses share what they have, and what nobody has, as is best; all else stays as it is."""
    held = {stay.visit for row, tour in _tours(day, plan) if row in nurses for stay in tour.stays}
    starts = {(stay.visit, stay.part): (row, stay.start) for row, tour in _tours(day, plan) for stay in tour.stays}
    planned = {visit for visit, _ in starts}
    open_visits = [v for v in day.problem.visits if v.key in held or v.key not in planned]
    nodes: list[Node] = []
    frozen: dict[int, Minutes] = {}
    clients = {visit.client for visit in open_visits}
    for visit in day.problem.visits:
        near = visit in open_visits or (visit.client in day.client_gaps and visit.client in clients)
        for part in range(len(visit.parts)) if near else ():
            row, start = starts.get((visit.key, part), (None, 0.0))
            if row is not None and row not in nurses:
                frozen[len(nodes)] = start
            nodes.append(Node(visit, part))
    loose = [spot for spot in range(len(nodes)) if spot not in frozen]
    arcs = {row: _all_ways(day, row, [(spot, nodes[spot]) for spot in loose]) for row in nurses}
    skip = frozenset(v.key for v in open_visits if v.optional or v.key not in planned)
    return Net(tuple(nodes), arcs, frozen, skip)


def whole_net(day: Day) -> Net:
    """Everybody may go anywhere: the whole day, from nothing."""
    nodes = tuple(Node(visit, part) for visit in day.problem.visits for part in range(len(visit.parts)))
    arcs = {row: _all_ways(day, row, list(enumerate(nodes))) for row in range(len(day.problem.nurses))}
    return Net(nodes, arcs, may_skip=frozenset(visit.key for visit in day.problem.visits))


def reachable(day: Day, row: int, tail: int | None, head: int | None) -> bool:
    """Is there a way between two places (None: where her round begins or ends)?"""
    nurse = day.problem.nurses[row]
    origin = nurse.start_place if tail is None else tail
    target = nurse.end_place if head is None else head
    return day.leg(nurse, origin, target) < NO_WAY


def _all_ways(day: Day, row: int, spots: Iterable[tuple[int, Node]]) -> tuple[Arc, ...]:
    """Every way between the nodes that she may give and can reach."""
    nurse = day.problem.nurses[row]
    own = [(spot, node) for spot, node in spots if may(day, node.visit, node.part, nurse)]
    ways = [(HOME, spot) for spot, node in own if reachable(day, row, None, node.visit.place)]
    ways += [(spot, HOME) for spot, node in own if reachable(day, row, node.visit.place, None)]
    ways += [
        (first, second)
        for (first, tail), (second, head) in permutations(own, 2)
        if tail.visit.key != head.visit.key and reachable(day, row, tail.visit.place, head.visit.place)
    ]
    return tuple(ways)


def _tours(day: Day, plan: Plan) -> list[tuple[int, Round]]:
    rows = {nurse.key: row for row, nurse in enumerate(day.problem.nurses)}
    return [(rows[tour.nurse], tour) for tour in plan.rounds if tour.nurse in rows]


def _chain(day: Day, tour: Round, nodes: list[Node]) -> list[int]:
    """The nodes of a round in its order; they are added to the list."""
    own: list[int] = []
    for stay in sorted(tour.stays, key=lambda stay: stay.start):
        if stay.visit is not None and stay.visit in day.visits:
            own.append(len(nodes))
            nodes.append(Node(day.visits[stay.visit], stay.part))
    return own
