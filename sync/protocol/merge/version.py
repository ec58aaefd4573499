"""Who has applied what: a version vector over chains of batches, and a short name of what it stands for.

A device numbers its batches 1, 2, 3 ... A device that finds that it lost its place (restored from a backup, cloned)
begins a new chain under the next incarnation; the batches of the old one are then like anybody else's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import NamedTuple

import msgspec

VIEW_BYTES = 16


class Chain(NamedTuple):
    """One unbroken series of batches: a device (32 hexadecimal digits) in one of its incarnations."""

    device: str
    incarnation: int

    @property
    def name(self) -> str:
        """The same on every device, for ranking: unlike the local number of a stamp."""
        return f"{self.device}{self.incarnation:08x}"


Vector = Mapping[Chain, int]
"""Chain -> the highest batch applied; a chain that is missing stands at 0."""


def covers(vector: Vector, context: Vector) -> bool:
    """Whether whoever stands at `vector` has applied everything that `context` names."""
    return all(vector.get(chain, 0) >= batch for chain, batch in context.items())


def joined(one: Vector, other: Vector) -> dict[Chain, int]:
    """The least vector that covers both."""
    return {chain: max(one.get(chain, 0), other.get(chain, 0)) for chain in one.keys() | other.keys()}


def without(vector: Vector, own: Chain) -> dict[Chain, int]:
    """What a batch names as its context: its own chain is known by its number."""
    return {chain: batch for chain, batch in vector.items() if chain != own and batch}


def to_plain(vector: Vector) -> list[object]:
    """`[[device, incarnation, batch], ...]` in the one order that everybody writes it in."""
    return [[bytes.fromhex(chain.device), chain.incarnation, vector[chain]] for chain in sorted(vector)]


def view(control: bytes, heads: Iterable[tuple[Chain, int, bytes]]) -> bytes:
    """Names the membership and the newest batches that an author had applied: chain, number, hash.

    Two devices with the same vector and another view have been told different things.
    """
    listed = [[chain.name, batch, name] for chain, batch, name in sorted(heads)]
    return blake2b(msgspec.msgpack.encode([control, listed]), digest_size=VIEW_BYTES).digest()
