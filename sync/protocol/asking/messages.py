"""What a device asks the shared log, and what it answers: plain values that any transport can carry.

`encode` and the two readers are one spelling for simulators, files and HTTP bodies. Whoever carries them says who asks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import get_type_hints

import msgspec

from sync.protocol.merge.operation import Unreadable

START = bytes(32)
"""The running hash of a log before its first frame."""


@dataclass(frozen=True, slots=True)
class Push:
    """Frames in order. `again`: the log may have lost them, as somebody has applied them already."""

    frames: tuple[bytes, ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Pull:
    """What came after place `after`, and the control records after the first `control`.

    `beacon` says where the asking device stands, empty when it has not moved.
    """

    after: int
    control: int
    most: int
    beacon: bytes = b""


@dataclass(frozen=True, slots=True)
class Extend:
    """Control records, to be appended only if `at` are there already."""

    records: tuple[bytes, ...]
    at: int


@dataclass(frozen=True, slots=True)
class PutParts:
    """Sealed pieces of a snapshot that will name them: those that are there already need not be sent again."""

    frames: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class PutSnapshot:
    """The sealed list of the parts that make the state of the team at a place of the log, and the parts' hashes."""

    at: int
    place: bytes
    frame: bytes
    parts: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class ConfirmSnapshot:
    """A second device has come to the same state by itself, and signs that."""

    snapshot: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class GetSnapshot:
    """A snapshot: the newest, or the newest that a second device has confirmed."""

    confirmed: bool


@dataclass(frozen=True, slots=True)
class GetParts:
    """Pieces of a snapshot, by their hashes."""

    names: tuple[bytes, ...]


Request = Push | Pull | Extend | PutParts | PutSnapshot | ConfirmSnapshot | GetSnapshot | GetParts


@dataclass(frozen=True, slots=True)
class Pushed:
    """Where each frame stands in the log."""

    log: bytes
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pulled:
    """A piece of the log. `before` and `place` are the running hashes before its first and after its last frame.

    `before` is empty where the asker's place is not of this log; what lies below `floor` is only in the snapshot.
    """

    log: bytes
    frames: tuple[bytes, ...]
    before: bytes
    place: bytes
    head: int
    floor: int
    control: tuple[bytes, ...]
    control_length: int
    control_here: bytes  # the hash of the last record that the asker has; empty where the log has fewer
    beacons: tuple[bytes, ...]
    snapshot_at: int  # the place of the newest snapshot
    to_confirm: bytes  # the hash of a snapshot that waits for a second device, or nothing


@dataclass(frozen=True, slots=True)
class Extended:
    """How many control records there are now."""

    length: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot with its place in the log; `frame` is empty where there is none."""

    at: int
    place: bytes
    frame: bytes


@dataclass(frozen=True, slots=True)
class Parts:
    """The first of the pieces asked for, as many as an answer holds; empty is one that is not there."""

    frames: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing more to say."""


class No(StrEnum):
    """Why the shared log refuses; the number of HTTP beside it."""

    FORK = "fork"  # 409: another batch stands under this number
    GAP = "gap"  # 409: batches before it are missing; value: how many are there
    STALE_EPOCH = "stale_epoch"  # 409: sealed with a key that somebody who left knows
    CONTROL_MOVED = "control_moved"  # 409: somebody was first; value: how many records are there
    SNAPSHOT_OLD = "snapshot_old"  # 409: a newer one is there, or the place is not of this log
    PARTS_LACK = "parts_lack"  # 409: a snapshot names parts that are not there; value: how many
    TOO_LARGE = "too_large"  # 413
    FULL = "full"  # 507: the team keeps as much here as its owner allows; value: how many bytes that is
    SLOW_DOWN = "slow_down"  # 429; value: milliseconds to wait
    STRANGER = "stranger"  # 403: who asks is no device of the team, or no longer; value: how many control records
    FORGED = "forged"  # 403: a signature that does not hold
    UNREADABLE = "unreadable"  # 400


@dataclass(frozen=True, slots=True)
class Refused:
    """A request that changed nothing, except that frames before number `taken` were taken."""

    why: No
    value: int = 0
    taken: int = 0
    log: bytes = b""


Answer = Pushed | Pulled | Extended | Snapshot | Parts | Done | Refused

_REQUESTS = (Push, Pull, Extend, PutParts, PutSnapshot, ConfirmSnapshot, GetSnapshot, GetParts)
_ANSWERS = (Pushed, Pulled, Extended, Snapshot, Parts, Done, Refused)


def encode(message: Request | Answer) -> bytes:
    """A message as bytes: its name and its fields in order."""
    values = [getattr(message, one.name) for one in fields(message)]
    return msgspec.msgpack.encode([type(message).__name__, *values])


def read_request(raw: bytes) -> Request:
    """What `encode` made of a request; raises Unreadable for anything else."""
    found = _read(raw)
    if not isinstance(found, _REQUESTS):
        raise Unreadable("no request")
    return found


def read_answer(raw: bytes) -> Answer:
    """What `encode` made of an answer; raises Unreadable for anything else."""
    found = _read(raw)
    if not isinstance(found, _ANSWERS):
        raise Unreadable("no answer")
    return found


def _read(raw: bytes) -> Request | Answer:
    try:
        name, *values = msgspec.msgpack.decode(raw, type=list[object])
        kind, wanted = _spelling(str(name))
        read = [msgspec.convert(value, one) for value, one in zip(values, wanted, strict=True)]
        return kind(*read)
    except (StopIteration, ValueError, TypeError, RecursionError, msgspec.MsgspecError) as error:
        raise Unreadable(f"no message: {error}") from error


@cache
def _spelling(name: str) -> tuple[Callable[..., Request | Answer], tuple[object, ...]]:
    kind = next(kind for kind in (*_REQUESTS, *_ANSWERS) if kind.__name__ == name)
    hints = get_type_hints(kind)
    return kind, tuple(hints[one.name] for one in fields(kind))
