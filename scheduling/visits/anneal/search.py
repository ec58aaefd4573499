"""Anneals side by side: short ones first, then tempering or long anneals by the size of the day, until told to stop."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from scheduling.core.face import Instance, Lane, Order
from scheduling.core.rounds import RoundLane
from scheduling.stop import Stop
from scheduling.visits.anneal.construct import construct
from scheduling.visits.anneal.effort import Effort as Effort
from scheduling.visits.anneal.encode import Encoded, encode
from scheduling.visits.anneal.legal import Candidate, legal_candidate
from scheduling.visits.anneal.orders import agenda_from, order_from
from scheduling.visits.anneal.temper import Rung, Tempering, descend
from scheduling.visits.problem import Agenda, Problem

POLL_SECONDS = 0.02
WARM_ROUNDS = 6
"""A given plan is only improved upon in so many rounds before others are looked for."""

ESCALATION, MOST_ESCALATED, LONG_MOVES = 4.0, 64.0, 300_000
"""How much dearer hard rules become after a long round whose best order broke one, at most, and what is long."""

OPENING_MOVES, TEMPERING_MOVES = 320_000, 300_000
"""The longest anneal before the main part, and the moves of a round of tempering."""

TEMPERED_VISITS, MIXED_VISITS = 36, 64
"""Up to so many visits all lanes temper; up to the second they do where only ways and lateness cost, and elsewhere
every other one does while the rest cools slowly."""

LONG_PART, TRUE_PART, RESTART_PART = 0.45, 0.2, 0.07
"""Of the seconds of a solve: for the long anneal, for the one after it at the true prices, for each restart."""

RUIN_MOVES, RUIN_PART, RUIN_HOT, RUIN_COLD = 10_000, 0.5, 3.0, 0.03
"""The first search by ruin and recreate, the part of the seconds of the long one, and its temperatures in ways."""

COOLING_UNITS = 100.0
"""Where the temperatures of long anneals are looked for, in dearest minutes."""

COOLING_SHARE, WARM_SHARE, COLDER = 0.04, 0.003, 0.1
"""Long anneals begin where this part of the moves makes things worse and is taken, restarts at the second; both end at
this part of the temperature at which hardly any is."""


class Interruptible(Protocol):
    """Something that anneals in a thread."""

    @property
    def moves(self) -> int: ...

    def interrupt(self) -> None: ...


Found = tuple[float, Order]
Work = tuple[Interruptible, Callable[[], Found]]
"""Who works, and what it does."""


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
    number: int = 0
    """How many rounds there have been."""

    price_of_missing: float = 0.0
    unavoidable: float = 0.0
    """Of the visits that must be made and that nobody may make, the priorities."""

    ladders: list[Tempering] = field(default_factory=list)
    tempered_at: float = 0.0
    """The escalation for which the ladders are."""

    round_moves: int = 0
    began: float = 0.0
    speed: float = 1e5
    """Moves a second and lane in the last round."""

    @property
    def lanes(self) -> int:
        """How many anneals run side by side."""
        return self.effort.lanes or os.cpu_count() or 1

    def begin(self, start: Agenda | None) -> None:
        """The first plan: the given one or a constructed one, whichever is better."""
        self.began = self.effort.clock()
        self.encoded = encode(self.problem)
        self.price_of_missing, self.unavoidable = self.encoded.must, _unavoidable(self.encoded)
        self.warm = start is not None
        agendas = [start] if start else []
        if not (agendas and self.effort.gentle):
            agendas.append(construct(self.encoded))
        first = [legal_candidate(self.encoded.day, agenda)[0] for agenda in agendas]
        self.best = min(first, key=lambda one: one.rank)
        self.found(self.best)

    def value(self, one: Candidate) -> float:
        """The cost of a plan, with a price on what it lacks and a better one would not: never below the final cost."""
        return one.cost + self.price_of_missing * (one.rank[0] - self.unavoidable)

    def improve(self) -> None:
        """Round after round of anneals until stopped."""
        if not self.encoded.visits:
            return
        with ThreadPoolExecutor(max_workers=self.lanes) as pool:
            for round_ in self._rounds():
                if self.stop() or (self.effort.rounds is not None and self.number >= self.effort.rounds):
                    return
                self._round(pool, round_)

    def _rounds(self) -> Iterator[Sequence[Work]]:
        yield from self._opening()
        if self.encoded.only_ways_cost:
            yield from self._ruins()
        elif len(self.encoded.rows) <= (MIXED_VISITS if self.encoded.instance.simple else TEMPERED_VISITS):
            yield from self._tempering()
        else:
            yield from self._long_anneals()

    # short anneals

    def _opening(self) -> Iterator[Sequence[Work]]:
        """Ever longer anneals, fresh and from the best in turn; for ever where only that is asked for."""
        moves = float(self.effort.first_moves)
        while self._only_short or not self._opened(moves):
            yield self._short_round(int(moves))
            moves = min(moves * self.effort.growth, float(self.effort.most_moves))

    @property
    def _only_short(self) -> bool:
        return self.effort.gentle or self.effort.rounds is not None

    def _opened(self, moves: float) -> bool:
        if self.warm and self.number < WARM_ROUNDS:
            return False
        seconds = self.effort.seconds
        return moves > OPENING_MOVES or (seconds is not None and self._elapsed > self.effort.opening * seconds)

    def _short_round(self, moves: int) -> Sequence[Work]:
        order = order_from(self.encoded, self.best.agenda)
        hot, cold = self.encoded.hot, self.encoded.cold
        return [
            self._anneal(lane, order, moves=moves, hot=hot * self._heat(lane), cold=cold) for lane in range(self.lanes)
        ]

    def _heat(self, lane: int) -> float:
        """Fresh anneals and restarts from the best in turn, so that no start is trusted too long."""
        if self.number % 2 == 1 or (self.warm and (self.effort.gentle or self.number < WARM_ROUNDS)):
            return self.effort.warm
        return self.effort.spread if lane % 2 == 1 else 1.0

    def _anneal(
        self, number: int, order: Order, *, moves: int, hot: float, cold: float, instance: Instance | None = None
    ) -> Work:
        lane = Lane(instance or self.encoded.instance, slow=self.slow)
        self.round_moves = moves
        seed = self._seed(number)
        return lane, lambda: lane.anneal(order, moves=moves, hot=hot, cold=cold, seed=seed)

    def _seed(self, lane: int) -> int:
        return (self.seed * 1_000_003 + self.number) * 64 + lane

    # tempering

    def _tempering(self) -> Iterator[Sequence[Work]]:
        """Ladders of copies side by side; new ones when hard rules have become dearer."""
        while True:
            escalation = self.escalation
            ladders = [Tempering(self.encoded.instance, self._seed(lane), self.slow) for lane in range(self.lanes)]
            order = order_from(self.encoded, construct(self.encoded))  # the best would lead all into one valley
            while escalation == self.escalation:
                yield [(ladder, self._stretch(ladder, order, TEMPERING_MOVES)) for ladder in ladders]

    def _stretch(self, ladder: Tempering, order: Order, moves: int) -> Callable[[], Found]:
        def work() -> Found:
            if ladder.is_stale:
                ladder.begin(order, self.encoded.unit)
            return ladder.work(moves)

        return work

    # ruin and recreate

    def _ruins(self) -> Iterator[Sequence[Work]]:
        """One long search over rounds and restarts from the best; again and ever longer where there is no end."""
        yield self._ruin_round(RUIN_MOVES, 1.0)
        seconds = self.effort.seconds or 10.0
        while True:
            yield self._ruin_round(int(self.speed * RUIN_PART * seconds), 1.0)
            while self.effort.seconds is not None or self._elapsed < seconds:
                yield self._ruin_round(int(self.speed * RESTART_PART * seconds), self.effort.warm)
            seconds *= 2.0

    def _ruin_round(self, moves: int, heat: float) -> Sequence[Work]:
        order, way = order_from(self.encoded, self.best.agenda), self.encoded.way_price
        return [
            self._ruin(number, order, moves=max(1, moves), hot=heat * RUIN_HOT * way, cold=RUIN_COLD * way)
            for number in range(self.lanes)
        ]

    def _ruin(self, number: int, order: Order, *, moves: int, hot: float, cold: float) -> Work:
        lane, seed = RoundLane(self.encoded.instance, slow=self.slow), self._seed(number)
        return lane, lambda: lane.anneal(order, moves=moves, hot=hot, cold=cold, seed=seed)

    # long anneals

    def _long_anneals(self) -> Iterator[Sequence[Work]]:
        """One long anneal a lane and restarts from the best; again and ever longer where there is no end."""
        seconds = self.effort.seconds or 10.0
        rungs = self._descent()
        while True:
            for round_ in self._cooled(seconds, rungs):
                yield self._mixed(round_)
            while self.effort.seconds is not None or self._elapsed < seconds:
                yield self._mixed(self._restarts(int(self.speed * RESTART_PART * seconds), rungs))
            seconds *= 2.0

    def _mixed(self, round_: Sequence[Work]) -> Sequence[Work]:
        """The round with tempering in every other lane, where the day is small enough for it."""
        if len(self.encoded.rows) > MIXED_VISITS:
            return round_
        if self.tempered_at != self.escalation:
            self.tempered_at = self.escalation
            self.ladders = [Tempering(self.encoded.instance, self._seed(lane), self.slow) for lane in range(self.lanes)]
        order = order_from(self.encoded, self.best.agenda)
        return [
            (ladder, self._stretch(ladder, order, self.round_moves)) if lane % 2 else work
            for lane, (work, ladder) in enumerate(zip(round_, self.ladders, strict=True))
        ]

    def _cooled(self, seconds: float, rungs: Sequence[Rung]) -> Iterator[Sequence[Work]]:
        """A long anneal a lane; where a maximum costs, first with a softer one that leaves more ways to go."""
        softened = self.encoded.has_maximum
        order = order_from(self.encoded, self.best.agenda)
        instance = self.encoded.softened() if softened else None
        hot, cold = _coolest(rungs, COOLING_SHARE), rungs[-1].temperature * COLDER
        moves = int(self.speed * (LONG_PART + (0.0 if softened else TRUE_PART)) * seconds)
        results: list[Order] = []

        def kept(work: Callable[[], Found]) -> Callable[[], Found]:
            def do() -> Found:
                found = work()
                results.append(found[1])
                return found

            return do

        long = [
            self._anneal(lane, order, moves=moves, hot=hot, cold=cold, instance=instance) for lane in range(self.lanes)
        ]
        yield [(lane, kept(work)) for lane, work in long]
        if softened:
            warm, moves = self._warmth(rungs), int(self.speed * TRUE_PART * seconds)
            yield [self._anneal(lane, one, moves=moves, hot=warm, cold=cold) for lane, one in enumerate(results)]

    def _restarts(self, moves: int, rungs: Sequence[Rung]) -> Sequence[Work]:
        order = order_from(self.encoded, self.best.agenda)
        warm, cold = self._warmth(rungs), rungs[-1].temperature * COLDER
        return [
            self._anneal(lane, order, moves=moves, hot=warm / (1 + lane % 2), cold=cold) for lane in range(self.lanes)
        ]

    def _warmth(self, rungs: Sequence[Rung]) -> float:
        return _coolest(rungs, WARM_SHARE)

    def _descent(self) -> Sequence[Rung]:
        lane = Lane(self.encoded.instance, slow=self.slow)
        order = order_from(self.encoded, self.best.agenda)
        return descend(lane, order, hottest=COOLING_UNITS * self.encoded.unit, seed=self._seed(0))

    # rounds

    @property
    def _elapsed(self) -> float:
        return self.effort.clock() - self.began

    def _round(self, pool: ThreadPoolExecutor, round_: Sequence[Work]) -> None:
        before, clock = sum(worker.moves for worker, _ in round_), self._elapsed
        tasks = [pool.submit(work) for _, work in round_]
        with _interrupting([worker for worker, _ in round_], tasks, self.stop):
            results = [task.result() for task in tasks]
        made = sum(worker.moves for worker, _ in round_) - before
        self.moves += made
        self.speed = made / len(round_) / max(1e-3, self._elapsed - clock)
        self.number += 1
        legal = [self._judge(found) for _cost, found in sorted(results, key=lambda result: result[0])[:2]]
        if not legal[0] and made >= LONG_MOVES * len(round_) and self.escalation < MOST_ESCALATED:
            self.escalation *= ESCALATION
            self.encoded = encode(self.problem, escalation=self.escalation)

    def _judge(self, order: Order) -> bool:
        """Keep an order if its legal plan is the best so far; was it legal as it was?"""
        one, dropped = legal_candidate(self.encoded.day, agenda_from(self.encoded, order))
        if one.rank < self.best.rank:
            self.best = one
            self.found(one)
        return dropped == 0


def _unavoidable(encoded: Encoded) -> float:
    seen, every = {visit.key for visit in encoded.visits}, encoded.day.problem.costs.left_out == "hard"
    return sum(v.priority for v in encoded.day.problem.visits if v.key not in seen and (every or not v.optional))


def _coolest(rungs: Sequence[Rung], share: float) -> float:
    """The temperature from which on at most this part of the moves makes things worse and is taken."""
    return next((rung.temperature for rung in rungs if rung.share <= share), rungs[-1].temperature)


@contextmanager
def _interrupting(workers: Sequence[Interruptible], tasks: Sequence[Future[Found]], stop: Stop) -> Iterator[None]:
    """Asks the stop criterion while the lanes work, and calls them back when it says so or one of them fails."""
    pending = set(tasks)
    while pending and not stop():
        done, pending = wait(pending, timeout=POLL_SECONDS)
        if any(task.exception() for task in done):
            break
    if pending:
        for worker in workers:
            worker.interrupt()
    yield
