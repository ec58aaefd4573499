"""Schema 3: what the exchange between a team's devices needs, and changes in the outbox as batches carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection
from sqlalchemy import text as sql

if TYPE_CHECKING:
    from alembic.operations import Operations  # slow to import, and needed by nobody whose schema is the newest

_STATEMENTS = (
    "DROP TABLE sealed",
    "DROP TABLE inbox",
    """
    CREATE TABLE inbox (name BLOB NOT NULL, raw BLOB NOT NULL, reason VARCHAR NOT NULL, chain VARCHAR, incarnation
        INTEGER, batch INTEGER NOT NULL, PRIMARY KEY (name))
    """,
    """
    CREATE TABLE frame (seq INTEGER NOT NULL, device INTEGER NOT NULL, batch INTEGER NOT NULL, hash BLOB NOT NULL, raw
        BLOB, PRIMARY KEY (seq), UNIQUE (device, batch))
    """,
    "ALTER TABLE version_vector RENAME TO version_vector_before",
    """
    CREATE TABLE version_vector (device INTEGER NOT NULL, name VARCHAR NOT NULL, incarnation INTEGER NOT NULL,
        batch INTEGER NOT NULL, time INTEGER NOT NULL, own INTEGER NOT NULL, acknowledged INTEGER NOT NULL,
        PRIMARY KEY (device), UNIQUE (name, incarnation))
    """,
    """
    INSERT INTO version_vector (device, name, incarnation, batch, time, own, acknowledged)
        SELECT device, name, incarnation, batch, time, device = 1, 0 FROM version_vector_before
    """,
    "DROP TABLE version_vector_before",
    "CREATE TABLE held (device INTEGER NOT NULL, batch INTEGER NOT NULL, PRIMARY KEY (device))",
    """
    CREATE TABLE place (one INTEGER NOT NULL, log BLOB NOT NULL, at INTEGER NOT NULL, running BLOB NOT NULL,
        PRIMARY KEY (one))
    """,
    "CREATE TABLE control (n INTEGER NOT NULL, raw BLOB NOT NULL, PRIMARY KEY (n))",
    "CREATE TABLE intent (seq INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (seq))",
    """
    CREATE TABLE strange (kind INTEGER NOT NULL, id VARCHAR NOT NULL, body BLOB NOT NULL, PRIMARY KEY (kind, id))
        WITHOUT ROWID
    """,
)


def upgrade(operations: Operations) -> None:
    """Make the tables of the exchange, and write the outbox anew."""
    for statement in _STATEMENTS:
        operations.execute(statement)
    _rewrite_outbox(operations.get_bind())


def _rewrite_outbox(connection: Connection) -> None:
    """Before: id, time, who, at, what, why, undoes, operations. After: as `sync.protocol.wire.batch` reads it."""
    lines = connection.execute(
        sql("SELECT outbox.seq, outbox.body, log.undoable FROM outbox JOIN log ON log.id = outbox.change")
    ).all()
    for seq, body, undoable in lines:
        change, time, who, at, what, why, undoes, written = msgspec.msgpack.decode(body)
        fresh = msgspec.msgpack.encode([change, time, at, who, what, why, undoes, bool(undoable), written])
        connection.execute(sql("UPDATE outbox SET body = :body WHERE seq = :seq"), {"body": fresh, "seq": seq})
