"""What a refusal of the shared log means."""

from __future__ import annotations

from sync.engine.batches.sealing import NoKey, begin_anew
from sync.engine.desk import Desk
from sync.engine.effects import Told
from sync.engine.log import Ledger, Log, Place
from sync.protocol.asking.messages import START, Extend, No, Push, Refused, Request
from sync.protocol.wire.frame import Frame


def refused(desk: Desk, log: Log, asked: Request, answer: Refused) -> None:
    """Never gives up what was written here: it is sent in another way, or later."""
    desk.refused()
    match answer.why:
        case No.FORK | No.TOO_LARGE | No.GAP if isinstance(asked, Push) and answer.taken < len(asked.frames):
            _refused_frame(desk, log, asked.frames[answer.taken], answer)
        case No.STALE_EPOCH:
            desk.pull_due = True
        case No.CONTROL_MOVED:
            desk.pull_due = True
            desk.control_there = answer.value
        case No.SLOW_DOWN:
            desk.quiet_until = desk.now + min(max(answer.value, 1_000), desk.tuning.outcast_ms)
        case No.FULL:
            desk.tell(Told.SERVER_FULL, bytes=answer.value)
            desk.quiet_until = desk.now + desk.tuning.outcast_ms
        case No.STRANGER:
            _outcast(desk, answer.value)
        case No.SNAPSHOT_OLD | No.PARTS_LACK:
            _not_put(desk, log, asked)
        case No.FORGED if isinstance(asked, Extend):
            desk.tell(Told.CONTROL_FORKED)
            desk.failed()
        case _:
            desk.failed()


def _not_put(desk: Desk, log: Log, asked: Request) -> None:
    """A snapshot that somebody else was quicker with, or some part of which is lost: made anew when it is due again."""
    desk.snapshot_at = max(desk.snapshot_at, getattr(asked, "at", 0))
    with log.transaction() as ledger:
        ledger.end_making()


def _refused_frame(desk: Desk, log: Log, raw: bytes, answer: Refused) -> None:
    frame = desk.standing.suite.decode(raw)
    try:
        with log.transaction() as ledger:
            match answer.why:
                case No.FORK:
                    _forked(desk, ledger, frame)
                case No.GAP:
                    _look_again(desk, ledger)
                case _:
                    _too_large(desk, ledger, frame, len(raw))
    except NoKey:
        desk.tell(Told.NO_KEY)
        desk.failed()


def _forked(desk: Desk, ledger: Ledger, frame: Frame) -> None:
    own = ledger.own()
    if frame.chain == own.chain and frame.header.sequence > own.acknowledged:
        begin_anew(ledger, desk.standing, desk.batch_bytes, frame.header.incarnation)
        desk.tell(Told.CLONED, device=frame.chain.device)
        desk.pull_due = True
    else:
        ledger.hold({frame.chain: ledger.vector().get(frame.chain, 0)})
        desk.tell(Told.TWO_TALES, device=frame.chain.device)


def _look_again(desk: Desk, ledger: Ledger) -> None:
    """The shared log lacks more than was known: it is looked at from its start."""
    ledger.forget_held()
    ledger.set_place(Place(ledger.place().log, 0, START))
    desk.failed()


def _too_large(desk: Desk, ledger: Ledger, frame: Frame, length: int) -> None:
    own = ledger.own()
    changes = len(
        desk.standing.suite.batch(frame, desk.standing.keys[frame.header.epoch], desk.standing.devices).changes
    )
    if frame.chain == own.chain and frame.header.sequence > own.acknowledged and changes > 1:
        desk.batch_bytes = max(length // 2, 1)
        begin_anew(ledger, desk.standing, desk.batch_bytes)
    else:
        desk.tell(Told.CHANGE_TOO_LARGE, device=frame.chain.device)
        desk.quiet_until = desk.now + desk.tuning.outcast_ms


def _outcast(desk: Desk, control_there: int) -> None:
    """Not of the team any more, or the shared log has forgotten it; a newcomer waits until somebody approves her."""
    if 0 < control_there < desk.standing.membership.length:
        desk.control_there = control_there
        desk.quiet_until = desk.now + desk.tuning.first_retry_ms
        return
    if not desk.standing.belongs:
        desk.quiet_until = desk.now + desk.tuning.poll_ms
    elif not desk.outcast:
        desk.outcast, desk.farewell = True, True
        desk.tell(Told.REMOVED)
    else:
        desk.quiet_until = desk.now + desk.tuning.outcast_ms
