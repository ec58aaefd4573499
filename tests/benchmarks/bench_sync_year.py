"""A year of a team on the real codec, engine and store: `python -m tests.benchmarks.bench_sync_year [DAYS]`.

Prints what travels, how long a device needs that was away for 90 days, what a newcomer needs until she can work and
until everything is there, the longest piece of either, and what the data take on the disk. Processor seconds.
"""

from __future__ import annotations

import secrets
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from sync.control.identity import Identity
from sync.engine.effects import Arm, Effect, Send, Tell, Told
from sync.engine.log import Log
from sync.engine.machine import Machine, standing_of
from sync.engine.standing import Tuning
from sync.engine.suite import Suite
from sync.protocol.asking.messages import GetParts, PutParts, encode
from sync.protocol.wire.frame import decode
from sync.server.rules.answer import answer
from sync.server.rules.push import Asking, running_hash
from sync.server.rules.shelf import Limits
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Visit
from teamapp.domain.ids import new_id
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.store.keys.key import fresh_key
from teamapp.store.opening import _new_engine
from teamapp.store.shared.registry import merges
from teamapp.store.store import Store
from tests.support.backend.team_year import FIRST, Fleet, Writing, moment_of, year
from tests.support.figures import machine as this_machine
from tests.sync.simulator.shelf import MemoryShelf

AWAY_DAYS = 90
TUNING = Tuning(turn_ms=0, beacon_ms=0, snapshot_every=1_000)
SCHEMA = 4


@dataclass(slots=True)
class Bench:
    """One device on a real file, asked and answered without a network; every turn of the engine is timed."""

    folder: Path
    shelf: MemoryShelf
    fleet: Fleet
    store: Store = field(init=False)
    identity: Identity = field(init=False)
    machine: Machine = field(init=False)
    turns: list[float] = field(default_factory=list)
    told: dict[str, float] = field(default_factory=dict)
    waiting: list[Effect] = field(default_factory=list)
    bytes_in: int = 0
    bytes_out: int = 0
    now: int = 0

    def __post_init__(self) -> None:
        self.folder.mkdir()
        key = fresh_key()
        self.store = Store(_new_engine(self.folder / "team.db", key), key=key, place=str(self.folder))
        with self.store.exchange() as ledger:
            device = ledger.own().chain.device
        fresh = Identity.fresh(secrets.token_bytes)
        self.identity = Identity(device, fresh.signing, fresh.box)
        self.fleet.admit(self.identity)
        self.shelf.control, self.shelf.member = list(self.fleet.records), self.fleet.membership
        self.shelf.control_times = [0] * len(self.fleet.records)
        with self.store.exchange() as ledger:
            for raw in self.fleet.records:
                ledger.add_record(raw)

    def begin(self, tuning: Tuning = TUNING) -> None:
        log: Log = _Log(self.store)
        standing = standing_of(log, self.identity, suite=Suite(secrets.token_bytes), registry=merges(), schema=SCHEMA)
        self.machine = Machine(log, standing, tuning=tuning, wall=lambda: self.shelf.now)
        self.waiting = list(self.machine.start(self.now))

    def run(self, *, until: Callable[[], bool] = lambda: False) -> float:
        """Online until nothing more is to be done, or until something holds; processor seconds of this device."""
        self.turns.clear()
        self.told.clear()
        self.waiting += self._timed(lambda: self.machine.online(self.now))
        while self.waiting and not until():
            self.waiting += self._carried(self.waiting.pop(0))
        return sum(self.turns)

    def _carried(self, one: Effect) -> Iterable[Effect]:
        match one:
            case Send(ticket, request):
                said = answer(self.shelf, Asking(self.identity.device, self.shelf.now, Limits()), request)
                self.bytes_out += len(encode(request)) if isinstance(request, PutParts) else 0
                self.bytes_in += len(encode(said)) if isinstance(request, GetParts) else 0
                return self._timed(lambda: self.machine.answered(ticket, said, self.now))
            case Arm(at) if at <= self.now + TUNING.pause_ms:
                self.now = max(self.now, at)
                return self._timed(lambda: self.machine.woke(self.now))
            case Tell(code):
                self.told[code.value] = sum(self.turns)
        return ()

    def _timed(self, act: Callable[[], tuple[Effect, ...]]) -> tuple[Effect, ...]:
        started = time.thread_time()
        effects = act()
        self.turns.append(time.thread_time() - started)
        return effects

    @property
    def longest_ms(self) -> str:
        """The longest turn (a change that is one is never cut), and what 95 and 99 of 100 stay below."""
        ordered = sorted(self.turns)
        most, nearly = (ordered[int(len(ordered) * part)] * 1000 for part in (0.95, 0.99))
        return f"longest turn {ordered[-1] * 1000:.0f} ms, 95 of 100 below {most:.0f} ms, 99 below {nearly:.0f} ms"

    @property
    def megabytes(self) -> float:
        return sum(file.stat().st_size for file in self.folder.iterdir()) / 1e6


@dataclass(frozen=True, slots=True)
class _Log:
    store: Store

    def transaction(self):  # type: ignore[no-untyped-def]
        return self.store.exchange()


def main(days: int) -> None:
    fleet, prompt = Fleet(), Fleet()
    shelf = MemoryShelf(b"log")
    with tempfile.TemporaryDirectory() as folder:
        anna = Bench(Path(folder) / "anna", shelf, fleet)
        bo = Bench(Path(folder) / "bo", shelf, fleet)
        fleet_size = len(fleet.records)
        writings = list(year(days))
        frames = [(one.day, fleet.sealed(one.device, one.changes)) for one in writings]
        print(f"{days} days: {len(frames)} batches, {_operations(writings)} writes; {fleet_size} devices")
        daily = sum(len(raw) for _day, raw in frames)
        print(f"wire at daily sync: {daily / 1e6:.2f} MB, {daily / days * 365 / 1e6:.2f} MB a year")
        first = [one.changes for one in writings[: len(writings) // 6]]
        parts = [changes[at : at + 3] for changes in first for at in range(0, len(changes), 3)]
        size = sum(len(prompt.sealed(0, part)) for part in parts)
        print(f"wire at prompt sync, three changes a batch: {size / days * 6 * 365 / 1e6:.2f} MB a year")
        away = FIRST.toordinal() + days - AWAY_DAYS
        _fill(shelf, [raw for day, raw in frames if day.toordinal() < away], days - AWAY_DAYS)
        anna.begin(replace(TUNING, snapshot_every=1_000_000))
        before = anna.run()
        print(f"everything before the last {AWAY_DAYS} days: {before:.1f} s; {anna.longest_ms}")
        _fill(shelf, [raw for day, raw in frames if day.toordinal() >= away], days)
        print(f"back after {AWAY_DAYS} days: {anna.run():.1f} s; {anna.longest_ms}; {anna.megabytes:.0f} MB on disk")
        _snapshot(anna, shelf)
        _join(bo)
        _daily(bo)
        for one in (anna, bo):
            one.store.close()
    print(this_machine())


def _operations(writings: Iterable[Writing]) -> int:
    return sum(len(change.operations) for one in writings for change in one.changes)


def _fill(shelf: MemoryShelf, raws: list[bytes], days: int) -> None:
    shelf.now = moment_of(days)
    for raw in raws:
        shelf.append(decode(raw), raw, running_hash(shelf.runs[-1], raw))


def _snapshot(anna: Bench, shelf: MemoryShelf) -> None:
    anna.begin()
    took = anna.run(until=lambda: bool(shelf.snapshots))
    kept = shelf.snapshot(confirmed=False)
    assert kept is not None
    shelf.confirm(kept)
    parts = len(shelf.pieces)
    print(f"a snapshot: {took:.1f} s, {parts} parts, {anna.bytes_out / 1e6:.1f} MB handed in; {anna.longest_ms}")


def _join(bo: Bench) -> None:
    bo.begin()
    took = bo.run()
    usable = bo.told[Told.USABLE.value]
    with bo.store.exchange() as ledger:
        assert ledger.loading() is None
    changes = len(bo.store.headings(limit=1_000_000))
    print(f"a newcomer can work after {usable:.1f} s, has everything after {took:.1f} s; {bo.longest_ms}")
    print(
        f"she was sent {bo.bytes_in / 1e6:.1f} MB, has {changes} changes of history and {bo.megabytes:.0f} MB on disk"
    )


def _daily(bo: Bench) -> None:
    started = time.thread_time()
    with bo.store.exchange() as ledger:
        ledger.digest()
    print(f"name of the state: {(time.thread_time() - started) * 1000:.1f} ms")
    took, busy = [], []
    for visit in bo.store.all(Visit)[:2000:20]:
        moment = datetime.fromtimestamp(bo.shelf.now / 1000, UTC)
        edit = Edit(visit, replace(visit, minutes_extra=Minutes(15)))
        change = Change(id=new_id(moment), at=moment, who=None, what=text("bench.tick"), edits=(edit,))
        began, computed = time.perf_counter(), time.thread_time()
        bo.store.commit(change)
        took.append((time.perf_counter() - began) * 1000)
        busy.append((time.thread_time() - computed) * 1000)
    for what, each in (("CPU", busy), ("on the wall", took)):
        most = sorted(each)[94]
        print(f"a visit ticked and committed, {what}: median {statistics.median(each):.1f} ms, 95 of 100 {most:.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 365)
