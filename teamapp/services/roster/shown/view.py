"""A period as a page shows it: plain data that can be kept, edited in memory and compared, away from the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduling.rules.finding import Edit
from scheduling.rules.plan import FREE, Notice, Plan
from teamapp.domain.entities import Assignment, Leave, Nurse, RosterPeriod, ShiftKind, Wish
from teamapp.domain.entities.roster import PeriodState
from teamapp.domain.ids import NurseId
from teamapp.domain.units import Minutes
from teamapp.services.desk import Desk
from teamapp.services.roster.facts.plan import plan_of
from teamapp.services.roster.facts.read import RosterFacts, periods, read_facts
from teamapp.services.roster.shown.live import LiveRoster

if TYPE_CHECKING:
    from teamapp.store.log import Heading

PERIOD_DAYS = 28
LOOK_BACK = 400
"""So many changes are looked through for what is new since publication."""


@dataclass(frozen=True, slots=True)
class LastChange:
    """Who changed the roster last, and when."""

    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PeriodView:
    """The roster of some days with everything that the page says about it.

    `period` is None where none is made yet; `changed_since_publication` has the shift kind that was published;
    Moments are to be said in `zone`, the team's.
    """

    first: date
    last: date
    today: date
    zone: ZoneInfo
    period: RosterPeriod | None
    nurses: tuple[Nurse, ...]
    kinds: tuple[ShiftKind, ...]
    week_minutes: Mapping[NurseId, Minutes]
    assignments: Mapping[tuple[NurseId, date], Assignment]
    leave: Mapping[tuple[NurseId, date], Leave]
    wishes: Mapping[tuple[NurseId, date], Wish]
    live: LiveRoster
    changed_since_publication: Mapping[tuple[NurseId, date], str] = field(default_factory=dict)
    last_change: LastChange | None = None
    publisher: str = ""

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.first + timedelta(days=offset) for offset in range((self.last - self.first).days + 1))

    @property
    def published(self) -> bool:
        return self.period is not None and self.period.state is PeriodState.PUBLISHED

    def number(self, day: date) -> int:
        """A day counted from the first of the period."""
        return (day - self.first).days

    def nurse(self, key: str) -> Nurse:
        """The nurse of an id; KeyError if she is not in the period."""
        for nurse in self.nurses:
            if nurse.id == key:
                return nurse
        raise KeyError(key)

    def kind(self, key: str) -> ShiftKind:
        """The shift kind of an id; KeyError if there is none."""
        for kind in self.kinds:
            if kind.id == key:
                return kind
        raise KeyError(key)

    def kind_of_letter(self, letter: str) -> ShiftKind | None:
        """The shift kind that a typed letter means."""
        return next((kind for kind in self.living_kinds if kind.letter.upper() == letter.upper()), None)

    @property
    def living_kinds(self) -> tuple[ShiftKind, ...]:
        """The shift kinds that can be given in this period."""
        return tuple(kind for kind in self.kinds if kind.ended is None or kind.ended >= self.first)

    def worked(self, nurse: str, day: date) -> str:
        """The shift kind in a cell as it stands in memory; empty when she is free."""
        return self.live.plan.row(nurse)[self.number(day)]

    def edited(self, edits: Iterable[Edit]) -> PeriodView:
        """The same period with some cells changed in memory, findings included; the store is not touched."""
        return replace(self, live=self.live.edited(edits))


def period_view(desk: Desk, first: date, last: date) -> PeriodView:
    """The roster of these days as it is stored now."""
    facts = read_facts(desk, first, last)
    period = next((one for one in periods(desk) if one.first == first and one.last == last), None)
    changed, latest = _changes(desk, facts, period)
    return PeriodView(
        first=first,
        last=last,
        today=facts.today,
        zone=desk.zone,
        period=period,
        nurses=facts.nurses,
        kinds=facts.kinds,
        week_minutes={nurse.id: _week_minutes(facts, nurse.id) for nurse in facts.nurses},
        assignments=facts.assignments,
        leave={
            (nurse.id, day): leave
            for nurse in facts.nurses
            for day in facts.days
            if (leave := facts.leave_on(nurse.id, day)) is not None
        },
        wishes={(wish.nurse, wish.day): wish for wish in facts.wishes},
        live=LiveRoster.of(_with_notice(plan_of(facts), facts, period, changed)),
        changed_since_publication=changed,
        last_change=latest,
        publisher=_name(facts, period.published_by) if period is not None else "",
    )


def _with_notice(
    plan: Plan, facts: RosterFacts, period: RosterPeriod | None, changed: Mapping[tuple[NurseId, date], str]
) -> Plan:
    """The plan with what everybody knows of it: rows as they were published, none while it is a draft."""
    if period is None:
        return plan
    published = period.state is PeriodState.PUBLISHED
    known: dict[str, tuple[str, ...]] = {
        nurse.id: tuple(
            changed.get((nurse.id, day), kind) for day, kind in zip(facts.days, plan.row(nurse.id), strict=True)
        )
        for nurse in facts.nurses
        if published
    }
    return replace(plan, notice=Notice(facts.number(facts.today), known))


def span_of(desk: Desk, day: date) -> tuple[date, date]:
    """First and last day of the period that holds a day; where none is made yet, of the one that would follow."""
    known = periods(desk)
    for period in known:
        if period.first <= day <= period.last:
            return period.first, period.last
    return _unmade(known, day)


def _unmade(known: tuple[RosterPeriod, ...], day: date) -> tuple[date, date]:
    """Four weeks in step with the nearest period before, from a Monday when there is none; never into a made one."""
    before = [period.last + timedelta(days=1) for period in known if period.last < day]
    start = max(before) if before else day - timedelta(days=day.weekday())
    start += timedelta(days=(day - start).days // PERIOD_DAYS * PERIOD_DAYS)
    last = start + timedelta(days=PERIOD_DAYS - 1)
    after = [period.first - timedelta(days=1) for period in known if period.first > day]
    return start, min([last, *after])


def _week_minutes(facts: RosterFacts, nurse: NurseId) -> Minutes:
    """Her contract as it holds today, or at the nearest day of the period."""
    day = min(max(facts.today, facts.first), facts.last)
    valid = [
        one
        for one in facts.contracts
        if one.nurse == nurse and one.first <= day and (one.last is None or day <= one.last)
    ]
    return Minutes(sum(one.week_minutes for one in valid))


def _changes(
    desk: Desk, facts: RosterFacts, period: RosterPeriod | None
) -> tuple[Mapping[tuple[NurseId, date], str], LastChange | None]:
    """The cells that differ since publication, as they were then, and the latest change that touched these days."""
    published = period.published_at if period is not None else None
    latest: LastChange | None = None
    was: dict[tuple[NurseId, date], str] = {}
    for heading in desk.store.headings(limit=LOOK_BACK):
        since = published is not None and heading.at > published
        if latest is not None and not since:
            break
        cells = dict(_touched(desk, heading, facts))
        if cells and latest is None:
            latest = LastChange(_name(facts, heading.who), heading.at)
        if since:
            was.update(cells)
    now = {cell: one.shift_kind for cell, one in facts.assignments.items()}
    return {cell: before for cell, before in was.items() if now.get(cell, FREE) != before}, latest


def _touched(desk: Desk, heading: Heading, facts: RosterFacts) -> Iterator[tuple[tuple[NurseId, date], str]]:
    """The cells of these days that a change touched, with what stood there before."""
    if not (heading.what.code.startswith("roster.") or heading.undoes):
        return
    change = desk.store.change(heading.id)
    for edit in change.edits if change is not None else ():
        one = edit.after or edit.before
        if isinstance(one, Assignment) and facts.first <= one.day <= facts.last:
            yield (one.nurse, one.day), edit.before.shift_kind if isinstance(edit.before, Assignment) else FREE


def _name(facts: RosterFacts, nurse: NurseId | None) -> str:
    return next((one.given_name for one in facts.nurses if one.id == nurse), "")
