"""Many short anneals side by side, each longer than the last, until the stop criterion says enough."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field

from scheduling.core.face import Lane, Order
from scheduling.stop import Stop
from scheduling.visits.anneal.construct import construct
from scheduling.visits.anneal.encode import Encoded, encode
from scheduling.visits.anneal.legal import Candidate, legal_candidate
from scheduling.visits.anneal.orders import agenda_from, order_from
from scheduling.visits.problem import Agenda, Problem

POLL_SECONDS = 0.02
WARM_ROUNDS = 6
"""A given plan is only improved upon in so many rounds before others are looked for."""

ESCALATION, MOST_ESCALATED, LONG_MOVES = 8.0, 64.0, 300_000
"""How much dearer hard rules become after a long round whose best order broke one, at most, and what is long."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard to try. Anneals grow from `first_moves` to `most_moves`; `rounds` None means until stopped.

    With `rounds` given and nothing to stop it the result depends on seed, `lanes` and `rounds` alone.
    """

    first_moves: int = 40_000
    most_moves: int = 1_500_000
    growth: float = 2.0
    lanes: int = 0
    rounds: int | None = None
    seconds: float | None = None
    """When the solve ends by itself; the anneals plan their lengths by it."""

    gentle: bool = False
    """Only improve the given plan, never begin anew."""

    warm: float = 0.1
    """Restarts from the best begin at this part of the temperature of a fresh anneal."""

    spread: float = 3.0
    """Every other lane begins a fresh anneal so many times hotter: days differ in how rough they are."""


@dataclass(slots=True)
class Search:
    """One solve under way."""

    problem: Problem
    stop: Stop
    effort: Effort
    seed: int
    slow: bool
    found: Callable[[Candidate], None]
    encoded: Encoded = field(init=False)
    best: Candidate = field(init=False)
    moves: int = 0
    warm: bool = False
    escalation: float = 1.0

    @property
    def lanes(self) -> int:
        """How many anneals run side by side."""
        return self.effort.lanes or os.cpu_count() or 1

    def begin(self, start: Agenda | None) -> None:
        """The first plan: the given one or a constructed one, whichever is better."""
        self.encoded = encode(self.problem)
        self.warm = start is not None
        agendas = [start] if start else []
        if not (agendas and self.effort.gentle):
            agendas.append(construct(self.encoded))
        first = [legal_candidate(self.encoded.day, agenda)[0] for agenda in agendas]
        self.best = min(first, key=lambda one: one.rank)
        self.found(self.best)

    def improve(self) -> None:
        """Round after round of anneals until stopped."""
        if not self.encoded.visits:
            return
        moves = float(self.effort.first_moves)
        with ThreadPoolExecutor(max_workers=self.lanes) as pool:
            number = 0
            while not self.stop() and (self.effort.rounds is None or number < self.effort.rounds):
                self._round(pool, number=number, moves=int(moves))
                moves = min(moves * self.effort.growth, float(self.effort.most_moves))
                number += 1

    def _round(self, pool: ThreadPoolExecutor, *, number: int, moves: int) -> None:
        workers = [Lane(self.encoded.instance, slow=self.slow) for _ in range(self.lanes)]
        order = order_from(self.encoded, self.best.agenda)
        heats = [self._heat(number, k) for k in range(self.lanes)]
        tasks = [
            pool.submit(self._anneal, lane, order, moves=moves, seed=self._seed(number, k), heat=heat)
            for k, (lane, heat) in enumerate(zip(workers, heats, strict=True))
        ]
        with _interrupting(workers, tasks, self.stop):
            results = [task.result() for task in tasks]
        self.moves += sum(lane.moves for lane in workers)
        legal = [self._judge(found) for _cost, found in sorted(results, key=lambda result: result[0])[:2]]
        if not legal[0] and moves >= LONG_MOVES and self.escalation < MOST_ESCALATED:
            self.escalation *= ESCALATION
            self.encoded = encode(self.problem, escalation=self.escalation)

    def _judge(self, order: Order) -> bool:
        """Keep an order if its legal plan is the best so far; was it legal as it was?"""
        one, dropped = legal_candidate(self.encoded.day, agenda_from(self.encoded, order))
        if one.rank < self.best.rank:
            self.best = one
            self.found(one)
        return dropped == 0

    def _anneal(self, lane: Lane, order: Order, *, moves: int, seed: int, heat: float) -> tuple[float, Order]:
        return lane.anneal(order, moves=moves, hot=self.encoded.hot * heat, cold=self.encoded.cold, seed=seed)

    def _heat(self, number: int, lane: int) -> float:
        """Fresh anneals and restarts from the best in turn, so that no start is trusted too long."""
        if number % 2 == 1 or (self.warm and (self.effort.gentle or number < WARM_ROUNDS)):
            return self.effort.warm
        return self.effort.spread if lane % 2 == 1 else 1.0

    def _seed(self, number: int, lane: int) -> int:
        return (self.seed * 1_000_003 + number) * 64 + lane


@contextmanager
def _interrupting(lanes: list[Lane], tasks: list[Future[tuple[float, Order]]], stop: Stop) -> Iterator[None]:
    """Asks the stop criterion while the lanes work, and calls them back when it says so."""
    try:
        pending = set(tasks)
        while pending:
            _done, pending = wait(pending, timeout=POLL_SECONDS)
            if pending and stop():
                break
    finally:
        for lane in lanes:
            lane.interrupt()
    yield
