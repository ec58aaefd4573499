"""What was changed about one nurse: herself, her hours, roles, skills, leave and when she can work."""

from __future__ import annotations

from teamapp.domain.entities import Availability, AvailabilityException, Contract, Leave, RoleHolding, Skill, Wish
from teamapp.domain.ids import Id, NurseId
from teamapp.services.desk import Desk
from teamapp.services.history.read import Happening, happenings
from teamapp.services.people.hidden import visible_wishes
from teamapp.store.log import Heading

_ALWAYS = (Contract, RoleHolding, Skill, Leave, Availability)


def history_of_nurse(desk: Desk, nurse: NurseId) -> tuple[Happening, ...]:
    """Newest first, the last line is her coming; of single days and wishes only those that are still ahead.

    The wishes that an open phase keeps from the nurse of this device are left out, and so is what names them.
    """
    found: dict[Id, Heading] = {}
    for entity in _around(desk, nurse):
        found |= {heading.id: heading for heading in desk.store.headings_of(entity)}
    return happenings(desk, sorted(found.values(), key=lambda heading: heading.at, reverse=True))


def _around(desk: Desk, nurse: NurseId) -> tuple[Id, ...]:
    always = (item.id for kind in _ALWAYS for item in desk.store.where(kind, nurse=nurse))
    days = (one.id for one in desk.store.where(AvailabilityException, nurse=nurse) if one.day >= desk.today)
    return (nurse, *always, *days, *_wishes(desk, nurse))


def _wishes(desk: Desk, nurse: NurseId) -> tuple[Id, ...]:
    ahead = max((wish.day for wish in desk.store.where(Wish, nurse=nurse)), default=desk.today)
    return tuple(wish.id for wish in visible_wishes(desk, desk.today, ahead) if wish.nurse == nurse)
