"""Who of the office is signed in, and who looked at what. What a browser keeps is known here by its hash only."""

from __future__ import annotations

import secrets
from hashlib import blake2b

from sqlalchemy import Connection, delete, func, insert, select

from sync.server.office.sign_in.oidc import Begun
from sync.server.office.tables import AUDIT, LOGIN, LONGEST_NAME, SESSION

LOGIN_MINUTES = 10
SESSION_HOURS = 8
_MOST_BEGUN = 10_000
_TOKEN_BYTES = 32


class TooMany(Exception):
    """So many sign-ins are open that somebody must be playing."""


def begin(connection: Connection, *, now: int) -> Begun:
    """A sign-in that holds for ten minutes, and once. Raises TooMany."""
    connection.execute(delete(LOGIN).where(LOGIN.c.until < now))
    if connection.execute(select(func.count()).select_from(LOGIN)).scalar_one() >= _MOST_BEGUN:
        raise TooMany
    begun = Begun(*(secrets.token_urlsafe(_TOKEN_BYTES) for _ in range(3)))
    connection.execute(
        insert(LOGIN).values(
            state=_hash(begun.state),
            nonce=begun.nonce.encode(),
            verifier=begun.verifier.encode(),
            until=now + LOGIN_MINUTES * 60_000,
        )
    )
    return begun


def finish(connection: Connection, state: str, *, now: int) -> Begun | None:
    """What was begun under this state; it does not count a second time."""
    mine = LOGIN.c.state == _hash(state)
    row = connection.execute(select(LOGIN).where(mine, LOGIN.c.until >= now)).first()
    if row is None or not connection.execute(delete(LOGIN).where(mine)).rowcount:
        return None
    return Begun(state, bytes(row.nonce).decode(), bytes(row.verifier).decode())


def open_session(connection: Connection, who: str, *, now: int) -> str:
    """What the browser is to keep."""
    connection.execute(delete(SESSION).where(SESSION.c.until < now))
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    until = now + SESSION_HOURS * 3_600_000
    connection.execute(insert(SESSION).values(id=_hash(token), who=who, until=until))
    return token


def whose(connection: Connection, token: str, *, now: int) -> str | None:
    """Who is signed in with this; None for nobody, or no longer."""
    query = select(SESSION.c.who).where(SESSION.c.id == _hash(token), SESSION.c.until >= now)
    return connection.execute(query).scalar()


def end_session(connection: Connection, token: str) -> None:
    """Signed out, here and at once."""
    connection.execute(delete(SESSION).where(SESSION.c.id == _hash(token)))


def note_view(connection: Connection, who: str, what: str, *, now: int) -> None:
    """Who looked at what: which page and which filter, never what was seen."""
    row = {"id": secrets.token_bytes(16), "at": now, "who": who[:LONGEST_NAME], "what": what[:LONGEST_NAME]}
    connection.execute(insert(AUDIT).values(row))


def _hash(token: str) -> bytes:
    return blake2b(token.encode(), digest_size=32).digest()
