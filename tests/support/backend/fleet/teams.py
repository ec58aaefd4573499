"""Teams by the hundred, written straight into the tables: real control logs and keys, batches that nobody can read."""

from __future__ import annotations

import os
import random
from dataclasses import dataclass, field

import psycopg

from sync.control.identity import Identity
from sync.control.making import found, say
from sync.control.membership import Membership
from sync.control.record import Approve, encode
from sync.protocol.wire.epoch import KEY_BYTES, EpochKey
from sync.protocol.wire.frame import FrameKind, Header, seal
from sync.protocol.wire.frame import encode as encode_frame

BATCH_BYTES, BEACON_BYTES = 700, 220
"""A batch of three changes, and where twelve devices stand, as the engine makes them."""

START = bytes(32)
_KEY = EpochKey(1, bytes(KEY_BYTES))
_TABLES = {
    "team": "team, log, head, head_running, floor, floor_running, control, bytes, created",
    "control": "team, n, raw, at",
    "batch": "team, place, device, incarnation, sequence, hash, running, at, size, frame",
    "chain": "team, device, incarnation, last, hash",
    "device": "team, device, place, at, beacon",
}


@dataclass(slots=True)
class Device:
    """One device: what it has sent, how far it has read, and whether it is speaking just now."""

    team: bytes
    identity: Identity
    control: int
    sequence: int = 0
    previous: bytes = START
    place: int = 0
    moved: bool = False
    busy: bool = False

    def batch(self) -> bytes:
        """The next batch, sealed and signed; it is noted as sent."""
        frame = seal(self._header(FrameKind.CHANGES), os.urandom(BATCH_BYTES), _KEY, device=self.identity.signing)
        self.sequence, self.previous = frame.header.sequence, frame.hash
        return encode_frame(frame)

    def beacon(self) -> bytes:
        """Where it stands."""
        frame = seal(self._header(FrameKind.BEACON), os.urandom(BEACON_BYTES), _KEY, device=self.identity.signing)
        return encode_frame(frame)

    def _header(self, kind: FrameKind) -> Header:
        name = bytes.fromhex(self.identity.device)
        return Header(self.team, name, 0, self.sequence + 1, 1, kind, self.previous, self.control, 4, 0)


@dataclass(frozen=True, slots=True)
class Team:
    """Its devices and its control log."""

    name: bytes
    devices: tuple[Device, ...]
    records: tuple[bytes, ...]


@dataclass
class Fleet:
    """Teams that speak, and, to fill the tables, teams that only lie there."""

    address: str
    batches: int
    now: int
    dice: random.Random = field(default_factory=lambda: random.Random(1))
    teams: list[Team] = field(default_factory=list)

    def grow(self, count: int, devices: int) -> None:
        """So many more teams that speak."""
        made = [self._team(devices) for _ in range(count)]
        self._write([(one.name, one.devices, one.records) for one in made])
        self.teams += made

    def fill(self, count: int) -> None:
        """So many more teams as the others are, with other names."""
        for begin in range(0, count, 500):
            like = self.teams[begin % len(self.teams) :][: min(500, count - begin)] or self.teams[:500]
            self._write([(self.dice.randbytes(16), one.devices, one.records) for one in like])

    def _team(self, count: int) -> Team:
        name = self.dice.randbytes(16)
        people = [Identity.fresh(self.dice.randbytes) for _ in range(count)]
        record = found(people[0], name, self.dice.randbytes)
        membership, records = Membership().followed(record), [encode(record)]
        for one in people[1:]:
            body = Approve(one.device, one.verify_key, one.box_key, "member", self.dice.randbytes(80))
            record = say(membership, people[0], body)
            membership = membership.followed(record)
            records.append(encode(record))
        devices = tuple(Device(name, one, len(records), place=self.batches) for one in people)
        return Team(name, devices, tuple(records))

    def _write(self, teams: list[tuple[bytes, tuple[Device, ...], tuple[bytes, ...]]]) -> None:
        rows: dict[str, list[tuple[object, ...]]] = {name: [] for name in _TABLES}
        for name, devices, records in teams:
            self._rows(rows, name, devices, records)
        with psycopg.connect(self.address, client_encoding="utf8") as connection, connection.cursor() as cursor:
            for table, columns in _TABLES.items():
                with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                    for row in rows[table]:
                        copy.write_row(row)

    def _rows(
        self,
        rows: dict[str, list[tuple[object, ...]]],
        name: bytes,
        devices: tuple[Device, ...],
        records: tuple[bytes, ...],
    ) -> None:
        size = BATCH_BYTES + 230
        head = os.urandom(32) if self.batches else START
        rows["team"].append(
            (name, os.urandom(16), self.batches, head, 0, START, len(records), size * self.batches, self.now)
        )
        rows["control"] += [(name, n, raw, self.now) for n, raw in enumerate(records, 1)]
        author = os.urandom(16).hex()  # somebody who has left: her batches are in nobody's chain
        rows["chain"].append((name, author, 0, self.batches, head))
        frames = os.urandom(size * self.batches)
        for n in range(1, self.batches + 1):
            frame = frames[(n - 1) * size : n * size]
            at = self.now - (self.batches - n) * 600_000
            rows["batch"].append((name, n, author, 0, n, os.urandom(32), head, at, size, frame))
        beacon = os.urandom(BEACON_BYTES + 200)
        rows["device"] += [(name, one.identity.device, self.batches, self.now, beacon) for one in devices]
