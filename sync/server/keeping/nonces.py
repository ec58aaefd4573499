"""A signed request counts once."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from sync.protocol.request import Passport
from sync.server.keeping.tables import NONCE


def heard_before(connection: Connection, passport: Passport, *, now: int, until: int) -> bool:
    """Remember a request until its time has passed anyway; True when it is remembered already."""
    same = (NONCE.c.device == passport.device, NONCE.c.nonce == passport.nonce)
    if connection.execute(select(NONCE.c.until).where(*same)).first() is not None:
        return True
    connection.execute(insert(NONCE).values(device=passport.device, nonce=passport.nonce, until=until))
    return False


def forget_old(connection: Connection, now: int) -> None:
    """Requests so old that their time alone refuses them."""
    connection.execute(delete(NONCE).where(NONCE.c.until < now))
