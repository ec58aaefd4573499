"""Makes the profile of a computer that was let in: an encrypted database under another name, filled from the backend.

It takes the team's name only when the team is in it, so an interruption leaves no half team; what was fetched stays
and is gone on from.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from teamapp.domain.entities import Nurse, Team
from teamapp.domain.ids import Id
from teamapp.services.desk import OWNER, Desk
from teamapp.services.exchanging.exchange import StoreLog
from teamapp.services.exchanging.kept import keep
from teamapp.services.exchanging.network import told
from teamapp.services.refused import refuse
from teamapp.services.sharing.devices import put_row
from teamapp.services.sharing.joining.join import Ticket

if TYPE_CHECKING:
    from sync.engine.machine import Machine
    from sync.protocol.asking.messages import Answer, Request
    from teamapp.store.keys.key import DatabaseKey
    from teamapp.store.profile import Profile
    from teamapp.store.store import Store

TICKET = "sharing.ticket"
_PATIENCE_MS, _GOODBYE_MS = 30_000, 3_000
_POLL_MS = 1_500


@dataclass(frozen=True, slots=True)
class Arrival:
    """How far joining has come: batches of changes taken in, or parts of a snapshot, of so many; both 0 at first.

    It ends when what a team needs today is there; long past visits and history come while people work.
    """

    taken: int
    of: int


def begin(profile: Profile, key: DatabaseKey, ticket: Ticket) -> None:
    """The database under its passing name, with what this computer needs to go on."""
    from teamapp.store.opening import create_store

    def fill(store: Store) -> None:
        keep(store, ticket.mine)
        store.call_device(ticket.mine.device)
        store.set_setting(TICKET, msgspec.json.encode(ticket).decode())

    create_store(profile, key, fill, at=profile.joining)


def go_on(
    profile: Profile,
    key: DatabaseKey,
    *,
    clock: Callable[[], datetime],
    on_progress: Callable[[Arrival], None],
    stop: threading.Event,
) -> None:
    """Over the network: fetch until the team is there, then give the database its name.

    Raises Refused where the backend is not reached or somebody stopped; it can be gone on with.
    """
    from teamapp.store.opening import open_passing
    from teamapp.store.safe_file import put_in_place

    store = open_passing(profile.joining, key)
    try:
        ticket = msgspec.json.decode(store.setting(TICKET) or "", type=Ticket)
        _fetch(store, ticket, clock, on_progress, stop)
        _settle_in(Desk(store=store, clock=clock), ticket)
    finally:
        store.close()
    put_in_place(profile.joining, profile.database)


def say_goodbye(profile: Profile, key: DatabaseKey, *, clock: Callable[[], datetime]) -> bool:
    """Over the network: tell the team that this device does not come after all; whether it was reached."""
    from sync.client.carrier import NotReached
    from sync.client.errand import Errand
    from sync.engine.log import Intent, Wish
    from teamapp.services.exchanging.engine import machine_of
    from teamapp.store.opening import open_passing

    store = open_passing(profile.joining, key)
    try:
        ticket = msgspec.json.decode(store.setting(TICKET) or "", type=Ticket)
        with store.exchange() as ledger:
            ledger.add_intent(Intent(Wish.LEAVE, ticket.mine.device))
        machine, carrier = machine_of(ticket.mine, StoreLog(store), clock), ticket.mine.carrier()
        try:
            errand = Errand(machine=machine, carrier=carrier)
            errand.run(lambda: _gone(machine, ticket), patience_ms=_GOODBYE_MS)
        except NotReached:
            return False
        finally:
            carrier.close()
        return True
    finally:
        store.close()


def _gone(machine: Machine, ticket: Ticket) -> bool:
    member = machine.standing.membership.members.get(ticket.mine.device)
    return machine.pulse.removed or (member is not None and not member.active)


def _fetch(
    store: Store,
    ticket: Ticket,
    clock: Callable[[], datetime],
    on_progress: Callable[[Arrival], None],
    stop: threading.Event,
) -> None:
    from sync.client.carrier import NotReached
    from sync.client.errand import Errand, Stopped
    from sync.engine.standing import Tuning
    from sync.protocol.asking.messages import Pull, Pulled
    from teamapp.services.exchanging.engine import machine_of

    def heard(request: Request, answer: Answer) -> None:
        if machine.pulse.loading[1]:
            on_progress(Arrival(*machine.pulse.loading))
        elif isinstance(request, Pull) and isinstance(answer, Pulled):
            on_progress(Arrival(request.after + len(answer.frames), answer.head))

    log = StoreLog(store)
    machine = machine_of(ticket.mine, log, clock, Tuning(poll_ms=_POLL_MS))
    carrier = ticket.mine.carrier()
    errand = Errand(machine=machine, carrier=carrier, heard=heard, stop=stop)
    try:
        errand.run(lambda: _there(machine, store), patience_ms=_PATIENCE_MS)
    except NotReached as error:
        raise told(error, ticket.mine.address) from error
    except Stopped as error:
        raise refuse("sharing.joining_stopped") from error
    finally:
        carrier.close()


def _there(machine: Machine, store: Store) -> bool:
    if machine.pulse.removed:
        raise refuse("sharing.not_approved")
    return machine.standing.belongs and machine.pulse.caught_up_at > 0 and bool(store.all(Team))


def _settle_in(desk: Desk, ticket: Ticket) -> None:
    """Whose device it is, and that the ticket is used."""
    nurse = desk.store.get(Nurse, Id(ticket.nurse)) if ticket.nurse else None
    if nurse is not None:
        desk.store.set_setting(OWNER, nurse.id)
    if ticket.announce:
        put_row(desk, ticket.mine.device, nurse=None, label=ticket.label)
    desk.store.set_setting(TICKET, "")


def half_joined(folder: Path) -> bool:
    """Whether joining was begun in this folder and not ended."""
    from teamapp.store.profile import Profile

    profile = Profile(folder)
    return profile.joining.exists() and not profile.occupied
