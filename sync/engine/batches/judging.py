"""Whether a received batch may be applied, and if not, why: nothing is applied that has not passed all of this."""

from __future__ import annotations

from dataclasses import dataclass

from sync.control.membership import State
from sync.engine.log import GENUINE, Ledger, Reason
from sync.engine.standing import Standing
from sync.protocol.merge.operation import Unreadable
from sync.protocol.merge.registry import fits
from sync.protocol.merge.version import Chain, Vector, covers, view
from sync.protocol.wire.batch import Batch
from sync.protocol.wire.frame import HASH_BYTES, Forged, Frame, FrameKind


@dataclass(frozen=True, slots=True)
class Ready:
    """May be applied now. `honest` is False where its author had been told something else than this device."""

    frame: Frame
    batch: Batch
    honest: bool


@dataclass(frozen=True, slots=True)
class Known:
    """Applied before."""

    frame: Frame


@dataclass(frozen=True, slots=True)
class Forked:
    """Signed by this device, and not written by it: its past or its copy."""

    frame: Frame


@dataclass(frozen=True, slots=True)
class Kept:
    """Goes to the inbox."""

    reason: Reason
    frame: Frame | None = None

    @property
    def genuine(self) -> bool:
        """Whether a device of the team has really signed it."""
        return self.reason in GENUINE


Verdict = Ready | Known | Forked | Kept


class _No(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def judge(raw: bytes, standing: Standing, ledger: Ledger) -> Verdict:
    """What becomes of the bytes of a batch."""
    try:
        frame = standing.suite.decode(raw)
    except Unreadable:
        return Kept(Reason.FORGED)
    try:
        return _judged(frame, standing, ledger)
    except _No as no:
        return Kept(no.reason, frame)


def _judged(frame: Frame, standing: Standing, ledger: Ledger) -> Verdict:
    header, chain = frame.header, frame.chain
    if header.team != standing.membership.team or header.kind != FrameKind.CHANGES or header.sequence < 1:
        raise _No(Reason.FOREIGN)
    known = ledger.vector().get(chain, 0)
    if header.sequence <= known and ledger.hash_of(chain, header.sequence) == frame.hash:
        return Known(frame)
    _check_author(frame, standing)
    if _is_own(frame, ledger):
        return Forked(frame)
    if header.sequence <= known:
        if ledger.hash_of(chain, header.sequence) is None:
            return Known(frame)  # it lies below a snapshot, where hashes are not kept
        raise _No(Reason.TWO_TALES)
    _check_still_writing(frame, standing)
    if header.schema > standing.schema:
        raise _No(Reason.NEWER)
    return _opened(frame, standing, ledger, known)


def _check_author(frame: Frame, standing: Standing) -> None:
    """A signature of a device that was of the team, in the epoch of what it had seen of the control log."""
    header, membership = frame.header, standing.membership
    if header.control_seen > membership.length:
        raise _No(Reason.CONTROL)
    author = membership.members.get(frame.chain.device)
    if author is None or author.since > header.control_seen:
        raise _No(Reason.STRANGER)
    try:
        standing.suite.verify(frame, author.sign)
    except Forged as error:
        raise _No(Reason.FORGED) from error
    if header.epoch != membership.epoch_at(header.control_seen):
        raise _No(Reason.WRONG_EPOCH)


def _check_still_writing(frame: Frame, standing: Standing) -> None:
    author = standing.membership.members[frame.chain.device]
    if not author.gone or frame.header.sequence <= author.cuts.get(frame.header.incarnation, 0):
        return
    late = author.state is State.LEFT and frame.header.control_seen < author.gone_at
    raise _No(Reason.LATE if late else Reason.VOID)


def _is_own(frame: Frame, ledger: Ledger) -> bool:
    own = ledger.own()
    return frame.chain == own.chain and frame.header.sequence > own.acknowledged


def _opened(frame: Frame, standing: Standing, ledger: Ledger, known: int) -> Ready:
    key = standing.keys.get(frame.header.epoch)
    if key is None:
        raise _No(Reason.NO_KEY)
    if frame.header.sequence != known + 1:
        raise _No(Reason.WAITING)
    if known and ledger.hash_of(frame.chain, known) not in (frame.header.previous, None):
        raise _No(Reason.TWO_TALES)
    batch = _read(frame, standing)
    if not covers(ledger.vector(), batch.context):
        raise _No(Reason.WAITING)
    return Ready(frame, batch, _told_the_same(frame, batch, standing, ledger))


def _read(frame: Frame, standing: Standing) -> Batch:
    try:
        batch = standing.suite.batch(frame, standing.keys[frame.header.epoch], standing.devices)
    except (Forged, Unreadable) as error:
        raise _No(Reason.UNREADABLE) from error
    if not all(fits(one, standing.registry) for change in batch.changes for one in change.operations):
        raise _No(Reason.UNREADABLE)
    return batch


def _told_the_same(frame: Frame, batch: Batch, standing: Standing, ledger: Ledger) -> bool:
    seen = view_of(batch.context, frame.header.control_seen, standing, ledger)
    return seen is None or seen == batch.view


def view_of(context: Vector, control_seen: int, standing: Standing, ledger: Ledger) -> bytes | None:
    """The name of what stands behind a context here; None where a hash is no longer known."""
    heads: list[tuple[Chain, int, bytes]] = []
    for chain, batch in context.items():
        name = ledger.hash_of(chain, batch)
        if name is None or len(name) != HASH_BYTES:
            return None
        heads.append((chain, batch, name))
    return view(standing.membership.heads[control_seen], heads)
