"""Schema 1: everything there was when it began."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations  # slow to import, and needed by nobody whose schema is the newest


_TABLES = (
    """
    CREATE TABLE address (id VARCHAR NOT NULL, client VARCHAR NOT NULL, street VARCHAR NOT NULL, postcode
        VARCHAR NOT NULL, town VARCHAR NOT NULL, lat INTEGER, lon INTEGER, access VARCHAR NOT NULL, first
        VARCHAR, last VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE assignment (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, day VARCHAR NOT NULL, shift_kind
        VARCHAR NOT NULL, pinned INTEGER NOT NULL, by_solver INTEGER NOT NULL, reason VARCHAR, _clock BLOB NOT
        NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE availability (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, weekday INTEGER NOT NULL,
        not_kinds VARCHAR NOT NULL, first VARCHAR, last VARCHAR, reason VARCHAR NOT NULL, _clock BLOB NOT
        NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE availability_exception (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, day VARCHAR NOT NULL,
        available INTEGER NOT NULL, reason VARCHAR NOT NULL, _clock BLOB NOT NULL, _siblings BLOB, _gone
        INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE care_need (id VARCHAR NOT NULL, client VARCHAR NOT NULL, care VARCHAR NOT NULL, rule VARCHAR
        NOT NULL, first VARCHAR NOT NULL, minutes INTEGER NOT NULL, windows VARCHAR NOT NULL, last VARCHAR,
        except_days VARCHAR NOT NULL, hard_windows INTEGER NOT NULL, skills VARCHAR NOT NULL, level INTEGER
        NOT NULL, nurses INTEGER NOT NULL, pair VARCHAR NOT NULL, second_skills VARCHAR NOT NULL, pair_gap
        VARCHAR, priority INTEGER NOT NULL, minimum_gap INTEGER NOT NULL, optional INTEGER NOT NULL, _clock
        BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE client (id VARCHAR NOT NULL, given_name VARCHAR NOT NULL, family_name VARCHAR NOT NULL, born
        VARCHAR, started VARCHAR, ended VARCHAR, first_contact VARCHAR, languages VARCHAR NOT NULL, phone
        VARCHAR NOT NULL, about VARCHAR NOT NULL, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT
        NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE client_helper (id VARCHAR NOT NULL, client VARCHAR NOT NULL, name VARCHAR NOT NULL, relation
        VARCHAR NOT NULL, phone VARCHAR NOT NULL, does VARCHAR NOT NULL, weekdays VARCHAR NOT NULL, _clock
        BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE client_preference (id VARCHAR NOT NULL, client VARCHAR NOT NULL, nurse VARCHAR NOT NULL, kind
        VARCHAR NOT NULL, reason VARCHAR NOT NULL, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT
        NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE contract (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, week_minutes INTEGER NOT NULL, first
        VARCHAR NOT NULL, last VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY
        KEY (id))
    """,
    """
    CREATE TABLE demand (id VARCHAR NOT NULL, weekday INTEGER NOT NULL, shift_kind VARCHAR NOT NULL, nurses
        INTEGER NOT NULL, one_of_level INTEGER NOT NULL, first VARCHAR, last VARCHAR, _clock BLOB NOT NULL,
        _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE inbox (hash BLOB NOT NULL, reason VARCHAR NOT NULL, frame BLOB NOT NULL, PRIMARY KEY (hash))
    """,
    """
    CREATE TABLE leave (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, kind VARCHAR NOT NULL, first VARCHAR NOT
        NULL, last VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE log (seq INTEGER NOT NULL, id VARCHAR NOT NULL, at INTEGER NOT NULL, who VARCHAR, what
        VARCHAR NOT NULL, why VARCHAR, undoes VARCHAR, undoable INTEGER NOT NULL, edits BLOB NOT NULL, PRIMARY
        KEY (seq), UNIQUE (id))
    """,
    """
    CREATE TABLE log_touch (entity VARCHAR NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (entity, seq)) WITHOUT
        ROWID
    """,
    """
    CREATE TABLE note (id VARCHAR NOT NULL, about VARCHAR NOT NULL, subject VARCHAR NOT NULL, author VARCHAR,
        written INTEGER NOT NULL, text VARCHAR NOT NULL, client VARCHAR, _clock BLOB NOT NULL, _siblings BLOB,
        _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE nurse (id VARCHAR NOT NULL, given_name VARCHAR NOT NULL, family_name VARCHAR NOT NULL, level
        INTEGER NOT NULL, travel VARCHAR NOT NULL, kmh INTEGER, home_address VARCHAR NOT NULL, home_lat
        INTEGER, home_lon INTEGER, languages VARCHAR NOT NULL, phone VARCHAR NOT NULL, email VARCHAR NOT NULL,
        started VARCHAR, ended VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY
        KEY (id))
    """,
    """
    CREATE TABLE outbox (seq INTEGER NOT NULL, change VARCHAR NOT NULL, body BLOB NOT NULL, PRIMARY KEY (seq),
        UNIQUE (change))
    """,
    """
    CREATE TABLE role_holding (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, role VARCHAR NOT NULL, first
        VARCHAR NOT NULL, last VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY
        KEY (id))
    """,
    """
    CREATE TABLE roster_period (id VARCHAR NOT NULL, first VARCHAR NOT NULL, last VARCHAR NOT NULL, state
        VARCHAR NOT NULL, published_at INTEGER, published_by VARCHAR, _clock BLOB NOT NULL, _siblings BLOB,
        _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE round (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, day VARCHAR NOT NULL, locked INTEGER NOT
        NULL, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE rule_exception (id VARCHAR NOT NULL, rule VARCHAR NOT NULL, nurse VARCHAR NOT NULL, figures
        VARCHAR NOT NULL, first VARCHAR, last VARCHAR, reason VARCHAR NOT NULL, _clock BLOB NOT NULL,
        _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE rule_setting (id VARCHAR NOT NULL, rule VARCHAR NOT NULL, "on" INTEGER NOT NULL, figures
        VARCHAR NOT NULL, decided VARCHAR, decided_by VARCHAR NOT NULL, _clock BLOB NOT NULL, _siblings BLOB,
        _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE sealed (incarnation INTEGER NOT NULL, batch INTEGER NOT NULL, frame BLOB NOT NULL, PRIMARY
        KEY (incarnation, batch))
    """,
    'CREATE TABLE setting ("key" VARCHAR NOT NULL, value VARCHAR NOT NULL, PRIMARY KEY ("key"))',
    """
    CREATE TABLE shift_kind (id VARCHAR NOT NULL, name VARCHAR NOT NULL, letter VARCHAR NOT NULL, form VARCHAR
        NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, break_minutes INTEGER NOT NULL, visits
        INTEGER NOT NULL, "order" INTEGER NOT NULL, ended VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone
        INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE skill (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, skill VARCHAR NOT NULL, expires VARCHAR,
        _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE task (id VARCHAR NOT NULL, title VARCHAR NOT NULL, nurse VARCHAR, client VARCHAR, due
        VARCHAR, done INTEGER NOT NULL, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER NOT NULL, PRIMARY
        KEY (id))
    """,
    """
    CREATE TABLE team (id VARCHAR NOT NULL, name VARCHAR NOT NULL, time_zone VARCHAR NOT NULL, rule_profile
        VARCHAR NOT NULL, town VARCHAR NOT NULL, coffee_minutes INTEGER NOT NULL, bicycle_kmh INTEGER NOT
        NULL, e_bike_kmh INTEGER NOT NULL, foot_kmh INTEGER NOT NULL, car_kmh INTEGER NOT NULL,
        known_faces_target INTEGER NOT NULL, sample INTEGER NOT NULL, _clock BLOB NOT NULL, _siblings BLOB,
        _gone INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE version_vector (device INTEGER NOT NULL, name VARCHAR NOT NULL, incarnation INTEGER NOT NULL,
        batch INTEGER NOT NULL, time INTEGER NOT NULL, PRIMARY KEY (device), UNIQUE (name))
    """,
    """
    CREATE TABLE visit (id VARCHAR NOT NULL, client VARCHAR NOT NULL, need VARCHAR NOT NULL, day VARCHAR NOT
        NULL, nurse VARCHAR, second_nurse VARCHAR, start INTEGER, second_start INTEGER, nurse_pinned INTEGER
        NOT NULL, time_pinned INTEGER NOT NULL, status VARCHAR NOT NULL, cancelled INTEGER NOT NULL,
        cancel_reason VARCHAR NOT NULL, minutes INTEGER, moved_windows VARCHAR, minutes_extra INTEGER NOT
        NULL, extra_reason VARCHAR NOT NULL, reason VARCHAR, _clock BLOB NOT NULL, _siblings BLOB, _gone
        INTEGER NOT NULL, PRIMARY KEY (id))
    """,
    """
    CREATE TABLE wish (id VARCHAR NOT NULL, nurse VARCHAR NOT NULL, day VARCHAR NOT NULL, kind VARCHAR NOT
        NULL, shift_kind VARCHAR, joker INTEGER NOT NULL, _clock BLOB NOT NULL, _siblings BLOB, _gone INTEGER
        NOT NULL, PRIMARY KEY (id))
    """,
)
_INDEXED = (
    ("address", "client"),
    ("assignment", "day"),
    ("assignment", "nurse"),
    ("availability", "nurse"),
    ("availability_exception", "day"),
    ("availability_exception", "nurse"),
    ("care_need", "client"),
    ("client_helper", "client"),
    ("client_preference", "client"),
    ("client_preference", "nurse"),
    ("contract", "nurse"),
    ("leave", "first"),
    ("leave", "nurse"),
    ("note", "client"),
    ("note", "subject"),
    ("role_holding", "nurse"),
    ("roster_period", "first"),
    ("round", "day"),
    ("round", "nurse"),
    ("rule_exception", "nurse"),
    ("skill", "nurse"),
    ("task", "client"),
    ("task", "nurse"),
    ("visit", "client"),
    ("visit", "day"),
    ("visit", "need"),
    ("wish", "day"),
    ("wish", "nurse"),
)


def upgrade(operations: Operations) -> None:
    """Make every table and index."""
    for statement in _TABLES:
        operations.execute(statement)
    for table, column in _INDEXED:
        operations.execute(f"CREATE INDEX ix_{table}_{column} ON {table} ({column})")
