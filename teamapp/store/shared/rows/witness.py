"""Reads rows with who wrote what in them, and whether an author had seen another's write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from sqlalchemy import Connection, select

from sync.protocol.merge.clock import EXISTENCE, Stamp
from sync.protocol.merge.register import Register, knew
from sync.protocol.merge.row import questions
from sync.protocol.merge.version import Chain
from teamapp.domain.change import Change
from teamapp.domain.entities import ENTITIES
from teamapp.domain.ids import Id
from teamapp.domain.wire import Entity
from teamapp.store import log
from teamapp.store.shared.registry import merges
from teamapp.store.shared.rows import origins, rows
from teamapp.store.shared.rows.rows import Stored
from teamapp.store.tables import SIBLINGS, TABLES, VERSION_VECTOR

E = TypeVar("E", bound=Entity)


class Witness:
    """Within one transaction that only reads."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        found = connection.execute(select(VERSION_VECTOR))
        self._chains = {row.device: Chain(row.name, row.incarnation) for row in found}
        self._contexts: dict[tuple[int, int], origins.Context] = {}

    @property
    def alone(self) -> bool:
        """Whether no other device has ever written anything here."""
        return len(self._chains) < 2

    def all(self, kind: type[E]) -> tuple[E, ...]:
        return rows.read_all(self._connection, kind)

    def get(self, kind: type[E], id: Id) -> E | None:  # noqa: A002  as the entities call it
        return rows.read_one(self._connection, kind, id)

    def between(self, kind: type[E], field: str, first: date, last: date) -> tuple[E, ...]:
        return rows.read_between(self._connection, kind, field, (first, last))

    def stored(self, kind: type[Entity], ids: Sequence[Id]) -> dict[Id, Stored]:
        """Rows by their ids, those that are gone included."""
        return rows.stored_rows(self._connection, kind, ids)

    def every_stored(self, kind: type[Entity]) -> Iterator[Stored]:
        """All rows of a kind, those that are gone included."""
        return rows.every_stored(self._connection, kind)

    def stored_between(
        self, kind: type[Entity], field: str, first: object, last: object, **equal: object
    ) -> list[Stored]:
        """Rows by indexed fields, those that are gone included."""
        return rows.stored_between(self._connection, kind, field, (first, last), equal=equal)

    def stamps_in(self, kind: type[Entity], field: str = "", equal: object = None) -> set[Stamp]:
        """The writes that rows of a kind come from, those that are gone included."""
        return rows.stamps_in(self._connection, kind, field, equal)

    def distinct(self, kind: type[Entity], field: str, first: date, last: date) -> list[str]:
        """Which days there are between two in rows of a kind, those that are gone included."""
        return rows.distinct_between(self._connection, kind, field, (first, last))

    def questions(self, row: Stored) -> dict[int, Register]:
        """The fields of a row on which somebody has to choose; 0: whether it stays."""
        if not row.rest.registers:
            return {}
        return questions(row.merged, merges()[row.columns.entity_number], self.rank)

    def torn(self) -> Iterator[tuple[int, str]]:
        """Every row that may have values side by side."""
        for kind in ENTITIES:
            table = TABLES[kind]
            for name in self._connection.execute(select(table.c.id).where(table.c[SIBLINGS].is_not(None))).scalars():
                yield kind.entity_number, name

    def rank(self, stamp: Stamp) -> tuple[int, str]:
        """Writes in the one order that every device sees them in."""
        return stamp.time, self._chains[stamp.device].name

    def mark(self, stamp: Stamp) -> str:
        """A write's name, the same on every device, also when its batch is sealed again."""
        return f"{self._chains[stamp.device].device}:{stamp.time}"

    def device(self, stamp: Stamp) -> Id:
        """The device that wrote, as the team's data call it."""
        return Id(self._chains[stamp.device].device)

    def knew(self, later: Stamp, earlier: Stamp) -> bool:
        """Whether the author of a write had seen another."""
        place = (later.device, later.batch)
        if place not in self._contexts:
            self._contexts[place] = origins.context_of(self._connection, *place)
        return knew(self._contexts[place], later, earlier)

    def apart(self, one: Stamp, other: Stamp) -> bool:
        """Whether neither author had seen what the other wrote."""
        return not self.knew(one, other) and not self.knew(other, one)

    def merged(self, writes: Iterable[Stamp]) -> bool:
        """Whether only a merge put these writes together: none of their authors had seen all the others."""
        every = set(writes)
        return not any(all(self.knew(one, other) for other in every) for one in every)

    def change(self, stamp: Stamp) -> Change | None:
        """The change that a write belongs to, as far back as the history of this device goes."""
        found = origins.change_of(self._connection, stamp)
        return log.read_change(self._connection, Id(found)) if found is not None else None

    def write_of(self, change: Id) -> Stamp | None:
        """The write of a change, None where this device does not know it."""
        return origins.write_of(self._connection, change)

    def touched(self) -> list[tuple[int, str]]:
        """The rows written since conflicts were last looked for."""
        return origins.touched(self._connection)

    def scopes(self) -> frozenset[str]:
        """Where there were conflicts when they were last looked for."""
        return origins.scopes(self._connection)


def written_by(row: Stored, *numbers: int) -> tuple[Stamp, ...]:
    """The writes that some fields of a row come from; a field that nobody wrote came with the row itself."""
    found = (row.clock.get(number) or row.clock.get(EXISTENCE) for number in numbers)
    return tuple(dict.fromkeys(stamp for stamp in found if stamp is not None))
