"""The full-text index: which fields are in it, and the triggers that keep it true whoever writes or erases a row.

It holds terms only, no sentence: what a row said when it was put in is handed back when it is taken out, by the same
trigger, and SQLite then overwrites the terms at once (`secure-delete`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from teamapp.domain.entities import Address, CareNeed, Client, ClientHelper, ClientPreference, Note, Nurse, Task, Visit
from teamapp.domain.wire import Entity


@dataclass(frozen=True, slots=True)
class Indexed:
    """The fields of a kind that are found by their words, and the field that names its client."""

    kind: type[Entity]
    fields: tuple[str, ...]
    client: str = "client"


INDEXED = (
    Indexed(Nurse, ("phone", "email", "home_address"), client=""),
    Indexed(Client, ("phone", "about"), client="id"),
    Indexed(Address, ("street", "postcode", "town", "access")),
    Indexed(ClientPreference, ("reason",)),
    Indexed(ClientHelper, ("name", "relation", "phone", "does")),
    Indexed(CareNeed, ("care",)),
    Indexed(Visit, ("cancel_reason", "extra_reason")),
    Indexed(Note, ("text",)),
    Indexed(Task, ("title",)),
)
"""Names of clients and nurses are few and forgive a slip: they are compared, not looked up (`services.find`)."""

_TABLE = """
CREATE VIRTUAL TABLE sought_words USING fts5(kind, words, content='', detail=column, prefix='2 3',
    tokenize='unicode61 remove_diacritics 2')
"""
_SECURE = "INSERT INTO sought_words (sought_words, rank) VALUES ('secure-delete', 1)"


def begin(connection: Connection) -> None:
    """Make the index and its triggers in a database whose tables were just made."""
    for statement in statements():
        connection.exec_driver_sql(statement)


def statements() -> Iterator[str]:
    """As the newest migration has them, which is frozen; a test compares."""
    yield _TABLE
    yield _SECURE
    for one in INDEXED:
        yield from _triggers(one)


def _triggers(one: Indexed) -> Iterator[str]:
    table = one.kind.entity_name
    said = " OR ".join(f"new.{field} <> ''" for field in one.fields)
    other = " OR ".join(f"old.{field} IS NOT new.{field}" for field in (*one.fields, "_gone"))
    had = " OR ".join(f"old.{field} <> ''" for field in one.fields)
    take, put, trigger = _take(one), _put(one), f"CREATE TRIGGER sought_{table}"
    yield f"{trigger}_new AFTER INSERT ON {table} WHEN new._gone = 0 AND ({said}) BEGIN {put} END"
    yield f"{trigger}_other AFTER UPDATE ON {table} WHEN {other} BEGIN {take} {put} END"
    yield f"{trigger}_gone AFTER DELETE ON {table} WHEN {had} BEGIN {take} END"


def _put(one: Indexed) -> str:
    number, words = one.kind.entity_number, _words(one, "new")
    client = f"new.{one.client}" if one.client else "NULL"
    return (
        f"INSERT INTO sought (kind, id, client) SELECT {number}, new.id, {client} "
        f"WHERE new._gone = 0 AND {words} <> ''; "
        f"INSERT INTO sought_words (rowid, kind, words) SELECT seq, 'k{number}', {words} FROM sought "
        f"WHERE kind = {number} AND id = new.id;"
    )


def _take(one: Indexed) -> str:
    number = one.kind.entity_number
    return (
        f"INSERT INTO sought_words (sought_words, rowid, kind, words) SELECT 'delete', seq, 'k{number}', "
        f"{_words(one, 'old')} FROM sought WHERE kind = {number} AND id = old.id; "
        f"DELETE FROM sought WHERE kind = {number} AND id = old.id;"
    )


def _words(one: Indexed, row: str) -> str:
    return "trim(" + " || char(32) || ".join(f"{row}.{field}" for field in one.fields) + ")"
