"""What is asked of the figures, by page, JSON and CSV alike: checked, looked up, and noted who asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sync.protocol.merge.operation import Unreadable
from sync.protocol.office.regions import REGIONS
from sync.protocol.office.release import first_day
from sync.server.office import releases
from sync.server.office.room import Room
from sync.server.office.sign_in import sessions
from sync.server.office.summing import Choice, Seen, regions_in, seen


class NoSuch(Exception):
    """A month or region that there is not."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was seen, and what else could be chosen."""

    seen: Seen
    months: Sequence[tuple[int, int]]
    regions: Sequence[str]


def look(room: Room, who: str, what: str, *, month: int | None, region: str) -> Found | None:
    """A month, the newest where none is named; None where there is nothing at all. Raises NoSuch."""
    with room.database().transaction() as connection:
        months = releases.periods(connection)
        period = month if month is not None else (months[0][0] if months else None)
        choice = Choice(_month(period), _region(region)) if period is not None else None
        told = f"{what} month={choice.period} region={choice.region or 'all'}" if choice is not None else what
        sessions.note_view(connection, who, told, now=room.clock())
        of_month = releases.of_month(connection, choice.period) if choice is not None and months else []
    return Found(seen(of_month, choice), months, regions_in(of_month)) if choice is not None and months else None


def months_known(room: Room, who: str) -> Sequence[tuple[int, int]]:
    """The months with how many teams gave theirs."""
    with room.database().transaction() as connection:
        sessions.note_view(connection, who, "months", now=room.clock())
        return releases.periods(connection)


def _month(period: int) -> int:
    try:
        first_day(period)
    except Unreadable as error:
        raise NoSuch("no such month") from error
    return period


def _region(region: str) -> str:
    if region and region not in REGIONS:
        raise NoSuch("no such region")
    return region
