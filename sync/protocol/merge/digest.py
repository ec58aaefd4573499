"""A short name of a state: two devices that have applied the same changes have the same one (invariant I1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b

import msgspec

from sync.protocol.merge.clock import Stamp
from sync.protocol.merge.fields import Scalar
from sync.protocol.merge.register import Rank, Register
from sync.protocol.merge.row import Elements, Row, in_order

DIGEST_BYTES = 16


def row_digest(kind: int, key: str, row: Row, rank: Rank) -> bytes:
    """Names one row, whatever order its changes came in."""
    told: list[object] = [kind, key]
    registers, sets = row.registers, row.sets
    last: Stamp | None = None
    time, name = 0, ""
    for number in sorted(registers):
        register = registers[number]
        if len(register) == 1:
            one = register[0]
            if one.stamp is not last:  # most fields of a row come from one write
                last = one.stamp
                time, name = rank(last)
            told.append((number, one.value, time, name))
        else:
            told.append((number, _register(register, rank)))
    for number in sorted(sets):
        if sets[number]:
            told.append((number, _elements(sets[number], rank), None))
    return blake2b(_ENCODE(told), digest_size=DIGEST_BYTES).digest()


def state_digest(rows: Mapping[tuple[int, str], Row], rank: Rank) -> bytes:
    """Names a whole state; it can be brought up to date row by row with `combine`."""
    return combine(row_digest(kind, key, row, rank) for (kind, key), row in rows.items())


def combine(digests: Iterable[bytes]) -> bytes:
    """The sum of row digests: adding and taking away one row's is enough when it changes."""
    return named(sum(int.from_bytes(one) for one in digests))


def named(total: int) -> bytes:
    """A running sum of row digests, each added as a number or taken away, as the name of a state."""
    return (total % (1 << 8 * DIGEST_BYTES)).to_bytes(DIGEST_BYTES)


_ENCODE = msgspec.msgpack.Encoder(order="deterministic").encode


def _register(register: Register, rank: Rank) -> list[list[object]]:
    return [[one.value, *rank(one.stamp)] for one in sorted(register, key=lambda one: rank(one.stamp))]


def _elements(elements: Elements, rank: Rank) -> list[list[Scalar | list[tuple[int, str]]]]:
    return [[element, sorted(rank(stamp) for stamp in elements[element])] for element in in_order(elements)]
