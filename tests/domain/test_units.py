"""Wall-clock minutes and instants, across the change of the clocks."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamapp.domain.units import MicroDegrees, MinuteOfDay, clock_text, degrees, elapsed, micro, moment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("day", "minute", "utc"),
    [
        (date(2026, 1, 15), 480, "2026-01-15T07:00:00+00:00"),
        (date(2026, 7, 15), 480, "2026-07-15T06:00:00+00:00"),
        (SPRING, 480, "2026-03-29T06:00:00+00:00"),
        (AUTUMN, 480, "2026-10-25T07:00:00+00:00"),
        (SPRING, 150, "2026-03-29T01:30:00+00:00"),  # 02:30 does not exist: read as winter time
        (AUTUMN, 150, "2026-10-25T00:30:00+00:00"),  # 02:30 comes twice: the first
        (date(2026, 1, 15), 1440 + 60, "2026-01-16T00:00:00+00:00"),
    ],
)
def test_eight_on_the_wall_stays_eight(day: date, minute: int, utc: str) -> None:
    """A visit keeps its time on the wall when the clocks change; the instant follows."""
    assert moment(day, MinuteOfDay(minute), AMSTERDAM) == datetime.fromisoformat(utc)


@pytest.mark.parametrize(("day", "minutes"), [(SPRING, 420), (AUTUMN, 540), (date(2026, 3, 28), 480)])
def test_a_night_is_as_long_as_it_lasts(day: date, minutes: int) -> None:
    """From 23:00 to 07:00 is seven hours in the spring night, nine in the autumn one."""
    before = date.fromordinal(day.toordinal() - 1)
    assert elapsed(moment(before, MinuteOfDay(1380), AMSTERDAM), moment(day, MinuteOfDay(420), AMSTERDAM)) == minutes


@pytest.mark.parametrize(("minute", "text"), [(0, "00:00"), (450, "07:30"), (1440, "00:00"), (1530, "01:30")])
def test_clock_text(minute: int, text: str) -> None:
    """Minutes after midnight are written as the clock shows them."""
    assert clock_text(MinuteOfDay(minute)) == text


@given(st.integers(-180_000_000, 180_000_000))
def test_micro_degrees_survive_the_float(value: int) -> None:
    """A coordinate that is drawn and picked again is the same coordinate."""
    assert micro(degrees(MicroDegrees(value))) == value
