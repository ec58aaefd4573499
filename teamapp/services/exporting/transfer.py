"""A client who moves to another provider: her record as one FHIR R4 file."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from teamapp.domain.care import CARE_KINDS, care_name
from teamapp.domain.entities import Address, CareNeed, ClientHelper, Nurse
from teamapp.domain.ids import ClientId
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_between
from teamapp.store.safe_file import write_safely

if TYPE_CHECKING:
    from teamapp.exchange.fhir.transfer import Transfer
    from teamapp.words.speak import Language

VISIT_DAYS = 28


def transfer_of(desk: Desk, client: ClientId, *, language: Language, with_access: bool) -> Transfer:
    """What goes with her: who she is, her helpers, her care, and the visits planned for four weeks.

    How to get into her home goes only `with_access`. Notes, tasks and what she said about nurses stay here.
    """
    from teamapp.exchange.fhir.transfer import Transfer
    from teamapp.words.speak import say

    person, store, today = border.client_of(desk, client), desk.store, desk.today
    addresses = store.where(Address, client=client)
    visits = tuple(
        visit for visit in visits_between(desk, today, today + timedelta(days=VISIT_DAYS)) if visit.client == client
    )
    came = {one for visit in visits for one in (visit.nurse, visit.second_nurse)} | {person.first_contact}
    return Transfer(
        made=desk.clock(),
        zone=desk.zone,
        team=desk.team.name,
        client=person,
        addresses=addresses if with_access else tuple(replace(one, access="") for one in addresses),
        helpers=store.where(ClientHelper, client=client),
        needs=store.where(CareNeed, client=client),
        nurses=tuple(nurse for nurse in store.all(Nurse) if nurse.id in came),
        visits=visits,
        care_words=tuple((kind.slug, say(care_name(kind.slug), language)) for kind in CARE_KINDS),
    )


def export_transfer(desk: Desk, client: ClientId, file: Path, *, language: Language, with_access: bool = False) -> Path:
    """Write her record, readable by anybody. Raises StoreRefused when it cannot be written."""
    from teamapp.exchange.fhir.bundle import encode

    write_safely(file, encode(transfer_of(desk, client, language=language, with_access=with_access)))
    return file
