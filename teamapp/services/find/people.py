"""Find a colleague or a client by a few letters of the name."""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.domain.entities.client import Client
from teamapp.domain.entities.nurse import Nurse
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.limits import active
from teamapp.services.desk import Desk
from teamapp.services.find.near import fit, parts, plain

__all__ = ["Found", "everybody", "find_people", "plain"]


@dataclass(frozen=True, slots=True)
class Found:
    """One person. Exactly one of `nurse` and `client` is there; `ended` says that she has left."""

    name: str
    nurse: NurseId | None = None
    client: ClientId | None = None
    ended: bool = False


def find_people(desk: Desk, words: str, *, at_most: int = 8) -> tuple[Found, ...]:
    """Those whose name has a part beginning with each of `words`; who is still there comes first.

    Only where nobody fits exactly is a slip of the hand forgiven.
    """
    wanted = parts(words)
    if not wanted:
        return ()
    return best_of(everybody(desk), wanted)[:at_most]


def everybody(desk: Desk) -> tuple[Found, ...]:
    """Nurses and clients, those who left included."""
    today = desk.today
    nurses = (
        Found(one.name, nurse=one.id, ended=not active(one.started, one.ended, today)) for one in desk.store.all(Nurse)
    )
    clients = (
        Found(one.name, client=one.id, ended=not active(one.started, one.ended, today))
        for one in desk.store.all(Client)
    )
    return (*nurses, *clients)


def best_of(people: tuple[Found, ...], wanted: tuple[str, ...]) -> tuple[Found, ...]:
    """Those whose names fit, exactly if anybody's does."""
    judged = [(fit(wanted, parts(one.name)), one) for one in people]
    fewest = min((slips for slips, _one in judged if slips >= 0), default=0)
    hits = [one for slips, one in judged if slips == fewest]
    return tuple(sorted(hits, key=lambda one: (one.ended, one.nurse is None, plain(one.name))))
