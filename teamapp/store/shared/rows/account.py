"""Keeps the name of the state up with every row written, so that it never has to be worked out from all rows."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from sync.protocol.merge.digest import named, row_digest
from sync.protocol.merge.register import Rank
from sync.protocol.merge.row import Row
from teamapp.store.shared.rows.frozen import Frozen
from teamapp.store.shared.rows.lately import Held
from teamapp.store.tables import DIGEST

_NAME, _RENAME = select(DIGEST.c.name), update(DIGEST).values(name=bindparam("new"))

Key = tuple[int, str]
"""A kind's number and a row's id."""


class Account:
    """Of one transaction. A state that nobody has asked the name of is not kept up: who shares nothing pays nothing."""

    def __init__(self, connection: Connection, rank: Rank) -> None:
        self._connection, self._rank = connection, rank
        found = connection.execute(_NAME).scalar()
        self.frozen = Frozen(connection)
        self._total = int.from_bytes(found) if found is not None else None
        self._step = 0
        self._before: dict[Key, int] = {}

    @property
    def kept(self) -> bool:
        """Whether the state has a name that is kept up."""
        return self._total is not None

    def note(self, key: Key, held: Held | None) -> None:
        """A row is about to change: what it was before the first change of this transaction."""
        if self.kept and key not in self._before:
            known = held.name if held is not None else 0
            row = held.row if held is not None else None
            self._before[key] = known if known is not None else self._number(key, row)
            self.frozen.keep(key, row)

    def settle(self, key: Key, row: Row) -> int | None:
        """What a row noted before is in the end, and what it counts; None where nothing is kept up."""
        if not self.kept:
            return None
        number = self._number(key, row)
        self._step += number - self._before.pop(key)
        return number

    def flush(self) -> None:
        """Write what has changed."""
        if self._total is not None and self._step:
            self._total, self._step = self._total + self._step, 0
            self._connection.execute(_RENAME, {"new": named(self._total)})

    def name(self) -> bytes | None:
        """The name of the state as it is written; None where nobody has asked for it yet."""
        return named(self._total + self._step) if self._total is not None else None

    def begin(self, name: bytes) -> None:
        """From here on it is kept up."""
        self._total, self._step = int.from_bytes(name), 0
        added = upsert(DIGEST).values(one=1, name=name)
        self._connection.execute(added.on_conflict_do_update(index_elements=["one"], set_={"name": name}))

    def forget(self) -> None:
        """All rows are others: whoever asks next has it worked out anew."""
        self.frozen.end()
        self._total, self._step = None, 0
        self._before.clear()
        self._connection.execute(delete(DIGEST))

    def _number(self, key: Key, row: Row | None) -> int:
        return int.from_bytes(row_digest(*key, row, self._rank)) if row is not None else 0
