"""Everything that a roster of some days depends on, read once from the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.domain.entities import (
    Assignment,
    Availability,
    AvailabilityException,
    Contract,
    Demand,
    Leave,
    Nurse,
    Pairing,
    RosterPeriod,
    RuleException,
    RuleSetting,
    ShiftKind,
    Skill,
    Team,
    Wish,
)
from teamapp.domain.ids import NurseId, ShiftKindId
from teamapp.services.desk import Desk
from teamapp.services.people.hidden import visible_wishes
from teamapp.services.roster.facts.carried import Carrying, carried_of
from teamapp.services.roster.facts.festive import holidays_between
from teamapp.services.roster.facts.remembered import unmet_before
from teamapp.services.roster.facts.sundays import SUNDAY_WEEKS, sundays_worked

HISTORY_WEEKS = 16
"""How far back the averages of the working-time rules look."""


@dataclass(frozen=True, slots=True)
class RosterFacts:
    """A team and its roster from `first` to `last`, with what came before.

    `festive` names the public holidays; `carried` is what each nurse carried above her share before, in hundredths;
    `unmet` the share of her wishes of the weeks before that was not met; `sundays` are those that she worked in the
    year before, longer ago than `past`.
    """

    team: Team
    today: date
    first: date
    last: date
    nurses: tuple[Nurse, ...]
    kinds: tuple[ShiftKind, ...]
    contracts: tuple[Contract, ...]
    skills: tuple[Skill, ...]
    availability: tuple[Availability, ...]
    exceptions: tuple[AvailabilityException, ...]
    leave: tuple[Leave, ...]
    wishes: tuple[Wish, ...]
    demand: tuple[Demand, ...]
    rule_settings: tuple[RuleSetting, ...]
    rule_exceptions: tuple[RuleException, ...]
    assignments: Mapping[tuple[NurseId, date], Assignment]
    past: tuple[Assignment, ...]
    festive: Mapping[date, str]
    carried: Mapping[NurseId, int]
    unmet: Mapping[str, float]
    sundays: Mapping[NurseId, tuple[date, ...]]
    pairings: tuple[Pairing, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the roster in order."""
        return tuple(self.first + timedelta(days=offset) for offset in range((self.last - self.first).days + 1))

    def number(self, day: date) -> int:
        """A day counted from the first, which is 0."""
        return (day - self.first).days

    def kind(self, key: ShiftKindId) -> ShiftKind:
        """The shift kind of an id; KeyError if the team has none such."""
        for kind in self.kinds:
            if kind.id == key:
                return kind
        raise KeyError(key)

    def leave_on(self, nurse: NurseId, day: date) -> Leave | None:
        """Her leave on a day, if any."""
        return next((leave for leave in self.leave if leave.nurse == nurse and leave.covers(day)), None)


def read_facts(desk: Desk, first: date, last: date) -> RosterFacts:
    """The facts of these days as they are stored now."""
    store = desk.store
    before, yesterday = first - timedelta(weeks=HISTORY_WEEKS), first - timedelta(days=1)
    carrying = read_carrying(desk, before, last)
    nurses = tuple(nurse for nurse in carrying.nurses if _belongs(nurse, first, last))
    known = {nurse.id for nurse in nurses}
    stored = [one for one in carrying.shifts if one.nurse in known]
    team = carrying.team
    return RosterFacts(
        team=team,
        today=desk.today,
        first=first,
        last=last,
        nurses=tuple(sorted(nurses, key=lambda nurse: (nurse.given_name.casefold(), nurse.id))),
        kinds=tuple(sorted(carrying.kinds, key=lambda kind: (kind.order, kind.start, kind.id))),
        contracts=carrying.contracts,
        skills=store.all(Skill),
        availability=store.all(Availability),
        exceptions=store.between(AvailabilityException, "day", first, last),
        leave=carrying.leave,
        wishes=visible_wishes(desk, first, last),
        demand=store.all(Demand),
        rule_settings=store.all(RuleSetting),
        rule_exceptions=store.all(RuleException),
        assignments={(one.nurse, one.day): one for one in stored if one.day >= first},
        past=tuple(sorted((one for one in stored if one.day < first), key=lambda one: one.day)),
        festive=holidays_between(team.country, first, last),
        carried=carried_of(carrying, before, yesterday),
        unmet=unmet_before(desk, first, carrying.shifts),
        sundays=sundays_worked(desk, first - timedelta(weeks=SUNDAY_WEEKS), before - timedelta(days=1)),
        pairings=store.all(Pairing),
    )


def read_carrying(desk: Desk, first: date, last: date) -> Carrying:
    """What burden is counted from in these days: everybody who was there, also those who have left since."""
    store = desk.store
    return Carrying(
        team=desk.team,
        kinds=store.all(ShiftKind),
        nurses=tuple(nurse for nurse in store.all(Nurse) if _belongs(nurse, first, last)),
        contracts=store.all(Contract),
        leave=tuple(leave for leave in store.all(Leave) if leave.last is None or leave.last >= first),
        shifts=store.between(Assignment, "day", first, last),
    )


def periods(desk: Desk) -> tuple[RosterPeriod, ...]:
    """Every period of the team, oldest first."""
    return tuple(sorted(desk.store.all(RosterPeriod), key=lambda period: period.first))


def _belongs(nurse: Nurse, first: date, last: date) -> bool:
    """Whether she is in the team on any of the days."""
    return (nurse.started is None or nurse.started <= last) and (nurse.ended is None or nurse.ended >= first)
