"""The typed face of ruin and recreate: for days in which only ways cost and every time is a hard limit."""

from __future__ import annotations

from typing import Protocol, cast

import numpy as np

from scheduling.core.face import FULL, Bytes, CoreMissing, Floats, Instance, Ints, Order, scrambled

SLACK = 1e-7
"""Minutes by which a limit may be passed: sums of fractions of minutes are not exact."""


class _Ruiner(Protocol):
    def anneal(self, moves: int, hot: float, cold: float, /) -> float: ...


class _Module(Protocol):
    COMPILED: bool

    def Ruiner(self, arrays: dict[str, object], flags: dict[str, float], /) -> _Ruiner: ...  # noqa: N802  the class


class RoundLane:
    """One search over rounds with its own state and random numbers, for one thread; the GIL is free while it runs."""

    def __init__(self, instance: Instance, *, slow: bool = False) -> None:
        n, nurses = instance.visits, instance.nurses
        self._instance = instance
        self._rounds, self._sizes = np.zeros((nurses, n), np.int32), np.zeros(nurses, np.int32)
        self._best, self._best_sizes = self._rounds.copy(), self._sizes.copy()
        self._at = np.full(n, -1, np.int32)
        self._random, self._control, self._out = np.array([1, FULL], np.uint64), np.zeros(1, np.int32), np.zeros(2)
        state: dict[str, object] = {
            "rnd": self._rounds, "size": self._sizes, "at": self._at, "t_rnd": self._best, "t_size": self._best_sizes,
            "b_rnd": self._rounds.copy(), "b_size": self._sizes.copy(), "rs": self._random, "ctl": self._control,
            "out": self._out, "early": np.zeros((nurses, n)), "late": np.zeros((nurses, n)),
            "away": np.zeros(n, np.int32), "drawn": np.zeros(n), "hit": np.zeros(nurses, np.uint8),
        }  # fmt: skip
        flags = {"n": n, "C": nurses, "w": float(instance.w[0])}
        self._engine = _module(slow=slow).Ruiner(state | _constants(instance), flags)

    def anneal(self, order: Order, *, moves: int, hot: float, cold: float, seed: int) -> tuple[float, Order]:
        """Improve an order by so many moves while the temperature falls; returns the best cost and its order."""
        self._load(order)
        self._random[0] = scrambled(seed)
        best = self._engine.anneal(moves, hot, cold)
        return best, self._order(order)

    def interrupt(self) -> None:
        """Make this lane return soon from its present search; may be called from another thread."""
        self._control[0] = 1

    @property
    def moves(self) -> int:
        """How many times this lane has ruined and recreated."""
        return int(self._out[1])

    def _load(self, order: Order) -> None:
        """Only what can be kept: a round takes a visit while everything in it fits."""
        self._sizes[:], self._at[:] = 0, -1
        ready = {c: (int(self._instance.sp[c]), float(self._instance.nf[c, 0])) for c in range(len(self._sizes))}
        for i in order.perm:
            c = int(order.cg[i, 0])
            after = self._after(int(i), c, *ready[c]) if order.srv[i] else None
            if after is not None:
                self._rounds[c, self._sizes[c]] = i
                self._sizes[c] += 1
                self._at[i], ready[c] = c, (int(self._instance.px[i]), after)

    def _after(self, i: int, c: int, place: int, ready: float) -> float | None:
        """When a nurse would be done with a visit next, or None if a limit forbids it."""
        one = self._instance
        way, home = one.dist[one.mode[c]][:, one.px[i]], one.dist[one.mode[c], one.px[i], one.ep[c]]
        start = max(ready + float(way[place]), float(one.pf[i, 0]))
        done = start + float(one.pf[i, 3])
        fits = start <= one.wdl[i, 0, 0] and done + home <= one.nf[c, 1]
        return done if fits else None

    def _order(self, before: Order) -> Order:
        """The best rounds as an order by the times at which their visits begin."""
        one, order = self._instance, before.copy()
        order.srv[:] = 0
        starts = np.full(one.visits, np.inf)
        for c in range(one.nurses):
            place, now = one.sp[c], float(one.nf[c, 0])
            for i in self._best[c, : self._best_sizes[c]]:
                starts[i] = max(now + one.dist[one.mode[c], place, one.px[i]], one.pf[i, 0])
                place, now = one.px[i], starts[i] + one.pf[i, 3]
                order.cg[i, 0], order.srv[i] = c, 1
        order.perm[:] = np.argsort(starts, kind="stable")
        return order


def _module(*, slow: bool) -> _Module:
    from scheduling.core import ruin

    module = cast(_Module, ruin)
    if not module.COMPILED and not slow:
        raise CoreMissing
    return module


def _constants(one: Instance) -> dict[str, object]:
    ways: Floats = one.dist.mean(axis=0)[np.ix_(one.px, one.px)]
    np.fill_diagonal(ways, -1.0)
    near: Ints = np.argsort(ways, axis=1, kind="stable").astype(np.int32)
    starts: Floats = one.dist[0][one.sp][:, one.px].min(axis=0)
    able: Bytes = np.ascontiguousarray(one.can[:, 0, :])
    return {
        "near": np.ascontiguousarray(near), "px": one.px, "opens": np.ascontiguousarray(one.pf[:, 0]),
        "closes": one.wdl[:, 0, 0] + SLACK, "takes": np.ascontiguousarray(one.pf[:, 3]),
        "left": np.ascontiguousarray(one.pg[:, 0]), "pc": np.ascontiguousarray(one.pc[:, 0, :]), "can": able,
        "dist": np.ascontiguousarray(one.dist), "mode": one.mode, "sp": one.sp, "ep": one.ep,
        "begin": np.ascontiguousarray(one.nf[:, 0]), "end": one.nf[:, 1] + SLACK, "far": starts,
    }  # fmt: skip
