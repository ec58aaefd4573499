"""Several processes beside each other on one socket and one PostgreSQL; one that dies is started again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sync.server.running.one import STOP_SECONDS
from sync.server.telling.journal import note

FIGURES_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Where the processes count together, so that whichever is asked tells the figures of all."""

_LOOK_SECONDS = 0.2
_LONGEST_PAUSE_SECONDS = 30.0
_STEADY_SECONDS = 60.0


def oversee(
    words: Sequence[str],
    count: int,
    listening: socket.socket,
    *,
    environment: Mapping[str, str],
    started: Callable[[], None],
) -> bool:
    """Run `count` servers with these words until told to stop; whether they ever served."""
    with tempfile.TemporaryDirectory(prefix="teamapp-figures-") as folder:
        every = {**os.environ, **environment, FIGURES_FOLDER: folder}
        return _Overseer(words, count, listening, every, started).run()


@dataclass(slots=True)
class _Child:
    """A place for a process, how often its process died of late, and when the next one may begin."""

    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0
    deaths: int = 0
    not_before: float = 0.0


@dataclass(slots=True)
class _Overseer:
    words: Sequence[str]
    count: int
    listening: socket.socket
    environment: Mapping[str, str]
    started: Callable[[], None]
    _stopping: bool = False
    _children: list[_Child] = field(default_factory=list)

    def run(self) -> bool:
        before = {one: signal.signal(one, self._stop) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            self._children = [_Child() for _ in range(self.count)]
            for child in self._children:
                self._begin(child)
            served = all(self._serves(child) for child in self._children)
            if served:
                self.started()
            while served and not self._stopping:
                time.sleep(_LOOK_SECONDS)
                self._look()
            return served
        finally:
            self._end()
            for one, handler in before.items():
                signal.signal(one, handler)

    def _begin(self, child: _Child) -> None:
        number = self.listening.fileno()
        command = [sys.executable, "-m", "sync.server", *self.words, "--listen-on", str(number)]
        child.began = time.monotonic()
        child.process = subprocess.Popen(
            command,
            env=dict(self.environment),
            pass_fds=[number],
            stdout=subprocess.PIPE,
            start_new_session=True,  # Ctrl+C in a terminal is for the overseer, who passes it on once
        )

    def _serves(self, child: _Child) -> bool:
        """Wait for the line that a server writes when it serves; False when it ended instead."""
        assert child.process is not None
        assert child.process.stdout is not None
        return bool(child.process.stdout.readline())

    def _look(self) -> None:
        """A process that died is followed by another, after longer and longer pauses where they die at once."""
        now = time.monotonic()
        for child in self._children:
            if child.process is not None and child.process.poll() is not None:
                steady = now - child.began > _STEADY_SECONDS
                child.deaths = 1 if steady else child.deaths + 1
                child.not_before = now + min(_LONGEST_PAUSE_SECONDS, 0.5 * 2**child.deaths)
                note("a process died", code=child.process.returncode)
                self._let_go(child)
            if child.process is None and now >= child.not_before:
                self._begin(child)

    def _stop(self, _number: int, _frame: object) -> None:
        self._stopping = True

    def _end(self) -> None:
        running = [child for child in self._children if child.process is not None]
        for child in running:
            if child.process is not None:
                child.process.terminate()
        end = time.monotonic() + STOP_SECONDS + 5
        for child in running:
            self._wait(child, end)

    def _wait(self, child: _Child, end: float) -> None:
        assert child.process is not None
        try:
            child.process.wait(max(0.1, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            note("a process had to be killed")
            child.process.kill()
            child.process.wait()
        self._let_go(child)

    def _let_go(self, child: _Child) -> None:
        if child.process is not None and child.process.stdout is not None:
            child.process.stdout.close()
        child.process = None
