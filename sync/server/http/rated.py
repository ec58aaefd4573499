"""The limits of the backend, which hold for all of its processes together: each tells the others what it has given."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator

from sync.server.http.limits import Buckets
from sync.server.settings import Rates

TELL_SECONDS = 0.5
_A_NOTICE = 60
"""Names in one notice: PostgreSQL carries 8,000 bytes."""


class Rated:
    """Buckets for devices, teams, and whoever guesses invitations."""

    def __init__(self, rates: Rates, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.devices = Buckets(clock, a_minute=rates.device_a_minute, at_once=rates.device_at_once)
        self.teams = Buckets(clock, a_minute=rates.team_a_minute, at_once=rates.team_at_once)
        self.guesses = Buckets(
            clock, a_minute=rates.guesses / rates.guesses_minutes, at_once=rates.guesses, told_below=1.0
        )
        self._kinds = (self.devices, self.teams, self.guesses)
        self._me = os.urandom(8).hex()

    def notices(self) -> Iterator[str]:
        """What the other processes should know; nothing while nobody asks much."""
        given = [
            (kind, _written(name), round(count, 2))
            for kind, buckets in enumerate(self._kinds)
            for name, count in buckets.told()
            if count > 0
        ]
        for start in range(0, len(given), _A_NOTICE):
            yield json.dumps([self._me, given[start : start + _A_NOTICE]], separators=(",", ":"))

    def hear(self, notice: str) -> None:
        """Of another process; one's own and what cannot be read are passed over."""
        try:
            said = json.loads(notice)
            sender, given = said[0], [(self._kinds[kind], _read(name), float(count)) for kind, name, count in said[1]]
        except (ValueError, TypeError, LookupError):
            return
        if sender != self._me:
            for buckets, name, count in given:
                buckets.hear(name, count)


def _written(name: str | bytes) -> str:
    return name.hex() if isinstance(name, bytes) else f"@{name}"


def _read(said: str) -> str | bytes:
    return said[1:] if said.startswith("@") else bytes.fromhex(said)
