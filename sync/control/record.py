"""The control log: a chain of signed records that says which devices belong to a team and which keys it uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b

import msgspec
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from sync.control.identity import Identity
from sync.protocol.merge.operation import Unreadable

NO_RECORD = bytes(32)
"""What the first record follows."""

_SIGNED_AS = b"control-v1"


class Why(StrEnum):
    """Why an epoch began."""

    ROUTINE = "routine"
    LEAVE = "leave"
    THEFT = "theft"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Found:
    """The first record: the founder's device and the first epoch."""

    team: bytes
    device: str
    sign: bytes
    box: bytes
    commitment: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class Approve:
    """A device joins with the role `role`, or gets its keys once more; `wrapped` opens every epoch up to now."""

    device: str
    sign: bytes
    box: bytes
    role: str
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class Rotate:
    """A new epoch, its key wrapped for those who stay.

    `gone` leaves by it: of its batches those up to `cuts` (incarnation -> number) count, later ones wait or are void.
    """

    epoch: int
    commitment: bytes
    wraps: Mapping[str, bytes]
    why: str = Why.ROUTINE.value
    gone: str = ""
    cuts: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Leaving:
    """A device says that it leaves; whoever sees it rotates."""

    device: str


@dataclass(frozen=True, slots=True)
class Vouch:
    """Batches of a device that left count up to here: applied in good faith, or taken by the team afterwards."""

    device: str
    cuts: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Role:
    """What a device is used for; visible, never enforced."""

    device: str
    role: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A statement of a newer release, kept as it is."""

    kind: int


Body = Found | Approve | Rotate | Leaving | Vouch | Role | Unknown

_KINDS: Mapping[int, type[Body]] = {1: Found, 2: Approve, 3: Rotate, 4: Leaving, 5: Vouch, 6: Role}
_NUMBERS = {kind: number for number, kind in _KINDS.items()}


@dataclass(frozen=True, slots=True)
class Record:
    """One signed statement; `n` counts from 1."""

    n: int
    previous: bytes
    kind: int
    packed: bytes
    author: str
    signature: bytes

    @property
    def signed(self) -> bytes:
        return _SIGNED_AS + msgspec.msgpack.encode([self.n, self.previous, self.kind, self.packed, self.author])

    @property
    def hash(self) -> bytes:
        """Names the record; the next one follows it."""
        return blake2b(self.signed, digest_size=32).digest()

    @property
    def body(self) -> Body:
        """What it says; raises Unreadable where it does not say it properly."""
        kind = _KINDS.get(self.kind)
        if kind is None:
            return Unknown(self.kind)
        try:
            read: Body = msgspec.msgpack.decode(self.packed, type=kind)
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise Unreadable(f"record {self.n} says nothing: {error}") from error
        return read


def sign(body: Body, author: Identity, *, n: int, previous: bytes) -> Record:
    """The record that says `body` after the record named `previous`."""
    packed = msgspec.msgpack.encode(body)
    unsigned = Record(n, previous, _NUMBERS[type(body)], packed, author.device, b"")
    signature = author.signing.sign(unsigned.signed).signature
    return Record(n, previous, unsigned.kind, packed, author.device, signature)


def signed_by(record: Record, verify_key: bytes) -> bool:
    """Whether this device has signed the record."""
    try:
        VerifyKey(verify_key).verify(record.signed, record.signature)
    except (BadSignatureError, ValueError, TypeError):
        return False
    return True


def encode(record: Record) -> bytes:
    """A record as bytes on the wire and in tables."""
    parts = [record.n, record.previous, record.kind, record.packed, record.author, record.signature]
    return msgspec.msgpack.encode(parts)


def decode(raw: bytes) -> Record:
    """What `encode` made; raises Unreadable for anything else."""
    try:
        return Record(*msgspec.msgpack.decode(raw, type=tuple[int, bytes, int, bytes, str, bytes]))
    except (msgspec.MsgspecError, ValueError) as error:
        raise Unreadable(f"no record: {error}") from error
