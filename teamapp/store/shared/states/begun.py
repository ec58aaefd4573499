"""The snapshot that this device begins from: how far it is loaded, and where its history goes."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from sync.engine.log import Loading
from teamapp.store import log
from teamapp.store.tables import LOADING

_ROOM = 1 << 31
"""So many lines of an older history find a place before the next change."""


def begin(connection: Connection, loading: Loading) -> None:
    """From here on new changes stand above the places that the snapshot's history will take."""
    body = msgspec.msgpack.encode(loading)
    top = base(connection) or log.last_line(connection) + _ROOM
    added = upsert(LOADING).values(one=1, body=body, base=top)
    connection.execute(added.on_conflict_do_update(index_elements=["one"], set_={"body": body}))


def loading(connection: Connection) -> Loading | None:
    """None where nothing is being loaded."""
    body = connection.execute(select(LOADING.c.body)).scalar()
    return msgspec.msgpack.decode(body, type=Loading) if body is not None else None


def base(connection: Connection) -> int:
    """The place of the newest line of the snapshot's history; 0 where nothing is being loaded."""
    return int(connection.execute(select(LOADING.c.base)).scalar() or 0)


def go_on(connection: Connection, so_far: Loading) -> None:
    connection.execute(update(LOADING).values(body=msgspec.msgpack.encode(so_far)))


def end(connection: Connection) -> None:
    connection.execute(delete(LOADING))
