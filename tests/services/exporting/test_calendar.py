"""A nurse's own calendar: what is in it, what never is, and how a later file updates an earlier one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import vobject

from teamapp.domain.change import Edit
from teamapp.domain.entities import Address, Assignment, CareNeed, Client, Nurse, ShiftKind, Visit
from teamapp.domain.text import text
from teamapp.services.desk import Desk
from teamapp.services.exporting.calendar import CalendarChoice, export_calendar
from teamapp.services.occurrences import visits_between
from tests.support.sample_desk import MORNING, TODAY, sample_desk

DAYS = (TODAY - timedelta(days=1), TODAY + timedelta(days=12))


def events(desk: Desk, folder: Path, choice: CalendarChoice) -> dict[str, vobject.base.Component]:
    assert desk.me is not None
    file = folder / "mine.ics"
    count = export_calendar(desk, desk.me, file, days=DAYS, choice=choice)
    found = {one.uid.value: one for one in vobject.readOne(file.read_text("utf-8"), validate=True).vevent_list}
    assert len(found) == count
    return found


def mine(desk: Desk) -> list[Assignment]:
    return [one for one in desk.store.between(Assignment, "day", *DAYS) if one.nurse == desk.me]


def test_shifts_only_unless_more_is_asked_for(tmp_path: Path) -> None:
    """No client, no street, no care by default; initials with visits; the street only where it is asked for."""
    with sample_desk() as desk:
        plain = events(desk, tmp_path, CalendarChoice())
        assert {one.summary.value for one in plain.values()} <= {kind.name for kind in desk.store.all(ShiftKind)}
        assert len(plain) == len(mine(desk))
        with_visits = events(desk, tmp_path, CalendarChoice(visits=True))
        written = (tmp_path / "mine.ics").read_text("utf-8")
        assert len(with_visits) > len(plain)
        for client in desk.store.all(Client):
            assert client.family_name not in written
        streets = {one.street for one in desk.store.all(Address)}
        assert not [street for street in streets if street in written]
        assert not [need.care for need in desk.store.all(CareNeed) if f"SUMMARY:{need.care}" in written]
        placed = events(desk, tmp_path, CalendarChoice(visits=True, street=True))
        assert {one.location.value for one in placed.values() if hasattr(one, "location")} <= streets
        assert any(hasattr(one, "location") for one in placed.values())


def test_a_later_file_updates_an_earlier_one(tmp_path: Path) -> None:
    """The same identity with a higher sequence; what was taken away comes as cancelled."""
    with sample_desk(now=MORNING + timedelta(hours=1)) as desk:
        before = events(desk, tmp_path, CalendarChoice())
        changed, gone = mine(desk)[:2]
        other = next(one for one in desk.store.all(ShiftKind) if one.id != changed.shift_kind)
        desk.commit((Edit(changed, replace(changed, shift_kind=other.id)), Edit(gone, None)), text("roster.changed"))
        after = events(desk, tmp_path, CalendarChoice())
        assert after.keys() == before.keys()
        for cell in (changed, gone):
            uid = f"{cell.id}@teamapp"
            assert int(after[uid].sequence.value) > int(before[uid].sequence.value)
        assert after[f"{changed.id}@teamapp"].summary.value == other.name
        assert after[f"{gone.id}@teamapp"].status.value == "CANCELLED"


def test_a_visit_that_went_to_a_colleague_leaves_the_telephone(tmp_path: Path) -> None:
    """It comes as cancelled, with a higher sequence and no street; so do all when visits are wanted no more."""
    wanted = CalendarChoice(visits=True, street=True)
    with sample_desk(now=MORNING + timedelta(hours=1)) as desk:
        before = events(desk, tmp_path, wanted)
        hers = [one for one in visits_between(desk, *DAYS) if one.nurse == desk.me and one.start and not one.cancelled]
        visit = next(one for one in hers if one.second_nurse is None)
        other = next(one.id for one in desk.store.all(Nurse) if one.id != desk.me)
        stored = desk.store.get(Visit, visit.id)
        desk.commit((Edit(stored, replace(visit, nurse=other)),), text("roster.changed"))
        after = events(desk, tmp_path, wanted)
        assert after.keys() == before.keys()
        uid = f"{visit.id}-{desk.me}@teamapp"
        assert (before[uid].status.value, after[uid].status.value) == ("CONFIRMED", "CANCELLED")
        assert int(after[uid].sequence.value) > int(before[uid].sequence.value)
        assert not hasattr(after[uid], "location")
        without = events(desk, tmp_path, CalendarChoice())
        gone = {uid for uid, one in without.items() if one.status.value == "CANCELLED"}
        assert {f"{one.id}-{desk.me}@teamapp" for one in hers} <= gone
        assert not [one for one in without.values() if hasattr(one, "location")]


def test_a_day_without_a_shift_is_not_in_it(tmp_path: Path) -> None:
    """Days that were always free say nothing."""
    with sample_desk() as desk:
        days = {
            one.dtstart.value.astimezone(desk.zone).date() for one in events(desk, tmp_path, CalendarChoice()).values()
        }
        assert days <= {one.day for one in mine(desk)} | {date.min}


def test_one_change_of_many_things_cancels_only_what_she_lost(tmp_path: Path) -> None:
    """A change that moves a visit of hers and gives another from one colleague to the next takes nothing off."""
    wanted = CalendarChoice(visits=True)
    with sample_desk(now=MORNING + timedelta(hours=1)) as desk:
        placed = [
            one for one in visits_between(desk, *DAYS) if one.start and not one.cancelled and not one.second_nurse
        ]
        hers = next(one for one in placed if one.nurse == desk.me)
        theirs = next(one for one in placed if one.nurse not in (None, desk.me))
        third = next(one.id for one in desk.store.all(Nurse) if one.id not in (desk.me, theirs.nurse))
        moved = (replace(theirs, nurse=third), replace(hers, start=hers.start + 5))
        cells = [one for one in desk.store.between(Assignment, "day", *DAYS) if one.nurse != desk.me][:2]
        freed = mine(desk)[:1]
        edits = [Edit(desk.store.get(Visit, one.id), one) for one in moved]
        edits += [Edit(cell, None) for cell in (*cells, *freed)]
        desk.commit(edits, text("roster.changed"))
        after = events(desk, tmp_path, wanted)  # no identity stands in it twice: `events` counts them
        assert after[f"{hers.id}-{desk.me}@teamapp"].status.value == "CONFIRMED"
        assert f"{theirs.id}-{desk.me}@teamapp" not in after
        gone = {uid for uid, one in after.items() if one.status.value == "CANCELLED"}
        assert f"{freed[0].id}@teamapp" in gone
        assert not gone & {f"{cell.id}@teamapp" for cell in cells}
