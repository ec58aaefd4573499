"""Snapshots on the shared log: one is offered to newcomers; the log is cut only where a second device agreed."""

from __future__ import annotations

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from sync.protocol.asking.messages import (
    ConfirmSnapshot,
    Done,
    GetParts,
    GetSnapshot,
    No,
    Parts,
    PutParts,
    PutSnapshot,
    Refused,
    Snapshot,
)
from sync.protocol.merge.operation import Unreadable
from sync.protocol.wire.frame import Forged, Frame, FrameKind, decode, verify
from sync.protocol.wire.snapshot import CONFIRMED_AS
from sync.server.rules.pull import raise_floor
from sync.server.rules.push import Asking
from sync.server.rules.shelf import Kept, Shelf


def put_parts(shelf: Shelf, asking: Asking, message: PutParts) -> Done | Refused:
    """Keep pieces that a member has sealed, for the snapshot that will name them."""
    member = shelf.membership().members.get(asking.device)
    if member is None or not member.active:
        return Refused(No.STRANGER, log=shelf.log)
    parts: dict[bytes, bytes] = {}
    for raw in message.frames:
        if len(raw) > asking.limits.part_bytes:
            return Refused(No.TOO_LARGE, asking.limits.part_bytes, log=shelf.log)
        frame = _sealed_by(raw, asking, member.sign, FrameKind.PART)
        if frame is None:
            return Refused(No.FORGED, log=shelf.log)
        parts[frame.hash] = raw
    shelf.keep_parts(parts)
    return Done()


def get_parts(shelf: Shelf, asking: Asking, message: GetParts) -> Parts | Refused:
    """The pieces asked for, as many as an answer holds."""
    member = shelf.membership().members.get(asking.device)
    if member is None or member.gone:
        return Refused(No.STRANGER, log=shelf.log)
    names = message.names[: asking.limits.parts_at_once]
    return Parts(tuple(shelf.parts(names, asking.limits.page_bytes)))


def put_snapshot(shelf: Shelf, asking: Asking, message: PutSnapshot) -> Done | Refused:
    """Keep a snapshot of a place of this log, unless a newer one is there."""
    member = shelf.membership().members.get(asking.device)
    if member is None or not member.active:
        return Refused(No.STRANGER, log=shelf.log)
    if len(message.frame) > asking.limits.snapshot_bytes:
        return Refused(No.TOO_LARGE, asking.limits.snapshot_bytes, log=shelf.log)
    newest = shelf.snapshot(confirmed=False)
    if shelf.running(message.at) != message.place or (newest and newest.at >= message.at):
        return Refused(No.SNAPSHOT_OLD, log=shelf.log)
    frame = _sealed_by(message.frame, asking, member.sign, FrameKind.SNAPSHOT)
    if frame is None:
        return Refused(No.FORGED, log=shelf.log)
    lacking = shelf.lacking(message.parts)
    if lacking:
        return Refused(No.PARTS_LACK, lacking, log=shelf.log)
    made = Kept(message.at, message.place, frame.hash, message.frame, asking.device, False, message.parts)
    shelf.keep_snapshot(made)
    return Done()


def _sealed_by(raw: bytes, asking: Asking, key: bytes, kind: FrameKind) -> Frame | None:
    try:
        frame = decode(raw)
        verify(frame, VerifyKey(key))
    except (Unreadable, Forged):
        return None
    return frame if frame.header.kind == kind and frame.chain.device == asking.device else None


def confirm_snapshot(shelf: Shelf, asking: Asking, message: ConfirmSnapshot) -> Done | Refused:
    """A device other than its maker vouches for the newest snapshot."""
    member = shelf.membership().members.get(asking.device)
    if member is None or not member.active:
        return Refused(No.STRANGER, log=shelf.log)
    newest = shelf.snapshot(confirmed=False)
    if newest is None or newest.hash != message.snapshot or newest.author == asking.device:
        return Refused(No.SNAPSHOT_OLD, log=shelf.log)
    try:
        VerifyKey(member.sign).verify(CONFIRMED_AS + message.snapshot, message.signature)
    except (BadSignatureError, ValueError, TypeError):
        return Refused(No.FORGED, log=shelf.log)
    shelf.confirm(newest)
    raise_floor(shelf, asking)
    return Done()


def get_snapshot(shelf: Shelf, asking: Asking, message: GetSnapshot) -> Snapshot | Refused:
    """The snapshot asked for, empty where there is none."""
    member = shelf.membership().members.get(asking.device)
    if member is None or member.gone:
        return Refused(No.STRANGER, log=shelf.log)
    kept = shelf.snapshot(confirmed=message.confirmed, whole=True)
    return Snapshot(kept.at, kept.place, kept.frame) if kept else Snapshot(0, b"", b"")
