"""What an erasure takes away, who has to wait for it, and what it cannot reach: read before anybody says yes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from teamapp.domain.entities import Address, CareNeed, Client, ClientHelper, ClientPreference, Note, Task, Visit
from teamapp.domain.ids import ClientId
from teamapp.domain.wire import Entity
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.erasing.mentions import others, words_naming
from teamapp.services.sharing.devices import devices


@dataclass(frozen=True, slots=True)
class Waiting:
    """A colleague's device, which erases when it is in touch the next time; `seen` is when it was in touch last."""

    nurse: str
    label: str
    seen: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatGoes:
    """How much there is. `waiting` is empty for a team on one computer; `mentions` counts words about others.

    `late` counts sealed pieces of somebody who left that do not count yet: what they tell of her stays in them.
    """

    client: Client
    needs: int
    visits: int
    notes: int
    tasks: int
    around: int
    """Addresses, helpers, and what she said about nurses."""
    changes: int
    copies: int
    waiting: tuple[Waiting, ...]
    mentions: int
    late: int


def what_goes(desk: Desk, client: ClientId) -> WhatGoes:
    """Everything that hangs on a client, counted; nothing is changed."""
    person = border.client_of(desk, client)
    return WhatGoes(
        client=person,
        needs=_count(desk, CareNeed, client),
        visits=_count(desk, Visit, client),
        notes=_count(desk, Note, client),
        tasks=_count(desk, Task, client),
        around=sum(_count(desk, kind, client) for kind in (Address, ClientHelper, ClientPreference)),
        changes=desk.store.changes_about(client),
        copies=desk.store.copies(),
        waiting=_waiting(desk),
        mentions=words_naming(others(desk, client), person),
        late=sum(desk.store.late().values()),
    )


def _count(desk: Desk, kind: type[Entity], client: ClientId) -> int:
    return len(desk.store.where(kind, client=client))


def _waiting(desk: Desk) -> tuple[Waiting, ...]:
    found = (one for one in devices(desk) if one.takes_part and not one.this and not one.recovery)
    return tuple(Waiting(one.nurse_name, one.label, one.seen) for one in found)
