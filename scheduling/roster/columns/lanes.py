"""The typed face of the compiled core: a task as flat arrays, and lanes (one a thread) that price and anneal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from scheduling.core import diagram as _core
from scheduling.roster.columns.diagram import Diagram
from scheduling.roster.columns.row import Row
from scheduling.roster.columns.task import CLOSED, Task

Ints = NDArray[np.int32]
Floats = NDArray[np.float64]

NEVER = 1e15
"""The price of what is forbidden; half of it and more means the same."""

FULL = np.iinfo(np.uint64).max


@dataclass(frozen=True, slots=True, eq=False)
class Flat:
    """A task in the core's arrays; their meaning stands at the core's declarations."""

    days: int
    choices: int
    graph: Ints
    graphs: int
    base: Floats
    shared: dict[str, object]

    @property
    def members(self) -> int:
        return len(self.graph)


def flat(task: Task) -> Flat:
    """The task in arrays; diagrams that are the same object are stored once."""
    diagrams = {id(member.diagram): member.diagram for member in task.members}
    number = {one: place for place, one in enumerate(diagrams)}
    graph = np.array([number[id(member.diagram)] for member in task.members], np.int32)
    base = np.array([member.prices for member in task.members], float)
    base[base >= CLOSED // 2] = NEVER
    shared: dict[str, object] = {**_graphs(list(diagrams.values())), **_couplings(task), "graph": graph, "base": base}
    return Flat(task.days, task.choices, graph, len(diagrams), base, shared)


def _graphs(diagrams: Sequence[Diagram]) -> dict[str, object]:
    """All diagrams behind each other in compressed rows."""
    firsts: list[Ints] = []
    nodes, arcs = 0, sum(diagram.arcs for diagram in diagrams)
    label, child, static = np.empty(arcs, np.int32), np.empty(arcs, np.int32), np.empty(arcs)
    counts: list[Ints] = []
    done = 0
    for diagram in diagrams:
        sizes = [len(layer.after) for layer in diagram.layers]
        first = (nodes + np.concatenate([[0], np.cumsum(sizes)])).astype(np.int32)
        firsts.append(first)
        for day, layer in enumerate(diagram.layers):
            there = layer.after >= 0
            count = there.sum(axis=1, dtype=np.int32)
            part = slice(done, done + int(count.sum()))
            label[part] = np.broadcast_to(np.arange(there.shape[1], dtype=np.int32), there.shape)[there]
            child[part] = layer.after[there] + first[day + 1]
            static[part] = layer.cost[there]
            counts.append(count)
            done = part.stop
        counts.append(np.zeros(1, np.int32))
        nodes = int(first[-1]) + 1
    ptr = np.concatenate([np.zeros(1, np.int32), np.cumsum(np.concatenate(counts), dtype=np.int32)])
    return {
        "ptr": ptr,
        "label": label,
        "child": child,
        "static": static,
        "first": np.array(firsts, np.int32),
        "lift": np.array([diagram.constant for diagram in diagrams], float),
    }


def _couplings(task: Task) -> dict[str, object]:
    """For each cell its entries in the couplings."""
    entries = [
        ((member * task.days + day) * task.choices + choice % task.choices, row, weight)
        for row, coupling in enumerate(task.couplings)
        for (member, day, choice), weight in coupling.weights.items()
        if weight
    ]
    table = np.array(sorted(entries), np.int64).reshape(-1, 3)
    count = np.bincount(table[:, 0], minlength=len(task.members) * task.days * task.choices)
    return {
        "cptr": np.concatenate([[0], np.cumsum(count)]).astype(np.int32),
        "crow": _some(table[:, 1].astype(np.int32)),
        "ccoef": _some(table[:, 2].astype(np.int32)),
        "lows": np.array([coupling.low for coupling in task.couplings], np.int32),
        "highs": np.array([coupling.high for coupling in task.couplings], np.int32),
        "under": np.array([coupling.under for coupling in task.couplings], float),
        "over": np.array([coupling.over for coupling in task.couplings], float),
    }


def _some(entries: Ints) -> Ints:
    """The core takes the address of the first entry, so there must be one."""
    return entries if len(entries) else np.zeros(1, np.int32)


@dataclass(frozen=True, slots=True)
class Schedule:
    """So many rows drawn while heat (cost units) falls and the couplings' force grows; heat 0: cheapest rows."""

    steps: int
    hot: float
    cold: float
    soft: float = 1.0
    hard: float = 1.0
    rate: float = 0.0


class _Core(Protocol):
    def cheapest(self, graph: int, prices: Floats, most: int, found: Floats, rows: Ints, /) -> None: ...
    def useful(self, graph: int, price: Floats, limit: float, arcs: NDArray[np.uint8], /) -> None: ...
    def load(self) -> float: ...
    def anneal(self, steps: int, hot: float, cold: float, soft: float, hard: float, rate: float, /) -> float: ...


class _Module(Protocol):
    COMPILED: bool

    def Lane(self, arrays: dict[str, object], /) -> _Core: ...  # noqa: N802  the class


class Lane:
    """One thread's own scratch on a flat task; the GIL is free while it works."""

    def __init__(self, task: Flat, *, seed: int = 0) -> None:
        self._task = task
        self.rows = np.zeros((task.members, task.days), np.int32)
        self._best = np.zeros((task.members, task.days), np.int32)
        self._control, self._out = np.zeros(1, np.int32), np.zeros(3)
        self._random = np.array([_scrambled(seed), FULL], np.uint64)
        self._dual = np.zeros(len(cast(Ints, task.shared["lows"])))
        self._core = cast(_Module, _core).Lane({**task.shared, **self._scratch()})

    def _scratch(self) -> dict[str, object]:
        task = self._task
        nodes = len(cast(Ints, task.shared["ptr"])) - 1
        return {
            **{name: np.zeros(nodes) for name in ("low", "up")},
            **{name: np.zeros((task.days + 1, task.choices)) for name in ("price", "noisy")},
            "level": np.zeros(len(cast(Ints, task.shared["lows"])), np.int32),
            "own": np.zeros(task.members),
            "dual": self._dual,
            "spare": np.zeros(2 * task.days + 2, np.int32),
            "rows": self.rows,
            "best": self._best,
            "rs": self._random,
            "ctl": self._control,
            "out": self._out,
        }

    def cheapest(self, graph: int, prices: Floats, most: int) -> tuple[Floats, Ints]:
        """Cheapest rows of several members of one diagram: prices[member, place] and rows[member, place, day]."""
        found = np.full((len(prices), most), 1e18)
        rows = np.zeros((len(prices), most, self._task.days), np.int32)
        self._core.cheapest(graph, np.ascontiguousarray(prices), most, found, rows)
        return found, rows

    def useful(self, graph: int, price: Floats, limit: float, arcs: int) -> NDArray[np.bool_]:
        """Which of the `arcs` arcs of a diagram a row of at most `limit` uses, layer by layer and node by node."""
        used = np.zeros(arcs, np.uint8)
        self._core.useful(graph, np.ascontiguousarray(price), limit, used)
        return used.astype(bool)

    def trust(self, duals: Floats) -> None:
        """Anneal from now on by couplings only by what they cost more than these duals say."""
        self._dual[...] = duals

    def anneal(self, rows: Ints, schedule: Schedule) -> tuple[float, Ints]:
        """Draw rows anew by a schedule; the best cost without the constant, and its rows."""
        self.rows[...] = rows
        self._core.load()
        cost = self._core.anneal(
            schedule.steps, schedule.hot, schedule.cold, schedule.soft, schedule.hard, schedule.rate
        )
        return cost, self._best.copy()

    def interrupt(self) -> None:
        """Make this lane return at once, now and later; may be called from another thread."""
        self._control[0] = 1

    @property
    def steps(self) -> int:
        """How many rows have been drawn since the lane was made."""
        return int(self._out[2])


def as_rows(table: Ints, choices: int) -> tuple[Row, ...]:
    """The core's choices as rows, in which the last choice is written OFF."""
    return tuple(tuple(choice if choice < choices - 1 else -1 for choice in row) for row in table.tolist())


def compiled() -> bool:
    """Is the compiled core there?"""
    return bool(cast(_Module, _core).COMPILED)


def _scrambled(seed: int) -> np.uint64:
    """Spread small seeds over 64 bits (splitmix64), never zero."""
    mask = int(FULL)
    x = (seed * 0x9E3779B97F4A7C15 + 0x9E3779B97F4A7C15) & mask
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & mask
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & mask
    return np.uint64((x ^ (x >> 31)) or 1)
