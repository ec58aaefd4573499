"""What each nurse carried of the burden that the team shares, against her fair share: one week after the other.

A week's burden is shared by the contract hours that were there in it: who was not in the team yet, or away all week,
has no share of that week and owes nothing for it. So a newcomer and a returner begin even.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from teamapp.domain.entities import Assignment, Contract, Leave, Nurse, ShiftKind, Team
from teamapp.domain.ids import NurseId
from teamapp.services.roster.facts.festive import holidays_between
from teamapp.services.roster.facts.times import time_of

WEEKEND, NIGHT, HOLIDAY, EVENING, SPLIT = 2, 2, 3, 1, 1
"""The burden of a worked weekend, a night, a public holiday, an evening and a split day."""
NIGHT_MINUTES = 60
"""A night works more than so much between 00:00 and 06:00 (Arbeidstijdenwet 1:7)."""
EVENING_MINUTES = 120
"""An evening works at least so much between 18:00 and 24:00 and is no night."""
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Counts:
    """How often a nurse did what is hard."""

    weekends: int = 0
    evenings: int = 0
    nights: int = 0
    split_days: int = 0
    holidays: int = 0

    @property
    def burden(self) -> int:
        """In points."""
        hard = WEEKEND * self.weekends + NIGHT * self.nights + HOLIDAY * self.holidays
        return hard + EVENING * self.evenings + SPLIT * self.split_days

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.weekends + other.weekends,
            self.evenings + other.evenings,
            self.nights + other.nights,
            self.split_days + other.split_days,
            self.holidays + other.holidays,
        )


@dataclass(frozen=True, slots=True)
class Carrying:
    """What the burden is counted from: a team, its shifts of some whole weeks, and who was there with which hours."""

    team: Team
    kinds: tuple[ShiftKind, ...]
    nurses: tuple[Nurse, ...]
    contracts: tuple[Contract, ...]
    leave: tuple[Leave, ...]
    shifts: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class WeekShare:
    """One nurse's week: what she did, her contract minutes of the days she was there, and her fair share in points."""

    monday: date
    counts: Counts
    minutes: int
    share: float

    @property
    def balance(self) -> float:
        """Above zero: she carried more than her share."""
        return self.counts.burden - self.share


def week_shares(carrying: Carrying, first: date, last: date) -> Mapping[NurseId, tuple[WeekShare, ...]]:
    """Each nurse's weeks from the Monday of `first` to `last`."""
    counts = _counts(carrying, first, last)
    found: dict[NurseId, tuple[WeekShare, ...]] = {nurse.id: () for nurse in carrying.nurses}
    monday = monday_of(first)
    while monday <= last:
        days = [day for n in range(7) if first <= (day := monday + timedelta(days=n)) <= last]
        minutes = {nurse.id: _minutes(carrying, nurse, days) for nurse in carrying.nurses}
        burden = sum(counts.get((nurse, monday), Counts()).burden for nurse in minutes)
        there = sum(minutes.values())
        for nurse, own in minutes.items():
            week = counts.get((nurse, monday), Counts())
            found[nurse] += (WeekShare(monday, week, own, burden * own / there if there else float(week.burden)),)
        monday += timedelta(weeks=1)
    return found


def carried_of(carrying: Carrying, first: date, last: date) -> Mapping[NurseId, int]:
    """The balance of each nurse in hundredths of a point, as rules and solver read it."""
    weeks = week_shares(carrying, first, last)
    return {nurse: round(100 * sum(week.balance for week in own)) for nurse, own in weeks.items()}


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _counts(carrying: Carrying, first: date, last: date) -> Mapping[tuple[NurseId, date], Counts]:
    """What was hard, by nurse and Monday; a shift that fell in leave was not worked. A weekend counts once."""
    zone, kinds = ZoneInfo(carrying.team.time_zone), {kind.id: kind for kind in carrying.kinds}
    festive = holidays_between(carrying.team.country, first, last)
    found: dict[tuple[NurseId, date], Counts] = {}
    weekends: set[tuple[NurseId, date]] = set()
    away = _leave_of(carrying)
    for one in carrying.shifts:
        kind = kinds.get(one.shift_kind)
        if kind is None or not first <= one.day <= last or _away(away.get(one.nurse, ()), one.day):
            continue
        key = one.nurse, monday_of(one.day)
        fresh = one.day.weekday() >= SATURDAY and key not in weekends
        weekends |= {key} if fresh else set()
        time = time_of(zone, one.day, kind.start, kind.end)
        night = time.night > NIGHT_MINUTES
        found[key] = found.get(key, Counts()) + Counts(
            weekends=fresh,
            evenings=not night and time.evening >= EVENING_MINUTES,
            nights=night,
            holidays=one.day in festive,
        )
    return found


def _minutes(carrying: Carrying, nurse: Nurse, days: Iterable[date]) -> int:
    """Her contract minutes of the days on which she was in the team and not away."""
    leave = tuple(one for one in carrying.leave if one.nurse == nurse.id)
    contracts = [one for one in carrying.contracts if one.nurse == nurse.id]
    weekly = 0
    for day in days:
        there = (nurse.started is None or nurse.started <= day) and (nurse.ended is None or day <= nurse.ended)
        if there and not _away(leave, day):
            valid = (one for one in contracts if one.first <= day and (one.last is None or day <= one.last))
            weekly += sum(one.week_minutes for one in valid)
    return weekly // 7


def _leave_of(carrying: Carrying) -> Mapping[NurseId, tuple[Leave, ...]]:
    found: dict[NurseId, tuple[Leave, ...]] = {}
    for one in carrying.leave:
        found[one.nurse] = (*found.get(one.nurse, ()), one)
    return found


def _away(leave: Iterable[Leave], day: date) -> bool:
    return any(one.covers(day) for one in leave)
