"""The typed face of the compiled annealing engine: arrays in, the best order found out."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from scheduling.text import Text

Ints = NDArray[np.int32]
Floats = NDArray[np.float64]
Bytes = NDArray[np.uint8]

BLOCK = 8
FULL = np.iinfo(np.uint64).max
MOVES = ("near", "anywhere", "exchange", "tails", "nurse", "leave_out", "window", "break")
"""The moves of the engine, in the order of `Instance.move_shares`."""


class CoreMissing(Exception):
    """The compiled core is not built, and slow planning was not asked for."""

    def __init__(self) -> None:
        self.text = Text("visits.core_missing")
        super().__init__("the planner's compiled core is missing; build it with: python -m scheduling.core.build")


@dataclass(frozen=True, slots=True, eq=False)
class Instance:
    """What does not change while annealing; shapes and columns are described at the engine's declarations."""

    px: Ints
    pk: Ints
    grp: Ints
    nw: Ints
    pf: Floats
    pg: Floats
    wst: Floats
    wdl: Floats
    wrate: Floats
    gap: Floats
    gm: Ints
    nb: Ints
    mate: Ints
    skip: Bytes
    dist: Floats
    mode: Ints
    sp: Ints
    ep: Ints
    nf: Floats
    ni: Ints
    can: Bytes
    pc: Floats
    elig: Ints
    ne: Ints
    w: Floats
    move_shares: Floats
    simple: bool
    balanced: bool
    due_used: bool
    break_places: int

    @property
    def visits(self) -> int:
        return len(self.px)

    @property
    def nurses(self) -> int:
        return len(self.mode)


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """A solution of the engine: visits in one global order, nurses per visit, served, chosen windows, breaks per nurse."""

    perm: Ints
    cg: Ints
    srv: Bytes
    wch: Ints
    brk: Ints

    def copy(self) -> Order:
        return Order(*(getattr(self, one.name).copy() for one in fields(self)))


class _Engine(Protocol):
    def cost(self) -> float: ...

    def anneal(self, moves: int, hot: float, cold: float, /) -> float: ...


class _Module(Protocol):
    COMPILED: bool

    def Engine(self, arrays: dict[str, object], flags: dict[str, int], /) -> _Engine: ...  # noqa: N802  the class


class Lane:
    """One engine with its own state and random numbers, for one thread; the GIL is free while it anneals."""

    def __init__(self, instance: Instance, *, slow: bool = False) -> None:
        self._order = _empty_order(instance)
        self._best = _empty_order(instance)
        self._random = np.array([1, FULL], np.uint64)
        self._control = np.zeros(1, np.int32)
        self._out = np.zeros(4)
        arrays = _constants(instance) | _scratch(instance) | self._changing()
        self._engine = _module(slow=slow).Engine(arrays, _flags(instance))

    def cost(self, order: Order) -> float:
        """The engine's price of an order."""
        self._load(order)
        return self._engine.cost()

    def anneal(self, order: Order, *, moves: int, hot: float, cold: float, seed: int) -> tuple[float, Order]:
        """Improve an order by so many moves while the temperature falls; returns the best cost and its order."""
        self.begin(order, seed=seed)
        best = self.walk(moves=moves, hot=hot, cold=cold)
        return best, self.best

    def begin(self, order: Order, *, seed: int) -> None:
        """Take up an order and a row of random numbers."""
        self._load(order)
        self._random[0] = scrambled(seed)

    def walk(self, *, moves: int, hot: float, cold: float) -> float:
        """Go on from the present order by so many moves; returns the best cost on the way, see `best` and `present`."""
        return self._engine.anneal(moves, hot, cold)

    @property
    def best(self) -> Order:
        """The best order of the last walk."""
        return self._best.copy()

    @property
    def present(self) -> Order:
        """The order at the end of the last walk."""
        return self._order.copy()

    @property
    def present_cost(self) -> float:
        """The cost at the end of the last walk."""
        return float(self._out[2])

    @property
    def worsenings(self) -> int:
        """How many moves of the last walk were taken although they made things worse: few where it is cold."""
        return int(self._out[3])

    def interrupt(self) -> None:
        """Make this lane return at once from its present anneal and from all later ones; may be called from another thread."""
        self._control[0] = 1

    @property
    def moves(self) -> int:
        """How many moves this lane has tried since it was made."""
        return int(self._out[1])

    def _load(self, order: Order) -> None:
        for one in fields(order):
            getattr(self._order, one.name)[...] = getattr(order, one.name)

    def _changing(self) -> dict[str, object]:
        state: dict[str, object] = {one.name: getattr(self._order, one.name) for one in fields(self._order)}
        best: dict[str, object] = {f"b_{one.name}": getattr(self._best, one.name) for one in fields(self._best)}
        return state | best | {"rs": self._random, "ctl": self._control, "out": self._out}


def compiled() -> bool:
    """Is the compiled core there?"""
    from scheduling.core import anneal

    return bool(cast(_Module, anneal).COMPILED)


def _module(*, slow: bool) -> _Module:
    from scheduling.core import anneal

    module = cast(_Module, anneal)
    if not module.COMPILED and not slow:
        raise CoreMissing
    return module


def _empty_order(instance: Instance) -> Order:
    n, nurses = instance.visits, instance.nurses
    return Order(
        perm=np.arange(n, dtype=np.int32),
        cg=np.zeros((n, 2), np.int32),
        srv=np.ones(n, np.uint8),
        wch=np.zeros(n, np.int32),
        brk=np.full(nurses, -1, np.int32),
    )


def _constants(instance: Instance) -> dict[str, object]:
    values = {one.name: getattr(instance, one.name) for one in fields(instance)}
    arrays = {name: np.ascontiguousarray(value) for name, value in values.items() if isinstance(value, np.ndarray)}
    arrays["pm"] = np.cumsum(arrays.pop("move_shares"))
    return dict(arrays)


def _flags(instance: Instance) -> dict[str, int]:
    return {
        "n": instance.visits,
        "C": instance.nurses,
        "K": instance.nb.shape[1],
        "G": len(instance.gap),
        "simple": instance.simple,
        "balanced": instance.balanced,
        "due_used": instance.due_used,
        "pauses": instance.break_places,
        "peaks": bool(instance.w[1] > 0 or instance.w[3] > 0),
    }


def _scratch(instance: Instance) -> dict[str, object]:
    n, nurses, groups = instance.visits, instance.nurses, max(1, len(instance.gap))
    blocks = (n + BLOCK - 1) // BLOCK
    return {
        "pos": np.zeros(n, np.int32),
        "loc": np.zeros(nurses, np.int32),
        "st": np.zeros(nurses, np.int32),
        "rdy": np.zeros(nurses),
        "work": np.zeros(nurses),
        "lv": np.zeros(nurses),
        "gr": np.zeros(groups),
        "s_loc": np.zeros((blocks, nurses), np.int32),
        "s_rdy": np.zeros((blocks, nurses)),
        "sums": np.zeros((blocks, 4)),
        "tail": np.zeros(1),
        **{name: np.zeros((n, 2), np.int32) for name in ("pb_loc", "pb_st", "pa_st")},
        **{name: np.zeros((n, 2)) for name in ("pb_rdy", "pb_work", "pa_rdy", "pa_work")},
        **{name: np.zeros(n) for name in ("pb_gr", "pa_gr", "va", "vl", "vw")},
        **{name: np.zeros(nurses) for name in ("ha", "hw", "nhw", "b_lv", "off")},
        "fin": np.zeros((nurses, 2)),
        "dirty": np.zeros(nurses + groups, np.int64),
        "marked": np.zeros(nurses, np.int64),
        "stamp": np.zeros(n, np.int64),
        "dl": np.zeros(max(8, nurses), np.int32),
        "top": np.zeros(2),
    }


def scrambled(seed: int) -> np.uint64:
    """Spread small seeds over 64 bits (splitmix64), never zero."""
    mask = int(FULL)
    x = (seed * 0x9E3779B97F4A7C15 + 0x9E3779B97F4A7C15) & mask
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & mask
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & mask
    return np.uint64((x ^ (x >> 31)) or 1)
