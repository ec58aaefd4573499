"""The exchange of an open team with its backend: begun by whoever has a thread that owns the data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from teamapp.domain.change import Change
from teamapp.domain.text import Text

if TYPE_CHECKING:
    from sync.client.exchange import Exchange
    from sync.control.membership import Membership
    from sync.engine.carrying import Came
    from sync.engine.effects import Tell
    from sync.engine.log import Intent
    from sync.engine.machine import Machine, Pulse
    from sync.engine.standing import Tuning
    from sync.protocol.wire.parcel import Parcel
    from teamapp.store.shared.ledger import SqlLedger
    from teamapp.store.store import Store

SEEN = "sharing.seen"
"""The local setting with when each device was seen last."""

Post = Callable[[Callable[[], None]], object]
"""Runs a deed on the thread that owns the data, soon; callable from any thread."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the exchange has brought: colleagues' changes, as they were applied here, and what is to be said now.

    Also heard with neither: then the state may be another one (something was sent, or could not be reached).
    """

    changes: tuple[Change, ...] = ()
    told: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class _Begun:
    """By whom the exchange was begun."""

    post: Post
    heard: Callable[[Heard], None]
    tuning: Tuning | None


class StoreLog:
    """The store as the engine's log; `applied` collects what colleagues changed until somebody takes it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.applied: list[Change] = []

    @contextmanager
    def transaction(self) -> Iterator[SqlLedger]:
        """Raises LogRefused."""
        with self._store.exchange() as ledger:
            yield ledger
        self.applied.extend(ledger.applied)


def _seen_before(store: Store) -> dict[str, int]:
    import msgspec

    found = store.setting(SEEN)
    return msgspec.json.decode(found, type=dict[str, int]) if found else {}


def _remember_seen(store: Store, seen: Mapping[str, int]) -> None:
    """A store that cannot be read any more has said so already."""
    import msgspec

    from teamapp.store.refusals import StoreRefused

    with suppress(StoreRefused):
        store.set_setting(SEEN, msgspec.json.encode({**_seen_before(store), **seen}).decode())


class Sharing:
    """Every desk has one, shared or not. All methods are called on the thread that owns the data."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store, self._clock = store, clock
        self._begun: _Begun | None = None
        self._exchange: Exchange | None = None
        self._machine: Machine | None = None
        self._log: StoreLog | None = None
        self._told: list[Text] = []

    def begin(self, post: Post, heard: Callable[[Heard], None], *, tuning: Tuning | None = None) -> None:
        """Exchange from now on, if the team is shared, or as soon as it is; `heard` is called on the data's thread."""
        self._begun = _Begun(post, heard, tuning)
        self.resume()

    def resume(self) -> None:
        """The team is shared by now, or no longer: start or stop. Harmless when nothing is different."""
        from teamapp.services.exchanging.kept import kept

        found = kept(self._store) if self._begun is not None and not self._store.read_only else None
        if found is None:
            self._stop()
        elif self._exchange is None:
            self._start()

    @property
    def running(self) -> bool:
        """Whether an exchange goes on."""
        return self._exchange is not None

    @property
    def reached(self) -> bool:
        """Whether the backend has answered the last request."""
        return self._exchange is not None and self._exchange.reached

    @property
    def pulse(self) -> Pulse | None:
        """How the running exchange is doing; None without one."""
        return self._machine.pulse if self._machine is not None else None

    @property
    def team(self) -> Membership:
        """Who belongs to the team, by this device's control log."""
        from teamapp.services.exchanging.engine import membership_in

        if self._machine is not None:
            return self._machine.standing.membership
        with self._store.exchange_shown() as ledger:
            return membership_in(ledger)

    def seen(self) -> Mapping[str, int]:
        """When each device was seen last: milliseconds since 1970 by its own clock."""
        shown = self._machine.pulse.seen if self._machine is not None else {}
        return {**_seen_before(self._store), **shown}

    def written(self) -> None:
        """A change was committed; without a running exchange it waits in the outbox."""
        if self._exchange is not None:
            self._exchange.written()

    def erased(self) -> None:
        """Somebody was erased here: kept batches are looked at now, without a running exchange when it begins."""
        if self._exchange is not None:
            self._exchange.erased()

    def pack(self, *, known: str = "", since: int = 0) -> Parcel:
        """A file for a colleague's device (`known`), or with all that was written since a moment.

        Raises NoKey and LogRefused, as does `unpack`, and that NotOurs.
        """
        if self._exchange is not None:
            return self._exchange.pack(known=known, since=since)
        return self._alone()[0].pack(0, known=known, since=since)

    def unpack(self, parcel: Parcel) -> tuple[Came, tuple[Change, ...]]:
        """A file came; the changes of a running exchange have been heard already."""
        if self._exchange is not None:
            return self._exchange.unpack(parcel), ()
        machine, log = self._alone()
        came = machine.unpack(parcel, 0)[1]
        return came, tuple(log.applied)

    def now(self) -> None:
        """A person wants it now, or the network came back."""
        if self._exchange is not None:
            self._exchange.now()

    def wish(self, intent: Intent) -> None:
        """A person wants something of the membership; it is done when the backend has it, now or when it is there."""
        if self._exchange is not None:
            self._exchange.wish(intent)
        else:
            with self._store.exchange() as ledger:
                ledger.add_intent(intent)

    def pause(self) -> None:
        """Seal what was written and stop until `resume`."""
        self._stop()

    def close(self) -> None:
        """Seal what was written and end. Harmless when repeated."""
        self._stop()
        self._begun = None

    def _start(self) -> None:
        from sync.client.exchange import Exchange
        from sync.engine.effects import Tell, Told
        from sync.engine.log import LogRefused
        from teamapp.services.exchanging.engine import machine_of
        from teamapp.services.exchanging.kept import kept

        mine = kept(self._store)
        assert self._begun is not None
        assert mine is not None
        self._log = StoreLog(self._store)
        try:
            self._machine = machine_of(mine, self._log, self._clock, self._begun.tuning)
        except LogRefused:  # the disk is full, or the file can be read only: the team opens all the same
            self._tell(Tell(Told.NO_ROOM))
            return
        self._exchange = Exchange(
            self._machine, mine.carrier(), self._begun.post, told=self._tell, changed=self._changed
        )
        self._exchange.start()

    def _alone(self) -> tuple[Machine, StoreLog]:
        """An engine for one deed, where no exchange runs."""
        from teamapp.services.exchanging.engine import machine_of
        from teamapp.services.exchanging.kept import kept

        mine, log = kept(self._store), StoreLog(self._store)
        assert mine is not None
        return machine_of(mine, log, self._clock), log

    def _stop(self) -> None:
        if self._exchange is None:
            return
        exchange, machine = self._exchange, self._machine
        self._exchange = self._machine = None
        exchange.close()
        if machine is not None:
            _remember_seen(self._store, machine.pulse.seen)

    def _tell(self, tell: Tell) -> None:
        from teamapp.services.exchanging.notes import note

        said = note(self._store, tell, self._clock(), self.team)
        if said is not None:
            self._told.append(said)

    def _changed(self) -> None:
        """After everything that the engine did: pass on what came of it."""
        if self._begun is None or self._log is None or self._machine is None:
            return
        if self._machine.pulse.caught_up_at and not self._machine.pulse.removed:
            self._forget_removal()
        changes, self._log.applied = tuple(self._log.applied), []
        told, self._told = tuple(self._told), []
        self._begun.heard(Heard(changes, told))

    def _forget_removal(self) -> None:
        """The backend had said that this device is out, and is wrong or has found the team's records again."""
        from teamapp.services.exchanging.notes import REMOVED, remember

        if self._store.setting(REMOVED):
            remember(self._store, REMOVED, "")
