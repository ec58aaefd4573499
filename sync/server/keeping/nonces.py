"""A signed request counts once."""

from __future__ import annotations

from sqlalchemy import Connection, delete
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from sync.protocol.request import Passport
from sync.server.keeping.tables import NONCE


def heard_before(connection: Connection, passport: Passport, *, until: int) -> bool:
    """Remember a request until its time has passed anyway; True when it is remembered already."""
    insert = postgres_insert if connection.dialect.name == "postgresql" else sqlite_insert
    added = insert(NONCE).values(device=passport.device, nonce=passport.nonce, until=until)
    return connection.execute(added.on_conflict_do_nothing().returning(NONCE.c.until)).first() is None


def forget_old(connection: Connection, now: int) -> None:
    """Requests so old that their time alone refuses them."""
    connection.execute(delete(NONCE).where(NONCE.c.until < now))
