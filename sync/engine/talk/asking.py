"""What a device asks the shared log next; one question at a time."""

from __future__ import annotations

from sync.control.membership import RECOVERY
from sync.control.record import encode as encode_record
from sync.engine.batches import beacons, snapshots
from sync.engine.batches.sealing import NoKey, begin_anew, seal_all
from sync.engine.effects import Told
from sync.engine.log import Ledger, Log, Wish
from sync.engine.talk.desk import Desk
from sync.engine.talk.wishes import next_record, settle
from sync.protocol.messages import Extend, GetSnapshot, Pull, Push, PutSnapshot, Request


def next_request(desk: Desk, log: Log) -> Request | None:
    """None where there is nothing to ask; what is due to be sealed is sealed on the way."""
    if desk.control_there is not None and desk.control_there < desk.standing.membership.length:
        return _records(desk, log, desk.control_there)
    if desk.outcast:
        return _farewell(desk, log)
    if desk.pull_due:
        return _pull(desk, log)
    if not desk.standing.belongs:
        return None
    if desk.needs_snapshot:
        return GetSnapshot(confirmed=True)
    if desk.to_confirm and desk.to_confirm not in desk.looked_at:
        return GetSnapshot(confirmed=False)
    return _extend(desk, log) or _push(desk, log) or _snapshot(desk, log)


def _pull(desk: Desk, log: Log) -> Pull:
    with log.transaction() as ledger:
        beacon = _beacon(desk, ledger)
        return Pull(ledger.place().at, desk.standing.membership.length, desk.tuning.frames_a_pull, beacon)


def _beacon(desk: Desk, ledger: Ledger) -> bytes:
    """Shown when this device has moved, and not too often: naming a whole state takes its time."""
    if desk.standing.key is None or desk.now < desk.show_at:
        return b""
    here = beacons.digest_here(ledger, desk.here)
    if here is None or here is desk.shown:
        return b""
    desk.here = desk.shown = here
    desk.show_at = desk.now + desk.tuning.beacon_ms
    return beacons.made(here, ledger, desk.standing, at=desk.wall())


def _records(desk: Desk, log: Log, there: int) -> Extend:
    """The shared log has lost control records, or has never had any."""
    desk.control_there = None
    with log.transaction() as ledger:
        return Extend(tuple(ledger.records()[there:]), there)


def _extend(desk: Desk, log: Log) -> Extend | None:
    with log.transaction() as ledger:
        tells = settle(ledger, desk.standing)
        record = next_record(ledger, desk.standing)
    desk.tell_all(tells)
    return Extend((encode_record(record),), record.n - 1) if record else None


def _push(desk: Desk, log: Log) -> Push | None:
    try:
        with log.transaction() as ledger:
            seal_if_due(desk, ledger)
            _renew_stale(desk, ledger)
            push = _frames(desk, ledger)
    except NoKey:
        desk.tell(Told.NO_KEY)
        return None
    if desk.seal_at is not None and desk.now >= desk.seal_at:
        desk.first_written = None
    return push


def seal_if_due(desk: Desk, ledger: Ledger) -> None:
    if desk.seal_at is not None and desk.now >= desk.seal_at:
        seal_all(ledger, desk.standing, desk.batch_bytes)


def _renew_stale(desk: Desk, ledger: Ledger) -> None:
    """What was sealed with a key that somebody who left knows is sealed again before it is sent."""
    frames = (desk.standing.suite.decode(raw) for raw in ledger.own_frames(ledger.own().acknowledged))
    if ledger.cut_off() or any(frame.header.epoch != desk.standing.membership.epoch for frame in frames):
        begin_anew(ledger, desk.standing, desk.batch_bytes)


def _frames(desk: Desk, ledger: Ledger) -> Push | None:
    """Frames of one sort: own ones for the first time, or any that somebody may have had from the log before."""
    own = ledger.own()
    chosen: list[bytes] = []
    again, size = False, 0
    for raw in ledger.lacking(desk.tuning.frames_a_push):
        frame = desk.standing.suite.decode(raw)
        before = frame.chain != own.chain or frame.header.sequence <= own.acknowledged
        if chosen and (before != again or size + len(raw) > 4 * desk.batch_bytes):
            break
        again, size = before, size + len(raw)
        chosen.append(raw)
    desk.sending = desk.sending or bool(chosen)
    return Push(tuple(chosen), again) if chosen else None


def _snapshot(desk: Desk, log: Log) -> PutSnapshot | None:
    """The device whose turn it is makes one when the log has grown enough; who has erased somebody makes one anyway."""
    with log.transaction() as ledger:
        place = ledger.place()
        if not _wanted(desk, ledger, place.at) and not _turn(desk, place.at):
            return None
        if ledger.lacking(1):
            return None
        frame = snapshots.made(ledger, desk.standing)
        return PutSnapshot(place.at, place.running, frame) if frame else None


def _turn(desk: Desk, at: int) -> bool:
    every = desk.tuning.snapshot_every
    makers = [one.device for one in desk.standing.membership.active if one.role != RECOVERY]
    due = at >= desk.snapshot_at + every
    return due and bool(makers) and desk.standing.device == makers[at // every % len(makers)]


def _wanted(desk: Desk, ledger: Ledger, at: int) -> bool:
    wishes = {intent.wish for intent in ledger.intents()}
    return Wish.SNAPSHOT in wishes and Wish.ERASE not in wishes and at > desk.snapshot_at


def _farewell(desk: Desk, log: Log) -> Push | Pull:
    """Who belongs to the team no longer hands in what she has from before, and asks again now and then."""
    if not desk.farewell:
        return _pull(desk, log)
    desk.farewell = False
    with log.transaction() as ledger:
        frames = tuple(ledger.lacking(desk.tuning.frames_a_push))
    return Push(frames, again=True) if frames else _pull(desk, log)
