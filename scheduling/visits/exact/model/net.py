"""Which ways the nurses may go: the choices that an exact search has, from none (times only) to all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise, permutations

from scheduling.visits.evaluate.able import may
from scheduling.visits.evaluate.day import NO_WAY, Day
from scheduling.visits.problem import Minutes, Nurse, Plan, Round, Visit

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

    `frozen` nodes are given by others at these times; `may_skip` names visits that may stay out; who gives a node as
    `accepted` (node, row) is not asked whether she may. `settled`: every arc is taken, only times are open.
    """

    nodes: tuple[Node, ...]
    arcs: Mapping[int, tuple[Arc, ...]]
    frozen: Mapping[int, Minutes] = field(default_factory=dict)
    may_skip: frozenset[str] = frozenset()
    accepted: frozenset[tuple[int, int]] = frozenset()
    settled: bool = False


def settled_net(day: Day, plan: Plan) -> Net:
    """Every nurse goes as she does in the plan."""
    nodes: list[Node] = []
    arcs: dict[int, tuple[Arc, ...]] = {}
    for row, tour in _tours(day, plan):
        own = _chain(day, tour, nodes)
        if own:
            arcs[row] = tuple(pairwise((HOME, *own, HOME)))
    return Net(tuple(nodes), arcs, settled=True)


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


Allowed = Callable[[Visit, int, Nurse], bool]
"""May this nurse give this part of this visit, if need be after something has given?"""


def insertion_net(day: Day, plan: Plan, key: str, *, allowed: Allowed, may_go: Collection[str] = ()) -> Net:
    """One more visit anywhere in the rounds, which keep their nurses and order; those in `may_go` may drop out."""
    nodes: list[Node] = []
    chains = {row: _chain(day, tour, nodes) for row, tour in _tours(day, plan)}
    extra = [(len(nodes) + part, Node(day.visits[key], part)) for part in range(len(day.visits[key].parts))]
    nodes += [node for _, node in extra]
    arcs: dict[int, tuple[Arc, ...]] = {}
    for row, nurse in enumerate(day.problem.nurses):
        path = [HOME, *chains.get(row, []), HOME]
        ways = [(tail, head) for tail, head in _steps(path, nodes, may_go)]
        for spot, node in extra:
            if allowed(node.visit, node.part, nurse):
                ways += [(tail, spot) for tail in path[:-1]] + [(spot, head) for head in path[1:]]
        found = dict.fromkeys(arc for arc in ways if arc != (HOME, HOME) and _is_way(day, row, arc, nodes))
        arcs[row] = _passable(tuple(found))
    kept = frozenset((spot, row) for row, own in chains.items() for spot in own)
    return Net(tuple(nodes), arcs, accepted=kept)


def open_net(day: Day, plan: Plan, key: str, *, allowed: Allowed) -> Net:
    """The planned visits and one more, shared out in any way; what else is not planned stays out."""
    planned = {stay.visit for _, tour in _tours(day, plan) for stay in tour.stays} | {key}
    visits = [visit for visit in day.problem.visits if visit.key in planned]
    nodes = tuple(Node(visit, part) for visit in visits for part in range(len(visit.parts)))
    rows = range(len(day.problem.nurses))
    return Net(nodes, {row: _all_ways(day, row, list(enumerate(nodes)), allowed=allowed) for row in rows})


def lone_net(day: Day, key: str, *, allowed: Allowed) -> Net:
    """One visit and nurses who have nothing else to do: whatever cannot be here cannot be at all."""
    return open_net(day, Plan(), key, allowed=allowed)


def _steps(path: list[int], nodes: list[Node], may_go: Collection[str]) -> Iterator[Arc]:
    """From each to the next, and past those that may drop out."""
    for place, tail in enumerate(path[:-1]):
        for head in path[place + 1 :]:
            yield tail, head
            if head == HOME or nodes[head].visit.key not in may_go:
                break


def _is_way(day: Day, row: int, arc: Arc, nodes: list[Node]) -> bool:
    tail, head = (None if spot == HOME else nodes[spot].visit.place for spot in arc)
    return reachable(day, row, tail, head)


def reachable(day: Day, row: int, tail: int | None, head: int | None) -> bool:
    """Is there a way between two places (None: where her round begins or ends)?"""
    nurse = day.problem.nurses[row]
    origin = nurse.start_place if tail is None else tail
    target = nurse.end_place if head is None else head
    return day.leg(nurse, origin, target) < NO_WAY


def _all_ways(
    day: Day, row: int, spots: Iterable[tuple[int, Node]], *, allowed: Allowed | None = None
) -> tuple[Arc, ...]:
    """Every way between the nodes that she may give and can reach."""
    nurse = day.problem.nurses[row]
    fits = allowed or (lambda visit, part, nurse: may(day, visit, part, nurse))
    own = [(spot, node) for spot, node in spots if fits(node.visit, node.part, nurse)]
    ways = [(HOME, spot) for spot, node in own if reachable(day, row, None, node.visit.place)]
    ways += [(spot, HOME) for spot, node in own if reachable(day, row, node.visit.place, None)]
    ways += [
        (first, second)
        for (first, tail), (second, head) in permutations(own, 2)
        if tail.visit.key != head.visit.key and reachable(day, row, tail.visit.place, head.visit.place)
    ]
    return _passable(tuple(ways))


def _passable(ways: tuple[Arc, ...]) -> tuple[Arc, ...]:
    """Without the ways out of a node that no way leads to: nobody is ever there to take them."""
    reached = {HOME, *(head for _, head in ways)}
    kept = tuple(arc for arc in ways if arc[0] in reached)
    return kept if len(kept) == len(ways) else _passable(kept)


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
