"""A nurse's history tells who changed what about her, and nothing about anybody else."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.units import Minutes
from teamapp.services.desk import Desk
from teamapp.services.history.of_nurse import history_of_nurse
from teamapp.services.history.read import Nature
from teamapp.services.history.undo import undo
from teamapp.services.people.absence import cancel_leave, plan_leave
from teamapp.services.people.contracts import change_hours
from teamapp.services.people.skills import give_skill
from tests.support.small_team import DAY, NOW, nurse_id, small_desk


def test_it_tells_what_was_done_to_her_by_whom_newest_first_down_to_her_coming() -> None:
    """Hours, leave and skills are hers alone; what was undone says so; the last line is how she came."""
    moments = (NOW + timedelta(minutes=minute) for minute in count(1))
    desk, bram = Desk(small_desk().store, clock=lambda: next(moments)), nurse_id("Bram")
    first, last = DAY + timedelta(days=30), DAY + timedelta(days=33)
    done = [
        change_hours(desk, bram, week_minutes=Minutes(1200), first=DAY + timedelta(days=1)),
        plan_leave(desk, bram, LeaveKind.HOLIDAY, first=first, last=last),
        give_skill(desk, bram, "wound_care", expires=None),
    ]
    change_hours(desk, nurse_id("Noor"), week_minutes=Minutes(600), first=DAY + timedelta(days=1))
    lines = history_of_nurse(desk, bram)
    assert {one.what for one in lines[:-1]} == {change.what for change in done}
    assert {one.who for one in lines[:-1]} == {"Aylin Test"}
    assert (lines[-1].what.code, lines[-1].who) == ("sample.team_made", "")
    undo(desk)
    noor = history_of_nurse(desk, nurse_id("Noor"))
    assert Nature.TAKEN_BACK in {one.nature for one in noor}
    assert history_of_nurse(desk, bram) == lines
    gone = cancel_leave(desk, done[1].edits[0].id)
    assert [one.what for one in history_of_nurse(desk, bram)][:2] == [gone.what, lines[0].what]
    desk.store.close()
