"""The one thread that owns a worker process: what it is doing, what waits, when it is restarted.

Everything that happens is an event in one queue, so nothing here needs a lock.
"""

from __future__ import annotations

import collections
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import msgspec

from scheduling.child import Child
from scheduling.job import WorkerFailed
from scheduling.messages import Answered, FromChild, NotWarm, Ready, Refused, Run, StopJob, Told, Warm, Warmed, encode
from scheduling.text import Text, TextValue


class Ticket(Protocol):
    """What the desk needs of a job: it carries requests and answers of every type without looking at them."""

    number: int
    task: str
    request: bytes
    deadline_seconds: float | None
    stop_at_once: bool

    @property
    def ended(self) -> bool: ...

    def tell(self, progress: bytes) -> None: ...

    def succeed(self, answer: bytes) -> None: ...

    def fail(self, text: Text) -> None: ...


@dataclass(frozen=True, slots=True)
class Line:
    """The child said something."""

    child: Child
    line: bytes


@dataclass(frozen=True, slots=True)
class Ended:
    """The child is gone."""

    child: Child


@dataclass(frozen=True, slots=True)
class Asked:
    """The owner of a job wants something: "run", "stop" or "cancel"."""

    wish: str
    job: Ticket


@dataclass(frozen=True, slots=True)
class Start:
    """Start a child now, before there is a job."""


@dataclass(frozen=True, slots=True)
class Close:
    """End the child and the desk."""


Event = Line | Ended | Asked | Start | Close


@dataclass(frozen=True, slots=True)
class Terms:
    """How a worker is started and what it may cost."""

    command: tuple[str, ...]
    targets: dict[str, str]
    warm: tuple[str, ...]
    start_seconds: float
    on_trouble: Callable[[WorkerFailed], None] | None


class Desk:
    """Runs on its own thread until `Close`."""

    def __init__(self, terms: Terms) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.is_ready = threading.Event()
        self.on_trouble = terms.on_trouble
        self._terms = terms
        self._child: Child | None = None
        self._running: Ticket | None = None
        self._waiting: collections.deque[Ticket] = collections.deque()
        self._deadline: float | None = None  # of the start, or of the running job; seconds of time.monotonic
        self._start_warm, self._is_warm = True, False
        self._decoder = msgspec.json.Decoder(FromChild)

    @property
    def process_id(self) -> int | None:
        """Of the child that runs now, for those who watch its memory."""
        child = self._child
        return None if child is None else child.process_id

    @property
    def is_running(self) -> bool:
        """Whether the child works on a job; may be asked from any thread."""
        return self._running is not None

    def run(self) -> None:
        """Takes events until `Close`."""
        while True:
            event = self._next()
            match event:
                case None:
                    self._too_late()
                case Line(child=child, line=line) if child is self._child:
                    self._heard(line)
                case Ended(child=child) if child is self._child:
                    self._child_ended(child)
                case Asked(wish=wish, job=job):
                    self._asked(wish, job)
                case Start():
                    self._start_child()
                case Close():
                    self._close()
                    return
                case _:
                    pass  # a late word of a child that was killed

    def _next(self) -> Event | None:
        """The next event, or None when the deadline passed first."""
        seconds = None if self._deadline is None else max(0.0, self._deadline - time.monotonic())
        try:
            return self.events.get(timeout=seconds)
        except queue.Empty:
            return None

    # the child

    def _start_child(self) -> None:
        if self._child is not None:
            return
        try:
            child = Child(self._terms.command, on_line=self._post_line, on_end=self._post_end)
        except OSError as error:
            self._could_not_start(Text("worker.no_start", {"error": str(error)}))
            return
        self._child, self._is_warm = child, False
        self._deadline = time.monotonic() + self._terms.start_seconds
        child.send(encode(Warm(self._terms.warm if self._start_warm else ())))

    def _post_line(self, child: Child, line: bytes) -> None:
        self.events.put(Line(child, line))

    def _post_end(self, child: Child) -> None:
        self.events.put(Ended(child))

    def _heard(self, line: bytes) -> None:
        try:
            message = self._decoder.decode(line)
        except msgspec.DecodeError as error:
            self._give_up(Text("worker.garbled", {"error": str(error)}))
            return
        match message:
            case Ready():
                self._deadline = None
                self.is_ready.set()
                self._run_next()
            case Warmed():
                self._is_warm = self._start_warm = True
            case NotWarm(target=target, error=reason):
                self._trouble(Text("worker.not_warm", {"task": target, "error": reason}))
            case Told() | Answered() | Refused():
                self._job_said(message)

    def _job_said(self, message: Told | Answered | Refused) -> None:
        job = self._running
        if job is None or job.number != message.job:
            return
        if isinstance(message, Told):
            job.tell(bytes(message.progress))
            return
        self._running, self._deadline = None, None
        self._run_next()
        if isinstance(message, Answered):
            job.succeed(bytes(message.answer))
        else:
            job.fail(Text(message.code, {"task": job.task, **message.values}))

    def _child_ended(self, child: Child) -> None:
        """The child died by itself: whoever waits for it is told, with its last words."""
        values: dict[str, TextValue] = {"exit_code": child.exit_code or 0, "last_words": child.last_words}
        if self.is_ready.is_set():
            self._start_warm = self._start_warm and (self._is_warm or self._running is not None)  # it died of an import
            self._lose_child(Text("worker.crashed" if self._running is not None else "worker.crashed_idle", values))
            self._start_child()
        else:
            self._could_not_start(Text("worker.start_crashed", values))

    def _could_not_start(self, text: Text) -> None:
        """No second try until someone asks for something; that one starts cold, in case an import was the cause."""
        self._start_warm = False
        victims = list(self._waiting)
        self._waiting.clear()
        self._lose_child(text, tell=not victims)
        for job in victims:
            job.fail(text)

    def _give_up(self, text: Text) -> None:
        """Ends a child that cannot be talked to; only one that once was ready is replaced."""
        if self.is_ready.is_set():
            self._replace_child(text)
        elif self._child is not None:
            self._child.kill()
            self._could_not_start(text)

    def _replace_child(self, text: Text) -> None:
        """Kills the child at once, ends its job for the reason given and starts a fresh one."""
        if self._child is not None:
            self._child.kill()
        self._lose_child(text, tell=self._running is not None)
        self._start_child()

    def _lose_child(self, text: Text, *, tell: bool = True) -> None:
        job, self._running, self._child, self._deadline = self._running, None, None, None
        self.is_ready.clear()
        if job is not None:
            job.fail(text)
        elif tell:
            self._trouble(text)

    # the jobs

    def _asked(self, wish: str, job: Ticket) -> None:
        if job.ended:
            return
        match wish:
            case "run":
                self._waiting.append(job)
                self._start_child()
                self._run_next()
            case "stop" if job is self._running and self._child is not None:
                self._child.send(encode(StopJob(job.number)))
            case "stop":
                job.stop_at_once = True
            case "cancel":
                self._cancel(job)

    def _cancel(self, job: Ticket) -> None:
        text = Text("worker.cancelled", {"task": job.task})
        if job is self._running:
            self._replace_child(text)
        elif job in self._waiting:
            self._waiting.remove(job)
            job.fail(text)

    def _run_next(self) -> None:
        if self._child is None or self._running is not None or not self._waiting or not self.is_ready.is_set():
            return
        job = self._running = self._waiting.popleft()
        if job.deadline_seconds is not None:
            self._deadline = time.monotonic() + job.deadline_seconds
        if job.stop_at_once:
            self._child.send(encode(StopJob(job.number)))
        self._child.send(encode(Run(job.number, self._terms.targets[job.task], msgspec.Raw(job.request))))

    def _too_late(self) -> None:
        """The start hangs, or the job has used up its time."""
        job = self._running
        if job is not None:
            self._replace_child(Text("worker.too_late", {"task": job.task, "seconds": job.deadline_seconds or 0.0}))
        else:
            self._give_up(Text("worker.start_hung", {"seconds": self._terms.start_seconds}))

    def _trouble(self, text: Text) -> None:
        on_trouble = self.on_trouble
        if on_trouble is not None:
            on_trouble(WorkerFailed(text))

    def _close(self) -> None:
        child, self._child = self._child, None
        idle = self.is_ready.is_set() and self._running is None
        self.is_ready.clear()
        running, self._running = self._running, None
        unfinished = [job for job in (running, *self._waiting) if job is not None]
        self._waiting.clear()
        if child is not None:
            if not idle:
                child.kill()
            child.close()
        for job in unfinished:
            job.fail(Text("worker.closed", {"task": job.task}))
