"""Another backend for a team: each device says where it goes on, and the first one brings the team along."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from teamapp.services.exchanging.kept import Membership, keep
from teamapp.services.exchanging.network import host_of, reaching
from teamapp.services.refused import refuse
from teamapp.services.sharing.address import Backend
from teamapp.services.sharing.devices import check_part
from teamapp.services.sharing.founding import leave_records

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Moving:
    """Where this device will go on, and what tells a backend who belongs to the team."""

    membership: Membership
    records: tuple[bytes, ...] = field(repr=False)


def begin_moving(desk: Desk, backend: Backend) -> Moving:
    """Nothing is written yet. Raises Refused."""
    mine = check_part(desk)
    if mine.address == backend.address:
        raise refuse("sharing.same_address", host=host_of(backend.address))
    with desk.store.exchange_shown() as ledger:
        records = tuple(ledger.records())
    return Moving(replace(mine, address=backend.address), records)


def move_at(moving: Moving, *, founding_code: str = "") -> Moving:
    """Over the network: make the team known there, unless a colleague has done so. Raises Refused."""
    from sync.protocol.asking.messages import Extended, No, Refused

    address = moving.membership.address
    with reaching(address):
        answer = leave_records(moving.membership, moving.records, founding_code)
    known = isinstance(answer, Refused) and answer.why is No.CONTROL_MOVED
    if not isinstance(answer, Extended) and not known:
        raise refuse("sharing.backend_refused", host=host_of(address), why=type(answer).__name__)
    return moving


def move_here(desk: Desk, moving: Moving) -> None:
    """After `move_at`: go on there. What that backend lacks is brought to it."""
    from sync.engine.log import Place

    check_part(desk)
    desk.sharing.pause()
    with desk.store.exchange() as ledger:
        ledger.forget_held()
        ledger.set_place(Place())
    keep(desk.store, moving.membership)
    desk.sharing.resume()
