"""All rows that one nurse may work, as a decision diagram: composed of rules that walk, pruned and merged.

A layer is a table: `after[node, choice]` is the node in the next layer (-1: forbidden) and `cost[node, choice]` what
the choice costs by the rules. The last choice of a day is to be off. Every way from the start to the one end is a row
that keeps every rule, and every such row is a way.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from scheduling.core import diagram as _core
from scheduling.roster.columns.row import OFF, Row
from scheduling.rules.plan import Worked
from scheduling.rules.walk import Walk

Ints = NDArray[np.int32]
Choices = Sequence[Sequence[Worked | None]]
"""For each day what may be chosen, the kinds in order and None (off) last; equally many on each day."""

MOST_NODES = 2_000_000
"""Above so many nodes in all a product is given up, before it is pruned: its arcs would not fit into memory."""


class DiagramTooLarge(Exception):
    """The rules together remember more than a diagram can hold; leave one out and let the judge look after it."""


class NoRow(Exception):
    """The rules contradict each other: no row keeps them all; with a member's place where her closed cells do so."""

    def __init__(self, member: int | None = None) -> None:
        super().__init__(member)
        self.member = member


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One day of a diagram: the next node and the cost of each choice in each node."""

    after: Ints
    cost: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Diagram:
    """The rows of a nurse; `constant` is paid on each of them. Share one among all nurses with equal rules."""

    layers: tuple[Layer, ...]
    constant: int = 0

    @property
    def days(self) -> int:
        return len(self.layers)

    @property
    def choices(self) -> int:
        return int(self.layers[0].after.shape[1])

    @property
    def arcs(self) -> int:
        """How many arcs there are: what a pricing of one nurse takes."""
        return sum(int(np.count_nonzero(layer.after >= 0)) for layer in self.layers)

    def price(self, row: Row) -> int | None:
        """What a row costs by the rules; None where it breaks one."""
        node, total = 0, self.constant
        for layer, choice in zip(self.layers, row, strict=True):
            total += int(layer.cost[node, choice])
            node = int(layer.after[node, choice])
            if node < 0:
                return None
        return total


class Composer:
    """Makes diagrams over the same days and choices; what several nurses' rules have in common is made once.

    Two walks that are equal (and hash alike) count as the same rule. Rules that many nurses share should come first,
    those that remember much last.
    """

    def __init__(self, choices: Choices, *, most: int = MOST_NODES) -> None:
        self._choices, self._most = choices, most
        self._known: dict[tuple[Walk, ...], Diagram] = {(): everything(len(choices), len(choices[0]))}

    def of(self, walks: Sequence[Walk]) -> Diagram:
        """The rows that keep every rule, at what the rules cost; the same object for equal rules.

        Raises NoRow where rules contradict each other, DiagramTooLarge where together they remember too much.
        """
        rules = tuple(walks)
        if rules not in self._known:
            rest, last = rules[:-1], rules[-1:]
            if rest:
                self._known[rules] = joined(self.of(rest), self.of(last), most=self._most)
            else:
                self._known[rules] = tabled(rules[0], self._choices)
        return self._known[rules]


def everything(days: int, choices: int) -> Diagram:
    """Any choice on any day, for nothing."""
    layer = Layer(np.zeros((1, choices), np.int32), np.zeros((1, choices), np.int32))
    return Diagram((layer,) * days)


def tabled(walk: Walk, choices: Choices) -> Diagram:
    """One rule alone as a diagram."""
    layers: list[Layer] = []
    known: dict[Hashable, int] = {walk.start: 0}
    for day, shifts in enumerate(choices):
        after = np.full((len(known), len(shifts)), -1, np.int32)
        cost = np.zeros((len(known), len(shifts)), np.int32)
        following: dict[Hashable, int] = {}
        for memory, node in known.items():
            for choice, shift in enumerate(shifts):
                step = walk.step(memory, day, shift)
                if step is not None:
                    after[node, choice] = following.setdefault(step.memory, len(following))
                    cost[node, choice] = step.cost
        layers.append(Layer(after, cost))
        known = following
    finishes = [walk.finish(memory) for memory in known]
    return _reduced(layers, [0 if finish is None else finish for finish in finishes], [f is not None for f in finishes])


def joined(one: Diagram, other: Diagram, *, most: int = MOST_NODES) -> Diagram:
    """The rows of both diagrams, at the cost of both."""
    pairs = np.zeros((1, 2), np.int32)
    layers: list[Layer] = []
    total = 1
    for day, (a, b) in enumerate(zip(one.layers, other.layers, strict=True)):
        ends = [1 if day + 1 == one.days else len(of.layers[day + 1].after) for of in (one, other)]
        width = a.after.shape[1]
        room = min(len(pairs) * width, ends[0] * ends[1], most - total)
        fresh = np.empty((room, 2), np.int32)
        after, cost = np.empty((len(pairs), width), np.int32), np.empty((len(pairs), width), np.int32)
        table = _table_size(room)
        keys, places = np.full(table, -1, np.int64), np.empty(table, np.int32)
        count = _product(a.after, a.cost, b.after, b.cost, pairs, ends[1], after, cost, fresh, keys, places)
        total += count
        if count < 0 or total >= most:
            raise DiagramTooLarge
        layers.append(Layer(after, cost))
        pairs = np.ascontiguousarray(fresh[:count])
    if not len(pairs):
        raise NoRow
    diagram = _reduced(layers, [0] * len(pairs), [True] * len(pairs))
    return Diagram(diagram.layers, diagram.constant + one.constant + other.constant)


def without(diagram: Diagram, kept: NDArray[np.bool_]) -> Diagram:
    """The rows that use only the arcs in `kept` (day by day, node by node, choice by choice)."""
    layers: list[Layer] = []
    at = 0
    for layer in diagram.layers:
        there = layer.after >= 0
        count = int(np.count_nonzero(there))
        there[there] = kept[at : at + count]
        at += count
        layers.append(Layer(np.where(there, layer.after, -1).astype(np.int32), layer.cost))
    reduced = _reduced(layers, [0], [True])
    return Diagram(reduced.layers, reduced.constant + diagram.constant)


def _reduced(layers: Sequence[Layer], finish: Sequence[int], ends: Sequence[bool]) -> Diagram:
    """Without what cannot reach the end, equal nodes merged from the last day back.

    Every node was reached when it was made, and whatever leads to a node that is left is left too.
    """
    into = np.where(np.array(ends, bool), 0, -1).astype(np.int32)
    base = np.array(finish, np.int32)
    merged: list[Layer] = []
    for layer in reversed(layers):
        count = len(layer.after)
        after, cost = layer.after.copy(), layer.cost.copy()
        own, rise, kept = np.empty(count, np.int32), np.zeros(count, np.int32), np.empty(count, np.int32)
        table = np.full(_table_size(count), -1, np.int32)
        left = _merge(after, cost, into, base, own, rise, kept, table)
        merged.append(Layer(after[kept[:left]], cost[kept[:left]]))
        into, base = own, rise
    if into[0] < 0:
        raise NoRow
    return Diagram(tuple(merged[::-1]), int(base[0]))


def _table_size(entries: int) -> int:
    return 1 << (2 * entries + 2).bit_length()


_product = cast("Callable[..., int]", _core.product)
_merge = cast("Callable[..., int]", _core.merge)

__all__ = [
    "OFF",
    "Choices",
    "Composer",
    "Diagram",
    "DiagramTooLarge",
    "Layer",
    "NoRow",
    "Row",
    "everything",
    "joined",
    "tabled",
]
