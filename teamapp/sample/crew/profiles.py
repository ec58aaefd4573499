"""Who the twelve are, as a table to read."""

from __future__ import annotations

from dataclasses import dataclass

from teamapp.domain.entities.nurse import Level, Role, TravelMode

_NURSING = (
    "insulin",
    "injection",
    "wound_care",
    "catheter",
    "stoma",
    "palliative",
    "medication",
    "stockings",
    "hoist",
)
_CARING = ("insulin", "medication", "stockings", "hoist")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One nurse in a line: `week_hours` of her contract, `since_years` in the team, days she cannot (0 = Monday)."""

    given: str
    family: str
    level: Level
    week_hours: int
    travel: TravelMode = TravelMode.BICYCLE
    languages: tuple[str, ...] = ("nl",)
    skills: tuple[str, ...] = _NURSING
    role: Role = Role.NURSE
    since_years: int = 3
    free_weekday: int | None = None
    no_evening_weekday: int | None = None


PROFILES: tuple[Profile, ...] = (
    Profile(
        given="Fatima",
        family="El Amrani",
        level=Level.DISTRICT_NURSE,
        week_hours=28,
        languages=("nl", "ar", "fr"),
        role=Role.PLANNER,
        since_years=6,
    ),
    Profile(given="Joost", family="van Dijk", level=Level.NURSE, week_hours=24, role=Role.INFORMER, since_years=4),
    Profile(
        given="Marieke",
        family="de Boer",
        level=Level.DISTRICT_NURSE,
        week_hours=32,
        travel=TravelMode.E_BIKE,
        languages=("nl", "en"),
        skills=(*_NURSING, "tube_feeding"),
        role=Role.MENTOR,
        since_years=9,
    ),
    Profile(
        given="Sanne",
        family="Bakker",
        level=Level.NURSE,
        week_hours=20,
        since_years=2,
        no_evening_weekday=1,
    ),
    Profile(
        given="Thijs",
        family="Vermeulen",
        level=Level.CARE_ASSISTANT,
        week_hours=24,
        skills=("medication", "stockings", "hoist"),
        role=Role.HOUSEKEEPER,
        since_years=1,
    ),
    Profile(
        given="Aylin",
        family="Yilmaz",
        level=Level.NURSE,
        week_hours=28,
        travel=TravelMode.E_BIKE,
        languages=("nl", "tr", "de"),
        role=Role.DEVELOPER,
        since_years=5,
    ),
    Profile(
        given="Petra",
        family="Hoekstra",
        level=Level.NURSE,
        week_hours=16,
        travel=TravelMode.CAR,
        languages=("nl", "fy"),
        since_years=14,
        free_weekday=2,
    ),
    Profile(
        given="Kwame",
        family="Mensah",
        level=Level.CARE_ASSISTANT,
        week_hours=30,
        languages=("nl", "en"),
        skills=_CARING,
        role=Role.TEAM_PLAYER,
        since_years=3,
    ),
    Profile(
        given="Lotte",
        family="Smit",
        level=Level.NURSE,
        week_hours=24,
        languages=("nl", "en", "es"),
        since_years=2,
        no_evening_weekday=0,
    ),
    Profile(
        given="Ingrid",
        family="Postma",
        level=Level.DISTRICT_NURSE,
        week_hours=18,
        travel=TravelMode.FOOT,
        since_years=11,
        free_weekday=4,
    ),
    Profile(
        given="Bram",
        family="Kuipers",
        level=Level.CARE_ASSISTANT,
        week_hours=36,
        languages=("nl", "en"),
        skills=(*_CARING, "wound_care"),
        since_years=7,
    ),
    Profile(
        given="Noor",
        family="Janssen",
        level=Level.NURSE,
        week_hours=32,
        travel=TravelMode.E_BIKE,
        languages=("nl", "en", "ar"),
        skills=(*_NURSING, "tube_feeding"),
        since_years=4,
    ),
)
"""312 contract hours a week, 26 on average."""
