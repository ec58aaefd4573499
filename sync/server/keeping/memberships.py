"""Who belongs to each team, kept in memory between requests: folding a control log again costs more than a push."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence

from sync.control.membership import Membership
from sync.control.record import decode

MOST_TEAMS = 4096


class Memberships:
    """The newest folded membership of the teams asked for lately. Any number of threads may ask."""

    def __init__(self, most: int = MOST_TEAMS) -> None:
        self._most = most
        self._known: OrderedDict[tuple[bytes, bytes], Membership] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, team: bytes, log: bytes, length: int, records: Callable[[int], Sequence[bytes]]) -> Membership:
        """The membership after `length` records; `records(n)` reads those after the first n from the tables."""
        with self._lock:
            known = self._known.get((team, log), Membership())
        if known.length > length:  # a transaction of before, or a database that was put back
            known = Membership()
        if known.length < length:
            for raw in records(known.length):
                known = known.retraced(decode(raw))  # nothing stands in the tables that was not judged before
            self._keep((team, log), known)
        return known

    def forget(self, team: bytes) -> None:
        """The tables may say something else now: a transaction was taken back."""
        with self._lock:
            for key in [key for key in self._known if key[0] == team]:
                del self._known[key]

    def _keep(self, key: tuple[bytes, bytes], membership: Membership) -> None:
        with self._lock:
            self._known[key] = membership
            self._known.move_to_end(key)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
