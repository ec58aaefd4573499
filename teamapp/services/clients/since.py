"""Since I was last here: what happened around a client since my own last visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from teamapp.domain.change import Change
from teamapp.domain.entities import Address, CareNeed, ClientHelper, ClientPreference, Note, Nurse, Visit
from teamapp.domain.entities.visit import VisitStatus
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.text import Text
from teamapp.services.clients.notes import notes_of
from teamapp.services.desk import Desk
from teamapp.services.occurrences import in_order
from teamapp.store.log import Heading

_NEVER_DAYS = 14
"""How far to look back for somebody who was never here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """Something about the client that somebody changed."""

    at: datetime
    nurse: NurseId | None
    who: str
    what: Text
    why: Text | None
    undoable: bool


@dataclass(frozen=True, slots=True)
class SinceLastHere:
    """`day` is my last visit (None: I was never here); the rest came after it, notes and changes newest first."""

    day: date | None
    notes: tuple[Note, ...]
    changes: tuple[Altered, ...]
    visits: tuple[Visit, ...]


def since_last_here(desk: Desk, client: ClientId, *, nurse: NurseId | None = None) -> SinceLastHere:
    """For the nurse of this device, or another one; notes and changes of her own are left out."""
    who = nurse if nurse is not None else desk.me
    done = [visit for visit in desk.store.where(Visit, client=client) if visit.status is not VisitStatus.PLANNED]
    own = [v.day for v in done if who is not None and who in (v.nurse, v.second_nurse) and v.day < desk.today]
    day = max(own, default=None)
    after = day if day is not None else desk.today - timedelta(days=_NEVER_DAYS)
    begin = datetime.combine(after + timedelta(days=1), time(), tzinfo=desk.zone)
    return SinceLastHere(
        day=day,
        notes=tuple(n for n in notes_of(desk, client) if n.written >= begin and (n.author != who or who is None)),
        changes=tuple(c for c in changes_around(desk, client, since=begin) if _news(c, who)),
        visits=tuple(sorted((v for v in done if v.day > after), key=in_order)),
    )


def _news(change: Altered, who: NurseId | None) -> bool:
    """Somebody else's change of what stood; a whole sample team is none."""
    return (change.nurse != who or who is None) and (change.undoable or change.why is not None)


def changes_around(desk: Desk, client: ClientId, *, since: datetime | None = None) -> tuple[Altered, ...]:
    """Changes of the client herself, her addresses, care, preferences and helpers, newest first."""
    found: dict[Id, Heading] = {}
    for entity in _around(desk, client):
        found |= {change.id: change for change in desk.store.headings_of(entity, since=since)}
    names = {nurse.id: nurse.name for nurse in desk.store.all(Nurse)}
    return tuple(
        altered(change, names) for change in sorted(found.values(), key=lambda change: change.at, reverse=True)
    )


def altered(change: Change | Heading, names: Mapping[NurseId, str]) -> Altered:
    """A change as a line to read."""
    who = names.get(change.who, "") if change.who is not None else ""
    return Altered(at=change.at, nurse=change.who, who=who, what=change.what, why=change.why, undoable=change.undoable)


def _around(desk: Desk, client: ClientId) -> tuple[Id, ...]:
    kinds = (Address, CareNeed, ClientPreference, ClientHelper)
    return (client, *(item.id for kind in kinds for item in desk.store.where(kind, client=client)))
