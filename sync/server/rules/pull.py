"""What the shared log tells a device, and how its control log grows."""

from __future__ import annotations

from nacl.signing import VerifyKey

from sync.control.membership import RECOVERY, NotFollowing
from sync.control.record import decode as decode_record
from sync.protocol.asking.messages import (
    START,
    Extend,
    Extended,
    No,
    Pull,
    Pulled,
    Refused,
)
from sync.protocol.merge.operation import Unreadable
from sync.protocol.wire.frame import Forged, FrameKind, decode, verify
from sync.server.rules.push import Asking, running_hash
from sync.server.rules.shelf import DAY_MS, Shelf


def pull(shelf: Shelf, asking: Asking, message: Pull) -> Pulled | Refused:
    """A piece of the log after the asker's place, and what else is new; her place and her beacon are noted."""
    member = shelf.membership().members.get(asking.device)
    before = shelf.running(message.after)
    if shelf.membership().length == 0:  # a team that begins, or that puts back what the log has lost
        return _piece(shelf, asking, message, before)
    if member is None or member.gone:
        return Refused(No.STRANGER, shelf.membership().length, log=shelf.log)
    if before is not None:
        shelf.set_cursor(asking.device, message.after, asking.now)
    if message.beacon and _own_beacon(message.beacon, VerifyKey(member.sign), asking):
        shelf.set_beacon(asking.device, message.beacon)
    raise_floor(shelf, asking)
    return _piece(shelf, asking, message, before)


def extend(shelf: Shelf, asking: Asking, message: Extend) -> Extended | Refused:
    """Append control records if nobody was first; each has to follow from those before it."""
    membership = shelf.membership()
    if message.at != membership.length:
        return Refused(No.CONTROL_MOVED, membership.length, log=shelf.log)
    for taken, raw in enumerate(message.records):
        try:
            membership = membership.followed(decode_record(raw))
        except Unreadable:
            return Refused(No.UNREADABLE, taken=taken, log=shelf.log)
        except NotFollowing:
            return Refused(No.FORGED, taken=taken, log=shelf.log)
        shelf.add_record(raw, membership)
    return Extended(membership.length)


def raise_floor(shelf: Shelf, asking: Asking) -> None:
    """Forget what everybody who still comes by has applied, what a confirmed snapshot holds, and what is old enough.

    What was handed in before somebody was erased is old enough at once: it may tell of her.
    """
    kept = shelf.snapshot(confirmed=True)
    if kept is None:
        return
    cursors = shelf.cursors(asking.now - asking.limits.keep_ms)
    here = [cursors[one.device] for one in shelf.membership().active if one.device in cursors and one.role != RECOVERY]
    floor = min([kept.at, *here])
    if floor > shelf.floor:  # only then it is worth asking how old what is
        floor = min(floor, max(shelf.reached(asking.now - asking.limits.keep_ms), _before_erasing(shelf)))
    if floor > shelf.floor:
        shelf.cut(floor)


def _before_erasing(shelf: Shelf) -> int:
    """The last place from the days up to when somebody was erased last."""
    erased_by = shelf.membership().erased_by
    return shelf.reached(shelf.joined_at(erased_by) + DAY_MS) if erased_by else 0


def _piece(shelf: Shelf, asking: Asking, message: Pull, before: bytes | None) -> Pulled:
    """Whose place is not of this log, or below its floor, gets no frames, and sees why."""
    frames = (
        ()
        if before is None or message.after < shelf.floor
        else tuple(shelf.piece(message.after, message.most, asking.limits.page_bytes))
    )
    place = before or START
    for raw in frames:
        place = running_hash(place, raw)
    heads = shelf.membership().heads
    newest = shelf.snapshot(confirmed=False)
    waiting = newest.hash if newest and not newest.confirmed and newest.author != asking.device else b""
    return Pulled(
        log=shelf.log,
        frames=frames,
        before=before or b"",
        place=place,
        head=shelf.head,
        floor=shelf.floor,
        control=tuple(shelf.records(message.control)),
        control_length=shelf.membership().length,
        control_here=heads[message.control] if 0 <= message.control < len(heads) else b"",
        beacons=tuple(shelf.beacons()),
        snapshot_at=newest.at if newest else 0,
        to_confirm=waiting,
    )


def _own_beacon(raw: bytes, key: VerifyKey, asking: Asking) -> bool:
    try:
        frame = decode(raw)
        verify(frame, key)
    except (Unreadable, Forged):
        return False
    return frame.chain.device == asking.device and frame.header.kind == FrameKind.BEACON
