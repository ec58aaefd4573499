"""What the section of the team shows, read once in the database thread; and its two ways of saving."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from teamapp.domain.entities import Nurse
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.limits import active
from teamapp.domain.text import Text, text
from teamapp.services.roster.facts.festive import known_countries
from teamapp.services.settings.device import own_device
from teamapp.services.settings.team import TeamDetails, edit_team, team_details

if TYPE_CHECKING:
    from teamapp.domain.change import Change
    from teamapp.services.desk import Desk

_AREAS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@dataclass(frozen=True, slots=True)
class TeamRead:
    """The team's figures, its nurses, who sits here; `strange` says so where nobody knows the country's holidays."""

    details: TeamDetails
    sample: bool
    nurses: tuple[tuple[str, str], ...]
    me: str
    zones: tuple[str, ...]
    countries: tuple[str, ...]
    strange: Text | None


def read(desk: Desk) -> TeamRead:
    """As it is now."""
    today = desk.today
    nurses = [nurse for nurse in desk.store.all(Nurse) if active(nurse.started, nurse.ended, today)]
    details, known = team_details(desk), known_countries()
    zones = {zone for zone in available_timezones() if zone.partition("/")[0] in _AREAS} | {details.time_zone}
    return TeamRead(
        details=details,
        sample=desk.team.sample,
        nurses=tuple((nurse.id, nurse.name) for nurse in sorted(nurses, key=lambda nurse: nurse.name)),
        me=desk.me or "",
        zones=tuple(sorted(zones, key=lambda zone: (not zone.startswith("Europe/"), zone))),
        countries=tuple(sorted({*known, details.country})),
        strange=None if details.country in known else text("settings.unknown_country", country=details.country),
    )


def save_one(desk: Desk, name: str, value: str | int) -> Change | None:
    """Change one figure and leave the others as they are now; None when it is that already."""
    before = team_details(desk)
    if getattr(before, name) == value:
        return None
    return edit_team(desk, replace(before, **{name: value}))  # type: ignore[arg-type]  # by the name of its field


def sit_here(desk: Desk, nurse: str) -> None:
    """From now on this nurse signs what is done here."""
    own_device(desk, NurseId(Id(nurse)))
