"""Units that a bare number would hide."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import NewType
from zoneinfo import ZoneInfo

Minutes = NewType("Minutes", int)
"""A length of time in minutes."""

MinuteOfDay = NewType("MinuteOfDay", int)
"""A wall-clock time as minutes since midnight of the day it belongs to; 1440 and above lie on the next day."""

MicroDegrees = NewType("MicroDegrees", int)
"""A latitude or longitude times 1,000,000 (0.1 m), so that no float travels."""

DAY_MINUTES = 1440


def clock_text(minute: MinuteOfDay) -> str:
    """`07:30` for 450; times after midnight start again at `00:00`."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def moment(day: date, minute: MinuteOfDay, zone: ZoneInfo) -> datetime:
    """The instant, in UTC, at which the clock on the wall shows `minute` on `day`.

    A time that the spring change skips is read as if the clock had not been moved yet; of a time shown twice in
    autumn the first is meant.
    """
    local_day = day + timedelta(days=minute // DAY_MINUTES)
    wall = datetime.combine(local_day, time(minute % DAY_MINUTES // 60, minute % 60), tzinfo=zone)
    return wall.astimezone(UTC)


def elapsed(start: datetime, end: datetime) -> Minutes:
    """Real minutes between two instants, whatever the clocks on the wall did in between."""
    return Minutes(int((end - start).total_seconds() // 60))


def degrees(micro: MicroDegrees) -> float:
    """Degrees as a float, for drawing and for the street graph."""
    return micro / 1_000_000


def micro(value: float) -> MicroDegrees:
    """The nearest whole micro-degree."""
    return MicroDegrees(round(value * 1_000_000))
