"""Makes a snapshot of the team's state, a part at a time, while people go on working.

From the moment on that it begins, the ledger keeps the state as it was then; its parts are cut, sealed and handed in
one after the other, and at last the list of them. A device that dies meanwhile goes on where it was.
"""

from __future__ import annotations

from hashlib import blake2b

from sync.control.membership import RECOVERY
from sync.engine.batches.sealing import header_of
from sync.engine.desk import Desk
from sync.engine.log import RETRIED, Cut, Ledger, Making, Reason, Wish
from sync.engine.parts.opening import rank_of
from sync.engine.standing import Standing
from sync.protocol.asking.messages import PutParts, PutSnapshot
from sync.protocol.merge.digest import state_digest
from sync.protocol.wire.frame import FrameKind, encode
from sync.protocol.wire.snapshot import Manifest, Part, Sort, pack, pack_history, pack_manifest


def complete(ledger: Ledger) -> bool:
    """Whether the state here is all that the shared log holds up to its place: nothing waits or is to be loaded."""
    waits = RETRIED - {Reason.LATE, Reason.VOID}
    waiting = any(one.reason in waits for one in ledger.inbox())
    return not ledger.unsealed() and not waiting and ledger.loading() is None


def begin_if_due(desk: Desk, ledger: Ledger) -> None:
    """Keep the state for a snapshot where one is due, this device's turn has come, and it has all that others have."""
    if not desk.standing.active or desk.standing.key is None or ledger.making() is not None:
        return
    at = ledger.place().at
    if not _wanted(desk, ledger, at) and not _turn(desk, at):
        return
    own = ledger.own()
    if own.sealed == own.acknowledged and not ledger.lacking(1) and complete(ledger):
        ledger.begin_making()
        desk.making = True


def go_on(desk: Desk, ledger: Ledger) -> None:
    """Cut, seal and keep the next part of the snapshot that is being made."""
    making = ledger.making()
    if making is None or making.cut or desk.standing.key is None:
        desk.making = False
        return
    cut = ledger.cut(desk.tuning.rows_a_part)
    if cut is None:
        cut = _late(ledger)
        desk.making = False
    if cut is not None:
        part, raw = _sealed(cut, ledger, desk.standing)
        ledger.keep_part(part, raw)


def _late(ledger: Ledger) -> Cut | None:
    """What waits here for the team's word lies before the place from which a newcomer will go on."""
    raws = tuple(one.raw for one in ledger.inbox() if one.reason in (Reason.LATE, Reason.VOID))
    return Cut(Sort.LATE, None, raws) if raws else None


def next_request(desk: Desk, ledger: Ledger) -> PutParts | PutSnapshot | None:
    """Parts to be handed in, then the list of them; nothing while no snapshot is made."""
    making = ledger.making()
    if making is None:
        return None
    late = making.place.at <= desk.snapshot_at or making.place.log != ledger.place().log
    if late or not desk.standing.active:
        ledger.end_making()  # somebody was first, the shared log is another, or this device is leaving
        return None
    raws = ledger.made_parts(desk.tuning.parts_bytes)
    if raws:
        return PutParts(tuple(raws.values()))
    desk.making = not making.cut
    return _handed_in(making, ledger, desk.standing) if making.cut else None


def _handed_in(making: Making, ledger: Ledger, standing: Standing) -> PutSnapshot | None:
    if standing.key is None:
        return None
    parts = tuple(sorted(making.parts, key=lambda part: part.sort))  # what is needed first comes first
    manifest = Manifest(making.heads, making.digest, parts)
    own = ledger.own()
    header = header_of(standing, own.chain, own.sealed, kind=FrameKind.SNAPSHOT)
    frame = standing.suite.seal(header, pack_manifest(manifest), standing.key, author=standing.identity)
    return PutSnapshot(making.place.at, making.place.running, encode(frame), manifest.names())


def _sealed(cut: Cut, ledger: Ledger, standing: Standing) -> tuple[Part, bytes]:
    assert standing.key is not None
    own = ledger.own()
    header = header_of(standing, own.chain, own.sealed, kind=FrameKind.PART)
    state = cut.state
    body = pack(state) if state is not None else pack_history(cut.lines)
    frame = standing.suite.seal(header, body, standing.key, author=standing.identity)
    raw = encode(frame)
    if state is None:
        return Part(frame.hash, cut.sort, len(cut.lines), len(raw)), raw
    digest = state_digest(state.rows, rank_of(state))
    return Part(frame.hash, cut.sort, len(state.rows), len(raw), digest), raw


def _turn(desk: Desk, at: int) -> bool:
    """Each stretch of the log has an order of its own in which devices wait for one another."""
    every = desk.tuning.snapshot_every
    if at < desk.snapshot_at + every:
        desk.due_since = None
        return False
    desk.due_since = desk.now if desk.due_since is None else desk.due_since
    return desk.now >= desk.due_since + turn_of(desk.standing, at // every) * desk.tuning.turn_ms


def turn_of(standing: Standing, stretch: int) -> int:
    """How many colleagues come before this device."""

    def order(device: str) -> bytes:
        return blake2b(bytes.fromhex(device) + stretch.to_bytes(8), digest_size=8).digest()

    makers = sorted((one.device for one in standing.membership.active if one.role != RECOVERY), key=order)
    return makers.index(standing.device) if standing.device in makers else len(makers)


def _wanted(desk: Desk, ledger: Ledger, at: int) -> bool:
    wishes = {intent.wish for intent in ledger.intents()}
    return Wish.SNAPSHOT in wishes and Wish.ERASE not in wishes and at > desk.snapshot_at
