"""What a team did about edits that had not seen each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.wire import Entity, Policy, entity, wire

Option = tuple[Id, int, Id, int, str]
"""A value that there was to choose from: the change that gave it, kind, row and field by number, the value as JSON."""


class SettledState(StrEnum):
    """Where a conflict stands that somebody has looked at."""

    CHOSEN = "chosen"
    LEFT = "left"  # it stays as it is, with a reason
    REOPENED = "reopened"  # what was decided has been taken back


@entity(number=62, name="settled")
@dataclass(frozen=True, slots=True, kw_only=True)
class Settled(Entity):
    """A conflict that somebody settled; every device finds it under the same id, made from the writes it is between.

    `options` keeps the values of fields that there were to choose from, the one shown then first: so that taking the
    choice back can ask again. They go with the client whom they are about.
    """

    code: str = field(metadata=wire(2))
    subject: str = field(metadata=wire(3))
    state: SettledState = field(metadata=wire(4))
    reason: str = field(default="", metadata=wire(5, Policy.TEXT))
    nurse: NurseId | None = field(default=None, metadata=wire(6))
    at: datetime = field(metadata=wire(7))
    options: tuple[Option, ...] = field(default=(), metadata=wire(8))
    client: ClientId | None = field(default=None, metadata=wire(9, indexed=True, owner=True))
