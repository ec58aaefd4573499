"""The state of a whole team at an exact version vector, as a body that is sealed like a batch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from sync.protocol.merge.clock import EXISTENCE, HybridTime, Stamp
from sync.protocol.merge.fields import Scalar
from sync.protocol.merge.operation import LARGEST, LARGEST_NUMBER, Unreadable, plain_value
from sync.protocol.merge.register import Alternative
from sync.protocol.merge.row import ERASED, Row
from sync.protocol.merge.version import Chain
from sync.protocol.wire.batch import compressed, plain_body

CONFIRMED_AS = b"snapshot-v1"
MOST_BYTES = 32 * 1024 * 1024
"""No part is longer unpacked."""

Head = tuple[int, bytes]
"""The newest batch of a chain that is in the state, and its hash."""


@dataclass(frozen=True, slots=True)
class State:
    """Every row with everything alive in it. A stamp's device is the place of its chain in `chains`."""

    chains: tuple[Chain, ...]
    heads: Mapping[Chain, Head]
    rows: Mapping[tuple[int, str], Row] = field(default_factory=dict)
    digest: bytes = b""

    @property
    def vector(self) -> dict[Chain, int]:
        return {chain: head[0] for chain, head in self.heads.items()}


def pack(state: State) -> bytes:
    """The body of a snapshot's frame before it is encrypted."""
    chains = [[bytes.fromhex(one.device), one.incarnation, *state.heads.get(one, (0, b""))] for one in state.chains]
    rows = [[kind, bytes.fromhex(key), *_row(row)] for (kind, key), row in state.rows.items()]
    return compressed([chains, state.digest, rows])


def unpack(body: bytes) -> State:
    """What `pack` made; raises Unreadable for anything else."""
    match plain_body(body, MOST_BYTES):
        case [list(chains), bytes(digest), list(rows)]:
            heads = dict(_read_head(one) for one in chains)
            if len(heads) != len(chains):
                raise Unreadable("a chain stands twice in a snapshot")
            read = dict(_read_row(one, len(chains)) for one in rows)
            return State(tuple(heads), {chain: head for chain, head in heads.items() if head[0]}, read, digest)
    raise Unreadable("no snapshot")


class Sort(IntEnum):
    """What a part holds; they are loaded in this order."""

    LATE = 0  # batches of somebody who left, about which the team may still decide: before one stands anywhere
    HOT = 1  # rows that a team needs to begin with: everything but what is long past
    HISTORY = 2  # changes, newest first
    COLD = 3  # rows of days long past


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a snapshot, by the hash of its frame; `digest` is the sum of its rows' names."""

    name: bytes
    sort: Sort
    count: int
    size: int
    digest: bytes = b""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A snapshot as the list of its parts: the state at the vector of its heads, and its name."""

    heads: Mapping[Chain, Head]
    digest: bytes
    parts: tuple[Part, ...]

    @property
    def vector(self) -> dict[Chain, int]:
        return {chain: head[0] for chain, head in self.heads.items()}

    def names(self) -> tuple[bytes, ...]:
        return tuple(part.name for part in self.parts)


def pack_manifest(manifest: Manifest) -> bytes:
    """The body of a snapshot's frame before it is encrypted."""
    heads = [[bytes.fromhex(one.device), one.incarnation, *manifest.heads[one]] for one in sorted(manifest.heads)]
    parts = [[one.name, int(one.sort), one.count, one.size, one.digest] for one in manifest.parts]
    return compressed([heads, manifest.digest, parts])


def unpack_manifest(body: bytes) -> Manifest:
    """What `pack_manifest` made; raises Unreadable for anything else."""
    match plain_body(body):
        case [list(heads), bytes(digest), list(parts)]:
            found = dict(_read_head(one) for one in heads)
            if len(found) != len(heads):
                raise Unreadable("a chain stands twice in a snapshot")
            return Manifest(found, digest, tuple(map(_read_part, parts)))
    raise Unreadable("no snapshot")


def pack_history(lines: Sequence[object]) -> bytes:
    """Lines of a history as whoever keeps one writes them."""
    return compressed([list(lines)])


def unpack_history(body: bytes) -> list[object]:
    """What `pack_history` made; raises Unreadable for anything else."""
    match plain_body(body, MOST_BYTES):
        case [list(lines)]:
            return lines
    raise Unreadable("no history")


def _read_part(plain: object) -> Part:
    match plain:
        case [bytes(name), int(sort), int(count), int(size), bytes(digest)] if sort in set(Sort):
            return Part(name, Sort(sort), _within(count, 0, LARGEST), _within(size, 0, LARGEST), digest)
    raise Unreadable("no part of a snapshot")


def renumbered(row: Row, numbers: Mapping[int, int]) -> Row:
    """The row with its stamps' devices numbered anew."""
    if row.erased:
        return row

    def stamp(one: Stamp) -> Stamp:
        return Stamp(one.time, numbers[one.device], one.batch)

    return Row(
        {
            number: tuple(Alternative(one.value, stamp(one.stamp)) for one in register)
            for number, register in row.registers.items()
        },
        {
            number: {element: tuple(map(stamp, stamps)) for element, stamps in elements.items()}
            for number, elements in row.sets.items()
        },
    )


def _row(row: Row) -> list[object]:
    registers = [
        [number, [[one.value, *_stamp(one.stamp)] for one in register]] for number, register in row.registers.items()
    ]
    sets = [
        [number, [[element, [_stamp(one) for one in stamps]] for element, stamps in elements.items()]]
        for number, elements in row.sets.items()
    ]
    return [registers, sets]


def _stamp(stamp: Stamp) -> list[int]:
    return [stamp.time, stamp.device, stamp.batch]


def _read_head(plain: object) -> tuple[Chain, Head]:
    match plain:
        case [bytes(device), int(incarnation), int(batch), bytes(name)] if len(device) == 16:
            return Chain(device.hex(), _within(incarnation, 0, LARGEST)), (_within(batch, 0, LARGEST), name)
    raise Unreadable("no chain of a snapshot")


def _read_row(plain: object, chains: int) -> tuple[tuple[int, str], Row]:
    match plain:
        case [int(kind), bytes(key), list(registers), list(sets)] if len(key) == 16:
            read = dict(_read_register(one, chains) for one in registers)
            elements = dict(_read_set(one, chains) for one in sets)
            row = Row(read, elements) if read or elements else ERASED
            return (_within(kind, 1, LARGEST_NUMBER), key.hex()), row
    raise Unreadable("no row of a snapshot")


def _read_register(plain: object, chains: int) -> tuple[int, tuple[Alternative, ...]]:
    match plain:
        case [int(number), list(alternatives)]:
            return _within(number, EXISTENCE, LARGEST_NUMBER), tuple(_alternative(one, chains) for one in alternatives)
    raise Unreadable("no field of a snapshot")


def _alternative(plain: object, chains: int) -> Alternative:
    match plain:
        case [value, time, device, batch]:
            return Alternative(plain_value(value), _read_stamp([time, device, batch], chains))
    raise Unreadable("no value of a snapshot")


def _read_set(plain: object, chains: int) -> tuple[int, dict[Scalar, tuple[Stamp, ...]]]:
    match plain:
        case [int(number), list(elements)]:
            return _within(number, 1, LARGEST_NUMBER), dict(_element(one, chains) for one in elements)
    raise Unreadable("no set of a snapshot")


def _element(plain: object, chains: int) -> tuple[Scalar, tuple[Stamp, ...]]:
    match plain:
        case [element, list(stamps)]:
            value = plain_value(element)
            if isinstance(value, Scalar):
                return value, tuple(_read_stamp(one, chains) for one in stamps)
    raise Unreadable("no element of a snapshot")


def _read_stamp(plain: object, chains: int) -> Stamp:
    match plain:
        case [int(time), int(device), int(batch)]:
            latest = HybridTime(_within(time, 0, LARGEST))
            return Stamp(latest, _within(device, 0, chains - 1), _within(batch, 0, LARGEST))
    raise Unreadable("no stamp of a snapshot")


def _within(value: int, least: int, most: int) -> int:
    if isinstance(value, bool) or not least <= value <= most:
        raise Unreadable("a number out of range")
    return value
