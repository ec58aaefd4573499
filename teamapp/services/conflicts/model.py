"""What a window says of a conflict: what it is about, who did what, and the ways out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from teamapp.domain.change import Edit
from teamapp.domain.entities.settling import Option
from teamapp.domain.ids import ClientId, Id, NurseId
from teamapp.domain.text import Text
from teamapp.domain.wire import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The thing that a conflict is about, for opening it: one row, with the day and the people that it belongs to."""

    kind: type[Entity]
    id: Id
    day: date | None = None
    nurse: NurseId | None = None
    client: ClientId | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """One value in words under the name of its field."""

    label: Text
    said: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One who took part: when (None where the moment is not to be told), what and why, and what he or she wrote.

    `who` is empty where nobody can say. `stands`: these values are shown now, until somebody chooses.
    """

    who: str
    nurse: NurseId | None
    at: datetime | None
    what: Text | None
    why: Text | None
    values: tuple[Value, ...]
    stands: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One tap: what it does in words and as edits. `party` is the place of the one whose word it keeps."""

    key: str
    text: Text
    edits: tuple[Edit, ...]
    party: int | None = None
    suggested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A text that people may write anew instead of choosing one of two."""

    kind: type[Entity]
    id: Id
    field: str
    both: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Something that only a merge put together, shown until somebody settles it; the same on every device.

    `about` names the thing, `said` what happened, `details` what comes of it. `scope` says where it was found.
    """

    id: Id
    code: str
    scope: str
    subject: Subject
    about: Text
    said: Text
    parties: tuple[Party, ...]
    choices: tuple[Choice, ...]
    at: datetime
    details: tuple[Text, ...] = ()
    options: tuple[Option, ...] = ()
    writing: Writing | None = None
    also: tuple[Subject, ...] = ()
    """Other things that it is about, for marking them."""
