"""Makes a snapshot of the team's state, checks one against what this device holds, and begins from one."""

from __future__ import annotations

from dataclasses import dataclass

from sync.engine.batches.sealing import begin_anew, header_of, seal_all
from sync.engine.log import RETRIED, Ledger, Reason
from sync.engine.standing import Standing
from sync.protocol.batch import Batch
from sync.protocol.clock import Stamp
from sync.protocol.digest import state_digest
from sync.protocol.erasing import erased_ids, merge
from sync.protocol.frame import Forged, Frame, FrameKind, encode
from sync.protocol.operation import Unreadable
from sync.protocol.row import Row
from sync.protocol.snapshot import CONFIRMED_AS, State, pack, unpack
from sync.protocol.version import Chain, covers


class BadSnapshot(Exception):
    """A snapshot that nobody of the team made, that breaks off, or that is not what it says."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A snapshot that its maker really made."""

    frame: Frame
    state: State


def complete(ledger: Ledger) -> bool:
    """Whether the state here is all that the shared log holds up to its place: nothing waits in the inbox."""
    waits = RETRIED - {Reason.LATE, Reason.VOID}
    return not ledger.unsealed() and not any(one.reason in waits for one in ledger.inbox())


def made(ledger: Ledger, standing: Standing) -> bytes:
    """The present state, sealed; nothing where this device cannot seal, or does not have everything."""
    if standing.key is None or not complete(ledger):
        return b""
    own = ledger.own()
    header = header_of(standing, own.chain, own.sealed, kind=FrameKind.SNAPSHOT)
    return encode(standing.suite.seal(header, pack(ledger.state()), standing.key, author=standing.identity))


def opened(raw: bytes, standing: Standing) -> Opened:
    """Raises BadSnapshot unless an active device made it and its rows are what its digest says."""
    try:
        frame = standing.suite.decode(raw)
        author = standing.membership.members.get(frame.chain.device)
        key = standing.keys.get(frame.header.epoch)
        if author is None or key is None or frame.header.kind != FrameKind.SNAPSHOT:
            raise BadSnapshot
        if frame.header.team != standing.membership.team or frame.header.schema > standing.schema:
            raise BadSnapshot
        standing.suite.verify(frame, author.sign)
        state = unpack(standing.suite.body(frame, key))
    except (Unreadable, Forged) as error:
        raise BadSnapshot from error
    if digest_of(state) != state.digest:
        raise BadSnapshot
    return Opened(frame, state)


def digest_of(state: State) -> bytes:
    """What the rows of a state amount to."""

    def rank(stamp: Stamp) -> tuple[int, str]:
        return stamp.time, state.chains[stamp.device].name

    return state_digest(state.rows, rank)


def begin_from(found: Opened, ledger: Ledger, standing: Standing, most_bytes: int) -> bool:
    """Put the snapshot in the place of what is here, then apply again what it does not have; whether it was needed."""
    seal_all(ledger, standing, most_bytes)
    _know_own(found, ledger, standing, most_bytes)
    if covers(ledger.vector(), found.state.vector):
        return False
    ledger.load(found.state)
    for raw, frame, batch in _beyond(found.state, ledger, standing):
        ledger.apply(frame, raw, batch)
    return True


def _know_own(found: Opened, ledger: Ledger, standing: Standing, most_bytes: int) -> None:
    """Own batches that the snapshot has are taken; where it has others under their numbers, a copy was first."""
    own = ledger.own()
    batch, name = found.state.heads.get(own.chain, (0, b""))
    if batch <= own.acknowledged:
        return
    if batch <= own.sealed and ledger.hash_of(own.chain, batch) == name:
        ledger.acknowledge(batch)
    else:
        taken = max(chain.incarnation for chain in found.state.heads if chain.device == standing.device)
        begin_anew(ledger, standing, most_bytes, taken)


def agrees(found: Opened, ledger: Ledger, standing: Standing) -> bool | None:
    """Whether the snapshot and what is here beyond it make the state that is here; None where some of it is not."""
    if not complete(ledger) or not covers(ledger.vector(), found.state.vector):
        return None
    chains = list(found.state.chains)
    rows = dict(found.state.rows)
    erased = erased_ids(rows)
    for _raw, frame, batch in _beyond(found.state, ledger, standing):
        for chain in (frame.chain, *batch.context):
            if chain not in chains:
                chains.append(chain)
        _apply(rows, chains, frame, batch, standing, erased=erased)
    names = [chain.name for chain in chains]
    return state_digest(rows, lambda stamp: (stamp.time, names[stamp.device])) == ledger.digest()


def word(found: Opened, standing: Standing) -> bytes:
    """Signed by a second device that has come to the same."""
    return standing.identity.signing.sign(CONFIRMED_AS + found.frame.hash).signature


def _beyond(state: State, ledger: Ledger, standing: Standing) -> list[tuple[bytes, Frame, Batch]]:
    """What is kept here was judged when it came."""
    frames = [(raw, standing.suite.decode(raw)) for raw in ledger.kept_beyond(state.vector)]
    return [
        (raw, frame, standing.suite.batch(frame, standing.keys[frame.header.epoch], standing.devices))
        for raw, frame in frames
    ]


def _apply(
    rows: dict[tuple[int, str], Row],
    chains: list[Chain],
    frame: Frame,
    batch: Batch,
    standing: Standing,
    *,
    erased: set[str],
) -> None:
    context = {chains.index(chain): number for chain, number in batch.context.items()}
    author = chains.index(frame.chain)
    for change in batch.changes:
        stamp = Stamp(change.time, author, frame.header.sequence)
        for one in change.operations:
            merge(rows, one, stamp, context=context, kinds=standing.registry, erased=erased)
