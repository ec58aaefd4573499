"""Schema 2: the figures that teams give the office, who of the office has looked at what, and who is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations

_STATEMENTS = (
    """
    CREATE TABLE aggregate (team {bytes} NOT NULL, period INTEGER NOT NULL, region VARCHAR(6) NOT NULL,
        raw {bytes} NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (team, period))
    """,
    "CREATE INDEX aggregate_period ON aggregate (period, region)",
    """
    CREATE TABLE audit (id {bytes} NOT NULL PRIMARY KEY, at BIGINT NOT NULL, who VARCHAR(255) NOT NULL,
        what VARCHAR(255) NOT NULL)
    """,
    "CREATE INDEX ix_audit_at ON audit (at)",
    """
    CREATE TABLE office_login (state {bytes} NOT NULL PRIMARY KEY, nonce {bytes} NOT NULL, verifier {bytes} NOT NULL,
        until BIGINT NOT NULL)
    """,
    "CREATE INDEX ix_office_login_until ON office_login (until)",
    """
    CREATE TABLE office_session (id {bytes} NOT NULL PRIMARY KEY, who VARCHAR(255) NOT NULL, until BIGINT NOT NULL)
    """,
    "CREATE INDEX ix_office_session_until ON office_session (until)",
)


def upgrade(operations: Operations) -> None:
    """Make the tables."""
    kind = "BYTEA" if operations.get_bind().dialect.name == "postgresql" else "BLOB"
    for statement in _STATEMENTS:
        operations.execute(statement.format(bytes=kind))
