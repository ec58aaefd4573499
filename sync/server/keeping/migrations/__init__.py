"""The steps from each schema of the shared log to the next. A step is frozen: a later change adds another one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from sync.server.keeping.migrations import m0001_ground, m0002_office

if TYPE_CHECKING:
    from alembic.operations import Operations

Step = Callable[["Operations"], None]

STEPS: tuple[Step, ...] = (m0001_ground.upgrade, m0002_office.upgrade)
NEWEST = len(STEPS)
"""The schema that this release writes; a test compares it with the tables."""


def schema_of(connection: Connection) -> int:
    """0 for a database without tables."""
    if not inspect(connection).has_table("server"):
        return 0
    return int(connection.execute(text("SELECT schema FROM server")).scalar_one())


def migrate(connection: Connection, *, fresh: bytes) -> bytes:
    """Take the steps that are still to be taken, in the caller's transaction; the name of the database.

    A newer schema than this release's is left as it is. `fresh` becomes the name of a new database.
    """
    schema = schema_of(connection)
    if schema < NEWEST:
        _walk(connection, STEPS[schema:])
    if schema == 0:
        connection.execute(
            text("INSERT INTO server (one, instance, schema) VALUES (1, :instance, :schema)"),
            {"instance": fresh, "schema": NEWEST},
        )
    elif schema < NEWEST:
        connection.execute(text("UPDATE server SET schema = :schema"), {"schema": NEWEST})
    return bytes(connection.execute(text("SELECT instance FROM server")).scalar_one())


def _walk(connection: Connection, steps: Sequence[Step]) -> None:
    """The tool is loaded only where there is something to do: a process that joins others starts without it."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    with Operations.context(MigrationContext.configure(connection)) as operations:
        for step in steps:
            step(operations)
