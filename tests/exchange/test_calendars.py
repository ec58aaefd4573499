"""Calendar files, read by a parser that did not write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import vobject

from teamapp.domain.units import MinuteOfDay, moment
from teamapp.exchange.calendars import CalendarEntry, Standing, write_calendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WRITTEN = datetime(2026, 3, 1, tzinfo=UTC)


def night(day: date, **said: object) -> CalendarEntry:
    first, last = (moment(day, MinuteOfDay(hour * 60), AMSTERDAM) for hour in (23, 31))
    return CalendarEntry(uid="a" * 32, first=first, last=last, title="Night", **said)  # type: ignore[arg-type]


def read(path: Path) -> list[vobject.base.Component]:
    return list(vobject.readOne(path.read_text("utf-8"), validate=True).vevent_list)


def test_a_night_over_the_change_of_the_clocks_keeps_its_wall_clock(tmp_path: Path) -> None:
    """23:00 to 07:00 stays that on the wall: seven real hours in spring, nine in autumn."""
    for day, hours in ((date(2026, 3, 28), 7), (date(2026, 10, 24), 9), (date(2026, 6, 1), 8)):
        (event,) = read(write_calendar(tmp_path / "one.ics", "Lotte", [night(day)], written=WRITTEN))
        first, last = event.dtstart.value, event.dtend.value
        assert (first.astimezone(AMSTERDAM).hour, last.astimezone(AMSTERDAM).hour) == (23, 7)
        assert (last - first).total_seconds() == hours * 3600


def test_an_entry_is_named_for_ever_and_counts_its_changes(tmp_path: Path) -> None:
    """Identity, sequence and standing are what a telephone updates by; everything is private."""
    entry = night(date(2026, 3, 28), sequence=3, standing=Standing.CANCELLED, place="Kerkstraat 3; Delft, achter")
    (event,) = read(write_calendar(tmp_path / "one.ics", "Lotte", [entry], written=WRITTEN))
    assert event.uid.value == f"{'a' * 32}@teamapp"
    assert (event.sequence.value, event.status.value, event.contents["class"][0].value) == ("3", "CANCELLED", "PRIVATE")
    assert event.location.value == "Kerkstraat 3; Delft, achter"
