"""Opens the database of the shared log: PostgreSQL through psycopg, SQLite through the library of SQLCipher."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL

from sync.server.keeping.addresses import CannotServe, named, unusable, url_of
from sync.server.keeping.migrations import NEWEST, migrate, schema_of
from sync.server.keeping.quick.lanes import Lanes
from sync.server.keeping.quick.postgres import PostgresLane
from sync.server.keeping.quick.sqlite import Connected, SqliteLane

OLDEST_SQLITE = (3, 51, 3)
"""Before it, resetting a write-ahead log could corrupt the database."""

CHANNEL = "teamapp_log"
RATES_CHANNEL = "teamapp_rates"
"""On which the processes of one PostgreSQL tell each other whose log has grown."""

_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "mmap_size = 0", "busy_timeout = 10000", "secure_delete = ON")


_NEWER = "The tables in {} were written by a newer release: update this one. Nothing was changed."


class _Cursor(Protocol):
    def execute(self, statement: str) -> object: ...
    def close(self) -> None: ...


class _Driver(Protocol):
    isolation_level: str | None

    def cursor(self) -> _Cursor: ...


@dataclass(frozen=True, slots=True)
class Database:
    """An open database with the newest schema; `instance` is a name that no other database has."""

    engine: Engine
    instance: bytes
    postgres: bool

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Everything within it is there after it, or nothing."""
        with self.engine.begin() as connection:
            yield connection

    def announce(self, connection: Connection, team: bytes) -> None:
        """Tell the other processes on a PostgreSQL, when the transaction ends, that a team's log has grown."""
        if self.postgres:
            connection.execute(text("SELECT pg_notify(:channel, :team)"), {"channel": CHANNEL, "team": team.hex()})

    def lanes(self) -> Lanes:
        """For what is asked all day, beside the engine's own connections."""
        if self.postgres:
            address = self.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
            return Lanes(lambda: PostgresLane(address, CHANNEL))
        return Lanes(lambda: SqliteLane(lambda: _connect(self.engine.url)))

    def ready(self) -> bool:
        """Whether it answers now."""
        with self.engine.connect() as connection:
            return connection.execute(text("SELECT 1")).scalar() == 1

    def close(self) -> None:
        self.engine.dispose()


def open_database(address: str, *, connections: int = 10) -> Database:
    """Open it, making or upgrading its tables. Raises CannotServe."""
    url = url_of(address)
    engine = _postgres(url, connections) if url.get_backend_name() == "postgresql" else _sqlite(url)
    postgres = engine.dialect.name == "postgresql"
    try:
        with engine.begin() as connection:
            if postgres:
                connection.execute(text("SELECT pg_advisory_xact_lock(7305808869229032037)"))
            instance = migrate(connection, fresh=secrets.token_bytes(16))
            if schema_of(connection) > NEWEST:
                raise CannotServe(_NEWER.format(named(url)))
    except CannotServe:
        engine.dispose()
        raise
    except Exception as error:
        engine.dispose()
        raise unusable(url, error) from error
    return Database(engine, instance, postgres)


def _postgres(url: URL, connections: int) -> Engine:
    said = {"client_encoding": "utf8", "connect_timeout": 10}  # else a database without an encoding answers in bytes
    return create_engine(url, pool_size=connections, max_overflow=0, pool_pre_ping=True, connect_args=said)


def _sqlite(url: URL) -> Engine:
    if sqlite.sqlite_version_info < OLDEST_SQLITE:
        raise CannotServe(f"SQLite {sqlite.sqlite_version} is too old to be trusted with a write-ahead log.")
    engine = create_engine(url, module=sqlite, pool_size=4, max_overflow=0, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", lambda driver, _record: _set_up(driver), insert=True)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(driver: _Driver) -> None:
    driver.isolation_level = None
    cursor = driver.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _connect(url: URL) -> Connected:
    """A connection of one's own, as the engine's are."""
    connection: Connected = sqlite.connect(url.database, check_same_thread=False)
    _set_up(connection)  # type: ignore[arg-type]
    return connection


def _begin(connection: Connection) -> None:
    """One writer at a time, from the beginning: a later wish to write could be refused."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
