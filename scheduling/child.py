"""The parent's end of one worker process: its pipes, its threads, its last words."""

from __future__ import annotations

import collections
import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

TAIL_LINES = 30
LAST_WORDS_SECONDS = 1.0  # how long to wait for the rest of a dead child's standard error
CLOSE_SECONDS = 1.0


def own_command() -> tuple[str, ...]:
    """How this program starts itself as a worker, frozen or from source."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--worker")
    return (sys.executable, "-m", "teamapp", "--worker")


class Child:
    """One worker process. `on_line(child, line)` and `on_end(child)` are called from a thread of its own."""

    def __init__(
        self,
        command: tuple[str, ...],
        *,
        on_line: Callable[[Child, bytes], None],
        on_end: Callable[[Child], None],
    ) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(),
            creationflags=_creation_flags(),
            process_group=0 if os.name == "posix" else None,  # Ctrl+C is for the parent, which asks the child to stop
        )
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._tail: collections.deque[str] = collections.deque(maxlen=TAIL_LINES)
        self._on_line, self._on_end = on_line, on_end
        self._errors = self._thread(self._drain_errors)
        self._reader = self._thread(self._read)
        self._writer = self._thread(self._write)

    @property
    def process_id(self) -> int:
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        return self._process.poll()

    @property
    def last_words(self) -> str:
        """The end of what the child wrote to standard error."""
        return "\n".join(list(self._tail))

    def send(self, line: bytes) -> None:
        """Queues a line; never blocks, also when the child reads nothing."""
        self._outbox.put(line)

    def kill(self) -> None:
        """Ends the process at once; `on_end` follows."""
        self._process.kill()

    def close(self) -> None:
        """Lets the child end by itself, and kills it when it does not; returns when it is gone."""
        self._outbox.put(None)
        try:
            self._process.wait(CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for thread in (self._writer, self._errors, self._reader):
            thread.join(LAST_WORDS_SECONDS)

    @staticmethod
    def _thread(work: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=work, name=f"worker{work.__name__}", daemon=True)
        thread.start()
        return thread

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as pipe:
            for line in pipe:
                self._on_line(self, line)
        self._process.wait()
        self._outbox.put(None)
        self._errors.join(LAST_WORDS_SECONDS)
        self._on_end(self)

    def _write(self) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError), self._process.stdin as pipe:
            while (line := self._outbox.get()) is not None:
                pipe.write(line)
                pipe.flush()

    def _drain_errors(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as pipe:
            for line in pipe:
                self._tail.append(line.decode("utf-8", "replace").rstrip())


def _environment() -> dict[str, str]:
    """The parent's environment, with our own source found first, wherever the parent was started."""
    source = str(Path(__file__).resolve().parents[1])
    paths = [source, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"}


def _creation_flags() -> int:
    """On Windows: no console window, and less urgent than the window that the person looks at."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0
