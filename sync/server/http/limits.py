"""How often somebody may ask: buckets that fill by themselves, in memory; processes tell each other what they gave."""

from __future__ import annotations

import asyncio
import threading
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

_MOST = 50_000


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float
    given: float = 0.0
    """Since the others were told."""


class Buckets:
    """One bucket for each name; `clock` gives seconds.

    Of buckets that are less than `told_below` full the other processes are told (`told`, `hear`): in the long run all
    of them together give no more than one would, and while nobody asks much there is nothing to tell.
    """

    def __init__(
        self,
        clock: Callable[[], float],
        *,
        a_minute: float,
        at_once: float,
        most: int = _MOST,
        told_below: float = 0.5,
    ) -> None:
        self._clock, self._a_second, self._at_once, self._most = clock, a_minute / 60, at_once, most
        self._told_below = at_once * told_below
        self._to_tell: set[str | bytes] = set()
        self._buckets: OrderedDict[str | bytes, _Bucket] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, name: str | bytes) -> float:
        """0 when there was a token; otherwise the seconds until there is one."""
        with self._lock:
            bucket = self._filled(name)
            if bucket.tokens < 1:
                return (1 - bucket.tokens) / self._a_second
            bucket.tokens -= 1
            bucket.given += 1
            if bucket.tokens < self._told_below:
                self._to_tell.add(name)
            return 0.0

    def told(self) -> list[tuple[str | bytes, float]]:
        """What was given since the last time and is still missing in its bucket, for the other processes."""
        with self._lock:
            names, self._to_tell = self._to_tell, set()
            found = []
            for name in names:
                bucket = self._filled(name)
                found.append((name, min(bucket.given, self._at_once - bucket.tokens)))
                bucket.given = 0.0
            return found

    def hear(self, name: str | bytes, given: float) -> None:
        """Another process has given so many; never so much that somebody would wait longer than for a full bucket."""
        with self._lock:
            bucket = self._filled(name)
            bucket.tokens = max(-self._at_once, bucket.tokens - given)

    def _filled(self, name: str | bytes) -> _Bucket:
        """As full as it is by now."""
        now = self._clock()
        bucket = self._buckets.setdefault(name, _Bucket(self._at_once, now))
        self._buckets.move_to_end(name)
        while len(self._buckets) > self._most:
            self._buckets.popitem(last=False)
        bucket.tokens = min(self._at_once, bucket.tokens + (now - bucket.at) * self._a_second)
        bucket.at = now
        return bucket

    def full(self, name: str | bytes) -> bool:
        """Whether a token could be taken, without taking it."""
        now = self._clock()
        with self._lock:
            bucket = self._buckets.get(name)
            return bucket is None or bucket.tokens + (now - bucket.at) * self._a_second >= 1


class Intake:
    """How much of bodies may lie in memory at the same time, and for how long one is waited for: who sends is known
    only when all of it is there.
    """

    def __init__(self, most_bytes: int) -> None:
        self._left = most_bytes
        self._waiting: set[asyncio.Timeout] = set()

    @asynccontextmanager
    async def patience(self, seconds: float) -> AsyncIterator[None]:
        """While a body comes; raises TimeoutError when it takes longer, or the server has to go."""
        async with asyncio.timeout(seconds) as until:
            self._waiting.add(until)
            try:
                yield
            finally:
                self._waiting.discard(until)

    def hurry(self, seconds: float) -> None:
        """The server stops: what is not here soon has to be sent again."""
        for one in self._waiting:
            one.reschedule(asyncio.get_running_loop().time() + seconds)

    def take(self, count: int) -> bool:
        """Whether there is room for so many bytes; they are given back with `give`."""
        if count > self._left:
            return False
        self._left -= count
        return True

    def give(self, count: int) -> None:
        self._left += count
