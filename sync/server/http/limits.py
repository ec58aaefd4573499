"""How often somebody may ask: buckets that fill by themselves, in the memory of one process."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

_MOST = 50_000


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Buckets:
    """One bucket for each name; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float], *, a_minute: float, at_once: float, most: int = _MOST) -> None:
        self._clock, self._a_second, self._at_once, self._most = clock, a_minute / 60, at_once, most
        self._buckets: OrderedDict[Hashable, _Bucket] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, name: Hashable) -> float:
        """0 when there was a token; otherwise the seconds until there is one."""
        now = self._clock()
        with self._lock:
            bucket = self._buckets.setdefault(name, _Bucket(self._at_once, now))
            self._buckets.move_to_end(name)
            while len(self._buckets) > self._most:
                self._buckets.popitem(last=False)
            bucket.tokens = min(self._at_once, bucket.tokens + (now - bucket.at) * self._a_second)
            bucket.at = now
            if bucket.tokens >= 1:
                bucket.tokens -= 1
                return 0.0
            return (1 - bucket.tokens) / self._a_second

    def full(self, name: Hashable) -> bool:
        """Whether a token could be taken, without taking it."""
        now = self._clock()
        with self._lock:
            bucket = self._buckets.get(name)
            return bucket is None or bucket.tokens + (now - bucket.at) * self._a_second >= 1


class Intake:
    """How much of bodies may lie in memory at the same time: who sends is known only when all of it is there."""

    def __init__(self, most_bytes: int) -> None:
        self._left = most_bytes

    def take(self, count: int) -> bool:
        """Whether there is room for so many bytes; they are given back with `give`."""
        if count > self._left:
            return False
        self._left -= count
        return True

    def give(self, count: int) -> None:
        self._left += count
