"""Sharing a team for the first time: its beginning is left on the backend, then this device takes part."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from teamapp.services.exchanging.anew import saying_anew
from teamapp.services.exchanging.kept import Membership, keep, kept, membership_of
from teamapp.services.exchanging.network import host_of, reaching
from teamapp.services.refused import refuse
from teamapp.services.sharing.address import Backend, ask_backend
from teamapp.services.sharing.devices import put_row

if TYPE_CHECKING:
    from sync.protocol.asking.messages import Answer
    from teamapp.services.desk import Desk

_FORBIDDEN = 403


@dataclass(frozen=True, slots=True)
class Beginning:
    """A team's first record and this device's keys, before anybody else has seen them."""

    membership: Membership
    record: bytes = field(repr=False)


def begin_founding(desk: Desk, backend: Backend) -> Beginning:
    """This device's keys and the team's first record; nothing is written yet. Raises Refused."""
    from sync.control.identity import Identity
    from sync.control.making import found_named
    from sync.control.record import Found, encode

    if kept(desk.store) is not None:
        raise refuse("sharing.shared_already")
    if desk.store.read_only:
        raise refuse("sharing.read_only")
    identity = Identity.fresh(secrets.token_bytes)
    record = found_named(identity, secrets.token_bytes)
    body = record.body
    assert isinstance(body, Found)
    return Beginning(
        membership_of(identity, address=backend.address, team=body.team, first=record.hash), encode(record)
    )


def found_at(beginning: Beginning, *, founding_code: str = "") -> Beginning:
    """Over the network: leave the team's beginning on the backend. Raises Refused, also for a wrong founding code."""
    from sync.protocol.asking.messages import Extended

    address = beginning.membership.address
    with reaching(address):
        answer = leave_records(beginning.membership, (beginning.record,), founding_code)
    if not isinstance(answer, Extended):
        raise refuse("sharing.backend_refused", host=host_of(address), why=type(answer).__name__)
    return beginning


def leave_records(mine: Membership, records: tuple[bytes, ...], founding_code: str) -> Answer:
    """Over the network: a team's control log for a backend that does not know it. Raises NotReached, or Refused."""
    from sync.client.carrier import NotReached
    from sync.protocol.asking.messages import Extend

    carrier = mine.carrier(founding_code=founding_code.strip())
    try:
        return carrier.ask(Extend(records, 0))
    except NotReached as error:
        if error.status == _FORBIDDEN:
            raise refuse("sharing.founding_code_wrong", host=host_of(mine.address)) from error
        raise
    finally:
        carrier.close()


def share_from_here(desk: Desk, beginning: Beginning, *, label: str) -> None:
    """After `found_at`: write down that this team is shared; its data go out by and by.

    Every row is built anew from the outbox, so that a colleague's device comes to exactly the same.
    """
    mine = beginning.membership
    if kept(desk.store) is not None:
        raise refuse("sharing.shared_already")
    desk.store.begin_sharing(mine.device, beginning.record, saying_anew(desk))
    put_row(desk, mine.device, nurse=desk.me, label=label)
    keep(desk.store, mine)
    desk.sharing.resume()


def share_team(desk: Desk, address: str, *, label: str, founding_code: str = "", plain_allowed: bool = False) -> None:
    """All of it, over the network, for whoever has one thread only."""
    backend = ask_backend(address, plain_allowed=plain_allowed)
    share_from_here(desk, found_at(begin_founding(desk, backend), founding_code=founding_code), label=label)


def usual_label() -> str:
    """What this computer is called by its system: a first guess for its label."""
    import platform

    return platform.node().split(".")[0] or platform.system()
