"""What a device tells the team at once: the changes since its last batch, and what it had applied by then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec
import zstandard

from sync.protocol.merge.clock import HybridTime
from sync.protocol.merge.fields import Scalar
from sync.protocol.merge.operation import LARGEST, Operation, Unreadable, from_plain, plain_value, to_plain
from sync.protocol.merge.version import VIEW_BYTES, Chain, Vector
from sync.protocol.wire.columns import folded, unfolded
from sync.protocol.wire.padding import pad, unpad

MOST_BYTES = 8 * 1024 * 1024
"""A body that claims to be longer unpacked is refused unread."""

_LEVEL, _LARGE_LEVEL = 15, 3
_LARGE_BYTES = 1 << 18
"""What is larger than that packed well enough already, and would take its time."""


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


def pack(batch: Batch, devices: Sequence[str] = ()) -> bytes:
    """The body of a frame before it is encrypted: compressed and padded.

    `devices` are the team's in the order in which they joined: their places stand for their names.
    """
    places = {device: place for place, device in enumerate(devices)}
    context = [
        [places.get(chain.device, bytes.fromhex(chain.device)), chain.incarnation, batch.context[chain]]
        for chain in sorted(batch.context)
    ]
    return compressed([context, batch.view, folded([change_to_plain(change) for change in batch.changes])])


def unpack(body: bytes, devices: Sequence[str] = ()) -> Batch:
    """What `pack` made; raises Unreadable for anything else, and never unpacks more than MOST_BYTES."""
    match plain_body(body):
        case [list(context), view, list(changes)]:
            return Batch(
                changes=_changes(changes),
                context=read_vector([_named(one, devices) for one in context]),
                view=_bytes(view, VIEW_BYTES),
            )
    raise Unreadable("no batch")


def compressed(plain: object) -> bytes:
    """Plain values as a body: packed, compressed, padded."""
    packed = msgspec.msgpack.encode(plain)
    level = _LEVEL if len(packed) < _LARGE_BYTES else _LARGE_LEVEL
    return pad(zstandard.ZstdCompressor(level=level).compress(packed))


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


def _named(entry: object, devices: Sequence[str]) -> object:
    """An entry of a vector with the name of the device whose place among `devices` it has."""
    match entry:
        case [int(place), *rest] if not isinstance(place, bool):
            if not 0 <= place < len(devices):
                raise Unreadable("no such device")
            return [bytes.fromhex(devices[place]), *rest]
    return entry


def _changes(columns: list[object]) -> tuple[ChangeRecord, ...]:
    try:
        return tuple(read_change(one) for one in unfolded(columns))
    except RuntimeError as error:  # a column ended before its time
        raise Unreadable("no changes") from error


def change_to_plain(change: ChangeRecord) -> list[object]:
    """A change as an outbox keeps it."""
    return [
        bytes.fromhex(change.id),
        change.time,
        change.at,
        bytes.fromhex(change.who) if change.who else None,
        _said(change.what),
        _said(change.why) if change.why else None,
        bytes.fromhex(change.undoes) if change.undoes else None,
        change.undoable,
        [to_plain(operation) for operation in change.operations],
    ]


def read_change(plain: object) -> ChangeRecord:
    """What a change was written as; raises Unreadable for anything else."""
    match plain:
        case [key, time, at, who, what, why, undoes, bool(undoable), list(operations)]:
            return ChangeRecord(
                id=_hex(key),
                time=HybridTime(_whole(time)),
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
