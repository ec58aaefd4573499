"""Batches in a file: what a colleague's device lacks goes in, and what came in one is judged like anything else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sync.control.membership import NotFollowing
from sync.control.record import decode as decode_record
from sync.engine.batches.receiving import Receiving
from sync.engine.batches.sealing import header_of, seal_all
from sync.engine.effects import Tell
from sync.engine.log import Ledger
from sync.engine.standing import Standing
from sync.protocol.merge.clock import HybridTime, ms_of
from sync.protocol.merge.operation import Unreadable
from sync.protocol.merge.version import Chain, covers, to_plain
from sync.protocol.wire.batch import compressed, plain_body, read_vector
from sync.protocol.wire.frame import Forged, Frame, FrameKind, encode
from sync.protocol.wire.parcel import Parcel


class NotOurs(Exception):
    """A file of another team, or one whose word nobody of this team has sealed."""


@dataclass(frozen=True, slots=True)
class Label:
    """Who wrote a file, when (milliseconds since 1970 by her clock), and what she had then."""

    device: str
    at: int
    vector: Mapping[Chain, int]


@dataclass(slots=True)
class Came:
    """What came of a file: batches in it, those applied just now, those known before, and those that wait."""

    label: Label
    frames: int = 0
    applied: int = 0
    known: int = 0
    waiting: int = 0
    records: int = 0
    tells: list[Tell] = field(default_factory=list)


def written(ledger: Ledger, standing: Standing, most_bytes: int, *, at: int, lacks: Mapping[Chain, int]) -> Parcel:
    """All control records, and every batch here that `lacks` (what the reader has) does not cover.

    Raises NoKey.
    """
    seal_all(ledger, standing, most_bytes)
    frames = tuple(ledger.whole_beyond(lacks))
    return Parcel(standing.membership.team, _label(ledger, standing, at), tuple(ledger.records()), frames)


def since(ledger: Ledger, standing: Standing, moment: int) -> dict[Chain, int]:
    """What a reader has who was here up to a moment: in each chain, everything before its first later batch."""
    found = {chain: batch for chain, batch in ledger.vector().items() if batch}
    for raw in ledger.whole_beyond({}):
        frame = standing.suite.decode(raw)
        if frame.header.sequence <= found.get(frame.chain, 0) and _latest(frame, standing) >= moment:
            found[frame.chain] = frame.header.sequence - 1
    return found


def follow(parcel: Parcel, ledger: Ledger, standing: Standing) -> tuple[Standing, int]:
    """Learn the control records of a file; how many were new. Raises NotOurs where they tell of another past."""
    if parcel.team != standing.membership.team:
        raise NotOurs
    before = standing.membership.length
    for n, raw in enumerate(parcel.records, 1):
        try:
            record = decode_record(raw)
            if n > standing.membership.length:
                standing = standing.learned(record)
                ledger.add_record(raw)
            elif record.hash != standing.membership.heads[n]:
                raise NotOurs
        except (Unreadable, NotFollowing) as error:
            raise NotOurs from error
    return standing, standing.membership.length - before


def taken(parcel: Parcel, receiving: Receiving) -> Came:
    """Judge and apply what is in a file, in one transaction; note what its writer has. Raises NotOurs, NoKey."""
    ledger, standing = receiving.ledger, receiving.standing
    label = _read_label(parcel.label, standing)
    came = Came(label, len(parcel.frames))
    frames = [standing.suite.decode(raw) for raw in parcel.frames]
    before = dict(ledger.vector())
    came.known = sum(1 for one in frames if covers(before, {one.chain: one.header.sequence}))
    took = receiving.take(parcel.frames)
    came.applied, came.tells = took.applied, took.tells
    left = {(one.chain, one.batch) for one in ledger.inbox()}
    came.waiting = sum(1 for one in frames if (one.chain, one.header.sequence) in left)
    ledger.note_known(label.device, label.vector)
    _acknowledge(ledger, label)
    return came


def _acknowledge(ledger: Ledger, label: Label) -> None:
    """What a colleague has of this device keeps its number for ever."""
    own = ledger.own()
    there = min(label.vector.get(own.chain, 0), own.sealed)
    if there > own.acknowledged:
        ledger.acknowledge(there)


def _label(ledger: Ledger, standing: Standing, at: int) -> bytes:
    own, vector = ledger.own(), {chain: batch for chain, batch in ledger.vector().items() if batch}
    header = header_of(standing, own.chain, own.sealed, kind=FrameKind.PARCEL)
    assert standing.key is not None  # sealing came before
    body = compressed([to_plain(vector), at])
    return encode(standing.suite.seal(header, body, standing.key, author=standing.identity))


def _read_label(raw: bytes, standing: Standing) -> Label:
    try:
        frame = standing.suite.decode(raw)
        author = standing.membership.members.get(frame.chain.device)
        key = standing.keys.get(frame.header.epoch)
        if author is None or key is None or frame.header.kind != FrameKind.PARCEL:
            raise NotOurs
        standing.suite.verify(frame, author.sign)
        match plain_body(standing.suite.body(frame, key)):
            case [vector, int(at)]:
                return Label(frame.chain.device, at, read_vector(vector))
    except (Unreadable, Forged) as error:
        raise NotOurs from error
    raise NotOurs


def _latest(frame: Frame, standing: Standing) -> int:
    key = standing.keys.get(frame.header.epoch)
    changes = standing.suite.batch(frame, key, standing.devices).changes if key is not None else ()
    return ms_of(max((change.time for change in changes), default=HybridTime(0)))
