"""From clock times to absolute minutes, so that nights in which the clocks change have their true length."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from scheduling.rules.plan import Day, ShiftTime, Worked

DAY_MINUTES = 24 * 60
NIGHT_END = 6 * 60
EVENING_BEGIN = 18 * 60


def minute_at(zone: ZoneInfo, day: date, minute: int) -> int:
    """Absolute minute of a clock time; `minute` of the day may pass 24:00 into the next day."""
    local = datetime.combine(day + timedelta(days=minute // DAY_MINUTES), time(), zone)
    local = local.replace(hour=minute % DAY_MINUTES // 60, minute=minute % 60)
    return int(local.astimezone(UTC).timestamp()) // 60


def shift_time(zone: ZoneInfo, day: date, *, start: int, end: int) -> ShiftTime:
    """A shift from `start` to `end` (minutes of the day); an end not after the start lies on the next day."""
    if end <= start:
        end += DAY_MINUTES
    begins, ends = minute_at(zone, day, start), minute_at(zone, day, end)
    return ShiftTime(
        begins,
        ends,
        night_minutes(zone, day, begins=begins, ends=ends),
        evening_minutes(zone, day, begins=begins, ends=ends),
        max(0, ends - minute_at(zone, day + timedelta(days=1), 0)),
    )


def night_minutes(zone: ZoneInfo, day: date, *, begins: int, ends: int) -> int:
    """Minutes between 00:00 and 06:00 local time of a shift that begins on `day`."""
    total = 0
    for offset in (0, 1):
        midnight = minute_at(zone, day + timedelta(days=offset), 0)
        morning = minute_at(zone, day + timedelta(days=offset), NIGHT_END)
        total += max(0, min(ends, morning) - max(begins, midnight))
    return total


def evening_minutes(zone: ZoneInfo, day: date, *, begins: int, ends: int) -> int:
    """Minutes between 18:00 and 24:00 local time of the day on which a shift begins."""
    evening, midnight = minute_at(zone, day, EVENING_BEGIN), minute_at(zone, day + timedelta(days=1), 0)
    return max(0, min(ends, midnight) - max(begins, evening))


def shift_times(zone: ZoneInfo, days: Iterable[date], *, start: int, end: int) -> tuple[ShiftTime, ...]:
    """The same clock times on each of the days."""
    return tuple(shift_time(zone, day, start=start, end=end) for day in days)


def planned_days(first: date, count: int, *, holidays: Iterable[date] = ()) -> tuple[Day, ...]:
    """The days of a period."""
    festive = frozenset(holidays)
    dates = (first + timedelta(days=offset) for offset in range(count))
    return tuple(Day(day.isoformat(), day.weekday(), day in festive) for day in dates)


def past_shift(first: date, day: date, *, kind: str, time: ShiftTime, break_minutes: int = 0) -> Worked:
    """A shift of the past for the history of a period that begins on `first`."""
    work = time.end - time.start - break_minutes
    return Worked((day - first).days, kind, time.start, time.end, work, time.night, time.evening, time.next_day)
