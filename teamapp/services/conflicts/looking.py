"""The team as a search for conflicts reads it: names, each read once, and what writes say of their authors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from sync.protocol.merge.clock import Stamp, ms_of
from teamapp.domain.change import Change
from teamapp.domain.entities import (
    CareNeed,
    Client,
    Device,
    Leave,
    Nurse,
    ShiftKind,
    Skill,
)
from teamapp.domain.ids import Id, NurseId, same_id
from teamapp.domain.text import Text
from teamapp.domain.wire import Entity, FieldSpec, fields_of
from teamapp.services.people.hidden import WISH_CODES
from teamapp.store.shared.rows.rows import Stored
from teamapp.store.shared.rows.witness import Witness, written_by

E = TypeVar("E", bound=Entity)
EPOCH = datetime(1970, 1, 1, tzinfo=ZoneInfo("UTC"))


@dataclass(frozen=True, slots=True)
class Part:
    """A row with those of its fields that matter; no names: whether it is there."""

    row: Stored
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One write in a conflict, with the rows and fields that come from it."""

    stamp: Stamp
    parts: tuple[Part, ...]


class Look:
    """Within one transaction of the store."""

    def __init__(self, witness: Witness, *, today: date, zone: ZoneInfo, reopened: Mapping[str, Id] = {}) -> None:
        """`reopened`: topics of which a decision has been taken back, with their conflicts."""
        self.witness, self.today, self.zone, self.reopened = witness, today, zone, reopened
        self._read: dict[type[Entity], dict[Id, Entity]] = {}
        self._stored: dict[type[Entity], tuple[Stored, ...]] = {}
        self._rows: dict[type[Entity], dict[Id, Stored]] = {}
        self._changes: dict[Stamp, Change | None] = {}

    def by_id(self, kind: type[E]) -> Mapping[Id, E]:
        """Every entity of a kind, read once."""
        if kind not in self._read:
            self._read[kind] = {one.id: one for one in self.witness.all(kind)}
        return cast(Mapping[Id, E], self._read[kind])

    def stored(self, kind: type[Entity], names: Iterable[Id]) -> dict[Id, Stored]:
        """Rows by their ids, those that are gone included, each read once."""
        known = self._rows.setdefault(kind, {})
        missing = [name for name in names if name not in known]
        if missing:
            known.update(self.witness.stored(kind, missing))
        return {name: known[name] for name in names if name in known}

    def every_stored(self, kind: type[Entity]) -> tuple[Stored, ...]:
        """Every row of a small kind, those that are gone included, read once."""
        if kind not in self._stored:
            self._stored[kind] = tuple(self.witness.every_stored(kind))
        return self._stored[kind]

    @cached_property
    def elsewhere(self) -> frozenset[Stamp]:
        """The writes that skills and leave come from."""
        return frozenset(self.witness.stamps_in(Skill) | self.witness.stamps_in(Leave))

    def given(self, nurse: NurseId | None) -> str:
        """Given name; a question mark where nobody knows who it was."""
        found = self.by_id(Nurse).get(nurse) if nurse is not None else None
        return found.given_name if found is not None else "?"

    def client(self, client: Id) -> str:
        found = self.by_id(Client).get(client)
        return found.name if found is not None else ""

    def shift(self, kind: Id) -> str:
        found = self.by_id(ShiftKind).get(kind)
        return found.name if found is not None else ""

    def need(self, need: Id) -> CareNeed | None:
        return self.by_id(CareNeed).get(need)

    def leave_on(self, nurse: NurseId, day: date) -> tuple[Leave, ...]:
        return tuple(one for one in self.by_id(Leave).values() if one.nurse == nurse and one.covers(day))

    def skills_of(self, nurse: NurseId, day: date) -> frozenset[str]:
        """What she may do on a day."""
        held = (one for one in self.by_id(Skill).values() if one.nurse == nurse)
        return frozenset(one.skill for one in held if one.expires is None or day <= one.expires)

    def change(self, stamp: Stamp) -> Change | None:
        if stamp not in self._changes:
            self._changes[stamp] = self.witness.change(stamp)
        return self._changes[stamp]

    def author(self, stamp: Stamp) -> NurseId | None:
        """Who wrote: by the history, else whose device it was."""
        change = self.change(stamp)
        if change is not None:
            return change.who
        device = self.by_id(Device).get(self.witness.device(stamp))
        return device.nurse if device is not None else None

    def moment(self, stamp: Stamp) -> datetime | None:
        """When it was written; None where the change tells its day only, as a tick does."""
        change = self.change(stamp)
        at = change.at if change is not None else EPOCH + timedelta(milliseconds=ms_of(stamp.time))
        local = at.astimezone(self.zone)
        return None if (local.hour, local.minute, local.second, local.microsecond) == (0, 0, 0, 0) else at

    def what(self, stamp: Stamp) -> Text | None:
        """The name of the change, unless it speaks of wishes that may be hidden."""
        change = self.change(stamp)
        return change.what if change is not None and change.what.code not in WISH_CODES else None

    def why(self, stamp: Stamp) -> Text | None:
        change = self.change(stamp)
        return change.why if change is not None else None

    def sides(self, parts: Iterable[Part], topic: str) -> tuple[Side, ...]:
        """The writes of these parts whose authors had not seen one another's, oldest first; none unless only a merge
        put the parts together: an author who had seen all the others did it knowingly. Who takes a decision back
        knows them all, and asks again.
        """
        parts = tuple(parts)
        of: dict[Stamp, list[Part]] = {}
        for part in parts:
            for stamp in writes_of(part):
                of.setdefault(stamp, []).append(part)
        if topic in self.reopened:
            apart = {max(writes_of(part), key=self.witness.rank) for part in parts}
        elif len(of) < 2 or not self.witness.merged(of):
            return ()
        else:
            apart = {one for one in of if any(self.witness.apart(one, other) for other in of if other != one)}
        return tuple(Side(one, tuple(of[one])) for one in sorted(apart, key=self.witness.rank))

    def name(self, code: str, scope: str, stamps: Iterable[Stamp]) -> Id:
        """The id of a conflict: the same on every device, another one as soon as one of its writes is another."""
        again = self.reopened.get(topic_of(code, scope))
        if again is not None:
            return again
        return same_id("conflict", code, scope, *sorted(self.witness.mark(one) for one in set(stamps)))


def topic_of(code: str, scope: str) -> str:
    """What a conflict is about, whichever writes it is between."""
    return f"{code}:{scope}"


def spec_of(kind: type[Entity], name: str) -> FieldSpec:
    return next(one for one in fields_of(kind) if one.name == name)


def spec_at(kind: type[Entity], number: int) -> FieldSpec | None:
    """The field with this number; None for one of a newer release."""
    return next((one for one in fields_of(kind) if one.wire.number == number), None)


def default_of(kind: type[Entity], name: str) -> object:
    """What a field holds while nobody has written it; Ellipsis for one that must be written."""
    found = next(one for one in fields(kind) if one.name == name)
    return ... if found.default is MISSING else found.default


def with_fields(entity: Entity, values: Mapping[str, object]) -> Entity:
    """The same with some fields as they are named."""
    return replace(entity, **values)  # type: ignore[arg-type]  # values of just these fields


def writes_of(part: Part) -> Sequence[Stamp]:
    """The writes that a part comes from."""
    numbers = [spec_of(type(part.row.columns), name).wire.number for name in part.names]
    return written_by(part.row, *(numbers or [0]))
