"""The migrations lead to the declarations, from any older schema, and an interruption loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations

from teamapp.bootstrap import close_team
from teamapp.domain.change import Edit
from teamapp.domain.entities import Task
from teamapp.store.engine import memory_engine
from teamapp.store.keys.key import fresh_key
from teamapp.store.migrations import NEWEST, migrate, schema_of, steps
from teamapp.store.opening import open_store
from teamapp.store.profile import Profile
from teamapp.store.refusals import StoreRefused
from teamapp.store.sought.index import INDEXED, begin
from teamapp.store.store import Store
from teamapp.store.tables import METADATA
from tests.support.store.open_store import Made, change_of, made_team, task


class PowerCut(Exception):
    """Stands for whatever ends a migration half way."""


def adding(operations: Operations) -> None:
    """A migration as a later release may bring it: a table rebuilt with a new column."""
    with operations.batch_alter_table("task") as batch:
        batch.add_column(sa.Column("colour", sa.String(), nullable=True))
        batch.alter_column("title", new_column_name="heading")


def cut_off(operations: Operations) -> None:
    adding(operations)
    raise PowerCut


@pytest.fixture
def made(tmp_path: Path):
    with made_team(tmp_path / "team") as made:
        made.desk.store.commit(change_of(Edit(None, task(1))))
        yield made


def test_the_migrations_lead_to_the_declarations() -> None:
    """Tables, columns, types and indexes are those that the entities declare; and the number is the count of steps."""
    assert len(steps()) == NEWEST
    engine = memory_engine(fresh_key())
    with engine.begin() as connection:
        migrate(connection, steps())
        opts = {"compare_type": True, "compare_server_default": True, "include_name": _is_declared}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, METADATA) == []
        assert schema_of(connection) == NEWEST
    by_steps, by_tables = described(engine), described(_from_tables())
    engine.dispose()
    assert by_steps == by_tables


def test_the_index_of_words_is_as_its_declaration_has_it() -> None:
    """The frozen statements make the very triggers that a new store gets; spaces do not matter."""
    engine, declared = memory_engine(fresh_key()), _from_tables()
    with engine.begin() as by_steps, declared.begin() as by_index:
        migrate(by_steps, steps())
        begin(by_index)
        query = "SELECT name, sql FROM sqlite_schema WHERE name LIKE 'sought_%' ORDER BY name"
        first, second = (
            [(row.name, " ".join((row.sql or "").split())) for row in one.exec_driver_sql(query)]
            for one in (by_steps, by_index)
        )
    engine.dispose()
    declared.dispose()
    assert first == second
    assert len(first) > 3 * len(INDEXED)


def test_an_older_database_is_upgraded_with_a_copy_first(made: Made) -> None:
    """After the upgrade the data stand in the new schema, and the copy opens as the old one with the same key."""
    with_one_more = (*steps(), adding)
    profile, key = closed(made)
    store = open_store(profile, key, with_one_more)
    assert scalar(store, "SELECT heading FROM task") == "Order gloves"
    assert scalar(store, "PRAGMA user_version") == NEWEST + 1
    store.close()
    (copy,) = profile.copies.iterdir()
    assert copy.name.startswith(f"schema-{NEWEST}-")
    copy.replace(profile.database)
    store = open_store(profile, key)
    assert store.all(Task) == (task(1),)
    store.close()


def test_an_interrupted_migration_leaves_the_old_schema(made: Made) -> None:
    """No half table is left, the data are there, and the next start can upgrade."""
    profile, key = closed(made)
    with pytest.raises(PowerCut):
        open_store(profile, key, (*steps(), cut_off))
    store = open_store(profile, key)
    assert store.all(Task) == (task(1),)
    assert scalar(store, "SELECT count(*) FROM sqlite_schema WHERE name LIKE '_alembic%'") == 0
    store.close()
    store = open_store(profile, key, (*steps(), adding))
    assert scalar(store, "SELECT heading FROM task") == "Order gloves"
    store.close()


def test_a_newer_database_opens_to_look_at_only(made: Made) -> None:
    """An older release shows what is there, says why it does not write, and leaves every byte alone."""
    profile, key = closed(made)
    open_store(profile, key, (*steps(), lambda _operations: None)).close()
    before = profile.database.read_bytes()
    store = open_store(profile, key)
    assert store.read_only
    assert store.all(Task) == (task(1),)
    with pytest.raises(StoreRefused, match=r"store\.newer"):
        store.commit(change_of(Edit(None, task(2))))
    with pytest.raises(StoreRefused, match=r"store\.newer"):
        store.set_setting("owner", "x")
    store.close()
    assert profile.database.read_bytes() == before


def test_rows_of_the_first_schema_are_carried_into_the_second() -> None:
    """A wish and a rule of an older release keep all they said; what is new in them says nothing yet."""
    engine = memory_engine(fresh_key())
    with engine.begin() as connection:
        migrate(connection, steps()[:1])
        connection.exec_driver_sql(
            "INSERT INTO wish VALUES ('w1', 'n1', '2026-12-01', 'day_off', NULL, 1, x'00', NULL, 0)"
        )
        connection.exec_driver_sql(
            "INSERT INTO rule_setting VALUES ('r1', 'team.weekends', 0, '[]', '2026-11-01', 'Anna', x'00', NULL, 0)"
        )
        migrate(connection, steps()[:2])
        wish = connection.exec_driver_sql("SELECT nurse, day, joker, late, _gone FROM wish").one()
        rule = connection.exec_driver_sql("SELECT rule, decided_by, strict, price, why FROM rule_setting").one()
    engine.dispose()
    assert tuple(wish) == ("n1", "2026-12-01", 1, 0, 0)
    assert tuple(rule) == ("team.weekends", "Anna", None, None, "")


def closed(made: Made):
    """The profile and key of a team that nobody has open any more."""
    close_team(made.desk)
    profile = Profile(made.folder)
    return profile, made.keys.fetch(profile.vault)


def scalar(store: Store, statement: str) -> object:
    with store._reading() as connection:
        return connection.exec_driver_sql(statement).scalar_one()


def described(engine: sa.Engine) -> dict[str, object]:
    """All that SQLite knows of the tables, in an order of its own; keys without a name of their own have none."""
    found = sa.inspect(engine)
    return {
        name: (
            [(c["name"], str(c["type"]), c["nullable"], c["primary_key"]) for c in found.get_columns(name)],
            found.get_pk_constraint(name)["constrained_columns"],
            sorted(tuple(u["column_names"]) for u in found.get_unique_constraints(name)),
            sorted((i["name"], tuple(i["column_names"])) for i in found.get_indexes(name)),
            found.get_table_options(name),
        )
        for name in found.get_table_names()
        if _is_declared(name, "table", {})
    }


def _is_declared(name: str | None, kind: str, _parents: object) -> bool:
    """The full-text index and the tables that SQLite keeps for it are compared with `sought.index` instead."""
    return kind != "table" or not str(name).startswith("sought_words")


def _from_tables() -> sa.Engine:
    engine = memory_engine(fresh_key())
    METADATA.create_all(engine)
    return engine
