"""The steps from each schema to the next. A step is frozen: a later change of a declaration adds another one.

The number of the schema is the database's `user_version`; it changes in the same transaction as the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations
    from sqlalchemy import Connection

Step = Callable[["Operations"], None]

NEWEST = 4
"""The schema that this release writes; a test compares it with `steps` and with the declarations."""


def steps() -> tuple[Step, ...]:
    """Every step in order; step n leads to schema n + 1."""
    from teamapp.store.migrations import (  # only when something migrates
        m0001_ground,
        m0002_together,
        m0003_exchange,
        m0004_sharing,
    )

    return (m0001_ground.upgrade, m0002_together.upgrade, m0003_exchange.upgrade, m0004_sharing.upgrade)


def schema_of(connection: Connection) -> int:
    """0 for a database without tables."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(connection: Connection, taken: Sequence[Step]) -> None:
    """Take the steps that the database has not taken yet, inside the caller's transaction."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    context = MigrationContext.configure(connection, opts={"render_as_batch": True})
    for step in taken[schema_of(connection) :]:
        with Operations.context(context) as operations:
            step(operations)
    connection.exec_driver_sql(f"PRAGMA user_version = {len(taken)}")
