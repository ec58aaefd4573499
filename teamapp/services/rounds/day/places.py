"""Where a day happens: the homes of the nurses and the addresses of the clients, as rows of a travel matrix."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scheduling.travel.problem import Mode, Point
from teamapp.domain.entities import Address, Nurse, Team
from teamapp.domain.entities.nurse import TravelMode
from teamapp.domain.ids import ClientId, NurseId
from teamapp.domain.units import MicroDegrees, degrees
from teamapp.services.rounds.day.facts import DayFacts

STREET_MODE: Mapping[TravelMode, Mode] = {
    TravelMode.BICYCLE: "bicycle",
    TravelMode.E_BIKE: "bicycle",
    TravelMode.CAR: "car",
    TravelMode.FOOT: "foot",
}


@dataclass(frozen=True, slots=True)
class Vehicle:
    """One way of getting around: a kind of street use at a speed. Nurses who share it share a travel matrix."""

    mode: Mode
    kmh: float


@dataclass(frozen=True, slots=True)
class Places:
    """The points of a day without repeats, and which row belongs to whom."""

    points: tuple[Point, ...]
    home: Mapping[NurseId, int]
    client: Mapping[ClientId, int]
    vehicles: tuple[Vehicle, ...]
    vehicle: Mapping[NurseId, int]


def vehicle_of(nurse: Nurse, team: Team) -> Vehicle:
    """Her own speed, or the team's for her way of travelling."""
    usual = {
        TravelMode.BICYCLE: team.bicycle_kmh,
        TravelMode.E_BIKE: team.e_bike_kmh,
        TravelMode.CAR: team.car_kmh,
        TravelMode.FOOT: team.foot_kmh,
    }
    return Vehicle(STREET_MODE[nurse.travel], float(nurse.kmh or usual[nurse.travel]))


def places_of(facts: DayFacts) -> Places:
    """The places of the day; a nurse without a home on the map starts and ends in the middle of the day's clients."""
    return places_among(facts.addresses, [duty.nurse for duty in facts.on_duty], facts.team)


def places_among(addresses: Mapping[ClientId, Address], nurses: Iterable[Nurse], team: Team) -> Places:
    """The places of these clients and nurses."""
    rows: dict[Point, int] = {}
    client = {
        client_id: rows.setdefault(point, len(rows))
        for client_id, address in addresses.items()
        if (point := _point(address.lat, address.lon)) is not None
    }
    middle = _middle(tuple(rows))
    home: dict[NurseId, int] = {}
    vehicles: dict[Vehicle, int] = {}
    vehicle: dict[NurseId, int] = {}
    for nurse in nurses:
        point = _point(nurse.home_lat, nurse.home_lon) or middle
        home[nurse.id] = rows.setdefault(point, len(rows))
        vehicle[nurse.id] = vehicles.setdefault(vehicle_of(nurse, team), len(vehicles))
    return Places(tuple(rows), home, client, tuple(vehicles), vehicle)


def _point(lat: MicroDegrees | None, lon: MicroDegrees | None) -> Point | None:
    return None if lat is None or lon is None else (degrees(lat), degrees(lon))


def _middle(points: tuple[Point, ...]) -> Point:
    if not points:
        return (0.0, 0.0)
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
