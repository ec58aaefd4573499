"""The one connection to an encrypted database, set up so that an acknowledged commit survives a crash."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import LRUCache

from teamapp.store.keys.key import DatabaseKey

OLDEST_SQLITE = (3, 51, 3)
"""Before it, resetting a write-ahead log could corrupt the database."""

_STATEMENTS = 500
"""How many compiled statements are kept, as SQLAlchemy does for an engine."""

_READING = "reading"
_PRAGMAS = (
    "cipher_log_level = NONE",
    "cipher_memory_security = OFF",  # ON costs 30 to 90 % of a bulk read, for little: rows are in our memory too
    "temp_store = MEMORY",
    "mmap_size = 0",
    "secure_delete = ON",
    "foreign_keys = OFF",  # rows of one team arrive in any order
    "synchronous = FULL",
    "busy_timeout = 2000",
)


class OutdatedSqlite(RuntimeError):
    """The SQLite inside the driver is too old to be trusted with a write-ahead log."""


class _Cursor(Protocol):
    def execute(self, statement: str) -> object: ...
    def close(self) -> None: ...


class _Driver(Protocol):
    isolation_level: str | None

    def cursor(self) -> _Cursor: ...


def memory_engine(key: DatabaseKey) -> Engine:
    """A database that lives as long as its engine."""
    return _engine(URL.create("sqlite", database=":memory:"), key, journal="MEMORY")


def file_engine(file: Path, key: DatabaseKey) -> Engine:
    """The database in `file`, made when it is not there."""
    return _engine(URL.create("sqlite", database=str(file)), key, journal="WAL")


def read_only_engine(file: Path, key: DatabaseKey, *, immutable: bool) -> Engine:
    """The database in `file`, which is never written; `immutable` where not even a lock can be placed next to it."""
    query = {"uri": "true", **({"immutable": "1"} if immutable else {"mode": "ro"})}
    return _engine(URL.create("sqlite", database=f"file:{quote(str(file))}", query=query), key, journal=None)


def reading(engine: Engine) -> Engine:
    """The same connection, for transactions that only read."""
    return engine.execution_options(**{_READING: True})


def set_waiting(engine: Engine, *, full: bool) -> None:
    """Whether the next commits wait until the disk has them (the rule), or only until the log has."""
    pooled = engine.raw_connection()
    pooled.cursor().execute(f"PRAGMA synchronous = {'FULL' if full else 'NORMAL'}")
    pooled.close()


def check_sqlite_version(version: tuple[int, ...] = sqlcipher.sqlite_version_info) -> None:
    """Raise OutdatedSqlite rather than risk the team's database."""
    if version < OLDEST_SQLITE:
        raise OutdatedSqlite(f"SQLite {'.'.join(map(str, version))} is older than {'.'.join(map(str, OLDEST_SQLITE))}")


def _engine(url: URL, key: DatabaseKey, *, journal: str | None) -> Engine:
    check_sqlite_version()
    engine = create_engine(
        url,
        module=sqlcipher,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
    )
    engine.dialect = _lender().dialect
    engine.update_execution_options(compiled_cache=_compiled())

    def set_up(driver: _Driver, _record: object) -> None:
        driver.isolation_level = None
        cursor = driver.cursor()
        cursor.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.execute("SELECT count(*) FROM sqlite_schema")  # a wrong key shows here
        cursor.execute(f"PRAGMA journal_mode = {journal}" if journal else "PRAGMA query_only = ON")
        cursor.close()

    event.listen(engine, "connect", set_up, insert=True)  # before anything of SQLAlchemy's looks into the file
    event.listen(engine, "begin", _begin)
    return engine


@cache
def _compiled() -> LRUCache[object, object]:
    """Statements are compiled once for the process, not again for each database: the tables of all are the same."""
    return LRUCache(_STATEMENTS)


@cache
def _lender() -> Engine:
    """Its dialect has met SQLite once and is everybody's: what one dialect compiled means nothing to another."""
    engine = create_engine(URL.create("sqlite", database=":memory:"), module=sqlcipher, poolclass=StaticPool)
    engine.connect().close()
    engine.dispose()
    return engine


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get(_READING, False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
