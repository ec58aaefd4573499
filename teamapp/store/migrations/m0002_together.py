"""Schema 2: rosters made together (phases, asks, points, patterns, pairings), and what a rule weighs for a team."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations  # slow to import, and needed by nobody whose schema is the newest


@dataclass(frozen=True, slots=True)
class _Grown:
    """A table with more columns than before; `added` has what stands in them for old rows, as SQL."""

    name: str
    statement: str
    added: Mapping[str, str]
    indexed: tuple[str, ...] = ()


_GROWN = (
    _Grown(
        "nurse",
        """
        CREATE TABLE nurse (id VARCHAR NOT NULL, given_name VARCHAR NOT NULL, family_name VARCHAR NOT NULL, level
            INTEGER NOT NULL, travel VARCHAR NOT NULL, kmh INTEGER, home_address VARCHAR NOT NULL, home_lat INTEGER,
            home_lon INTEGER, languages VARCHAR NOT NULL, phone VARCHAR NOT NULL, email VARCHAR NOT NULL, started
            VARCHAR, ended VARCHAR, nights_free_from VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER
            NOT NULL, PRIMARY KEY (id))
        """,
        {"nights_free_from": "NULL"},
        (),
    ),
    _Grown(
        "roster_period",
        """
        CREATE TABLE roster_period (id VARCHAR NOT NULL, first VARCHAR NOT NULL, last VARCHAR NOT NULL, state
            VARCHAR NOT NULL, published_at INTEGER, published_by VARCHAR, phase VARCHAR, wishes_until VARCHAR,
            gaps_until VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
        """,
        {"phase": "NULL", "wishes_until": "NULL", "gaps_until": "NULL"},
        ("first",),
    ),
    _Grown(
        "rule_setting",
        """
        CREATE TABLE rule_setting (id VARCHAR NOT NULL, rule VARCHAR NOT NULL, "on" INTEGER NOT NULL, figures
            VARCHAR NOT NULL, decided VARCHAR, decided_by VARCHAR NOT NULL, strict INTEGER, price INTEGER, why
            VARCHAR NOT NULL, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
        """,
        {"strict": "NULL", "price": "NULL", "why": "''"},
        (),
    ),
    _Grown(
        "team",
        """
        CREATE TABLE team (id VARCHAR NOT NULL, name VARCHAR NOT NULL, time_zone VARCHAR NOT NULL, rule_profile
            VARCHAR NOT NULL, town VARCHAR NOT NULL, coffee_minutes INTEGER NOT NULL, bicycle_kmh INTEGER NOT NULL,
            e_bike_kmh INTEGER NOT NULL, foot_kmh INTEGER NOT NULL, car_kmh INTEGER NOT NULL, known_faces_target
            INTEGER NOT NULL, sample INTEGER NOT NULL, country VARCHAR NOT NULL, _clock BLOB NOT NULL, _siblings
            BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
        """,
        {"country": "'NL'"},
        (),
    ),
    _Grown(
        "wish",
        """
        CREATE TABLE wish (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, day VARCHAR NOT NULL, kind VARCHAR NOT NULL,
            shift_kind VARCHAR, joker INTEGER NOT NULL, late INTEGER NOT NULL, _clock BLOB NOT NULL, _siblings BLOB,
            _gone INTEGER NOT NULL, PRIMARY KEY (id))
        """,
        {"late": "0"},
        ("day", "nurse"),
    ),
)
_NEW = (
    """
    CREATE TABLE answer (id VARCHAR NOT NULL, ask VARCHAR NOT NULL, nurse VARCHAR NOT NULL, yes INTEGER NOT
        NULL, at INTEGER NOT NULL, recorded_by VARCHAR, note VARCHAR NOT NULL, _clock BLOB NOT NULL, _siblings
        BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE ask (id VARCHAR NOT NULL, kind VARCHAR NOT NULL, asker VARCHAR NOT NULL, moves VARCHAR NOT
        NULL, created INTEGER NOT NULL, expires INTEGER NOT NULL, asked VARCHAR NOT NULL, points INTEGER NOT
        NULL, note VARCHAR NOT NULL, state VARCHAR NOT NULL, taken_by VARCHAR, settled INTEGER, _clock BLOB NOT
        NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE pairing (id VARCHAR NOT NULL, newcomer VARCHAR NOT NULL, mentor VARCHAR NOT NULL, first VARCHAR
        NOT NULL, last VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE points (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, day VARCHAR NOT NULL, points INTEGER NOT
        NULL, why VARCHAR NOT NULL, ask VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL,
        PRIMARY KEY (id))
    """,
    """
    CREATE TABLE roster_pattern (id VARCHAR NOT NULL, name VARCHAR NOT NULL, weeks INTEGER NOT NULL, cells
        VARCHAR NOT NULL, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE wishes_ready (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, period VARCHAR NOT NULL, ready
        INTEGER NOT NULL, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
)
_INDEXED = (
    ("answer", "ask"),
    ("answer", "nurse"),
    ("ask", "asker"),
    ("ask", "state"),
    ("pairing", "mentor"),
    ("pairing", "newcomer"),
    ("points", "day"),
    ("points", "nurse"),
    ("wishes_ready", "nurse"),
    ("wishes_ready", "period"),
)


def upgrade(operations: Operations) -> None:
    """Grow the tables that have new columns, and make the new ones."""
    for table in _GROWN:
        _grow(operations, table)
    for statement in _NEW:
        operations.execute(statement)
    for name, column in _INDEXED:
        _index(operations, name, column)


def _grow(operations: Operations, table: _Grown) -> None:
    """Build a table anew with its columns in their declared order, and carry the rows over."""
    old = f"{table.name}_before"
    operations.execute(f"ALTER TABLE {table.name} RENAME TO {old}")
    operations.execute(table.statement)
    columns = [row[1] for row in operations.get_bind().exec_driver_sql(f"PRAGMA table_info({table.name})")]
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(table.added.get(column, f'"{column}"') for column in columns)
    operations.execute(f"INSERT INTO {table.name} ({names}) SELECT {values} FROM {old}")
    operations.execute(f"DROP TABLE {old}")
    for column in table.indexed:
        _index(operations, table.name, column)


def _index(operations: Operations, table: str, column: str) -> None:
    operations.execute(f"CREATE INDEX ix_{table}_{column} ON {table} ({column})")
