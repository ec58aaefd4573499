"""What was written of many things before; each change is read once, however many of them it touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from teamapp.services.desk import Desk

if TYPE_CHECKING:
    from teamapp.domain.change import Edit
    from teamapp.domain.ids import Id
    from teamapp.domain.wire import Entity
    from teamapp.store.log import Heading

_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)


class Pasts:
    """Remembers what it has read: a change that planned a whole month is asked about each of its visits."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store
        self._headings: dict[Id, tuple[Heading, ...]] = {}
        self._edits: dict[Id, Mapping[Id, list[Edit]]] = {}

    def sequence(self, thing: Id) -> int:
        """Seconds at which it was changed last: grows with every change, and alike on each of the team's computers."""
        return max((int((one.at - _BEGINNING).total_seconds()) for one in self._changes_of(thing)), default=0)

    def before(self, thing: Id) -> Iterator[Entity]:
        """As it stood before each of its changes, newest first."""
        for heading in self._changes_of(thing):
            for edit in self._edits_in(heading.id).get(thing, ()):
                if edit.before is not None:
                    yield edit.before

    def _changes_of(self, thing: Id) -> tuple[Heading, ...]:
        if thing not in self._headings:
            self._headings[thing] = self._store.headings_of(thing)
        return self._headings[thing]

    def _edits_in(self, change: Id) -> Mapping[Id, list[Edit]]:
        if change not in self._edits:
            by_thing: dict[Id, list[Edit]] = {}
            found = self._store.change(change)
            for edit in found.edits if found is not None else ():
                by_thing.setdefault(edit.id, []).append(edit)
            self._edits[change] = by_thing
        return self._edits[change]
