"""Two devices with real files and the real engine at a shared log in memory, and eyes that read every byte of them."""

from __future__ import annotations

import random
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import get_args

import msgspec
import sqlcipher3.dbapi2 as sqlcipher

from sync.control.identity import Identity
from sync.control.making import approval, found, keyring, say
from sync.control.membership import Membership
from sync.control.record import encode
from sync.engine.effects import Arm, Effect, Send, Tell, Told
from sync.engine.machine import Machine, standing_of
from sync.engine.standing import Tuning
from sync.engine.suite import Suite
from sync.protocol.wire.batch import plain_body
from sync.protocol.wire.frame import decode, open_body
from sync.protocol.wire.snapshot import MOST_BYTES
from sync.server.rules.answer import answer
from sync.server.rules.push import Asking
from sync.server.rules.shelf import Limits
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import new_id
from teamapp.domain.text import Text, text
from teamapp.domain.wire import Entity, fields_of
from teamapp.services.desk import Desk
from teamapp.store.keys.key import DatabaseKey, fresh_key
from teamapp.store.migrations import NEWEST
from teamapp.store.opening import create_store, open_store
from teamapp.store.profile import Profile
from teamapp.store.shared.registry import merges
from teamapp.store.store import Store
from tests.sync.simulator.shelf import MemoryShelf

START = datetime(2026, 11, 12, 6, 50, tzinfo=UTC)
TEAM = b"\x07" * 16
DONE = text("test.done")
TUNING = Tuning(quiet_ms=0, longest_ms=0, poll_ms=1, turn_ms=0, pause_ms=0)


class StoreLog:
    """The store as the engine's log."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def transaction(self):  # type: ignore[no-untyped-def]
        return self.store.exchange()


class Device:
    """A file, its machine, and a person who changes things."""

    def __init__(self, folder: Path, shelf: MemoryShelf) -> None:
        self.dice = random.Random(folder.name)
        self.files, self.key, self.shelf = Profile(folder), fresh_key(), shelf
        folder.mkdir()
        create_store(self.files, self.key, lambda _store: None)
        self.store = open_store(self.files, self.key)
        self.desk = Desk(store=self.store, profile=folder, clock=lambda: self.clock)
        with self.store.exchange() as ledger:
            name = ledger.own().chain.device
        fresh = Identity.fresh(self.dice.randbytes)
        self.identity = Identity(name, fresh.signing, fresh.box)
        self.clock = START
        self.told: list[Told] = []
        self.machine: Machine | None = None

    def begin(self) -> None:
        standing = standing_of(
            StoreLog(self.store), self.identity, suite=Suite(self.dice.randbytes), registry=merges(), schema=NEWEST
        )
        wall = lambda: int(self.clock.timestamp() * 1000)  # noqa: E731
        self.machine = Machine(StoreLog(self.store), standing, tuning=TUNING, wall=wall)
        self.carry(self.machine.start(self.now))

    @property
    def now(self) -> int:
        return int((self.clock - START).total_seconds() * 1000)

    def sync(self) -> None:
        assert self.machine is not None
        for _ in range(3):
            self.clock += timedelta(seconds=10)
            self.carry(self.machine.online(self.now))

    def carry(self, effects: tuple[Effect, ...]) -> None:
        assert self.machine is not None
        waiting = list(effects)
        while waiting:
            one = waiting.pop(0)
            if isinstance(one, Tell):
                self.told.append(one.code)
            if isinstance(one, Arm) and one.at <= self.now:
                waiting += self.machine.woke(self.now)
            if isinstance(one, Send):
                self.shelf.now = int(self.clock.timestamp() * 1000)
                told = answer(self.shelf, Asking(self.identity.device, self.shelf.now, Limits()), one.request)
                waiting += self.machine.answered(one.ticket, told, self.now)

    def offline(self, effects: tuple[Effect, ...]) -> None:
        """Nobody is reached."""
        assert self.machine is not None
        for one in effects:
            if isinstance(one, Send):
                self.machine.failed(one.ticket, self.now)

    def write(self, *edits: Edit, what: Text = DONE) -> None:
        self.clock += timedelta(milliseconds=self.dice.randrange(1, 5000))
        self.store.commit(Change(id=new_id(self.clock), at=self.clock, who=None, what=what, edits=edits))
        if self.machine is not None:
            self.offline(self.machine.written(self.now))

    def change(self, entity: Entity, **values: object) -> None:
        now = self.store.get(type(entity), entity.id)
        assert now is not None
        self.write(Edit(now, replace(now, **values)))  # type: ignore[arg-type]  # fields of its kind

    def digest(self) -> bytes:
        with self.store.exchange() as ledger:
            return ledger.digest()

    def reopen(self) -> None:
        self.store.close()
        self.store = open_store(self.files, self.key)
        self.desk = Desk(store=self.store, profile=self.files.folder, clock=lambda: self.clock)

    def bytes_on_disk(self) -> bytes:
        """Everything in the folder, databases decrypted page by page and table by table, batches opened."""
        assert self.machine is not None
        keys = self.machine.standing.keys
        found = b""
        for file in sorted(self.files.folder.rglob("*")):
            if file.is_file():
                found += file.read_bytes()
            if file.suffix == ".db":
                found += opened(file, self.key)
        for raw in self._raws():
            found += unsealed(raw, keys)
        return found

    def _raws(self) -> list[bytes]:
        with self.store.exchange() as ledger:
            return [*ledger.kept_beyond({}), *(one.raw for one in ledger.inbox())]


def opened(file: Path, key: DatabaseKey) -> bytes:
    """A database as it is in plain: its pages, free ones too, and every value of every table."""
    found = b""
    with closing(sqlcipher.connect(str(file))) as driver:
        driver.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
        driver.execute("PRAGMA synchronous = OFF")
        for (name,) in driver.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            for row in driver.execute(f'SELECT * FROM "{name}"'):
                found += b"".join(one if isinstance(one, bytes) else str(one).encode() for one in row)
        plain = file.with_name(f"{file.name}.plain")
        driver.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        driver.execute("SELECT sqlcipher_export('plain')")
        driver.execute("DETACH DATABASE plain")
    found += plain.read_bytes()
    plain.unlink()
    return found


def unsealed(raw: bytes, keys: object) -> bytes:
    """What a batch or a snapshot says, with all keys that the team ever had."""
    frame = decode(raw)
    key = dict(keys)[frame.header.epoch]  # type: ignore[call-overload]  # a keyring
    return msgspec.msgpack.encode(plain_body(open_body(frame, key), MOST_BYTES))


def on_the_shelf(shelf: MemoryShelf, keys: object) -> bytes:
    """Everything that the backend still has, opened."""
    raws = [*shelf.piece(shelf.floor, 1_000_000, 1 << 40), *(one.frame for one in shelf.snapshots)]
    return b"".join(unsealed(raw, keys) for raw in raws)


def team_of_two(folder: Path) -> tuple[Device, Device]:
    """Anna and Bo."""
    shelf = MemoryShelf(log=b"log")
    anna, bo = Device(folder / "anna", shelf), Device(folder / "bo", shelf)
    records = [found(anna.identity, TEAM, anna.dice.randbytes)]
    membership = Membership().followed(records[0])
    who = (bo.identity.device, bo.identity.verify_key, bo.identity.box_key)
    records.append(
        say(membership, anna.identity, approval(who, keyring(membership, anna.identity), anna.dice.randbytes))
    )
    membership = membership.followed(records[1])
    for device in (anna, bo):
        with device.store.exchange() as ledger:
            for record in records:
                ledger.add_record(encode(record))
    for record in records:
        shelf.add_record(encode(record), membership)
    for device in (anna, bo):
        device.begin()
    return anna, bo


def marked(kind: type[Entity], marker: str, **given: object) -> Entity:
    """An entity with the marker in every field that can hold words."""
    values = {spec.name: _value(spec.annotation, f"{marker} {spec.name}") for spec in fields_of(kind)}
    return kind(**{**values, **given})  # type: ignore[arg-type]  # as declared


def hanging_kinds() -> tuple[type[Entity], ...]:
    """Everything that hangs on a client."""
    return tuple(kind for kind in ENTITIES if any(spec.wire.owner for spec in fields_of(kind)))


def owner_field(kind: type[Entity]) -> str:
    return next(spec.name for spec in fields_of(kind) if spec.wire.owner)


def _value(annotation: object, marker: str) -> object:
    if hasattr(annotation, "__supertype__"):
        return _value(annotation.__supertype__, marker)
    inner = get_args(annotation)
    if inner and type(None) in inner:
        return _value(next(one for one in inner if one is not type(None)), marker)
    origin = getattr(annotation, "__origin__", None)
    if origin is frozenset:
        return frozenset({_value(inner[0], marker)})
    if origin is tuple:
        parts = inner[:1] if inner[-1] is Ellipsis else inner
        return tuple(_value(one, marker) for one in parts)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return next(iter(annotation))
    simple: dict[object, object] = {
        str: marker, int: 3, bool: True, date: date(2026, 11, 12), datetime: START,
        Text: text("clients.note_written", client=marker),
    }  # fmt: skip
    return simple[annotation]
