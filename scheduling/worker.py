"""The child process that computes: reads requests from standard input, answers on standard output, one JSON line each.

It ends by itself when its standard input closes, so that a killed window leaves no orphan.
"""

from __future__ import annotations

import collections
import contextlib
import faulthandler
import importlib
import inspect
import os
import queue
import sys
import threading
import traceback
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import BinaryIO, NoReturn

import msgspec

from scheduling.messages import (
    Answered,
    FromChild,
    NotWarm,
    Ready,
    Refused,
    Run,
    StopJob,
    ToChild,
    Told,
    Warm,
    Warmed,
    encode,
)
from scheduling.progress import Progress, Report
from scheduling.stop import Stop

Task = Callable[[object, Report, Stop], object]

NICENESS = 5  # the window is drawn first when both want the same core

QUIET_SECONDS = 4.0
"""So long without a job, and the next library is imported: a start has better use for both cores until then."""


@dataclass(slots=True)
class Post:
    """The way back to the parent; several threads of a solver may write."""

    pipe: BinaryIO
    lock: threading.Lock = field(default_factory=threading.Lock)

    def send(self, message: FromChild) -> None:
        line = encode(message)
        with self.lock, contextlib.suppress(BrokenPipeError):  # a parent that has gone is noticed by the reader
            self.pipe.write(line)
            self.pipe.flush()


@dataclass(slots=True)
class Inbox:
    """What the parent has asked for: jobs in order, and the numbers of those that should stop."""

    runs: queue.SimpleQueue[Run] = field(default_factory=queue.SimpleQueue)
    stopped: set[int] = field(default_factory=set)

    def read(self, pipe: BinaryIO) -> None:
        """Reads until the parent closes its end, then ends this process, whatever it is doing."""
        decoder = msgspec.json.Decoder(ToChild)
        for line in pipe:
            match decoder.decode(line):
                case Run() as run:
                    self.runs.put(run)
                case StopJob(job=job):
                    self.stopped.add(job)
        os._exit(0)


def main() -> NoReturn:
    """Serves the parent until it closes its end of the pipe."""
    requests, answers = _take_over_pipes()
    faulthandler.enable()
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    post, inbox = Post(answers), Inbox()
    cold = _asked_to_warm(requests)
    _warm(cold, post)
    threading.Thread(target=inbox.read, args=(requests,), name="requests", daemon=True).start()
    post.send(Ready())
    while cold:
        with contextlib.suppress(queue.Empty):
            post.send(_do(inbox.runs.get(timeout=QUIET_SECONDS), post, inbox))
            continue
        _warm(cold, post)
    post.send(Warmed())
    while True:
        post.send(_do(inbox.runs.get(), post, inbox))


def _take_over_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keeps the two pipes to itself and points descriptors 0 and 1 elsewhere: C libraries print to standard output."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return requests, answers


def _asked_to_warm(requests: BinaryIO) -> collections.deque[str]:
    """The targets of the first line, in the order of their importance."""
    line = requests.readline()
    return collections.deque(msgspec.json.decode(line, type=Warm).targets if line else ())


def _warm(cold: collections.deque[str], post: Post) -> None:
    """Imports the next target; one that cannot be imported is told and left."""
    if not cold:
        return
    target = cold.popleft()
    try:
        _find(target)
    except Exception as error:  # noqa: BLE001  told to the parent, which decides
        traceback.print_exc()
        post.send(NotWarm(target, _in_words(error)))


def _do(run: Run, post: Post, inbox: Inbox) -> FromChild:
    def report(progress: Progress) -> None:
        post.send(Told(run.job, msgspec.Raw(msgspec.json.encode(progress))))

    def stop() -> bool:
        return run.job in inbox.stopped

    try:
        task = _find(run.target)
        answer = task(msgspec.json.decode(run.request, type=_request_type(task)), report, stop)
        return Answered(run.job, msgspec.Raw(msgspec.json.encode(answer)))
    except Exception as error:  # noqa: BLE001  everything a task raises becomes an answer
        traceback.print_exc()
        return _refusal(run, error)


def _refusal(run: Run, error: Exception) -> Refused:
    """What went wrong: the error's own Text where it has one, be it this room's or the domain's (values as pairs)."""
    text = getattr(error, "text", None)
    code, values = getattr(text, "code", None), getattr(text, "values", ())
    if isinstance(code, str):
        return Refused(run.job, code, dict(values))
    return Refused(run.job, "worker.task_failed", {"error": _in_words(error), "place": _place(error)})


def _find(target: str) -> Task:
    module, _, function = target.partition(":")
    found: Task = getattr(importlib.import_module(module), function)
    return found


def _request_type(task: Task) -> type:
    first = next(iter(inspect.signature(task).parameters))
    hint: type = typing.get_type_hints(task)[first]
    return hint


def _in_words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _place(error: Exception) -> str:
    """File and line where the error was raised, without the folders above."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
