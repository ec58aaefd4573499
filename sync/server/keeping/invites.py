"""Two sealed letters under a name that only who has the code knows; for a quarter of an hour, and once."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, insert, select, update

from sync.server.keeping.tables import INVITE

LETTER_BYTES = 4096
OPEN_AT_ONCE = 20
"""Invitations of one team."""


class NoRoom(Exception):
    """So many invitations of one team are open that somebody must be playing."""


def leave_letter(connection: Connection, name: bytes, team: bytes, letter: bytes, *, now: int, until: int) -> bool:
    """What the inviting device says; False where the name is taken. Raises NoRoom."""
    connection.execute(delete(INVITE).where(INVITE.c.expires < now))
    count = select(func.count()).select_from(INVITE).where(INVITE.c.team == team)
    if connection.execute(count).scalar_one() >= OPEN_AT_ONCE:
        raise NoRoom
    if connection.execute(select(INVITE.c.id).where(INVITE.c.id == name)).first() is not None:
        return False
    connection.execute(insert(INVITE).values(id=name, team=team, letter=letter, expires=until))
    return True


def letter_of(connection: Connection, name: bytes, *, now: int) -> bytes | None:
    """For the newcomer; None where there is no such invitation, or no longer."""
    query = select(INVITE.c.letter).where(INVITE.c.id == name, INVITE.c.expires >= now)
    found = connection.execute(query).scalar()
    return bytes(found) if found is not None else None


def leave_reply(connection: Connection, name: bytes, reply: bytes, *, now: int) -> bool:
    """The newcomer's answer; False where there is no such invitation or somebody has answered already."""
    open_ = (INVITE.c.id == name, INVITE.c.expires >= now, INVITE.c.reply.is_(None))
    return bool(connection.execute(update(INVITE).where(*open_).values(reply=reply)).rowcount)


def reply_of(connection: Connection, name: bytes, team: bytes, *, now: int) -> bytes | None:
    """For the inviting team; empty while nobody has answered, None where there is no such invitation."""
    query = select(INVITE.c.reply).where(INVITE.c.id == name, INVITE.c.team == team, INVITE.c.expires >= now)
    found = connection.execute(query).first()
    if found is None:
        return None
    return bytes(found.reply) if found.reply is not None else b""


def withdraw(connection: Connection, name: bytes, team: bytes) -> None:
    """It is used, or no longer wanted."""
    connection.execute(delete(INVITE).where(INVITE.c.id == name, INVITE.c.team == team))
