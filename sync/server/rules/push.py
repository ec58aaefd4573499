"""Which batch the shared log takes: checks in one order, the same for the real server and for the simulator.

The same batch again is answered as the first time, before anything else is asked of it: an answer that got lost on its
way does no harm. The log cannot read a batch; it only keeps strangers and confusion out. Devices check all of it again.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

from nacl.signing import VerifyKey

from sync.control.membership import Member, Membership, State
from sync.protocol.asking.messages import START, No, Push, Pushed, Refused
from sync.protocol.merge.operation import Unreadable
from sync.protocol.wire.frame import Forged, Frame, FrameKind, decode, verify
from sync.server.rules.shelf import Limits, Shelf


class Unwelcome(Exception):
    """A frame that is not taken."""

    def __init__(self, why: No, value: int = 0) -> None:
        super().__init__(why.value)
        self.why, self.value = why, value


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, when (milliseconds since 1970), and what is allowed."""

    device: str
    now: int
    limits: Limits


def push(shelf: Shelf, asking: Asking, message: Push) -> Pushed | Refused:
    """Take frames one after the other up to the first that cannot be taken; those before it stay."""
    places: list[int] = []
    for raw in message.frames:
        try:
            places.append(_take(shelf, asking, raw, again=message.again))
        except Unwelcome as refusal:
            return Refused(refusal.why, refusal.value, len(places), shelf.log)
    return Pushed(shelf.log, tuple(places))


def running_hash(before: bytes, raw: bytes) -> bytes:
    """Names a log up to and with one more frame."""
    return blake2b(before + raw, digest_size=32).digest()


def _take(shelf: Shelf, asking: Asking, raw: bytes, *, again: bool) -> int:
    if len(raw) > asking.limits.frame_bytes:
        raise Unwelcome(No.TOO_LARGE, asking.limits.frame_bytes)
    frame = _read(raw)
    membership = shelf.membership()
    sender = membership.members.get(asking.device)
    if membership.length == 0:
        raise Unwelcome(No.CONTROL_MOVED)
    if sender is None or frame.header.team != membership.team or frame.header.kind != FrameKind.CHANGES:
        raise Unwelcome(No.STRANGER, membership.length)
    stored = shelf.stored(frame.chain, frame.header.sequence)
    if stored is not None and stored.hash == frame.hash:
        return stored.place
    if stored is not None:
        raise Unwelcome(No.FORK)
    _check_order(shelf, frame)
    _check_epoch(membership, frame, again=again)
    _check_author(shelf, asking, frame, sender)
    return shelf.append(frame, raw, running_hash(shelf.running(shelf.head) or START, raw))


def _read(raw: bytes) -> Frame:
    try:
        return decode(raw)
    except Unreadable as error:
        raise Unwelcome(No.UNREADABLE) from error


def _check_order(shelf: Shelf, frame: Frame) -> None:
    last, name = shelf.end(frame.chain)
    if frame.header.sequence <= last or (frame.header.sequence == last + 1 and frame.header.previous != name):
        raise Unwelcome(No.FORK)
    if frame.header.sequence != last + 1:
        raise Unwelcome(No.GAP, last)


def _check_epoch(membership: Membership, frame: Frame, *, again: bool) -> None:
    header = frame.header
    if header.control_seen > membership.length:
        raise Unwelcome(No.CONTROL_MOVED, membership.length)
    if header.epoch != membership.epoch_at(header.control_seen):
        raise Unwelcome(No.FORGED)
    if header.epoch != membership.epoch and not again:
        raise Unwelcome(No.STALE_EPOCH, membership.epoch)


def _check_author(shelf: Shelf, asking: Asking, frame: Frame, sender: Member) -> None:
    """A device sends its own batches; a member may send anybody's again; who left has some days for her late ones."""
    author = shelf.membership().members.get(frame.chain.device)
    if author is None or author.since > frame.header.control_seen:
        raise Unwelcome(No.STRANGER)
    if not sender.active and not _late(shelf, asking, sender, frame):
        raise Unwelcome(No.STRANGER, shelf.membership().length)
    try:
        verify(frame, VerifyKey(author.sign))
    except Forged as error:
        raise Unwelcome(No.FORGED) from error


def _late(shelf: Shelf, asking: Asking, sender: Member, frame: Frame) -> bool:
    """A device that is leaving, or left lately, hands in what it wrote before; the team decides about it.

    With it what others wrote before and gave only to her: hers may build on it.
    """
    if sender.state is State.STOLEN:
        return False
    if sender.state is State.LEAVING:
        return True
    hers = frame.chain.device == sender.device or frame.header.control_seen < sender.gone_at
    return hers and asking.now - shelf.joined_at(sender.gone_at) <= asking.limits.late_ms
