"""What an answer of the shared log means for this device."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from sync.control.membership import NotFollowing
from sync.control.record import decode as decode_record
from sync.engine.desk import Desk, Page
from sync.engine.effects import Tell, Told
from sync.engine.log import Ledger, Log, Place, Wish
from sync.engine.standing import Standing
from sync.engine.talk.taking import go_on
from sync.protocol.asking.messages import START, Pull, Pulled, Push
from sync.protocol.merge.operation import Unreadable


class Garbled(Exception):
    """An answer that contradicts itself: it was damaged on its way, or the shared log is not to be trusted."""


def pulled(desk: Desk, log: Log, asked: Pull, answer: Pulled) -> None:
    """Control records first, as they say who may have written; then batches, and the place moves with them."""
    desk.outcast = False
    if answer.control_here not in (b"", desk.standing.membership.heads[asked.control]):
        desk.tell(Told.CONTROL_FORKED)
        desk.refused()
        return
    if not _learn(desk, log, answer):
        raise Garbled  # nothing is taken of an answer whose records do not follow: its batches may be judged by them
    desk.control_there = answer.control_length
    if not desk.standing.belongs:
        desk.pull_due = False
        return
    with log.transaction() as ledger:
        gone_back = _gone_back(ledger, asked, answer)
        if gone_back:
            desk.putting_back = True
            desk.tell(Told.SERVER_RESTORED)  # also where the disk is too full to begin anew now
            ledger.forget_held()
            ledger.set_place(Place(answer.log, 0, START))
            desk.refused()  # a log that goes back again and again is looked at ever more seldom
            return
    if asked.after < answer.floor or _far_behind(desk, log, answer):
        desk.needs_snapshot, desk.pull_due = True, False
        return
    _check_running(answer)
    desk.page = Page(asked.after, answer)
    go_on(desk, log)


def snapshot_kept(log: Log) -> None:
    """The shared log has a new snapshot; whoever wished for one has it."""
    with log.transaction() as ledger:
        for intent in ledger.intents():
            if intent.wish is Wish.SNAPSHOT:
                ledger.drop_intent(intent)


def pushed(desk: Desk, asked: Push) -> None:
    """The shared log says that it has them: that counts when they come back with its running hash."""
    desk.claimed = frozenset(asked.frames)
    desk.pull_due = True


def _far_behind(desk: Desk, log: Log, answer: Pulled) -> bool:
    """Whether a newcomer is quicker by a snapshot than by the whole log."""
    if desk.by_log or not answer.snapshot_at or answer.snapshot_at < desk.tuning.join_batches:
        return False
    with log.transaction() as ledger:
        nothing = not ledger.place().at and ledger.loading() is None
        return nothing and all(chain == ledger.own().chain for chain in ledger.vector())


def _learn(desk: Desk, log: Log, answer: Pulled) -> bool:
    """Whether every record of the answer follows; those that do are kept."""
    if not answer.control:
        return True
    belonged = desk.standing.belongs
    with log.transaction() as ledger:
        standing, follows = _followed(desk.standing, answer.control, ledger)
    told = _news(desk.standing, standing)
    desk.standing, desk.beacons = standing, {}
    desk.tell_all(told)
    if not follows:
        desk.tell(Told.CONTROL_FORKED)
    if standing.belongs and not belonged:
        desk.tell(Told.JOINED)
    return follows


def _followed(standing: Standing, raws: Iterable[bytes], ledger: Ledger) -> tuple[Standing, bool]:
    for raw in raws:
        try:
            record = decode_record(raw)
            if standing.first and record.n == 1 and record.hash != standing.first:
                return standing, False
            standing = standing.learned(record)
        except (Unreadable, NotFollowing):
            return standing, False
        ledger.add_record(raw)
    return standing, True


def _news(before: Standing, after: Standing) -> list[Tell]:
    gone_before = {one.device for one in before.membership.members.values() if one.gone}
    gone = (one.device for one in after.membership.members.values() if one.gone)
    return [Tell(Told.LEFT, (("device", one),)) for one in gone if one not in gone_before]


def _gone_back(ledger: Ledger, asked: Pull, answer: Pulled) -> bool:
    """Whether the log is not the one that was taken up to here: then everything is looked at again, from its start."""
    place = ledger.place()
    if place.log == b"":
        ledger.set_place(Place(answer.log, 0, START))
        return False
    if answer.log == place.log and asked.after < answer.floor <= answer.head:
        return False  # what lies between is in the snapshot
    return not (answer.log == place.log and answer.before == place.running and answer.head >= asked.after)


def _check_running(answer: Pulled) -> None:
    place = answer.before
    for raw in answer.frames:
        place = blake2b(place + raw, digest_size=32).digest()
    if place != answer.place:
        raise Garbled
