"""Schema 4: what a team needs that shares its data: its devices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamapp.store.migrations.m0004_search import STATEMENTS as _SEARCH

if TYPE_CHECKING:
    from alembic.operations import Operations  # slow to import, and needed by nobody whose schema is the newest

_STATEMENTS = (
    "DROP TABLE frame",  # no released version has shared a team
    """
    CREATE TABLE frame (seq INTEGER NOT NULL, device INTEGER NOT NULL, batch INTEGER NOT NULL, hash BLOB NOT NULL, raw
        BLOB, changes INTEGER NOT NULL, PRIMARY KEY (seq), UNIQUE (device, batch))
    """,
    """
    CREATE TABLE device (id VARCHAR NOT NULL, nurse VARCHAR, label VARCHAR NOT NULL, added INTEGER NOT NULL,
        late_refused INTEGER NOT NULL, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE release (id VARCHAR NOT NULL, period INTEGER NOT NULL, region VARCHAR NOT NULL,
        figures VARCHAR NOT NULL, whys VARCHAR NOT NULL, people VARCHAR NOT NULL, signed VARCHAR NOT NULL,
        given INTEGER NOT NULL, nurse VARCHAR,
        _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE settled (id VARCHAR NOT NULL, code VARCHAR NOT NULL, subject VARCHAR NOT NULL, state VARCHAR NOT NULL,
        reason VARCHAR NOT NULL, nurse VARCHAR, at INTEGER NOT NULL, options VARCHAR NOT NULL, client VARCHAR,
        _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    "CREATE INDEX ix_settled_client ON settled (client)",
    """
    CREATE TABLE write (device INTEGER NOT NULL, time INTEGER NOT NULL, batch INTEGER NOT NULL,
        change VARCHAR NOT NULL, PRIMARY KEY (device, time)) WITHOUT ROWID
    """,
    """
    CREATE TABLE seen (device INTEGER NOT NULL, batch INTEGER NOT NULL, context BLOB NOT NULL,
        PRIMARY KEY (device, batch)) WITHOUT ROWID
    """,
    """
    CREATE TABLE unexamined (kind INTEGER NOT NULL, id VARCHAR NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID
    """,
    "CREATE TABLE digest (one INTEGER NOT NULL, name BLOB NOT NULL, PRIMARY KEY (one))",
    """
    CREATE TABLE known (name VARCHAR NOT NULL, device INTEGER NOT NULL, batch INTEGER NOT NULL,
        PRIMARY KEY (name, device)) WITHOUT ROWID
    """,
    """
    CREATE TABLE access_bundle (id VARCHAR NOT NULL, first VARCHAR NOT NULL, last VARCHAR NOT NULL,
        openings INTEGER NOT NULL, sealed VARCHAR NOT NULL,
        _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    "CREATE INDEX ix_access_bundle_last ON access_bundle (last)",
    """
    CREATE TABLE officer (id VARCHAR NOT NULL, name VARCHAR NOT NULL, key VARCHAR NOT NULL, decided VARCHAR NOT NULL,
        _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE access_event (seq INTEGER NOT NULL, at INTEGER NOT NULL, nurse VARCHAR NOT NULL,
        client VARCHAR NOT NULL, PRIMARY KEY (seq))
    """,
    "CREATE INDEX ix_access_event_client ON access_event (client, at)",
    "CREATE INDEX ix_access_event_at ON access_event (at)",
    "CREATE TABLE sweep (name VARCHAR NOT NULL, looked INTEGER NOT NULL, PRIMARY KEY (name)) WITHOUT ROWID",
    """
    CREATE TABLE unclean (device INTEGER NOT NULL, batch INTEGER NOT NULL, cleaned INTEGER NOT NULL,
        PRIMARY KEY (device, batch)) WITHOUT ROWID
    """,
    "CREATE TABLE making (one INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (one))",
    """
    CREATE TABLE kept_row (kind INTEGER NOT NULL, id VARCHAR NOT NULL, body BLOB, read INTEGER NOT NULL,
        PRIMARY KEY (kind, id)) WITHOUT ROWID
    """,
    "CREATE TABLE made_part (name BLOB NOT NULL, raw BLOB NOT NULL, PRIMARY KEY (name))",
    "CREATE TABLE loading (one INTEGER NOT NULL, body BLOB NOT NULL, base INTEGER NOT NULL, PRIMARY KEY (one))",
    "CREATE TABLE conflict (scope VARCHAR NOT NULL, PRIMARY KEY (scope)) WITHOUT ROWID",
)


def upgrade(operations: Operations) -> None:
    """Make the tables."""
    for statement in (*_STATEMENTS, *_SEARCH):
        operations.execute(statement)
