"""Snapshots on the shared log: one is offered to newcomers; the log is cut only where a second device agreed."""

from __future__ import annotations

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from sync.protocol.frame import Forged, FrameKind, decode, verify
from sync.protocol.messages import (
    ConfirmSnapshot,
    Done,
    GetSnapshot,
    No,
    PutSnapshot,
    Refused,
    Snapshot,
)
from sync.protocol.operation import Unreadable
from sync.protocol.snapshot import CONFIRMED_AS
from sync.server.rules.pull import raise_floor
from sync.server.rules.push import Asking
from sync.server.rules.shelf import Kept, Shelf


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
    try:
        frame = decode(message.frame)
        verify(frame, VerifyKey(member.sign))
    except (Unreadable, Forged):
        return Refused(No.FORGED, log=shelf.log)
    if frame.header.kind != FrameKind.SNAPSHOT or frame.chain.device != asking.device:
        return Refused(No.FORGED, log=shelf.log)
    shelf.keep_snapshot(Kept(message.at, message.place, frame.hash, message.frame, asking.device, confirmed=False))
    return Done()


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
