"""Rows that the exchange had in its hands a moment ago, as the file has them: visits of one day come in many slices.

Nothing here outlives its truth: the store forgets it as soon as anybody else writes a row, or a transaction fails.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sync.protocol.merge.row import Row
from teamapp.domain.wire import Entity

Key = tuple[int, str]
"""A kind's number and a row's id."""

_MOST = 1_000
"""A few megabytes."""


@dataclass(slots=True)
class Held:
    """A row in memory: everything alive of it, what a screen would show of it, and where it stands in the file."""

    row: Row
    shown: Entity | None = None
    strange: bool = False
    filed: Entity | None = None
    """What the file has in the columns of the row."""
    name: int | None = None
    """What the row counts in the name of the state, where that is kept up."""


class Lately:
    """The rows of the transactions before; the oldest go first."""

    def __init__(self) -> None:
        self._rows: dict[Key, Held] = {}

    def find(self, key: Key) -> Held | None:
        """A row of its own for one transaction."""
        found = self._rows.get(key)
        return replace(found) if found is not None else None

    def keep(self, key: Key, held: Held) -> None:
        """A row as it stands in the file now; one that cannot be shown is not kept."""
        self._rows.pop(key, None)
        if held.shown is None:
            return
        self._rows[key] = Held(held.row, held.shown, filed=held.shown, name=held.name)
        if len(self._rows) > _MOST:
            del self._rows[next(iter(self._rows))]

    def forget(self) -> None:
        self._rows.clear()
