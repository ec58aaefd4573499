"""The nurses with their contracts, skills and roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.domain.entities.nurse import Contract, Nurse, Role, RoleHolding, Skill
from teamapp.domain.ids import NurseId
from teamapp.domain.units import Minutes
from teamapp.domain.wire import Entity
from teamapp.sample.crew.profiles import PROFILES, Profile
from teamapp.sample.mint import Mint
from teamapp.sample.places import Place


@dataclass(frozen=True, slots=True)
class Member:
    """A nurse together with what the rest of the sample must know of her."""

    nurse: Nurse
    profile: Profile
    home: Place

    @property
    def id(self) -> NurseId:
        return self.nurse.id

    @property
    def week_minutes(self) -> int:
        return self.profile.week_hours * 60


def members(mint: Mint, today: date, homes: tuple[Place, ...]) -> tuple[Member, ...]:
    """The twelve, each behind a door of her own."""
    return tuple(
        Member(_nurse(mint, number, profile, home, today), profile, home)
        for number, (profile, home) in enumerate(zip(PROFILES, homes, strict=True))
    )


def papers(mint: Mint, team: tuple[Member, ...], today: date) -> Iterator[Entity]:
    """Contracts, skills with the day they expire, and the roles of this half-year."""
    chance = mint.chance("skills")
    season = date(today.year, 1 if today.month <= 6 else 7, 1)
    for member in team:
        started = member.nurse.started or today
        yield Contract(
            id=mint.id(), nurse=member.id, week_minutes=Minutes(member.profile.week_hours * 60), first=started
        )
        for skill in member.profile.skills:
            expires = today + timedelta(days=chance.randrange(70, 1000))
            yield Skill(id=mint.id(), nurse=member.id, skill=skill, expires=expires)
        yield RoleHolding(id=mint.id(), nurse=member.id, role=Role.NURSE, first=started)
        if member.profile.role is not Role.NURSE:
            yield RoleHolding(id=mint.id(), nurse=member.id, role=member.profile.role, first=season)


def _nurse(mint: Mint, number: int, profile: Profile, home: Place, today: date) -> Nurse:
    started = date(today.year - profile.since_years, 1 + number % 12, 1)
    mail = f"{profile.given}.{profile.family.split()[-1]}".lower()
    return Nurse(
        id=NurseId(mint.id()),
        given_name=profile.given,
        family_name=profile.family,
        level=profile.level,
        travel=profile.travel,
        home_address=home.street,
        home_lat=home.lat,
        home_lon=home.lon,
        languages=frozenset(profile.languages),
        phone=f"06 0000 {1200 + number:04d}",
        email=f"{mail}@example.org",
        started=min(started, today - timedelta(days=200)),
    )
