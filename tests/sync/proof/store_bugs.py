"""Mistakes that a store could make, planted one at a time into random lives of a team on real stores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from sqlalchemy import delete, select

from sync.protocol.wire.frame import Frame
from teamapp.store.shared.ledger import SqlLedger
from teamapp.store.shared.rows import rows
from teamapp.store.shared.rows.account import Account
from teamapp.store.shared.rows.table_rows import TableRows
from teamapp.store.tables import GONE, OUTBOX, SIBLINGS, TABLES
from tests.sync.proof.stories import KINDS


@dataclass(frozen=True, slots=True)
class StoreBug:
    """A mistake in words, how to make it, and a seed that shows it."""

    says: str
    plant: Callable[[], AbstractContextManager[object]]
    seed: int


def _swap(owner: object, name: str, value: object) -> Callable[[], AbstractContextManager[object]]:
    return lambda: patch.object(owner, name, value)


def _nothing(*_args: object, **_named: object) -> None:
    return None


def _afterwards(*statements: str) -> Callable[[], AbstractContextManager[object]]:
    """What a transaction leaves is spoilt at its end."""

    def finish(self: SqlLedger) -> None:
        _FINISH(self)
        for statement in statements:
            self._connection.exec_driver_sql(statement)

    return _swap(SqlLedger, "finish", finish)


def _in_every_row(assignment: str) -> Callable[[], AbstractContextManager[object]]:
    return _afterwards(*(f"UPDATE {TABLES[kind].name} SET {assignment}" for kind in KINDS))


def _forgets_history(self: SqlLedger) -> None:
    _FINISH(self)
    for change in self.applied[-1:]:
        self._connection.exec_driver_sql("DELETE FROM log WHERE id = ?", (change.id,))


def _seals_in_halves(self: SqlLedger, frame: Frame, raw: bytes, changes: int) -> None:
    """The outbox is emptied in a transaction of its own."""
    gone = select(OUTBOX.c.seq).order_by(OUTBOX.c.seq).limit(changes)
    self._connection.execute(delete(OUTBOX).where(OUTBOX.c.seq.in_(gone.scalar_subquery())))
    self._connection.exec_driver_sql("COMMIT")
    self._connection.exec_driver_sql("BEGIN IMMEDIATE")
    _SEAL(self, frame, raw, 0)


@contextmanager
def _without_context() -> Iterator[None]:
    usual = TableRows.merge

    def merge(self: TableRows, operations: object, stamp: object, context: object) -> object:
        return usual(self, operations, stamp, {})  # type: ignore[arg-type]

    with patch.object(TableRows, "merge", merge):
        yield


_NOTHING_APPLIED = "UPDATE version_vector SET batch = 0 WHERE own = 0"
_FINISH, _SEAL = SqlLedger.finish, SqlLedger.seal

STORE_BUGS: Mapping[str, StoreBug] = {
    "vector forgotten": StoreBug(
        "what was applied of others is not remembered",
        _afterwards(_NOTHING_APPLIED),
        0,
    ),
    "siblings forgotten": StoreBug(
        "values that live side by side are not kept", _in_every_row(f"{SIBLINGS} = NULL"), 0
    ),
    "deletion forgotten": StoreBug("a deleted row is there again", _in_every_row(f"{GONE} = 0"), 0),
    "written over": StoreBug(
        "what is written here replaces a row instead of merging with it", _swap(rows, "_simple", lambda *_: True), 0
    ),
    "history forgotten": StoreBug(
        "a colleague's change is in the rows and not in the history", _swap(SqlLedger, "finish", _forgets_history), 0
    ),
    "sealed in halves": StoreBug(
        "a change leaves the outbox in another transaction than it enters a batch",
        _swap(SqlLedger, "seal", _seals_in_halves),
        6,
    ),
    "merged without context": StoreBug("the store merges as if an author had seen nothing", _without_context, 0),
    "held forgotten": StoreBug("what the shared log has is not remembered", _afterwards("DELETE FROM held"), 0),
    "acknowledgement forgotten": StoreBug(
        "what came back from the shared log counts as unsent", _swap(SqlLedger, "acknowledge", _nothing), 0
    ),
    "name left behind": StoreBug(
        "the name of the state does not follow the rows", _swap(Account, "settle", _nothing), 0
    ),
}
