"""Counts what has not been sent yet and what waits, without reading it."""

from __future__ import annotations

from sqlalchemy import Connection, and_, func, select

from teamapp.store.tables import FRAME, HELD, INBOX, OUTBOX, VERSION_VECTOR


def unsent(connection: Connection) -> int:
    """Changes made here that the shared log is not known to have."""
    unsealed = connection.execute(select(func.count()).select_from(OUTBOX)).scalar_one()
    held = func.coalesce(HELD.c.batch, 0)
    sealed = (
        select(func.coalesce(func.sum(FRAME.c.changes), 0))
        .join(VERSION_VECTOR, and_(VERSION_VECTOR.c.device == FRAME.c.device, VERSION_VECTOR.c.own == 1))
        .outerjoin(HELD, HELD.c.device == FRAME.c.device)
        .where(FRAME.c.batch > held)
    )
    return int(unsealed) + int(connection.execute(sealed).scalar_one())


def waiting(connection: Connection) -> dict[str, int]:
    """Received batches in the inbox, by reason."""
    query = select(INBOX.c.reason, func.count()).group_by(INBOX.c.reason)
    return {str(reason): int(count) for reason, count in connection.execute(query)}


def late(connection: Connection) -> dict[str, int]:
    """Batches in the inbox that wait for the team's decision, by device."""
    query = select(INBOX.c.chain, func.count()).where(INBOX.c.reason == "late", INBOX.c.chain.is_not(None))
    return {str(device): int(count) for device, count in connection.execute(query.group_by(INBOX.c.chain))}
