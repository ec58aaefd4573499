"""Random lives of a team on real stores: what a store says is compared with the plain merge of all that was sent.

`run(seed)` gives what did not hold, in words; nothing where everything did.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import event

from sync.engine.standing import Tuning
from sync.engine.suite import Suite
from sync.protocol.asking.messages import Answer, Request
from sync.protocol.merge.clock import Stamp
from sync.protocol.merge.digest import state_digest
from sync.protocol.merge.row import Row, apply
from sync.protocol.merge.version import Chain
from sync.protocol.wire.frame import decode
from sync.server.rules.shelf import DAY_MS, Limits
from teamapp.domain.change import Edit
from teamapp.domain.entities import Nurse, Task, Visit
from teamapp.domain.entities.nurse import Level
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.wire import Entity
from teamapp.store.engine import file_engine
from teamapp.store.shared.registry import merges
from teamapp.store.shared.rows.merged import shown_entity
from teamapp.store.store import Store
from tests.support.store.open_store import task, visits
from tests.sync.proof.driven import (
    Device,
    Wall,
    by_rules,
    found_together,
    nobody,
    sent_changes,
    shelved,
    standing_of,
)
from tests.sync.simulator.shelf import MemoryShelf

KINDS = (Task, Nurse, Visit)
STEPS = 30
TUNING = Tuning(
    quiet_ms=1_000,
    longest_ms=5_000,
    poll_ms=12 * 3_600_000,
    beacon_ms=0,
    snapshot_every=6,
    batch_bytes=300,
    frames_a_pull=2,
)
LIMITS = Limits(keep_ms=DAY_MS)
NURSE = Nurse(
    id=NurseId(Id("b" * 32)), given_name="Anna", family_name="Bos", level=Level.NURSE, languages=frozenset({"nl"})
)
VISITS = visits(3)
LANGUAGES = ("nl", "en", "fi", "tr")


class Dead(Exception):
    """The process is gone at this statement."""


@dataclass
class Story:
    """A team, its shared log, and a folder for copies of databases."""

    seed: int
    folder: Path
    wall: Wall = field(default_factory=Wall)
    broken: list[str] = field(default_factory=list)
    saved: dict[str, Path] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        names = [f"{name} {self.seed}" for name in ("anna", "bo", "cas")]
        self.devices = [Device(name, _store_of(name), nobody, self.wall, TUNING) for name in names]
        self.shelf = shelved(found_together(self.devices))
        self.late = self.devices[2]
        """Begins when there is a snapshot, if there ever is one."""
        for device in self.devices:
            device.ask = by_rules(self.shelf, self.wall, LIMITS)
        for device in self.devices[:2]:
            device.begin()

    def step(self) -> None:
        """Something happens to somebody."""
        device = self.dice.choice(self.devices[:2])
        match self.dice.randrange(14):
            case 0 | 1 | 2 | 3 | 4:
                self.write(device)
            case 5 | 6:
                device.settle()
            case 7:
                device.pass_time(self.dice.choice((1_500, 40_000, DAY_MS)))
            case 8:
                self.without_answers(device)
            case 9:
                device.begin()
            case 10 | 11 | 12:
                self.die(device)
            case _:
                self.go_back(device)

    def write(self, device: Device) -> None:
        for _ in range(self.dice.choice((0, 0, 3, 5))):
            device.commit(*self.edits(device.store))
        device.write(*self.edits(device.store))

    def edits(self, store: Store) -> list[Edit]:
        """One to three rows, each that both have and write."""
        rows: list[Entity] = [NURSE, *VISITS, *(task(number) for number in range(1, 4))]
        return [self._edit(store, row) for row in self.dice.sample(rows, self.dice.choice((1, 1, 2, 3)))]

    def _edit(self, store: Store, wanted: Entity) -> Edit:
        known = store.get(type(wanted), wanted.id)
        if known is None:
            return Edit(None, wanted)
        if self.dice.random() < 0.15:
            return Edit(known, None)
        match known:
            case Nurse():
                spoken = frozenset(self.dice.sample(LANGUAGES, self.dice.randrange(4)))
                return Edit(known, replace(known, languages=spoken, phone=f"{self.dice.randrange(99)}"))
            case Visit():
                return Edit(known, replace(known, status=self.dice.choice(list(VisitStatus))))
        return Edit(known, replace(wanted, title=f"{self.dice.randrange(99)}"))  # type: ignore[call-arg]

    def without_answers(self, device: Device) -> None:
        """What it asks arrives, and after some answers no more come back: it goes on with what it got."""
        usual, left = device.ask, self.dice.choice((0, 0, 1, 2, 3))

        def ask(name: str, request: Request) -> Answer | None:
            nonlocal left
            said, left = usual(name, request), left - 1
            return said if left >= 0 else None

        device.ask = ask
        device.online()
        device.ask = usual
        if self.dice.random() < 0.5:
            device.write(*self.edits(device.store))

    def die(self, device: Device) -> None:
        """At one of the next statements, while it writes or while it exchanges; then the program starts again."""
        if self.dice.random() < 0.7:
            device.commit(*self.edits(device.store))
        with dying(device.store, self.dice.randrange(1, 40)), suppress(Dead):
            self.write(device)
            device.settle()
        device.begin()

    def go_back(self, device: Device) -> None:
        """The database of a while ago takes the place of the present one."""
        saved = self.saved.pop(device.name, None)
        if saved is None:
            self.saved[device.name] = self.folder / f"{len(list(self.folder.iterdir()))}.db"
            device.store.copy_to(self.saved[device.name])
            return
        key = device.store._key
        device.store.close()
        device.store = Store(file_engine(saved, key), key=key, place=str(saved))
        device.begin()

    def end(self) -> None:
        """Everybody comes together, the newcomer too."""
        self.late.begin()
        for _ in range(2):
            for device in self.devices:
                device.settle()
        rows, chains = merged(self.shelf, self.devices[0])
        for device in self.devices:
            self.broken += [f"{device.name}: {what}" for what in differing(device, rows, chains)]
        sent = {change.id for change in sent_changes(self.shelf, self.devices[0])}
        for device in self.devices[:2]:
            if {change.id for change in device.history()} != sent:
                self.broken.append(f"{device.name}: its history is not what was sent")

    def close(self) -> None:
        for device in self.devices:
            device.store.close()


@contextmanager
def dying(store: Store, statement: int) -> Iterator[None]:
    """The process dies at this statement from now on."""
    left = statement

    def count(*_told: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise Dead

    event.listen(store._engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(store._engine, "before_cursor_execute", count)


def _store_of(name: str) -> Store:
    """One whose device is called the same in every run of a story."""
    store = Store.in_memory()
    store.call_device(random.Random(f"store of {name}").randbytes(16).hex())
    return store


Rows = dict[tuple[int, str], Row]


def merged(shelf: MemoryShelf, reader: Device) -> tuple[Rows, list[Chain]]:
    """The plain merge of every batch that was sent, in the order of the log."""
    suite = Suite(bytes)
    standing = standing_of(reader.log, reader.identity, suite=suite, registry=merges(), schema=reader.schema)
    rows: Rows = {}
    chains: list[Chain] = []
    for frame in map(decode, shelf.raws):
        batch = suite.batch(frame, standing.keys[frame.header.epoch], standing.devices)
        chains += [one for one in {frame.chain, *batch.context} if one not in chains]
        context = {chains.index(chain): number for chain, number in batch.context.items()}
        for change in batch.changes:
            stamp = Stamp(change.time, chains.index(frame.chain), frame.header.sequence)
            for one in change.operations:
                key = one.kind, one.id
                kind = merges()[one.kind]
                rows[key] = apply(rows.get(key, Row()), one, stamp, context=context, kind=kind)
    return rows, chains


def differing(device: Device, rows: Rows, chains: Sequence[Chain]) -> Iterator[str]:
    """Where a store does not say what the plain merge says."""

    def rank(stamp: Stamp) -> tuple[int, str]:
        return stamp.time, chains[stamp.device].name

    if left := device.unfinished():
        yield f"{left} left"
    if device.digest() != state_digest(rows, rank):
        yield "its rows are not what was sent"
    with device.store.exchange() as ledger:
        if ledger.digest() != state_digest(ledger._rows.every(), ledger._rows.rank):
            yield "the name of its state is not that of its rows"
    shown = {key: shown_entity(key[0], row, rank) for key, row in rows.items() if row.there}
    for kind in KINDS:
        wanted = [one for key, one in sorted(shown.items()) if key[0] == kind.entity_number]
        if list(device.store.all(kind)) != wanted:
            yield f"it shows another {kind.entity_name}"


def run(seed: int, bug: Callable[[], AbstractContextManager[object]] = nullcontext) -> list[str]:
    """What did not hold; an error is something that did not hold."""
    with tempfile.TemporaryDirectory(prefix="teamapp-test-", dir=_quick_folder()) as folder, bug():
        story = Story(seed, Path(folder))
        try:
            for _ in range(STEPS):
                story.step()
            story.end()
        except Exception as error:  # noqa: BLE001  it counts as broken
            return [f"{type(error).__name__}: {error}"]
        finally:
            story.close()
    return story.broken


def _quick_folder() -> str | None:
    """In memory where there is such a place: nothing of it is kept."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
