"""Erase a client: here at once, on every other device when it hears of it, on the backend when its log is cut."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from teamapp.domain.change import Change
from teamapp.domain.entities import Client
from teamapp.domain.ids import ClientId, Id
from teamapp.domain.text import text
from teamapp.services import border
from teamapp.services.erasing.mentions import others, reasons_naming
from teamapp.services.exchanging.kept import kept
from teamapp.services.find.people import plain
from teamapp.services.refused import refuse
from teamapp.services.travel import TravelTimes

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


def erase_client(desk: Desk, client: ClientId, *, typed: str) -> Change:
    """For ever, whatever colleagues are changing about her meanwhile. `typed` is her name as somebody typed it.

    The change that comes back tells the window what went; history keeps one line that names nobody.
    """
    person = border.client_of(desk, client)
    if plain(" ".join(typed.split())) != plain(person.name):
        raise refuse("erasing.name_differs", name=person.name)
    change = erase_by_id(desk, client)
    _renew_keys(desk)
    return change


def erase_by_id(desk: Desk, client: Id) -> Change:
    """Also for somebody whom this device does not know any more, or not yet."""
    moment = desk.clock()
    named_in = reasons_naming(others(desk, client), desk.store.names_of(client))
    change = Change(
        id=desk.fresh_id(), at=moment, who=desk.me, what=text("erasing.erased"), edits=named_in, undoable=False
    )
    fallen = desk.store.erase(change, Client, client)
    desk.travel = TravelTimes()
    desk.sharing.erased()
    return replace(change, edits=(*change.edits, *fallen))


def _renew_keys(desk: Desk) -> None:
    """A new key for the team and a new snapshot: what was sealed before can be cut off for good."""
    if kept(desk.store) is None:
        return
    from sync.engine.log import Intent, Wish
    from teamapp.services.exchanging.engine import membership_in

    with desk.store.exchange() as ledger:
        epoch = membership_in(ledger).epoch
    desk.sharing.wish(Intent(Wish.SNAPSHOT))
    desk.sharing.wish(Intent(Wish.ERASE, "", str(epoch + 1)))
