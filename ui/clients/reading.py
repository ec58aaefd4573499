"""Everything the page shows, read in the database thread: the list, and the card of one client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from teamapp.domain.entities import CareNeed, Client, Nurse
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.limits import active, over_limit
from teamapp.domain.text import Text
from teamapp.services.clients.card import ClientCard, client_card
from teamapp.services.clients.care import CareLine, care_lines
from teamapp.services.clients.caseload import CaseloadLine, caseload
from teamapp.services.clients.coming import ComingVisit, coming_visits
from teamapp.services.clients.since import Altered, changes_around
from teamapp.services.conflicts import Conflict, of_client, open_conflicts

if TYPE_CHECKING:
    from teamapp.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseloadRead:
    """All clients, those who left too; `nurses` are those in the team today, `given_names` those of all."""

    lines: tuple[CaseloadLine, ...]
    today: date
    target: int
    over: Text | None
    given_names: Mapping[NurseId, str]
    nurses: tuple[Nurse, ...]
    pack: str | None

    @property
    def in_care(self) -> tuple[CaseloadLine, ...]:
        return tuple(line for line in self.lines if line.in_care)

    @property
    def ended(self) -> tuple[CaseloadLine, ...]:
        return tuple(line for line in self.lines if not line.in_care)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRead:
    """One client with what the page needs to know around her; `nurses` are those in the team today."""

    card: ClientCard
    care: tuple[CareLine, ...]
    coming: tuple[ComingVisit, ...]
    history: tuple[Altered, ...]
    nurses: tuple[Nurse, ...]
    names: Mapping[NurseId, str]
    me: NurseId | None
    today: date
    target: int
    zone: ZoneInfo
    pack: str | None
    conflicts: tuple[Conflict, ...] = ()
    """What two people wrote about her, or about anything of hers, without having seen each other's."""

    @property
    def client(self) -> Client:
        return self.card.client

    @property
    def in_care(self) -> bool:
        return active(None, self.client.ended, self.today)


def read_caseload(desk: Desk) -> CaseloadRead:
    """The list as it is now."""
    everybody = sorted(desk.store.all(Nurse), key=lambda nurse: nurse.name)
    said = over_limit((), desk.store.all(Client), desk.today)
    return CaseloadRead(
        lines=caseload(desk, with_ended=True),
        today=desk.today,
        target=desk.team.known_faces_target,
        over=said[0] if said else None,
        given_names={nurse.id: nurse.given_name or nurse.name for nurse in everybody},
        nurses=_members(everybody, desk.today),
        pack=_pack(desk),
    )


def read_card(desk: Desk, client: ClientId) -> CardRead:
    """The card as it is now. Refused when the client is gone."""
    team, today = desk.team, desk.today
    everybody = sorted(desk.store.all(Nurse), key=lambda nurse: nurse.name)
    return CardRead(
        card=client_card(desk, client),
        care=care_lines(desk.store.where(CareNeed, client=client), today),
        coming=coming_visits(desk, client),
        history=changes_around(desk, client),
        nurses=_members(everybody, today),
        names={nurse.id: nurse.name for nurse in everybody},
        me=desk.me,
        today=today,
        target=team.known_faces_target,
        zone=desk.zone,
        pack=_pack(desk),
        conflicts=of_client(open_conflicts(desk), client),
    )


def _members(nurses: Iterable[Nurse], today: date) -> tuple[Nurse, ...]:
    return tuple(nurse for nurse in nurses if active(nurse.started, nurse.ended, today))


def _pack(desk: Desk) -> str | None:
    """Where the team's map lies; it is opened again by who draws it."""
    return str(desk.patch.path) if desk.patch is not None else None
