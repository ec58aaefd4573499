"""Tempering: copies of a day at fixed temperatures side by side, which exchange what they hold.

A cold copy refines what the hot ones come upon, and is handed something new whenever they hold something better
(parallel tempering, also known as replica exchange). Where a single cooling ends in one of a few deep valleys, this
finds its way out of them again and again, and needs no length fixed beforehand.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

from scheduling.core.face import Instance, Lane, Order

HOTTEST_UNITS, STEP = 40.0, 0.6
"""Where the ladder begins, in dearest minutes, and the temperature of each copy as a part of the one above."""

HOT_SHARE, COLD_SHARE = 0.05, 0.003
"""So large a part of the moves makes things worse and is taken all the same in the hottest copy, and so small a part in
the coldest; what that holds is cooled down to the end now and then."""

MOST_STEPS, PROBE_MOVES, COOLING_MOVES, SWEEP_MOVES, QUENCH_MOVES = 24, 15_000, 50_000, 2_500, 30_000

STALE_MOVES = 5_000_000
"""A ladder that has found nothing better of its own for so many moves begins anew: it may never leave where it is."""


@dataclass(frozen=True, slots=True)
class Rung:
    """What was met at a temperature on the way down."""

    temperature: float
    share: float


def descend(lane: Lane, order: Order, *, hottest: float, seed: int) -> list[Rung]:
    """Cool down step by step until nearly nothing worse is taken any more; what suits a day is found out, not known."""
    rungs: list[Rung] = []
    temperature = hottest
    lane.begin(order, seed=seed)
    for _ in range(MOST_STEPS):
        lane.walk(moves=PROBE_MOVES, hot=temperature, cold=temperature)
        rungs.append(Rung(temperature, lane.worsenings / PROBE_MOVES))
        if rungs[-1].share < COLD_SHARE:
            break
        temperature *= STEP
    return rungs


@dataclass(slots=True)
class Tempering:
    """One ladder of copies, walked by one thread."""

    instance: Instance
    seed: int
    slow: bool
    temperatures: list[float] = field(default_factory=list)
    copies: list[Lane] = field(default_factory=list)
    """One a temperature, hottest first."""

    quench: Lane = field(init=False)
    chance: random.Random = field(init=False)
    sweeps: int = 0
    past_moves: int = 0
    """Those of copies that have been given up."""

    own_best: float = math.inf
    improved_at: int = 0
    """The number of moves at which this ladder last found something better than before."""

    def __post_init__(self) -> None:
        self.quench = Lane(self.instance, slow=self.slow)
        self.chance = random.Random(self.seed)

    @property
    def moves(self) -> int:
        """How many moves all copies have tried."""
        return self.past_moves + self.quench.moves + sum(copy.moves for copy in self.copies)

    @property
    def is_stale(self) -> bool:
        """Is it time to begin anew: no copies yet, or nothing better for long?"""
        return not self.copies or self.moves - self.improved_at > STALE_MOVES

    def interrupt(self) -> None:
        """Make `work` return soon; may be called from another thread."""
        self.quench.interrupt()
        for copy in self.copies:
            copy.interrupt()

    def begin(self, order: Order, unit: float) -> None:
        """Find the temperatures that suit the day and cool a copy down to each, on its own."""
        self.past_moves, self.copies = self.past_moves + sum(copy.moves for copy in self.copies), []
        self.own_best, self.improved_at = math.inf, self.moves
        self.seed += 104_729
        rungs = descend(self.quench, order, hottest=HOTTEST_UNITS * unit, seed=self.seed)
        rungs = [rung for rung in rungs[:-2] if rung.share <= HOT_SHARE] + rungs[-2:]
        self.temperatures = [rung.temperature for rung in rungs]
        self.copies = [Lane(self.instance, slow=self.slow) for _ in rungs]
        for number, (copy, temperature) in enumerate(zip(self.copies, self.temperatures, strict=True)):
            copy.begin(order, seed=self.seed + 7919 * (number + 1))
            copy.walk(moves=COOLING_MOVES, hot=1.5 * self.temperatures[0], cold=temperature)

    def work(self, moves: int) -> tuple[float, Order]:
        """Sweep over all copies for about so many moves; the best order met, cooled down to the end."""
        best: tuple[float, Order] | None = None
        for _ in range(max(1, moves // (SWEEP_MOVES * len(self.copies)))):
            for copy, temperature in zip(self.copies, self.temperatures, strict=True):
                cost = copy.walk(moves=SWEEP_MOVES, hot=temperature, cold=temperature)
                if best is None or cost < best[0] - 1e-9:
                    best = cost, copy.best
            self._exchange()
        assert best is not None
        cold = self.temperatures[-1]
        cost, order = self.quench.anneal(
            best[1], moves=QUENCH_MOVES, hot=cold, cold=cold / 20, seed=self.seed + self.sweeps
        )
        if cost < best[0]:
            best = cost, order
        if best[0] < self.own_best - 1e-9:
            self.own_best, self.improved_at = best[0], self.moves
        return best

    def _exchange(self) -> None:
        """Neighbours change places as Metropolis has it: always when the warmer one holds what is better."""
        self.sweeps += 1
        for k in range(self.sweeps % 2, len(self.copies) - 1, 2):
            warm, cool = self.copies[k], self.copies[k + 1]
            gain = warm.present_cost - cool.present_cost
            odds = (1 / self.temperatures[k] - 1 / self.temperatures[k + 1]) * gain
            if odds >= 0 or self.chance.random() < math.exp(odds):
                self.copies[k], self.copies[k + 1] = cool, warm
