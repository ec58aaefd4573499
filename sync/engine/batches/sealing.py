"""Turns what was written here into sealed batches, and begins a new chain where the old one can go on no longer.

Everything is sealed before a batch of somebody else is applied: so the context of a batch is exactly what its author
had seen when she wrote each change in it. A sealed batch keeps its bytes until it is acknowledged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sync.engine.batches.judging import view_of
from sync.engine.log import Ledger
from sync.engine.standing import Standing
from sync.protocol.merge.version import VIEW_BYTES, Chain, Vector, without
from sync.protocol.wire.batch import Batch, ChangeRecord, pack
from sync.protocol.wire.epoch import EpochKey
from sync.protocol.wire.frame import HASH_BYTES, Frame, FrameKind, Header, encode

FIRST = bytes(HASH_BYTES)
"""What the first batch of a chain follows."""


class NoKey(Exception):
    """This device cannot seal: it is not of the team, or the key of the present epoch was not wrapped for it."""


def seal_all(ledger: Ledger, standing: Standing, most_bytes: int) -> int:
    """Seal everything written here, in batches no longer than `most_bytes` where changes allow; how many were made.

    Raises NoKey; then nothing may be applied either.
    """
    made = 0
    while changes := ledger.unsealed():
        own, key = ledger.own(), _key(standing)
        taken, batch = _as_much_as_fits(changes, without(ledger.vector(), own.chain), standing, ledger, most_bytes)
        previous = ledger.hash_of(own.chain, own.sealed) if own.sealed else FIRST
        frame = _sealed(batch, own.chain, own.sealed + 1, standing, key, previous or FIRST)
        ledger.seal(frame, encode(frame), taken)
        made += 1
    return made


def begin_anew(ledger: Ledger, standing: Standing, most_bytes: int, taken: int = 0) -> Chain:
    """Seal what the shared log has not acknowledged once more, batch by batch with what each had seen, in a new chain.

    Needed where another batch stands under a number of this device (a restored backup, a copy of the machine), where a
    key is known to somebody who left, and where a batch was too large. `taken` is the greatest incarnation known
    elsewhere. Raises NoKey.
    """
    seal_all(ledger, standing, most_bytes)
    own, key = ledger.own(), _key(standing)
    chain = Chain(own.chain.device, 1 + max(taken, _latest(ledger, own.chain.device)))
    frames: list[tuple[Frame, bytes]] = []
    batches = {}
    previous = FIRST
    for batch in _unacknowledged(ledger, standing, own.chain, own.acknowledged):
        for part in _split(batch, standing, most_bytes):
            part = _viewed(part, standing, ledger)
            frame = _sealed(part, chain, len(frames) + 1, standing, key, previous)
            frames.append((frame, encode(frame)))
            previous = frame.hash
            batches.update({change.time: len(frames) for change in part.changes})
    ledger.begin_chain(chain, frames, batches)
    return chain


def _unacknowledged(ledger: Ledger, standing: Standing, own: Chain, acknowledged: int) -> list[Batch]:
    """The own batches to be sealed again; what the old chain has of acknowledged ones they have seen."""
    seen = {own: acknowledged} if acknowledged else {}
    frames = [standing.suite.decode(raw) for raw in ledger.own_frames(acknowledged)]
    batches = [standing.suite.batch(frame, standing.keys[frame.header.epoch], standing.devices) for frame in frames]
    return [replace(ledger.cleaned(batch), context={**batch.context, **seen}) for batch in batches]


def _latest(ledger: Ledger, device: str) -> int:
    chains = [*ledger.vector(), ledger.own().chain, *(one.chain for one in ledger.inbox() if one.chain)]
    return max(chain.incarnation for chain in chains if chain.device == device)


def _key(standing: Standing) -> EpochKey:
    if standing.key is None:
        raise NoKey
    return standing.key


def _as_much_as_fits(
    changes: Sequence[ChangeRecord], context: Vector, standing: Standing, ledger: Ledger, most_bytes: int
) -> tuple[int, Batch]:
    """The longest start of the changes that fits, found by halving; a single change is never cut."""
    taken = len(changes)
    while True:
        batch = _viewed(Batch(changes=tuple(changes[:taken]), context=context), standing, ledger)
        if taken == 1 or len(pack(batch, standing.devices)) <= most_bytes:
            return taken, batch
        taken = -(-taken // 2)


def _split(batch: Batch, standing: Standing, most_bytes: int) -> Iterable[Batch]:
    if len(batch.changes) <= 1 or len(pack(batch, standing.devices)) <= most_bytes:
        return [batch]
    half = len(batch.changes) // 2
    parts = (replace(batch, changes=part) for part in (batch.changes[:half], batch.changes[half:]))
    return [piece for part in parts for piece in _split(part, standing, most_bytes)]


def _viewed(batch: Batch, standing: Standing, ledger: Ledger) -> Batch:
    seen = view_of(batch.context, standing.membership.length, standing, ledger)
    return replace(batch, view=seen or bytes(VIEW_BYTES))


def _sealed(batch: Batch, chain: Chain, number: int, standing: Standing, key: EpochKey, previous: bytes) -> Frame:
    header = header_of(standing, chain, number, kind=FrameKind.CHANGES, previous=previous)
    return standing.suite.seal(header, pack(batch, standing.devices), key, author=standing.identity)


def header_of(standing: Standing, chain: Chain, number: int, *, kind: FrameKind, previous: bytes = FIRST) -> Header:
    """The header of what this device seals now."""
    return Header(
        team=standing.membership.team,
        device=bytes.fromhex(chain.device),
        incarnation=chain.incarnation,
        sequence=number,
        epoch=standing.membership.epoch,
        kind=kind,
        previous=previous,
        control_seen=standing.membership.length,
        schema=standing.schema,
        length=0,
    )
