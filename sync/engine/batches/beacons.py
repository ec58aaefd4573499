"""Each device shows the team, sealed, where it stands: so all see whether they hold the same and get everything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sync.engine.batches.sealing import header_of
from sync.engine.log import GENUINE, Ledger, Reason
from sync.engine.standing import Standing
from sync.protocol.merge.digest import DIGEST_BYTES
from sync.protocol.merge.operation import Unreadable
from sync.protocol.merge.version import Chain, to_plain
from sync.protocol.wire.batch import compressed, plain_body, read_vector
from sync.protocol.wire.frame import Forged, FrameKind, encode


@dataclass(frozen=True, slots=True)
class Beacon:
    """Where a device stood: what it had applied, and the name of the state that this gave."""

    device: str
    vector: dict[Chain, int]
    digest: bytes
    at: int = 0
    """When, in milliseconds since 1970 by its own clock."""


@dataclass(frozen=True, slots=True)
class Digest:
    """The name of this device's state, and the vector that it belongs to: worked out once for each vector."""

    vector: dict[Chain, int]
    name: bytes


def digest_here(ledger: Ledger, before: Digest | None) -> Digest | None:
    """Where this device stands; None before everything written here has come back from others.

    What is not sealed has no number yet, and what was not taken may lose its number to a copy of this device.
    """
    if not _settled(ledger):
        return None
    vector = {chain: batch for chain, batch in ledger.vector().items() if batch}
    return before if before is not None and before.vector == vector else Digest(vector, ledger.digest())


def made(here: Digest, ledger: Ledger, standing: Standing, *, at: int) -> bytes:
    """This device's beacon, sealed for the team; nothing where it cannot seal."""
    if standing.key is None:
        return b""
    own = ledger.own()
    body = compressed([to_plain(here.vector), here.name, at])
    header = header_of(standing, own.chain, own.sealed, kind=FrameKind.BEACON)
    return encode(standing.suite.seal(header, body, standing.key, author=standing.identity))


Read = dict[bytes, Beacon | None]
"""What each beacon said, by its bytes; nothing where it is forged, old or unreadable."""


def read(raws: Iterable[bytes], standing: Standing, before: Read) -> Read:
    """The beacons of colleagues; one that was read before is not opened again."""
    return {raw: before[raw] if raw in before else _read(raw, standing) for raw in raws}


def same_batches(beacons: Iterable[Beacon], ledger: Ledger) -> list[Beacon]:
    """Those who have applied the same batches."""
    here = {chain: batch for chain, batch in ledger.vector().items() if batch}
    return [beacon for beacon in beacons if beacon.vector == here]


def missing(beacons: Iterable[Beacon], ledger: Ledger) -> frozenset[tuple[Chain, int]]:
    """The batches that colleagues have applied, or that others here wait for, and that this device was never given."""
    vector = ledger.vector()
    received = {(one.chain, one.batch) for one in ledger.inbox() if one.chain and one.reason in GENUINE}
    told = {
        (chain, vector.get(chain, 0) + 1)
        for beacon in beacons
        for chain, batch in beacon.vector.items()
        if batch > vector.get(chain, 0) and chain.device != beacon.device
    }
    waited = {
        (one.chain, vector.get(one.chain, 0) + 1)
        for one in ledger.inbox()
        if one.chain and one.reason is Reason.WAITING and one.batch > vector.get(one.chain, 0) + 1
    }
    stuck = {
        (one.chain, one.batch)
        for one in ledger.inbox()
        if one.chain and one.reason is Reason.WAITING and one.batch == vector.get(one.chain, 0) + 1
    }
    return frozenset(((told | waited) - received) | stuck)


def _settled(ledger: Ledger) -> bool:
    own = ledger.own()
    return own.sealed == own.acknowledged and not ledger.unsealed() and ledger.loading() is None


def _read(raw: bytes, standing: Standing) -> Beacon | None:
    try:
        frame = standing.suite.decode(raw)
        author = standing.membership.members.get(frame.chain.device)
        key = standing.keys.get(frame.header.epoch)
        if frame.chain.device == standing.device or frame.header.team != standing.membership.team:
            return None
        if author is None or author.gone or key is None or frame.header.kind != FrameKind.BEACON:
            return None
        standing.suite.verify(frame, author.sign)
        match plain_body(standing.suite.body(frame, key)):
            case [vector, bytes(digest), int(at)] if len(digest) == DIGEST_BYTES:
                return Beacon(frame.chain.device, read_vector(vector), digest, at)
    except (Unreadable, Forged):
        return None
    return None
