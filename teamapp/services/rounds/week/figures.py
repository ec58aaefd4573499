"""What a week of rounds amounts to: each nurse's round of each day, the days, and the week as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from scheduling.visits.problem import Round
from teamapp.domain.ids import Id, NurseId
from teamapp.services.rounds.day.facts import OnDuty
from teamapp.services.rounds.day.figures import DayFigures, figures_of, on_the_way
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.hand.findings import RoundFinding, findings_of
from teamapp.services.rounds.week.continuity import ClientWeek

CARE_BAND = (60, 65)
"""Percent of the paid hours with clients that a team aims for."""


@dataclass(frozen=True, slots=True)
class RoundFigures:
    """A nurse's round of a day with what is wrong with it; `paid_minutes` are those of her shift without its break."""

    nurse: NurseId
    day: date
    duty: OnDuty
    visits: int
    care_minutes: int
    travel_minutes: int
    findings: tuple[RoundFinding, ...]

    @property
    def paid_minutes(self) -> int:
        return self.duty.kind.worked

    @property
    def care_percent(self) -> int:
        return round(100 * self.care_minutes / self.paid_minutes) if self.paid_minutes else 0


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """The week in the figures that people compare; `made` and `left` are visits of each day with and without a nurse.

    `faces` are visits (one for each nurse), `known` those by a nurse who came in the two weeks before; `carers` is how
    many different carers a client meets in the fullest two weeks, in the mean; `above` counts who has more than `aim`.
    """

    days: tuple[DayFigures, ...]
    made: tuple[int, ...]
    left: tuple[int, ...]
    paid_minutes: int
    faces: int
    known: int
    carers: float
    above: int
    aim: int

    @property
    def planned(self) -> int:
        return sum(self.made)

    @property
    def not_planned(self) -> int:
        return sum(self.left)

    @property
    def travel_minutes(self) -> int:
        return sum(day.travel_minutes for day in self.days)

    @property
    def late_minutes(self) -> int:
        return sum(day.late_minutes for day in self.days)

    @property
    def overtime_minutes(self) -> int:
        return sum(day.overtime_minutes for day in self.days)

    @property
    def care_percent(self) -> int:
        """Minutes with clients of the paid ones."""
        care = sum(day.care_minutes for day in self.days)
        return round(100 * care / self.paid_minutes) if self.paid_minutes else 0

    @property
    def known_percent(self) -> int:
        return round(100 * self.known / self.faces) if self.faces else 0


def week_figures(days: Sequence[OpenDay], clients: Sequence[ClientWeek], *, aim: int) -> WeekFigures:
    """The figures of the days with the continuity of their clients."""
    counted = [client for client in clients if client.most]
    return WeekFigures(
        days=tuple(figures_of(day.question.problem, day.plan) for day in days),
        made=tuple(_visits(clients, day.facts.day, made=True) for day in days),
        left=tuple(_visits(clients, day.facts.day, made=False) for day in days),
        paid_minutes=sum(duty.kind.worked for day in days for duty in day.facts.on_duty),
        faces=sum(client.faces for client in clients),
        known=sum(client.known for client in clients),
        carers=sum(client.most for client in counted) / len(counted) if counted else 0.0,
        above=sum(client.many for client in clients),
        aim=aim,
    )


def _visits(clients: Iterable[ClientWeek], day: date, *, made: bool) -> int:
    """How many visits of a day somebody makes, or nobody."""
    held = (one for client in clients for own in client.days for one in own)
    return sum(one.day == day and bool(one.nurses) == made for one in held)


def round_figures(day: OpenDay) -> Mapping[NurseId, RoundFigures]:
    """The round of everybody on duty, an empty one where she has no visits."""
    tours = {NurseId(Id(tour.nurse)): tour for tour in day.plan.rounds}
    found = findings_of(day)
    return {duty.nurse.id: _figures(day.facts.day, duty, tours.get(duty.nurse.id), found) for duty in day.facts.on_duty}


def _figures(day: date, duty: OnDuty, tour: Round | None, found: Iterable[RoundFinding]) -> RoundFigures:
    stays = [stay for stay in tour.stays if stay.visit is not None] if tour is not None else []
    visits = {stay.visit for stay in stays}
    return RoundFigures(
        nurse=duty.nurse.id,
        day=day,
        duty=duty,
        visits=len(stays),
        care_minutes=round(sum(stay.end - stay.start for stay in stays)),
        travel_minutes=round(on_the_way(tour)) if tour is not None else 0,
        findings=tuple(
            one for one in found if one.visit in visits or (one.visit is None and one.nurse == duty.nurse.id)
        ),
    )
