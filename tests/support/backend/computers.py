"""Computers that share a team: real profiles, the real exchange, each with a thread that owns its data."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sync.engine.standing import Tuning
from teamapp.bootstrap import close_team, join_team, open_team
from teamapp.domain.text import Text
from teamapp.services.desk import Desk
from teamapp.services.exchanging.exchange import Heard
from teamapp.services.sharing.joining.join import Ticket
from teamapp.store.keys.source import MemoryKeys

Found = TypeVar("Found")

QUICK = Tuning(quiet_ms=30, longest_ms=100, poll_ms=1_000, beacon_ms=100, first_retry_ms=50, longest_retry_ms=200)
PATIENCE_SECONDS = 30.0


@dataclass
class Computer:
    """One profile; `do` runs something on the thread that owns its data and waits for it."""

    folder: Path
    keys: MemoryKeys = field(default_factory=MemoryKeys)
    told: list[Text] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    troubles: list[BaseException] = field(default_factory=list)
    _news: threading.Event = field(default_factory=threading.Event)
    _deeds: queue.SimpleQueue[Callable[[], object] | None] = field(default_factory=queue.SimpleQueue)
    _desk: Desk | None = None

    def __post_init__(self) -> None:
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def desk(self) -> Desk:
        assert self._desk is not None
        return self._desk

    def take(self, make: Callable[[], Desk]) -> Computer:
        """Open a desk and begin its exchange."""

        def open_it() -> None:
            self._desk = make()
            self._desk.sharing.begin(self.post, self._hear, tuning=QUICK)

        self.do(open_it)
        return self

    def join(self, ticket: Ticket) -> Computer:
        return self.take(lambda: join_team(self.folder, ticket, keys=self.keys)[0])

    def again(self) -> Computer:
        """Start the program once more."""
        return self.take(lambda: open_team(self.folder, keys=self.keys))

    def offline(self) -> Computer:
        """Start the program where nothing can be reached: what is written waits in the outbox."""

        def open_it() -> None:
            self._desk = open_team(self.folder, keys=self.keys)

        self.do(open_it)
        return self

    def post(self, deed: Callable[[], object]) -> None:
        self._deeds.put(deed)

    def do(self, deed: Callable[[], Found]) -> Found:
        """Raises what it raises."""
        answers: queue.SimpleQueue[tuple[Found | None, BaseException | None]] = queue.SimpleQueue()

        def run() -> None:
            try:
                answers.put((deed(), None))
            except BaseException as error:  # noqa: BLE001  raised on the other thread
                answers.put((None, error))

        self.post(run)
        found, error = answers.get(timeout=PATIENCE_SECONDS)
        if error is not None:
            raise error
        return found  # type: ignore[return-value]  # as there was no error

    def wait(self, until: Callable[[Desk], bool], what: str) -> None:
        """Looks again whenever the exchange has said something, and now and then."""
        end = time.monotonic() + PATIENCE_SECONDS
        self._news.clear()
        while not self.do(lambda: until(self.desk)):
            said = [one.code for one in self.told]
            assert time.monotonic() < end, f"waited in vain for {what}; told {said}, troubles {self.troubles}"
            self._news.wait(0.25)
            self._news.clear()

    def close(self) -> None:
        """Quit the program."""
        desk, self._desk = self._desk, None
        if desk is not None:
            self.do(lambda: close_team(desk))

    def end(self) -> None:
        self.close()
        self._deeds.put(None)
        self._thread.join(PATIENCE_SECONDS)
        assert self.troubles == []

    def _hear(self, heard: Heard) -> None:
        self.heard.append(heard)
        self.told.extend(heard.told)
        self._news.set()

    def _run(self) -> None:
        while (deed := self._deeds.get()) is not None:
            try:
                deed()
            except BaseException as error:  # noqa: BLE001  told at the end of the test
                self.troubles.append(error)


Computers = Callable[[], Computer]
"""Makes a computer without a team."""
