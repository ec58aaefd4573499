"""Tells waiting devices that their team's log has grown: within this process, and to the others on one PostgreSQL."""

from __future__ import annotations

import asyncio
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress

import psycopg
from starlette.types import Send

from sync.server.keeping.database import CHANNEL, RATES_CHANNEL, Database

BEAT_SECONDS = 40.0
"""So often a quiet stream says that it is alive, for proxies and devices that give up after a minute of silence."""

_RETRY_SECONDS = 5.0
_LOOK_SECONDS = 1.0
_MOVED, _BEAT, _ENDED = b"event: moved\ndata:\n\n", b": still here\n\n", b"event: ended\ndata:\n\n"


class Waiting:
    """One open stream. While something is being sent, further news is only noted: a slow reader holds nobody up."""

    __slots__ = ("_again", "_send", "_sending", "open")

    def __init__(self, send: Send) -> None:
        self._send = send
        self._sending = self._again = False
        self.open = True

    async def tell(self, line: bytes, *, more: bool = True) -> None:
        """Send a line; `more` follows, or the stream ends with it."""
        if self._sending:
            self._again = self._again or line is _MOVED
            return
        self._sending = True
        try:
            await self._send({"type": "http.response.body", "body": line, "more_body": more})
            while self._again and more:
                self._again = False
                await self._send({"type": "http.response.body", "body": _MOVED, "more_body": True})
        except (OSError, RuntimeError):  # gone, or ended meanwhile
            pass
        finally:
            self._sending = False


class Bell:
    """Rings in the event loop it was made in; `ring` may be called on any thread."""

    def __init__(
        self, database: Database, loop: asyncio.AbstractEventLoop, *, rates: Callable[[str], None] | None = None
    ) -> None:
        """`rates` is told what other processes say of the limits, on the thread that listens."""
        self._database, self._loop, self._rates = database, loop, rates
        self._waiting: defaultdict[bytes, set[Waiting]] = defaultdict(set)
        self._tasks: set[asyncio.Task[None]] = set()
        self._ended = threading.Event()
        self._due: deque[tuple[float, Waiting]] = deque()
        self._beating = loop.create_task(self._beat())
        self._listener: threading.Thread | None = None
        self.listeners = 0
        if database.postgres:
            self._listener = threading.Thread(target=self._listen, name="bell", daemon=True)
            self._listener.start()

    def ring(self, team: bytes) -> None:
        """The log of this team has grown; on a PostgreSQL its own announcement tells every process, this one too."""
        if not self._database.postgres:
            self._call(self._wake, team)

    @contextmanager
    def waiting(self, team: bytes, stream: Waiting) -> Iterator[None]:
        """The stream is told whenever the team's log has grown."""
        self._waiting[team].add(stream)
        self._due.append((self._loop.time() + BEAT_SECONDS, stream))
        self.listeners += 1
        try:
            yield
        finally:
            self.listeners -= 1
            stream.open = False
            self._waiting[team].discard(stream)
            if not self._waiting[team]:
                del self._waiting[team]

    def end(self) -> None:
        """Send everybody home: their connections end, and they come back to whoever serves then."""
        if self._ended.is_set():
            return
        self._ended.set()
        self._call(self._send_home)

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def _send_home(self) -> None:
        self._beating.cancel()
        for stream in self._streams():
            self._do(stream.tell(_ENDED, more=False))

    def _streams(self) -> list[Waiting]:
        return [stream for streams in self._waiting.values() for stream in streams]

    def _wake(self, team: bytes) -> None:
        for stream in self._waiting.get(team, ()):
            self._do(stream.tell(_MOVED))

    def _do(self, deed: Coroutine[None, None, None]) -> None:
        task = self._loop.create_task(deed)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _beat(self) -> None:
        """Everybody once in BEAT_SECONDS; whoever came first is first again."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            now = self._loop.time()
            while self._due and self._due[0][0] <= now:
                _, stream = self._due.popleft()
                if stream.open:
                    self._do(stream.tell(_BEAT))
                    self._due.append((now + BEAT_SECONDS, stream))

    def _listen(self) -> None:
        """Hears what other processes ring; comes back after the database was away, and then wakes everybody."""
        address = self._database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        while not self._ended.is_set():
            try:
                with psycopg.connect(address, autocommit=True, client_encoding="utf8") as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    connection.execute(f"LISTEN {RATES_CHANNEL}")
                    self._call(self._wake_all)
                    self._hear(connection)
            except psycopg.Error:
                self._ended.wait(_RETRY_SECONDS)

    def _hear(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        while not self._ended.is_set():
            for notice in connection.notifies(timeout=1.0):
                if notice.channel == CHANNEL:
                    self._call(self._wake, bytes.fromhex(notice.payload))
                elif self._rates is not None:
                    self._rates(notice.payload)

    def _wake_all(self) -> None:
        for team in list(self._waiting):
            self._wake(team)

    def _call(self, deed: Callable[..., None], *values: bytes) -> None:
        with suppress(RuntimeError):  # the loop has just ended: nobody waits any more
            self._loop.call_soon_threadsafe(deed, *values)
