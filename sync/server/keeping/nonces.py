"""A signed request counts once.

What changes something is remembered in the database, in the transaction of the change, for every process. What only
reads is remembered by the process that answered it: another one would say to a copy no more than to the next request.
"""

from __future__ import annotations

import threading

from sqlalchemy import Connection
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from sync.server.keeping.quick.lane import Once
from sync.server.keeping.tables import NONCE

MOST_LATELY = 250_000
"""Half an hour of what one process can answer at the peak of a thousand teams; some 25 MB."""


class Lately:
    """The requests that this process has answered, in two generations of `span_ms`; a full one ends early."""

    def __init__(self, span_ms: int, most: int = MOST_LATELY) -> None:
        self._span_ms, self._most = span_ms, most
        self._new: set[int] = set()
        self._old: set[int] = set()
        self._since = 0
        self._lock = threading.Lock()

    def first_time(self, once: Once) -> bool:
        """Whether it was not heard before; it is remembered now."""
        name = hash((once.device, once.nonce))
        with self._lock:
            known = name in self._new or name in self._old
            if not known and (len(self._new) >= self._most or once.until - self._since > self._span_ms):
                self._old, self._new, self._since = self._new, set(), once.until
            self._new.add(name)
        return not known


def heard_before(connection: Connection, once: Once) -> bool:
    """Remember a request until its time has passed anyway; True when it is remembered already."""
    insert = postgres_insert if connection.dialect.name == "postgresql" else sqlite_insert
    added = insert(NONCE).values(once._asdict())
    return connection.execute(added.on_conflict_do_nothing().returning(NONCE.c.until)).first() is None
