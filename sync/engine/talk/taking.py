"""Takes in a page of the shared log slice by slice, so that a person never waits for what others wrote meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from sync.engine.batches import beacons
from sync.engine.batches.beacons import Beacon
from sync.engine.batches.receiving import Receiving, Taken
from sync.engine.batches.sealing import NoKey
from sync.engine.desk import Desk, Page
from sync.engine.effects import Tell, Told
from sync.engine.log import Ledger, Log, Place
from sync.protocol.asking.messages import Pulled


def go_on(desk: Desk, log: Log) -> None:
    """The next slice of the page that lies on the desk, in a transaction of its own."""
    page = desk.page
    if page is None:
        return
    try:
        _take(desk, log, page, page.slice(desk.tuning.slice_bytes))
    except NoKey:
        desk.tell(Told.NO_KEY)
        desk.page, desk.pull_due = None, False


def _take(desk: Desk, log: Log, page: Page, raws: tuple[bytes, ...]) -> None:
    answer, running = page.answer, page.running
    for raw in raws:
        running = blake2b(running + raw, digest_size=32).digest()
    at = page.after + page.done + len(raws)
    ended = page.done + len(raws) == len(answer.frames)
    last = ended and at >= answer.head
    with log.transaction() as ledger:
        taken = Receiving(ledger, desk.standing, desk.latest, desk.batch_bytes).take(raws)
        ledger.set_place(Place(answer.log, at, running))
        ledger.hold(taken.held)
        tells = _compared(desk, ledger, answer) if last else []
        lacking = ledger.lacking(1) if last else ()
        finished = last and not lacking and not ledger.unsealed()
    page.done, page.running = page.done + len(raws), running
    _after(desk, answer, taken, tells)
    if ended:
        desk.page, desk.pull_due = None, not last
    if last:
        _check_claims(desk, lacking, finished=finished)
        if desk.usable_due:
            desk.usable_due = False
            desk.tell(Told.USABLE)


def _after(desk: Desk, answer: Pulled, taken: Taken, tells: list[Tell]) -> None:
    desk.tell_all([*taken.tells, *tells])
    desk.to_confirm, desk.snapshot_at = answer.to_confirm, answer.snapshot_at
    if desk.first_written is not None:
        desk.first_written = None  # it was sealed before anything was applied


def _check_claims(desk: Desk, lacking: Iterable[bytes], *, finished: bool) -> None:
    """Everything sent, or something that the shared log said it has and does not."""
    if any(raw in desk.claimed for raw in lacking):
        desk.tell(Told.NOT_KEPT)
        desk.refused()
    desk.claimed = frozenset()
    if finished and desk.records_lacking is None:
        desk.refusals = 0
    if finished and desk.sending:
        desk.sending = False
        desk.untell(Told.ALL_SENT)
        desk.tell(Told.ALL_SENT)
    if finished and desk.putting_back:
        desk.putting_back = False
        desk.tell(Told.PUT_BACK)


def _compared(desk: Desk, ledger: Ledger, answer: Pulled) -> list[Tell]:
    """Caught up: do colleagues hold the same, and is anything kept from this device?"""
    desk.caught_up_at = desk.now
    standing = desk.standing
    desk.beacons = beacons.read(answer.beacons, standing, desk.beacons)
    colleagues = [one for one in desk.beacons.values() if one is not None]
    desk.seen.update({one.device: one.at for one in colleagues})
    tells = _differing(desk, ledger, beacons.same_batches(colleagues, ledger))
    missing = beacons.missing(colleagues, ledger)
    desk.missing = {one: desk.missing.get(one, desk.now) for one in missing}
    long = {one for one, since in desk.missing.items() if desk.now - since >= desk.tuning.patience_ms}
    return tells + [Tell(Told.WITHHELD, (("device", chain.device),)) for chain, _batch in sorted(long)]


def _differing(desk: Desk, ledger: Ledger, colleagues: list[Beacon]) -> list[Tell]:
    here = beacons.digest_here(ledger, desk.here) if colleagues else None
    if here is None:
        return []
    desk.here = here
    return [Tell(Told.DIGESTS_DIFFER, (("device", one.device),)) for one in colleagues if one.digest != here.name]
