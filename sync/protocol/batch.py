"""What a device tells the team at once: the changes since its last batch, and what it had applied by then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec
import zstandard

from sync.protocol.clock import HybridTime
from sync.protocol.fields import Scalar
from sync.protocol.operation import Operation, Unreadable, from_plain, to_plain
from sync.protocol.padding import pad, unpad

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

    `context` has the highest batch applied of each device (by its name everywhere), `view` a digest of all batches
    applied: two devices with the same context and another view have been told different things by their server.
    """

    changes: tuple[ChangeRecord, ...]
    context: Mapping[str, int] = field(default_factory=dict)
    view: bytes = bytes(16)


def pack(batch: Batch) -> bytes:
    """The body of a frame before it is encrypted: compressed and padded."""
    base = min((change.time for change in batch.changes), default=HybridTime(0))
    context = [[bytes.fromhex(device), batch.context[device]] for device in sorted(batch.context)]
    body = [context, batch.view, base, [_change(change, base) for change in batch.changes]]
    return pad(zstandard.ZstdCompressor(level=_LEVEL).compress(msgspec.msgpack.encode(body)))


def unpack(body: bytes) -> Batch:
    """What `pack` made; raises Unreadable for anything else, and never unpacks more than MOST_BYTES."""
    try:
        plain = msgspec.msgpack.decode(_decompressed(unpad(body)))
        context, view, base, changes = plain
        return Batch(
            changes=tuple(_read_change(one, base) for one in changes),
            context={_hex(device): _whole(batch) for device, batch in context},
            view=_bytes(view),
        )
    except (ValueError, TypeError, RecursionError, zstandard.ZstdError, msgspec.DecodeError) as error:
        raise Unreadable(f"no batch: {error}") from error


def _decompressed(compressed: bytes) -> bytes:
    size = zstandard.frame_content_size(compressed)
    if not 0 <= size <= MOST_BYTES:
        raise ValueError(f"a body of {size} bytes")
    return zstandard.ZstdDecompressor().decompress(compressed, max_output_size=MOST_BYTES)


def _change(change: ChangeRecord, base: int) -> list[object]:
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


def _read_change(plain: object, base: object) -> ChangeRecord:
    match plain:
        case [key, int(later), int(at), who, what, why, undoes, bool(undoable), list(operations)]:
            return ChangeRecord(
                id=_hex(key),
                time=HybridTime(_whole(base) + later),
                at=at,
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
        case [str(name), (str() | int() | None) as value]:
            return name, value
    raise Unreadable("no value of a statement")


def _hex(value: object) -> str:
    if not isinstance(value, bytes) or len(value) != 16:
        raise Unreadable("no identity")
    return value.hex()


def _bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise Unreadable("no bytes")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Unreadable("no number")
    return value
