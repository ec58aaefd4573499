"""Schema 1: everything there was when it began. PostgreSQL keeps batches in sixteen parts by team."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations

PARTS = 16

_TABLES = (
    "CREATE TABLE server (one INTEGER NOT NULL PRIMARY KEY, instance {bytes} NOT NULL, schema INTEGER NOT NULL)",
    """
    CREATE TABLE team (team {bytes} NOT NULL PRIMARY KEY, log {bytes} NOT NULL, head BIGINT NOT NULL,
        head_running {bytes} NOT NULL, floor BIGINT NOT NULL, floor_running {bytes} NOT NULL,
        control INTEGER NOT NULL, bytes BIGINT NOT NULL, created BIGINT NOT NULL, newest {bytes},
        confirmed {bytes})
    """,
    """
    CREATE TABLE control (team {bytes} NOT NULL, n INTEGER NOT NULL, raw {bytes} NOT NULL, at BIGINT NOT NULL,
        PRIMARY KEY (team, n))
    """,
    """
    CREATE TABLE batch (team {bytes} NOT NULL, place BIGINT NOT NULL, device VARCHAR(32) NOT NULL,
        incarnation INTEGER NOT NULL, sequence BIGINT NOT NULL, hash {bytes} NOT NULL, running {bytes} NOT NULL,
        at BIGINT NOT NULL, size INTEGER NOT NULL, frame {bytes} NOT NULL, PRIMARY KEY (team, place),
        CONSTRAINT batch_once UNIQUE (team, device, incarnation, sequence)){parted}
    """,
    """
    CREATE TABLE chain (team {bytes} NOT NULL, device VARCHAR(32) NOT NULL, incarnation INTEGER NOT NULL,
        last BIGINT NOT NULL, hash {bytes} NOT NULL, PRIMARY KEY (team, device, incarnation))
    """,
    """
    CREATE TABLE device (team {bytes} NOT NULL, device VARCHAR(32) NOT NULL, place BIGINT NOT NULL,
        at BIGINT NOT NULL, beacon {bytes}, PRIMARY KEY (team, device))
    """,
    """
    CREATE TABLE snapshot (team {bytes} NOT NULL, hash {bytes} NOT NULL, frame {bytes} NOT NULL,
        PRIMARY KEY (team, hash))
    """,
    """
    CREATE TABLE invite (id {bytes} NOT NULL PRIMARY KEY, team {bytes} NOT NULL, letter {bytes} NOT NULL,
        reply {bytes}, expires BIGINT NOT NULL)
    """,
    """
    CREATE TABLE nonce (device {bytes} NOT NULL, nonce {bytes} NOT NULL, until BIGINT NOT NULL,
        PRIMARY KEY (device, nonce))
    """,
    "CREATE INDEX batch_at ON batch (team, at, place)",
    "CREATE INDEX ix_invite_team ON invite (team)",
    "CREATE INDEX ix_invite_expires ON invite (expires)",
    "CREATE INDEX ix_nonce_until ON nonce (until)",
)


def upgrade(operations: Operations) -> None:
    """Make every table."""
    postgres = operations.get_bind().dialect.name == "postgresql"
    words = {"bytes": "BYTEA" if postgres else "BLOB", "parted": " PARTITION BY HASH (team)" if postgres else ""}
    for statement in _TABLES:
        operations.execute(statement.format(**words))
    if postgres:
        for part in range(PARTS):
            operations.execute(
                f"CREATE TABLE batch_{part:02d} PARTITION OF batch FOR VALUES WITH (MODULUS {PARTS}, REMAINDER {part})"
            )
