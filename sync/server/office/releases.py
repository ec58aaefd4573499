"""The releases that teams have given: taken once a month and team, and read by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from sqlalchemy import Connection, func, insert, select

from sync.control.membership import Membership
from sync.protocol.merge.operation import Unreadable
from sync.protocol.office.release import Release, SignedRelease, first_day, last_day, read_release
from sync.server.office.tables import AGGREGATE

OLDEST_DAYS = 800
"""A month that began longer ago is not taken any more."""

_MOST_REMEMBERED = 20_000


class Refused(Exception):
    """A release that is not taken; the message is a word for the log."""


def checked(raw: bytes, membership: Membership, device: str, *, now: int) -> SignedRelease:
    """A release that a device of the team has signed, of a month that is over. Raises Refused."""
    try:
        told = read_release(raw)
    except Unreadable as error:
        raise Refused(str(error)) from error
    release = told.release
    member = membership.members.get(device)
    if release.team != membership.team or release.device.hex() != device:
        raise Refused("another's release")
    if member is None or not member.active or not told.holds(member.sign):
        raise Refused("not signed by this device")
    today = datetime.fromtimestamp(now / 1000, UTC).date()
    if last_day(release.period) > today + timedelta(days=1):  # it may be over where the team is
        raise Refused("a month that is not over")
    if (today - first_day(release.period)).days > OLDEST_DAYS:
        raise Refused("a month of long ago")
    return told


def take(connection: Connection, told: SignedRelease, raw: bytes, *, now: int) -> bytes | None:
    """Keep it; or what is kept of this month already, where that is something else."""
    release = told.release
    query = select(AGGREGATE.c.raw).where(AGGREGATE.c.team == release.team, AGGREGATE.c.period == release.period)
    kept = connection.execute(query).scalar()
    if kept is not None:
        return None if bytes(kept) == raw else bytes(kept)
    row = {"team": release.team, "period": release.period, "region": release.region, "raw": raw, "at": now}
    connection.execute(insert(AGGREGATE).values(row))
    return None


def periods(connection: Connection) -> Sequence[tuple[int, int]]:
    """The months of which there is anything, newest first, with how many teams gave theirs."""
    query = select(AGGREGATE.c.period, func.count()).group_by(AGGREGATE.c.period).order_by(AGGREGATE.c.period.desc())
    return [(int(period), int(count)) for period, count in connection.execute(query)]


def of_month(connection: Connection, period: int) -> Sequence[Release]:
    """Every team's release of a month."""
    query = select(AGGREGATE.c.raw).where(AGGREGATE.c.period == period)
    return [_read(bytes(raw)) for raw in connection.execute(query).scalars()]


@lru_cache(_MOST_REMEMBERED)
def _read(raw: bytes) -> Release:
    """What is kept never changes, and was checked when it came."""
    return read_release(raw).release
