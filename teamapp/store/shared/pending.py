"""What a transaction of the exchange will write at its end: a statement a table instead of several a change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from sync.protocol.merge.clock import Stamp
from teamapp.domain.change import Change
from teamapp.domain.ids import Id
from teamapp.store import log
from teamapp.store.shared.many import put_many
from teamapp.store.shared.rows import origins
from teamapp.store.tables import FRAME, LOG, LOG_TOUCH, SEEN, UNEXAMINED, WRITE, listed

Values = dict[str, object]

_IDS_AT_ONCE = 500


class Pending:
    """Of one transaction; `write` puts everything into the file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._log: list[Values] = []
        self._touches: list[Values] = []
        self._writes: list[Values] = []
        self._seen: list[Values] = []
        self._rows: dict[tuple[int, str], None] = {}
        self._frames: list[Values] = []
        self._known: set[str] = set()
        self._unknown: set[str] = set()
        self._seq: int | None = None

    def expect(self, changes: Iterable[str]) -> None:
        """Learn with one question which of these changes history has."""
        asked = [one for one in changes if one not in self._known and one not in self._unknown]
        for start in range(0, len(asked), _IDS_AT_ONCE):
            some = asked[start : start + _IDS_AT_ONCE]
            found = set(self._connection.execute(_WHICH, {"ids": msgspec.json.encode(some).decode()}).scalars())
            self._known |= found
            self._unknown |= set(some) - found

    def knows(self, change: str) -> bool:
        """Whether history has this change."""
        self.expect([change])
        return change in self._known

    def remember(self, change: Change) -> None:
        """Add a change to history."""
        if self._seq is None:
            self._seq = log.last_line(self._connection)
        self._seq += 1
        self._remember(change, self._seq)

    def recall(self, lines: Iterable[tuple[int, Change]]) -> None:
        """Add changes at places of the history where there were none; those that it has it keeps as they are."""
        told = list(lines)
        self.expect(change.id for _place, change in told)
        for place, change in told:
            if change.id not in self._known:
                self._remember(change, place)

    def _remember(self, change: Change, place: int) -> None:
        self._known.add(change.id)
        self._unknown.discard(change.id)
        self._log.append({"seq": place, **log.line(change)})
        touched: dict[Id, None] = dict.fromkeys(edit.id for edit in change.edits)
        self._touches += ({"entity": entity, "seq": place} for entity in touched)

    def note_write(self, stamp: Stamp, change: str) -> None:
        """As `origins.note_write`."""
        self._writes.append({"device": stamp.device, "time": stamp.time, "batch": stamp.batch, "change": change})

    def note_seen(self, device: int, batch: int, context: Mapping[int, int]) -> None:
        """As `origins.note_seen`."""
        self._seen.append({"device": device, "batch": batch, "context": origins.packed(device, context)})

    def note_touched(self, rows: Iterable[tuple[int, str]]) -> None:
        """As `origins.note_touched`."""
        self._rows.update(dict.fromkeys(rows))

    def keep(self, device: int, batch: int, name: bytes, raw: bytes, changes: int) -> None:
        """A batch, byte for byte."""
        self._frames.append({"device": device, "batch": batch, "hash": name, "raw": raw, "changes": changes})

    def write(self) -> None:
        """Everything so far."""
        unexamined = [{"kind": kind, "id": name} for kind, name in self._rows]
        for statement, values in (
            (_LINES, self._log),
            (_TOUCHED, self._touches),
            (_WRITES, self._writes),
            (_SEEN, self._seen),
            (_UNEXAMINED, unexamined),
            (_KEEP, self._frames),
        ):
            put_many(self._connection, statement, values)
            values.clear()
        self._rows.clear()


_WHICH = select(LOG.c.id).where(LOG.c.id.in_(listed(bindparam("ids"))))
_LINES, _TOUCHED = insert(LOG), insert(LOG_TOUCH)
_WRITES, _SEEN = insert(WRITE).prefix_with("OR IGNORE"), insert(SEEN).prefix_with("OR REPLACE")
_UNEXAMINED = insert(UNEXAMINED).prefix_with("OR IGNORE")
_ADDED = insert(FRAME)
_KEEP = _ADDED.on_conflict_do_update(
    index_elements=["device", "batch"], set_={"hash": _ADDED.excluded.hash, "raw": _ADDED.excluded.raw}
)
