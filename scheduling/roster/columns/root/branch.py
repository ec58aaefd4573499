"""Branch and price: close or force free days and kinds until no mix of rows is better than the best roster."""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from scheduling.roster.columns.incumbent import Incumbent
from scheduling.roster.columns.lanes import Flat, Floats, Lane, Schedule, as_rows
from scheduling.roster.columns.root.generate import Generator
from scheduling.roster.columns.root.master import Mix
from scheduling.roster.columns.root.prices import Flags
from scheduling.stop import Stop

TINY = 1e-6
NOISE = 0.15
"""How much chance may change the order of what a dive fixes, in shares."""

DEEP = 0.5
"""A way down goes on while its bound is within this part of the gap."""


@dataclass(order=True, slots=True)
class Node:
    """A part of all rosters: no roster in it costs less than `bound`; deep ones first."""

    bound: int
    depth: int
    number: int
    shut: Flags = field(compare=False)


class Tree:
    """All rosters of a task that may be better than the best one, in parts."""

    def __init__(self, incumbent: Incumbent, flat: Flat, generator: Generator) -> None:
        self._incumbent, self._generator = incumbent, generator
        self._lane, self._choices = Lane(flat), flat.choices
        self._numbers = count()
        self._heap = [Node(-(10**9), 0, next(self._numbers), np.zeros_like(generator.shut))]
        self._floor = math.inf

    @property
    def bound(self) -> float:
        """No roster of the task costs less, unless it costs as much as the best known one."""
        return min(self._heap[0].bound if self._heap else math.inf, self._floor)

    def dive(self, stop: Stop, share: float, seed: int) -> None:
        """Fix the most decided part of what is undecided, again and again, until a roster stands; proves nothing.

        A seed above 0 lets chance have a say in what is fixed first.
        """
        chance = np.random.default_rng(seed)
        shut = np.zeros_like(self._generator.shut)
        while not stop():
            self._generator.only(shut)
            bound, mix = self._solved(stop)
            if mix is None or self._hopeless(bound):
                return
            shares = self._generator.master.shares(mix)
            self._round(shares)
            if mix.filled and len(mix.columns) == len(shares):
                return
            noise = chance.uniform(0.0, NOISE, shares.shape) if seed else np.zeros(shares.shape)
            shut = _settled(shut, shares, share, noise)

    def search(self, stop: Stop) -> None:
        """Look at parts until none is left or `stop`; each rise of the bound is told.

        From the most promising part it goes straight down to a roster, as long as the bound does not rise too far.
        """
        while self._heap and not stop():
            node: Node | None = heapq.heappop(self._heap)
            while node is not None and not stop():
                node = None if self._hopeless(node.bound) else self._open(node, stop)
                self._incumbent.learn(min(self._bound_with(node), self._ceiling), "roster.phase.branch")
                if node is not None and node.bound > self._too_far:
                    heapq.heappush(self._heap, node)
                    node = None

    def _bound_with(self, node: Node | None) -> float:
        return min(self.bound, math.inf if node is None else node.bound)

    @property
    def _ceiling(self) -> float:
        return math.inf if self._incumbent.cost is None else self._incumbent.cost

    @property
    def _too_far(self) -> float:
        """Above this bound a way down is left for a better one."""
        return self.bound + max(1.0, DEEP * (self._ceiling - self.bound))

    def _hopeless(self, bound: float) -> bool:
        return self._incumbent.cost is not None and math.ceil(bound - TINY) >= self._incumbent.cost

    def _open(self, node: Node, stop: Stop) -> Node | None:
        """Solve a part's mix; split it unless it is hopeless or a roster, and hand over the part to go on with."""
        self._generator.only(node.shut)
        bound, mix = self._solved(stop)
        bound = max(bound, float(node.bound))
        if mix is None:
            heapq.heappush(self._heap, node)
            return None
        if self._hopeless(bound):
            return None
        shares = self._generator.master.shares(mix)
        self._round(shares)
        if mix.filled and len(mix.columns) == len(shares):
            self._floor = min(self._floor, math.ceil(mix.cost - TINY))
            return None
        return None if self._hopeless(bound) else self._split(node, math.ceil(bound - TINY), shares)

    def _solved(self, stop: Stop) -> tuple[float, Mix | None]:
        """The bound of what is open, and its mix; no mix where stopped."""
        bound = -math.inf
        mix = self._generator.master.solve(stop)
        while mix is not None and not stop():
            asked = self._generator.ask(mix.duals)
            bound = max(bound, asked.bound)
            tight = mix.filled and math.ceil(bound - TINY) >= math.ceil(mix.cost - TINY)
            if self._hopeless(bound) or tight or not self._generator.add_useful(mix, asked):
                return bound, mix
            mix = self._generator.master.solve(stop)
        return bound, None

    def _round(self, shares: Floats) -> None:
        """A roster near the mix: each member's best known row by its cells, then those that fit beside the others'."""
        rows = np.array(self._generator.master.likest(shares), np.int32)
        _, rows = self._lane.anneal(rows, Schedule(6 * len(rows), 0.0, 0.0))
        self._incumbent.offer(as_rows(rows, self._choices), "roster.phase.dive")

    def _split(self, node: Node, bound: int, shares: Floats) -> Node:
        """Two parts: the most undecided free day (or kind) taken and not taken; the likelier one is handed over."""
        off = shares[:, :, -1]
        place = np.abs(off - 0.5).argmin()
        member, day = divmod(int(place), off.shape[1])
        choice = shares.shape[2] - 1
        if min(off[member, day], 1 - off[member, day]) < 0.05:
            member, day, choice = (int(i) for i in np.unravel_index(np.abs(shares - 0.5).argmin(), shares.shape))
        taken, left = node.shut.copy(), node.shut.copy()
        taken[member, day] = True
        taken[member, day, choice] = node.shut[member, day, choice]
        left[member, day, choice] = True
        likely, other = (taken, left) if shares[member, day, choice] >= 0.5 else (left, taken)
        heapq.heappush(self._heap, Node(bound, node.depth - 1, -next(self._numbers), other))
        return Node(bound, node.depth - 1, -next(self._numbers), likely)


def _settled(shut: Flags, shares: Floats, share: float, noise: Floats) -> Flags:
    """Free days first, then kinds: the most decided part of all that is undecided is fixed as it leans."""
    off = shares[:, :, -1:]
    kinds = np.abs(off - np.round(off)).max() < TINY
    open_to = shares if kinds else off
    undecided = np.argwhere((open_to > TINY) & (open_to < 1 - TINY))
    leaning = np.abs(open_to[tuple(undecided.T)] - 0.5) + noise[tuple(undecided.T)]
    fixed = shut.copy()
    for member, day, kind in undecided[np.argsort(-leaning)[: max(1, int(share * len(undecided)))]].tolist():
        choice = kind if kinds else shares.shape[2] - 1
        if shares[member, day, choice] >= 0.5:
            kept = fixed[member, day, choice]
            fixed[member, day] = True
            fixed[member, day, choice] = kept
        else:
            fixed[member, day, choice] = True
    return fixed
