"""A device of a team without a network, a disk or a clock: what happens goes in, what is to be done comes out.

Everything that must not be lost is in the log; a machine that dies at any moment is made anew from it. Whoever carries
its requests tells each answer, or that none came, with the ticket of the request; late and doubled answers do no harm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from sync.control.identity import Identity
from sync.control.making import keyring
from sync.control.membership import Membership
from sync.control.record import decode as decode_record
from sync.engine import carrying
from sync.engine.batches.erasing import sweep
from sync.engine.batches.receiving import Receiving
from sync.engine.batches.sealing import NoKey, seal_all
from sync.engine.carrying import Came
from sync.engine.desk import Desk
from sync.engine.effects import Arm, Effect, Send, Told
from sync.engine.log import Intent, Log, LogRefused
from sync.engine.snapshots import confirming, loading, making
from sync.engine.standing import Standing, Tuning
from sync.engine.suite import Suite
from sync.engine.talk import asking, hearing, refusals, taking
from sync.protocol.asking.messages import (
    Answer,
    Done,
    Extended,
    GetParts,
    GetSnapshot,
    Parts,
    Pull,
    Pulled,
    Push,
    Pushed,
    PutParts,
    PutSnapshot,
    Refused,
    Request,
    Snapshot,
)
from sync.protocol.merge.fields import Registry
from sync.protocol.wire.parcel import Parcel

Effects = tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """What the window shows at the bottom left."""

    unsent: int
    waiting: int
    caught_up_at: int
    putting_back: bool
    removed: bool
    parts: tuple[int, int] = (0, 0)
    """How many parts of a snapshot are loaded, of so many; (0, 0) while none is."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """How a run is doing, without a look at the log. `caught_up_at` is of the clock that `now` is told by, 0 for never.

    `seen` has when each colleague's device last showed itself, in milliseconds since 1970 by its own clock; `loading`
    how many parts of a snapshot are loaded, of so many, (0, 0) while none is.
    """

    caught_up_at: int
    putting_back: bool
    removed: bool
    seen: Mapping[str, int]
    loading: tuple[int, int]


class Machine:
    """One device while the program runs. `now` is in milliseconds of a clock that never goes back; `wall` may lie."""

    def __init__(self, log: Log, standing: Standing, *, tuning: Tuning, wall: Callable[[], int]) -> None:
        self._log = log
        self._desk = Desk(standing=standing, tuning=tuning, batch_bytes=tuning.batch_bytes, wall=wall)

    def start(self, now: int) -> Effects:
        """Go on where the log stands."""

        def begin() -> None:
            with self._log.transaction() as ledger:
                if ledger.unsealed():
                    self._desk.written()
                loading.resume(self._desk, ledger)
                self._desk.making = ledger.making() is not None
                if self._desk.standing.belongs and self._desk.standing.key is not None:
                    Receiving(ledger, self._desk.standing, self._desk.latest, self._desk.batch_bytes).take(())

        return self._turn(now, begin)

    def written(self, now: int) -> Effects:
        """The program has committed a change, which is in the log."""
        return self._turn(now, self._desk.written)

    def woke(self, now: int) -> Effects:
        """The moment that was asked for has come."""

        def wake() -> None:
            desk = self._desk
            if desk.asked is not None and now >= desk.asked_at + desk.tuning.answer_ms:
                self._lost()
            if now >= desk.poll_at:
                desk.pull_due = True
            self._go_on()

        return self._turn(now, wake)

    def erased(self, now: int) -> Effects:
        """Somebody was erased here: look at what is kept and at what waits to be sent, offline too."""

        def look() -> None:
            desk = self._desk
            desk.written()
            with self._log.transaction() as ledger, suppress(NoKey):
                sweep(ledger, desk.standing, desk.batch_bytes)

        return self._turn(now, look)

    def head_moved(self, now: int) -> Effects:
        """The shared log says that there is something new."""

        def due() -> None:
            self._desk.pull_due = True

        return self._turn(now, due)

    def news_comes(self, now: int) -> Effects:
        """The shared log tells of news from now on: the engine looks by itself seldom."""

        def listen() -> None:
            self._desk.listening = True

        return self._turn(now, listen)

    def news_ends(self, now: int) -> Effects:
        """It cannot be relied on for news any longer."""

        def look() -> None:
            desk = self._desk
            desk.listening = False
            desk.poll_at = min(desk.poll_at, now + desk.tuning.poll_ms)

        return self._turn(now, look)

    def online(self, now: int) -> Effects:
        """The network came back, or a person wants it now."""

        def due() -> None:
            self._desk.pull_due, self._desk.quiet_until, self._desk.failures = True, 0, 0

        return self._turn(now, due)

    def wish(self, intent: Intent, now: int) -> Effects:
        """A person wants something of the membership; it is done when the control log holds it."""

        def note() -> None:
            with self._log.transaction() as ledger:
                ledger.add_intent(intent)

        return self._turn(now, note)

    def answered(self, ticket: int, answer: Answer, now: int) -> Effects:
        """What the shared log said; an answer to a question that is no longer asked is ignored."""

        def hear() -> None:
            asked = self._desk.asked
            if ticket != self._desk.ticket or asked is None:
                return
            self._desk.asked = None
            try:
                self._hear(asked, answer)
            except hearing.Garbled:
                self._desk.failed()

        return self._turn(now, hear)

    def failed(self, ticket: int, now: int) -> Effects:
        """No answer came, or one that nobody can read."""

        def lost() -> None:
            if ticket == self._desk.ticket and self._desk.asked is not None:
                self._lost()

        return self._turn(now, lost)

    def carried(self, raws: Iterable[bytes], now: int) -> Effects:
        """Batches came in a file; the place in the shared log stays where it is."""

        def take() -> None:
            with self._log.transaction() as ledger:
                taken = Receiving(ledger, self._desk.standing, self._desk.latest, self._desk.batch_bytes).take(raws)
            self._desk.tell_all(taken.tells)

        return self._turn(now, take)

    def pack(self, now: int, *, known: str = "", since: int = 0) -> Parcel:
        """A file for a colleague's device (`known`), as far as it is known what it has; else all written since.

        Raises NoKey, LogRefused.
        """
        desk = self._desk
        desk.now, desk.first_written = max(desk.now, now), None
        with self._log.transaction() as ledger:
            lacks = dict(ledger.known(known)) if known else carrying.since(ledger, desk.standing, since)
            return carrying.written(ledger, desk.standing, desk.batch_bytes, at=desk.wall(), lacks=lacks)

    def unpack(self, parcel: Parcel, now: int) -> tuple[Effects, Came]:
        """A file came; the place in the shared log stays where it is. Raises NotOurs, NoKey, LogRefused."""
        desk = self._desk
        desk.now = max(desk.now, now)
        with self._log.transaction() as ledger:
            standing, records = carrying.follow(parcel, ledger, desk.standing)
            came = carrying.taken(parcel, Receiving(ledger, standing, desk.latest, desk.batch_bytes))
        desk.standing, desk.first_written, came.records = standing, None, records
        desk.tell_all(came.tells)
        return self._turn(now, desk.written), came

    def quit(self, now: int) -> Effects:
        """Seal what was written; it is sent now if the network allows, or at the next start."""

        def seal() -> None:
            try:
                with self._log.transaction() as ledger:
                    seal_all(ledger, self._desk.standing, self._desk.batch_bytes)
            except NoKey:
                return
            self._desk.first_written = None

        return self._turn(now, seal)

    @property
    def standing(self) -> Standing:
        return self._desk.standing

    @property
    def pulse(self) -> Pulse:
        desk = self._desk
        return Pulse(desk.caught_up_at, desk.putting_back, desk.outcast, dict(desk.seen), desk.progress)

    def status(self) -> Status:
        desk = self._desk
        with self._log.transaction() as ledger:
            unsent, waiting = ledger.counts()
        return Status(unsent, waiting, desk.caught_up_at, desk.putting_back, desk.outcast, desk.progress)

    def _turn(self, now: int, act: Callable[[], None]) -> Effects:
        desk = self._desk
        desk.now = max(desk.now, now)
        try:
            act()
            self._ask()
        except LogRefused:
            desk.tell(Told.NO_ROOM)
            desk.failed()
        self._arm()
        out, desk.out = tuple(desk.out), []
        return out

    def _hear(self, asked: Request, answer: Answer) -> None:
        desk = self._desk
        match asked, answer:
            case _, Refused():
                refusals.refused(desk, self._log, asked, answer)
                return
            case Pull(), Pulled():
                hearing.pulled(desk, self._log, asked, answer)
                desk.poll_at = desk.now + desk.tuning.poll_ms * (desk.tuning.told_polls if desk.listening else 1)
            case Push(), Pushed():
                hearing.pushed(desk, asked)
            case _, Extended():
                desk.pull_due = True
            case PutParts(), Done():
                with self._log.transaction() as ledger:
                    ledger.part_handed_in([desk.standing.suite.decode(raw).hash for raw in asked.frames])
            case PutSnapshot(), Done():
                desk.snapshot_at = asked.at
                with self._log.transaction() as ledger:
                    ledger.end_making()
                hearing.snapshot_kept(self._log)
            case GetSnapshot(confirmed=True), Snapshot():
                loading.begin(desk, self._log, answer)
            case GetSnapshot(), Snapshot():
                confirming.begin(desk, self._log, answer)
            case GetParts(), Parts() if desk.beginning is not None:
                loading.came(desk, self._log, answer)
            case GetParts(), Parts():
                confirming.came(desk, answer)
            case _, Done():
                pass
            case _:
                raise hearing.Garbled
        desk.failures = 0

    def _go_on(self) -> None:
        """A piece of what lies on the desk; a piece of a snapshot only where nothing else does."""
        desk = self._desk
        if desk.page is not None:
            taking.go_on(desk, self._log)
        elif desk.beginning is not None and desk.beginning.raws:
            loading.go_on(desk, self._log)
        elif desk.verifying is not None and desk.verifying.raws:
            confirming.go_on(desk)
        elif desk.making:
            with self._log.transaction() as ledger:
                making.go_on(desk, ledger)

    def _lost(self) -> None:
        self._desk.asked = None
        self._desk.failed()

    def _ask(self) -> None:
        desk = self._desk
        if desk.asked is not None or desk.busy or desk.now < desk.quiet_until:
            return
        request = asking.next_request(desk, self._log)
        if request is not None:
            self._send(request)

    def _send(self, request: Request) -> None:
        desk = self._desk
        desk.ticket += 1
        desk.asked, desk.asked_at = request, desk.now
        desk.out.append(Send(desk.ticket, request))

    def _arm(self) -> None:
        desk = self._desk
        if desk.busy:
            desk.out.append(Arm(desk.now))  # at once, after whatever people want meanwhile
            return
        if desk.asked is not None:
            at = desk.asked_at + desk.tuning.answer_ms
        elif desk.now < desk.quiet_until:
            at = desk.quiet_until
        else:
            at = max(desk.now + 1, desk.poll_at or desk.now + desk.tuning.poll_ms)
        if desk.seal_at is not None and desk.seal_at > desk.now and desk.asked is None:
            at = min(at, max(desk.seal_at, desk.quiet_until))
        if desk.making:
            at = min(at, desk.now + desk.tuning.pause_ms)
        desk.out.append(Arm(at))


def standing_of(
    log: Log, identity: Identity, *, suite: Suite, registry: Registry, schema: int, first: bytes = b""
) -> Standing:
    """How a device stands by what its log holds: at every start."""
    membership = Membership()
    with log.transaction() as ledger:
        for raw in ledger.records():
            membership = membership.followed(decode_record(raw))
    return Standing(
        identity=identity,
        suite=suite,
        registry=registry,
        schema=schema,
        first=first,
        membership=membership,
        keys=keyring(membership, identity),
    )
