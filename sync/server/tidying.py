"""Forgets what has served its time: by one process at a time, whichever comes first."""

from __future__ import annotations

from sqlalchemy import Connection, delete, text

from sync.server.keeping.tables import INVITE, NONCE
from sync.server.office.tables import AUDIT

AUDIT_DAYS = 3 * 365
_DAY_MS = 24 * 60 * 60 * 1000

_OURS = 7305808869229032038
"""Names the work among the locks of a PostgreSQL."""


def tidy(connection: Connection, now: int) -> dict[str, int] | None:
    """How many rows of each kind went; None where another process is at it.

    Requests are remembered until their time alone refuses them, letters of an invitation for as long as it holds,
    what the office looked at for three years.
    """
    if connection.dialect.name == "postgresql":
        mine = connection.execute(text("SELECT pg_try_advisory_xact_lock(:ours)"), {"ours": _OURS}).scalar_one()
        if not mine:
            return None
    return {
        "nonces": connection.execute(delete(NONCE).where(NONCE.c.until < now)).rowcount,
        "audit": connection.execute(delete(AUDIT).where(AUDIT.c.at < now - AUDIT_DAYS * _DAY_MS)).rowcount,
        "invites": connection.execute(delete(INVITE).where(INVITE.c.expires < now)).rowcount,
    }
