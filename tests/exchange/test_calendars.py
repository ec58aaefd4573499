from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar

from teamapp.domain.entities import Assignment, Nurse, ShiftKind
from teamapp.domain.entities.nurse import Level
from teamapp.domain.entities.roster import assignment_id
from teamapp.domain.entities.team import ShiftForm
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.units import MinuteOfDay
from teamapp.exchange.calendars import write_shifts

NURSE = Nurse(id=NurseId(Id("1" * 32)), given_name="Lotte", family_name="Smit", level=Level.NURSE)
NIGHT = ShiftKind(
    id=ShiftKindId(Id("2" * 32)),
    name="Night",
    letter="N",
    form=ShiftForm.NIGHT,
    start=MinuteOfDay(23 * 60),
    end=MinuteOfDay(31 * 60),
)


def test_a_night_over_the_spring_change_keeps_its_wall_clock(tmp_path: Path) -> None:
    """23:00 to 07:00 stays that on the wall, which is seven real hours when the clocks go forward."""
    day = date(2026, 3, 28)
    assignment = Assignment(id=assignment_id(NURSE.id, day), nurse=NURSE.id, day=day, shift_kind=NIGHT.id)
    path = write_shifts(
        tmp_path / "lotte.ics",
        NURSE,
        [assignment],
        kinds={NIGHT.id: NIGHT},
        zone=ZoneInfo("Europe/Amsterdam"),
        written=datetime(2026, 3, 1, tzinfo=UTC),
    )
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    start, end = event.decoded("dtstart"), event.decoded("dtend")
    assert start == datetime(2026, 3, 28, 22, tzinfo=UTC)
    assert (end - start).total_seconds() == 7 * 3600
