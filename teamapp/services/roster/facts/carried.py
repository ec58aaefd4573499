"""What each nurse carried of the burden that the team shares, against her fair share: one week after the other.

A week's burden is shared by the contract hours that were there in it: who was not in the team yet, or away all week,
has no share of that week and owes nothing for it. So a newcomer and a returner begin even.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from scheduling.rules.burden import POINT, Burden, of_shift
from scheduling.rules.clock import past_shift
from teamapp.domain.entities import Assignment, Contract, Leave, Nurse, ShiftKind, Team
from teamapp.domain.ids import NurseId
from teamapp.services.roster.facts.festive import holidays_between
from teamapp.services.roster.facts.times import time_of

SATURDAY = 5


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
    counts: Burden
    minutes: int
    share: float

    @property
    def balance(self) -> float:
        """Above zero: she carried more than her share."""
        return self.counts.points - self.share


def week_shares(carrying: Carrying, first: date, last: date) -> Mapping[NurseId, tuple[WeekShare, ...]]:
    """Each nurse's weeks from the Monday of `first` to `last`."""
    counts = _counts(carrying, first, last)
    found: dict[NurseId, tuple[WeekShare, ...]] = {nurse.id: () for nurse in carrying.nurses}
    monday = monday_of(first)
    while monday <= last:
        days = [day for n in range(7) if first <= (day := monday + timedelta(days=n)) <= last]
        minutes = {nurse.id: _minutes(carrying, nurse, days) for nurse in carrying.nurses}
        burden = sum(counts.get((nurse, monday), Burden()).points for nurse in minutes)
        there = sum(minutes.values())
        for nurse, own in minutes.items():
            week = counts.get((nurse, monday), Burden())
            found[nurse] += (WeekShare(monday, week, own, burden * own / there if there else float(week.points)),)
        monday += timedelta(weeks=1)
    return found


def carried_of(carrying: Carrying, first: date, last: date) -> Mapping[NurseId, int]:
    """The balance of each nurse in hundredths of a point, as rules and solver read it."""
    weeks = week_shares(carrying, first, last)
    return {nurse: round(POINT * sum(week.balance for week in own)) for nurse, own in weeks.items()}


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _counts(carrying: Carrying, first: date, last: date) -> Mapping[tuple[NurseId, date], Burden]:
    """What was hard, by nurse and Monday; a shift that fell in leave was not worked. A weekend counts once."""
    zone, kinds = ZoneInfo(carrying.team.time_zone), {kind.id: kind for kind in carrying.kinds}
    festive = holidays_between(carrying.team.country, first, last)
    found: dict[tuple[NurseId, date], Burden] = {}
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
        worked = past_shift(first, one.day, kind=kind.id, time=time, break_minutes=kind.break_minutes)
        burden = of_shift(worked, holiday=one.day in festive) + Burden(weekends=int(fresh))
        found[key] = found.get(key, Burden()) + burden
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
