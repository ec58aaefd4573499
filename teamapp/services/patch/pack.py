"""Where a profile keeps its patch pack, how it is opened, and how one is made from an OpenStreetMap extract."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from scheduling.client import Job, Worker, WorkerFailed
from scheduling.progress import Progress
from scheduling.travel.problem import GraphAnswer, GraphRequest, TilesAnswer, TilesRequest
from teamapp.patch.open import PatchPack
from teamapp.patch.problem import BuildAnswer, BuildRequest, PatchRefused

Answer = TypeVar("Answer")
_FILE = "streets.pack"
DEADLINE_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class PackMade:
    """What a map file became."""

    file: Path
    map: BuildAnswer
    streets: GraphAnswer


@dataclass(frozen=True, slots=True)
class PackListeners:
    """Who is told; called on the worker's thread."""

    on_progress: Callable[[Progress], None] | None = None
    on_done: Callable[[PackMade], None] | None = None
    on_failed: Callable[[WorkerFailed], None] | None = None


def pack_file(profile: Path) -> Path:
    """Where a profile keeps its streets; public data, apart from the team's."""
    return profile / "patch" / _FILE


def drop_tiles(pack: Path) -> None:
    """Another map is in the pack: what Valhalla read of the former one stands in for nothing any more."""
    shutil.rmtree(pack.with_suffix(".valhalla"), ignore_errors=True)


def open_pack(profile: Path) -> PatchPack | None:
    """The profile's streets, None when it has none or they cannot be read: travel times are then estimates."""
    file = pack_file(profile)
    if not file.is_file():
        return None
    try:
        return PatchPack(file)
    except PatchRefused:
        return None


class PackJob:
    """A pack being made in two steps: map and addresses, then the street graph. Nothing half-made is ever used."""

    def __init__(
        self, worker: Worker, source: Path, pack: Path, *, name: str, listeners: PackListeners = PackListeners()
    ) -> None:
        self._worker, self._source, self._pack, self._listeners = worker, source, pack, listeners
        pack.parent.mkdir(parents=True, exist_ok=True)
        self._half = pack.with_suffix(".making")
        self._half.unlink(missing_ok=True)
        self._map: BuildAnswer | None = None
        self._streets: Job[GraphAnswer] | None = None
        self._first: Job[BuildAnswer] = worker.submit(
            "patch.build",
            BuildRequest(str(source), str(self._half), name),
            BuildAnswer,
            on_progress=listeners.on_progress,
            on_done=self._mapped,
            on_failed=self._fail,
            deadline_seconds=DEADLINE_SECONDS,
        )

    @property
    def ended(self) -> bool:
        return self._streets.ended if self._streets is not None else self._first.ended and self._map is None

    def stop(self) -> None:
        """There is no best so far of a map: the same as cancel."""
        self.cancel()

    def cancel(self) -> None:
        """Leave it; the former pack stays."""
        (self._streets or self._first).cancel()

    def _mapped(self, answer: BuildAnswer) -> None:
        self._map = answer
        self._streets = self._worker.submit(
            "travel.graph",
            GraphRequest(str(self._source), str(self._half)),
            GraphAnswer,
            on_progress=self._listeners.on_progress,
            on_done=self._done,
            on_failed=self._fail,
            deadline_seconds=DEADLINE_SECONDS,
        )

    def _done(self, streets: GraphAnswer) -> None:
        self._half.replace(self._pack)
        drop_tiles(self._pack)
        if self._listeners.on_done is not None:
            assert self._map is not None
            self._listeners.on_done(PackMade(self._pack, self._map, streets))

    def _fail(self, failure: WorkerFailed) -> None:
        self._half.unlink(missing_ok=True)
        if self._listeners.on_failed is not None:
            self._listeners.on_failed(failure)


def make_pack(
    worker: Worker, source: Path, pack: Path, *, name: str, on_progress: Callable[[Progress], None] | None = None
) -> PackMade:
    """The same for callers who wait. Raises WorkerFailed with what is wrong with the file."""
    ended: SimpleQueue[PackMade | WorkerFailed] = SimpleQueue()
    listeners = PackListeners(on_progress, ended.put, ended.put)
    PackJob(worker, source, pack, name=name, listeners=listeners)
    return _outcome(ended)


def make_tiles(
    worker: Worker, source: Path, pack: Path, *, on_progress: Callable[[Progress], None] | None = None
) -> TilesAnswer:
    """What Valhalla needs to stand in for the streets of a pack. Raises WorkerFailed where it is not installed."""
    ended: SimpleQueue[TilesAnswer | WorkerFailed] = SimpleQueue()
    worker.submit(
        "travel.tiles",
        TilesRequest(str(source), str(pack)),
        TilesAnswer,
        on_progress=on_progress,
        on_done=ended.put,
        on_failed=ended.put,
        deadline_seconds=DEADLINE_SECONDS,
    )
    return _outcome(ended)


def _outcome(ended: SimpleQueue[Answer | WorkerFailed]) -> Answer:
    outcome = ended.get()
    if isinstance(outcome, WorkerFailed):
        raise outcome
    return outcome
