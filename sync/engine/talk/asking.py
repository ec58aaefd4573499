"""What a device asks the shared log next; one question at a time."""

from __future__ import annotations

from sync.control.record import encode as encode_record
from sync.engine.batches import beacons
from sync.engine.batches.sealing import NoKey, begin_anew, seal_all
from sync.engine.desk import Desk
from sync.engine.effects import Told
from sync.engine.log import Ledger, Log
from sync.engine.snapshots import confirming, loading, making
from sync.engine.talk.wishes import next_record, settle
from sync.protocol.asking.messages import Extend, GetSnapshot, Pull, Push, PutParts, PutSnapshot, Request


def next_request(desk: Desk, log: Log) -> Request | None:
    """None where there is nothing to ask; what is due to be sealed is sealed on the way."""
    if desk.records_lacking is not None:
        return _records(desk, log, desk.records_lacking)
    if desk.outcast:
        return _farewell(desk, log)
    beginning = desk.beginning
    if beginning is not None and not beginning.standing:
        return loading.next_names(desk)
    if desk.pull_due:
        return _pull(desk, log)
    if not desk.standing.belongs:
        return None
    if desk.needs_snapshot:
        return GetSnapshot(confirmed=True)
    said = confirming.word(desk)
    return said or _extend(desk, log) or _push(desk, log) or _in_background(desk, log)


def _in_background(desk: Desk, log: Log) -> Request | None:
    """What nobody waits for: the rest of a snapshot, somebody's to be looked through, one to be made."""
    return loading.next_names(desk) or confirming.next_request(desk) or _snapshot(desk, log)


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


def _snapshot(desk: Desk, log: Log) -> PutParts | PutSnapshot | None:
    with log.transaction() as ledger:
        making.begin_if_due(desk, ledger)
        return making.next_request(desk, ledger)


def _farewell(desk: Desk, log: Log) -> Push | Pull:
    """Who belongs to the team no longer hands in what she has from before, and asks again now and then."""
    if not desk.farewell:
        return _pull(desk, log)
    desk.farewell = False
    with log.transaction() as ledger:
        frames = tuple(ledger.lacking(desk.tuning.frames_a_push))
    return Push(frames, again=True) if frames else _pull(desk, log)
