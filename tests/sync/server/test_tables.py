"""The tables as migrations make them are the tables as they are declared."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from sync.server.keeping.addresses import CannotServe
from sync.server.keeping.database import open_database
from sync.server.keeping.migrations import NEWEST, schema_of
from sync.server.keeping.tables import METADATA
from sync.server.office import tables as _office  # noqa: F401  declares the tables of the office too


def test_migrations_make_what_is_declared(nothing_yet: str) -> None:
    """Tables and columns; opened a second time nothing changes, not even the database's name."""
    first = open_database(nothing_yet)
    with first.transaction() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours})
        assert compare_metadata(context, METADATA) == []
        assert schema_of(connection) == NEWEST
    first.close()
    second = open_database(nothing_yet)
    assert second.instance == first.instance
    second.close()


def test_a_newer_database_is_left_alone(nothing_yet: str) -> None:
    """What a newer release wrote is not opened."""
    database = open_database(nothing_yet)
    with database.transaction() as connection:
        connection.execute(text("UPDATE server SET schema = 99"))
    database.close()
    with pytest.raises(CannotServe, match="newer release"):
        open_database(nothing_yet)


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    """The sixteen parts of a table are PostgreSQL's own business."""
    return not (kind == "table" and name is not None and name.startswith("batch_"))
