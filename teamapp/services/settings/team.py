"""The team's own figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Team
from teamapp.domain.text import text
from teamapp.domain.units import Minutes
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.facts.festive import known_countries
from teamapp.services.roster.facts.settings import PROFILES

_MOST_COFFEE_MINUTES = 30
_SPEEDS = {"bicycle_kmh": (6, 30), "e_bike_kmh": (8, 40), "foot_kmh": (2, 8), "car_kmh": (8, 100)}
_MOST_FACES = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamDetails:
    """What the page of the team's settings holds."""

    name: str
    time_zone: str
    rule_profile: str
    town: str
    coffee_minutes: Minutes
    bicycle_kmh: int
    e_bike_kmh: int
    foot_kmh: int
    car_kmh: int
    known_faces_target: int
    country: str


def team_details(desk: Desk) -> TeamDetails:
    """The settings as they are."""
    team = desk.team
    return TeamDetails(
        name=team.name,
        time_zone=team.time_zone,
        rule_profile=team.rule_profile,
        town=team.town,
        coffee_minutes=team.coffee_minutes,
        bicycle_kmh=team.bicycle_kmh,
        e_bike_kmh=team.e_bike_kmh,
        foot_kmh=team.foot_kmh,
        car_kmh=team.car_kmh,
        known_faces_target=team.known_faces_target,
        country=team.country,
    )


def edit_team(desk: Desk, details: TeamDetails) -> Change:
    """Another name, speed, target or rule profile."""
    before, checked = desk.team, _checked(details)
    after = _filled(before, checked)
    if after == before:
        raise refuse("border.nothing_changed")
    return desk.commit((Edit(before, after),), text("settings.team_changed"))


def _checked(details: TeamDetails) -> TeamDetails:
    for name, (least, most) in _SPEEDS.items():
        border.between(f"label.team.{name}", getattr(details, name), least=least, most=most)
    border.between("label.team.coffee_minutes", details.coffee_minutes, least=0, most=_MOST_COFFEE_MINUTES)
    border.between("label.team.known_faces_target", details.known_faces_target, least=1, most=_MOST_FACES)
    if details.rule_profile not in PROFILES:
        raise refuse("settings.unknown_profile", profile=details.rule_profile, known=", ".join(sorted(PROFILES)))
    try:
        ZoneInfo(details.time_zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise refuse("settings.unknown_zone", zone=details.time_zone) from error
    country = details.country.strip().upper()
    if country not in known_countries():
        raise refuse("settings.unknown_country", country=details.country)
    return replace(
        details,
        country=country,
        name=border.line("label.team.name", details.name, required=True),
        town=border.line("label.team.town", details.town),
    )


def _filled(team: Team, details: TeamDetails) -> Team:
    return replace(
        team,
        name=details.name,
        time_zone=details.time_zone,
        rule_profile=details.rule_profile,
        town=details.town,
        coffee_minutes=details.coffee_minutes,
        bicycle_kmh=details.bicycle_kmh,
        e_bike_kmh=details.e_bike_kmh,
        foot_kmh=details.foot_kmh,
        car_kmh=details.car_kmh,
        known_faces_target=details.known_faces_target,
        country=details.country,
    )
