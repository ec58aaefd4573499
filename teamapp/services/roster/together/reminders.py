"""What the making of rosters waits for, to be said on Today.

for one in reminders(desk): say(one.text), open the Roster page on `one.period` at `one.goal`
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from teamapp.domain.entities import RoleHolding, RosterPeriod
from teamapp.domain.entities.nurse import Role
from teamapp.domain.entities.roster import PeriodState, Phase
from teamapp.domain.ids import Id
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk
from teamapp.services.people.roles import holds
from teamapp.services.roster.facts.read import periods
from teamapp.services.roster.together.deadlines import GAPS_DAYS
from teamapp.services.roster.together.phases import Making, making

SOON_DAYS: Final = 7
SILENT_DAYS: Final = 3
"""So many days before the wishes close the planner is told who has not said anything."""
BEGIN_DAYS: Final = 14
"""So long before the wishes are due a team that works in phases is told to open them."""


class Goal(StrEnum):
    """Where on the Roster page a reminder leads."""

    WISHES = "wishes"
    PHASES = "phases"
    GAPS = "gaps"
    PUBLISH = "publish"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to do for a period; `mine`: for the nurse of this device alone; `urgent`: today or overdue."""

    text: Text
    period: Id
    goal: Goal
    mine: bool = False
    urgent: bool = False


def reminders(desk: Desk) -> tuple[Reminder, ...]:
    """Everything that rosters to come wait for, what is urgent first, then by period."""
    ahead = [one for one in periods(desk) if one.state is PeriodState.DRAFT and one.last > desk.today]
    in_phases = any(one.phase is not None for one in periods(desk))
    found = [reminder for one in ahead for reminder in _of_period(desk, one, in_phases=in_phases)]
    return tuple(sorted(found, key=lambda one: not one.urgent))


def _of_period(desk: Desk, period: RosterPeriod, *, in_phases: bool) -> Iterator[Reminder]:
    made = making(desk, period.id)
    match made.phase:
        case Phase.WISHES:
            yield from _wishes(desk, made)
        case Phase.GAPS:
            said = text("remind.gaps_open", until=_until(made), last=period.last.isoformat(), **_first(period))
            yield Reminder(said, period.id, Goal.GAPS, urgent=made.days_left == 0)
        case _:
            yield from _publishing(desk, made)
    if period.phase is None and in_phases and made.can_begin and period.first > desk.today:
        due = made.proposed.publish_by
        if due - timedelta(days=2 * GAPS_DAYS + BEGIN_DAYS) <= desk.today <= due:
            said = text("remind.begin", last=period.last.isoformat(), **_first(period))
            yield Reminder(said, period.id, Goal.PHASES)


def _wishes(desk: Desk, made: Making) -> Iterator[Reminder]:
    """Mine are not complete; and, for the planner, who has said nothing, or that all have."""
    period, last_day = made.period, made.days_left == 0
    here = any(one.nurse == desk.me and not one.away for one in made.ready)
    if here and not made.me_ready:
        code = "remind.wishes_today" if last_day else "remind.wishes"
        said = text(code, until=_until(made), last=period.last.isoformat(), **_first(period))
        yield Reminder(said, period.id, Goal.WISHES, mine=True, urgent=last_day)
    if not _plans(desk):
        return
    silent = [one for one in made.silent if one.nurse != desk.me]
    if not made.unready:
        yield Reminder(text("remind.close", **_first(period)), period.id, Goal.PHASES, mine=True)
    elif silent and made.days_left is not None and made.days_left <= SILENT_DAYS:
        names = ", ".join(one.name for one in silent)
        said = text("remind.silent", missing=len(silent), names=names, **_first(period))
        yield Reminder(said, period.id, Goal.PHASES, mine=True, urgent=last_day)


def _publishing(desk: Desk, made: Making) -> Iterator[Reminder]:
    """A roster that is due within a week, or overdue, and has not begun."""
    period, due = made.period, made.proposed.publish_by
    if period.first <= desk.today or desk.today < due - timedelta(days=SOON_DAYS):
        return
    late = desk.today > due
    code = "remind.publish_late" if late else "remind.publish"
    said = text(code, until=due.isoformat(), **_first(period))
    yield Reminder(said, period.id, Goal.PUBLISH, urgent=late)


def _plans(desk: Desk) -> bool:
    own = desk.store.where(RoleHolding, nurse=desk.me) if desk.me is not None else ()
    return any(one.role is Role.PLANNER and holds(one, desk.today) for one in own)


def _until(made: Making) -> str:
    return (made.until or made.period.last).isoformat()


def _first(period: RosterPeriod) -> dict[str, str]:
    return {"first": period.first.isoformat()}
