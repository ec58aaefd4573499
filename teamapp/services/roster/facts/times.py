"""When shifts run, in true minutes; asked for again at every reading of a roster, and always the same."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

from scheduling.rules.clock import shift_time
from scheduling.rules.plan import ShiftTime


@lru_cache(maxsize=8192)
def time_of(zone: ZoneInfo, day: date, start: int, end: int) -> ShiftTime:
    """A shift that begins on a day, by its clock times."""
    return shift_time(zone, day, start=start, end=end)
