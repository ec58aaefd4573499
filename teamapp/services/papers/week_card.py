"""The card on a client's refrigerator: who comes this week, on which day and about when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.domain.care import care_name
from teamapp.domain.entities import CareNeed, Client, Nurse
from teamapp.domain.ids import ClientId
from teamapp.domain.text import Text
from teamapp.domain.units import MinuteOfDay
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_between

_QUARTER = 15


@dataclass(frozen=True, slots=True)
class CardVisit:
    """One visit: from about when (a quarter of an hour, since nobody comes to the minute), who by her given name."""

    about: MinuteOfDay
    care: Text
    nurses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardDay:
    """A day of the week with its visits in order; `helpers` come by themselves."""

    day: date
    visits: tuple[CardVisit, ...]


@dataclass(frozen=True, slots=True)
class WeekCard:
    """Monday to Sunday."""

    client: Client
    team: str
    days: tuple[CardDay, ...]


def week_card(desk: Desk, client: ClientId, monday: date) -> WeekCard:
    """What is planned for a client in the week that begins on a Monday; cancelled visits are not on it."""
    person = border.client_of(desk, client)
    needs = {need.id: need for need in desk.store.where(CareNeed, client=client)}
    names = {nurse.id: nurse.given_name for nurse in desk.store.all(Nurse)}
    days: dict[date, list[CardVisit]] = {monday + timedelta(days=number): [] for number in range(7)}
    for visit in visits_between(desk, monday, monday + timedelta(days=6)):
        need = needs.get(visit.need)
        if need is None or visit.cancelled:
            continue
        start = visit.start if visit.start is not None else need.windows[0][0]
        who = tuple(names[one] for one in (visit.nurse, visit.second_nurse) if one is not None and one in names)
        days[visit.day].append(CardVisit(_about(start), care_name(need.care), who))
    return WeekCard(
        person,
        desk.team.name,
        tuple(CardDay(day, tuple(sorted(v, key=lambda one: one.about))) for day, v in days.items()),
    )


def _about(start: MinuteOfDay) -> MinuteOfDay:
    return MinuteOfDay(round(start / _QUARTER) * _QUARTER)
