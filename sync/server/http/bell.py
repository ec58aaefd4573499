"""Tells waiting devices that their team's log has grown: within this process, and to the others on one PostgreSQL."""

from __future__ import annotations

import asyncio
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg

from sync.server.keeping.database import CHANNEL, Database

_RETRY_SECONDS = 5.0


class Bell:
    """Rings in the event loop it was made in; `ring` may be called on any thread."""

    def __init__(self, database: Database, loop: asyncio.AbstractEventLoop) -> None:
        self._database, self._loop = database, loop
        self._waiting: defaultdict[bytes, set[asyncio.Event]] = defaultdict(set)
        self._ended = threading.Event()
        self._listener: threading.Thread | None = None
        if database.postgres:
            self._listener = threading.Thread(target=self._listen, name="bell", daemon=True)
            self._listener.start()

    @property
    def listeners(self) -> int:
        return sum(map(len, self._waiting.values()))

    def ring(self, team: bytes) -> None:
        """The log of this team has grown; on a PostgreSQL its own announcement tells every process, this one too."""
        if not self._database.postgres:
            self._call(self._wake, team)

    @contextmanager
    def waiting(self, team: bytes) -> Iterator[asyncio.Event]:
        """An event that is set whenever the team's log has grown; whoever waits clears it."""
        event = asyncio.Event()
        self._waiting[team].add(event)
        try:
            yield event
        finally:
            self._waiting[team].discard(event)
            if not self._waiting[team]:
                del self._waiting[team]

    def end(self) -> None:
        """Wake everybody for the last time."""
        self._ended.set()
        for team in list(self._waiting):
            self._wake(team)

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def _wake(self, team: bytes) -> None:
        for event in self._waiting.get(team, ()):
            event.set()

    def _listen(self) -> None:
        """Hears what other processes ring; comes back after the database was away, and then wakes everybody."""
        address = self._database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        while not self._ended.is_set():
            try:
                with psycopg.connect(address, autocommit=True) as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    self._call(self._wake_all)
                    self._hear(connection)
            except psycopg.Error:
                self._ended.wait(_RETRY_SECONDS)

    def _hear(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        while not self._ended.is_set():
            for notice in connection.notifies(timeout=1.0):
                self._call(self._wake, bytes.fromhex(notice.payload))

    def _wake_all(self) -> None:
        for team in list(self._waiting):
            self._wake(team)

    def _call(self, deed: Callable[..., None], *values: bytes) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(deed, *values)
