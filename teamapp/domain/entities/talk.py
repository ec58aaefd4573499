"""What people tell each other: notes and tasks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.wire import Entity, Policy, entity, wire


class About(StrEnum):
    """What a note hangs on."""

    CLIENT = "client"
    VISIT = "visit"
    SHIFT = "shift"


@entity(number=50, name="note")
@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Entity):
    """A remark on a client, visit or shift; written once and never changed."""

    about: About = field(metadata=wire(2, Policy.APPEND))
    subject: Id = field(metadata=wire(3, Policy.APPEND, indexed=True))
    author: NurseId | None = field(metadata=wire(4, Policy.APPEND))
    written: datetime = field(metadata=wire(5, Policy.APPEND))
    text: str = field(metadata=wire(6, Policy.APPEND))
    client: ClientId | None = field(default=None, metadata=wire(7, Policy.APPEND, indexed=True, owner=True))


@entity(number=51, name="task")
@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Entity):
    """Something to be done, by somebody or by whoever takes it."""

    title: str = field(metadata=wire(2))
    nurse: NurseId | None = field(default=None, metadata=wire(3, indexed=True))
    client: ClientId | None = field(default=None, metadata=wire(4, indexed=True, owner=True))
    due: date | None = field(default=None, metadata=wire(5))
    done: bool = field(default=False, metadata=wire(6))
