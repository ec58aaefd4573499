"""The places of all coming days together, so that they share their travel times; a new address comes last."""

from __future__ import annotations

from dataclasses import replace

from scheduling.travel.problem import MatrixAnswer, Point
from scheduling.visits.problem import Matrix
from teamapp.domain.ids import ClientId, Id
from teamapp.services.rounds.ahead.days import Ahead
from teamapp.services.rounds.day.places import Places, places_of

NEWCOMER = ClientId(Id("newcomer"))
"""Stands for the client who is not one yet."""


def places_ahead(ahead: Ahead) -> Places:
    """Every address and home of these days."""
    first = ahead.days[0].facts
    addresses = {client: address for day in ahead.days for client, address in day.facts.addresses.items()}
    duties = {duty.nurse.id: duty for day in ahead.days for duty in day.facts.on_duty}
    return places_of(replace(first, addresses=addresses, on_duty=tuple(duties.values())))


def with_newcomer(places: Places, point: Point) -> Places:
    """One more place, or the one that is there already; the rows of the others stay as they are."""
    row = places.points.index(point) if point in places.points else len(places.points)
    points = places.points if row < len(places.points) else (*places.points, point)
    return replace(places, points=points, client={**places.client, NEWCOMER: row})


def travel_of(matrices: tuple[MatrixAnswer, ...]) -> tuple[Matrix, ...]:
    """Minutes for each way of getting around."""
    return tuple(
        tuple(tuple(None if seconds is None else seconds / 60 for seconds in row) for row in matrix.seconds)
        for matrix in matrices
    )
