"""Work for the planner, declared by a topic and run by the page: one at a time, its progress in one strip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from scheduling.client import Worker
from scheduling.job import WorkerFailed
from teamapp.services.desk import Desk
from ui.shell.background.bridge import Stoppable

Told = TypeVar("Told")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Planner(Generic[Told, Found]):
    """The worker and who is to be told, on whatever thread: hand these to the service that starts the job."""

    worker: Worker
    on_progress: Callable[[Told], None]
    on_done: Callable[[Found], None]
    on_failed: Callable[[WorkerFailed], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Generic[Told, Found]):
    """What is computed, for how long at most, and what becomes of it.

    `start` runs in the database thread and gives the job, which may have ended already; it may refuse in words.
    `telling` puts what the job says on the way into words ("Travel 318 → 271 min"). `done` gets the answer in the main
    thread. `given_up` is called there when there will be none: it failed, was refused, or another day was wanted.
    """

    title: str
    seconds: float
    start: Callable[[Desk, Planner[Told, Found]], Stoppable]
    done: Callable[[Found], None]
    telling: Callable[[Told], str] = lambda _told: ""
    given_up: Callable[[], None] = lambda: None
