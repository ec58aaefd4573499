"""Schema 4: what a team needs that shares its data: its devices."""

from __future__ import annotations

from alembic.operations import Operations

_STATEMENTS = (
    """
    CREATE TABLE device (id VARCHAR NOT NULL, nurse VARCHAR, label VARCHAR NOT NULL, added INTEGER NOT NULL,
        _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
)


def upgrade(operations: Operations) -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        operations.execute(statement)
