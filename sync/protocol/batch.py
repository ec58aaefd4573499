"""What a device tells the team at once: the changes since its last batch, and what it had applied by then."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec
import zstandard

from sync.protocol.clock import HybridTime
from sync.protocol.fields import Scalar
from sync.protocol.operation import LARGEST, Operation, Unreadable, from_plain, plain_value, to_plain
from sync.protocol.padding import pad, unpad
from sync.protocol.version import VIEW_BYTES, Chain, Vector
from sync.protocol.version import to_plain as vector_to_plain

MOST_BYTES = 8 * 1024 * 1024
"""A body that claims to be longer unpacked is refused unread."""

_LEVEL = 3


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as code and values; its sentence lives with whoever shows it."""

    code: str
    values: tuple[tuple[str, Scalar], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRecord:
    """One change as it travels: applied whole or not at all. `at` is in microseconds since 1970, UTC."""

    id: str
    time: HybridTime
    at: int
    what: Said
    operations: tuple[Operation, ...]
    who: str | None = None
    why: Said | None = None
    undoes: str | None = None
    undoable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Changes in the order in which they were made.

    `context` has the highest batch applied of each other chain, `view` names them by their hashes: two devices with the
    same context and another view have been told different things by their server.
    """

    changes: tuple[ChangeRecord, ...]
    context: Vector = field(default_factory=dict)
    view: bytes = bytes(VIEW_BYTES)


def pack(batch: Batch) -> bytes:
    """The body of a frame before it is encrypted: compressed and padded."""
    base = min((change.time for change in batch.changes), default=HybridTime(0))
    changes = [change_to_plain(change, base) for change in batch.changes]
    return compressed([vector_to_plain(batch.context), batch.view, base, changes])


def unpack(body: bytes) -> Batch:
    """What `pack` made; raises Unreadable for anything else, and never unpacks more than MOST_BYTES."""
    match plain_body(body):
        case [context, view, base, list(changes)]:
            return Batch(
                changes=tuple(read_change(one, base) for one in changes),
                context=read_vector(context),
                view=_bytes(view, VIEW_BYTES),
            )
    raise Unreadable("no batch")


def compressed(plain: object) -> bytes:
    """Plain values as a body: packed, compressed, padded."""
    return pad(zstandard.ZstdCompressor(level=_LEVEL).compress(msgspec.msgpack.encode(plain)))


def plain_body(body: bytes, most_bytes: int = MOST_BYTES) -> list[object]:
    """The list that `compressed` was given; raises Unreadable for anything else and for what would grow too large."""
    try:
        packed = unpad(body)
        size = zstandard.frame_content_size(packed)
        if not 0 <= size <= most_bytes:
            raise ValueError(f"a body of {size} bytes")
        plain = zstandard.ZstdDecompressor().decompress(packed, max_output_size=most_bytes)
        return msgspec.msgpack.decode(plain, type=list[object])
    except (ValueError, TypeError, RecursionError, zstandard.ZstdError, msgspec.DecodeError) as error:
        raise Unreadable(f"no body: {error}") from error


def read_vector(plain: object) -> dict[Chain, int]:
    """What a vector was written as; raises Unreadable for anything else."""
    if not isinstance(plain, list):
        raise Unreadable("no vector")
    vector: dict[Chain, int] = {}
    for one in plain:
        match one:
            case [device, incarnation, batch]:
                vector[Chain(_hex(device), _whole(incarnation))] = _whole(batch)
            case _:
                raise Unreadable("no entry of a vector")
    return vector


def change_to_plain(change: ChangeRecord, base: int = 0) -> list[object]:
    """A change as a batch carries it; its time counts from `base`."""
    return [
        bytes.fromhex(change.id),
        change.time - base,
        change.at,
        bytes.fromhex(change.who) if change.who else None,
        _said(change.what),
        _said(change.why) if change.why else None,
        bytes.fromhex(change.undoes) if change.undoes else None,
        change.undoable,
        [to_plain(operation) for operation in change.operations],
    ]


def read_change(plain: object, base: object = 0) -> ChangeRecord:
    """What a change was written as; raises Unreadable for anything else."""
    match plain:
        case [key, later, at, who, what, why, undoes, bool(undoable), list(operations)]:
            return ChangeRecord(
                id=_hex(key),
                time=HybridTime(_whole(_whole(base) + _whole(later))),
                at=_whole(at),
                who=_hex(who) if who is not None else None,
                what=_read_said(what),
                why=_read_said(why) if why is not None else None,
                undoes=_hex(undoes) if undoes is not None else None,
                undoable=undoable,
                operations=tuple(from_plain(one) for one in operations),
            )
    raise Unreadable("no change")


def _said(said: Said) -> list[object]:
    return [said.code, [list(pair) for pair in said.values]]


def _read_said(plain: object) -> Said:
    match plain:
        case [str(code), list(pairs)]:
            return Said(code, tuple(_pair(one) for one in pairs))
    raise Unreadable("no statement")


def _pair(plain: object) -> tuple[str, Scalar]:
    match plain:
        case [str(name), value]:
            read = plain_value(value)
            if isinstance(read, Scalar):
                return name, read
    raise Unreadable("no value of a statement")


def _hex(value: object) -> str:
    if not isinstance(value, bytes) or len(value) != 16:
        raise Unreadable("no identity")
    return value.hex()


def _bytes(value: object, length: int) -> bytes:
    if not isinstance(value, bytes) or len(value) != length:
        raise Unreadable("no bytes of that length")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LARGEST:
        raise Unreadable("no number")
    return value
