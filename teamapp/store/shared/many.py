"""Many rows at the driver's own speed."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from operator import itemgetter

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import Insert

Row = Mapping[str, object]


def put_many(connection: Connection, statement: Insert, rows: Sequence[Row]) -> None:
    """Insert rows that are plain already: SQLAlchemy would look at each value of each of them once more."""
    if rows:
        sql, in_order = _compiled(statement, tuple(rows[0]))
        connection.exec_driver_sql(sql, [in_order(one) for one in rows])


@contextmanager
def without_collecting() -> Iterator[None]:
    """No search for garbage meanwhile: it walks through everything the program holds, and a slice leaves hardly any."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@cache
def _compiled(statement: Insert, columns: tuple[str, ...]) -> tuple[str, Callable[[Row], tuple[object, ...]]]:
    """The text of a statement, which is one of few that a module keeps, and the values of a row in its order."""
    made = statement.compile(dialect=sqlite.dialect(), column_keys=columns)
    names = made.positiontup or []
    return str(made), itemgetter(*names)
