"""What was changed about one nurse: herself, her hours, roles, skills, leave and when she can work."""

from __future__ import annotations

from datetime import timedelta

from teamapp.domain.entities import Availability, AvailabilityException, Contract, Leave, Nurse, RoleHolding, Skill
from teamapp.domain.ids import Id, NurseId
from teamapp.services.desk import Desk
from teamapp.services.history.read import Happening, happenings
from teamapp.services.people.hidden import visible_wishes
from teamapp.store.log import Heading
from teamapp.store.sought.asking import ChangesAsked

WISHES_AHEAD_DAYS, MOST_NAMED = 366, 200
_NAMED = (
    "people.sick", "people.better", "people.leave_planned", "people.leave_cancelled", "people.cannot_work",
    "people.can_work_again", "people.can_that_day", "people.cannot_that_day", "people.as_always",
    "people.hours_changed", "people.role_taken", "people.role_ended", "people.skill_given", "people.skill_taken",
)  # fmt: skip
"""Changes whose names say whom they are about; those that speak of wishes are left to the veil."""
_ALWAYS = (Contract, RoleHolding, Skill, Leave, Availability)


def history_of_nurse(desk: Desk, nurse: NurseId) -> tuple[Happening, ...]:
    """Newest first, the last line is her coming; of single days and wishes only those that are still ahead.

    The wishes that an open phase keeps from the nurse of this device are left out, and so is what names them.
    """
    found: dict[Id, Heading] = {}
    for entity in _around(desk, nurse):
        found |= {heading.id: heading for heading in desk.store.headings_of(entity)}
    found |= {heading.id: heading for heading in _of_what_is_gone(desk, nurse)}
    return happenings(desk, sorted(found.values(), key=lambda heading: heading.at, reverse=True))


def _around(desk: Desk, nurse: NurseId) -> tuple[Id, ...]:
    always = (item.id for kind in _ALWAYS for item in desk.store.where(kind, nurse=nurse))
    days = (one.id for one in desk.store.where(AvailabilityException, nurse=nurse) if one.day >= desk.today)
    return (nurse, *always, *days, *_wishes(desk, nurse))


def _of_what_is_gone(desk: Desk, nurse: NurseId) -> tuple[Heading, ...]:
    """Leave that was cancelled or a skill that was taken has no row any more: those changes are found by her name."""
    person = desk.store.get(Nurse, nurse)
    if person is None:
        return ()
    return desk.store.find_changes(ChangesAsked(codes=_NAMED, names=(person.name,)), most=MOST_NAMED)


def _wishes(desk: Desk, nurse: NurseId) -> tuple[Id, ...]:
    ahead = visible_wishes(desk, desk.today, desk.today + timedelta(days=WISHES_AHEAD_DAYS))
    return tuple(wish.id for wish in ahead if wish.nurse == nurse)
