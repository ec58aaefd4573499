"""Periods of the roster: make one, publish it, take it back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from scheduling.rules.check import check_plan
from scheduling.rules.finding import Severity
from scheduling.rules.plan import FREE
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Nurse, RosterPeriod
from teamapp.domain.entities.roster import PeriodState
from teamapp.domain.ids import Id, NurseId, same_id
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.facts.plan import plan_of
from teamapp.services.roster.facts.read import periods, read_facts
from teamapp.services.roster.view import PeriodView, span_of

LONGEST_DAYS = 42
NOTICE_DAYS = 28
"""Arbeidstijdenwet 4:2 and CAO VVT: a roster is known 28 days before it begins."""


@dataclass(frozen=True, slots=True)
class Affected:
    """A nurse whom publishing concerns: her shifts in the period, and how many are new or different."""

    nurse: NurseId
    name: str
    shifts: int
    changed: int


@dataclass(frozen=True, slots=True)
class Publication:
    """What publishing would mean, to be shown before it is done."""

    first: date
    last: date
    affected: tuple[Affected, ...]
    to_fix: int
    open_shifts: int
    days_ahead: int

    @property
    def late(self) -> bool:
        """Whether the roster becomes known later than agreed."""
        return self.days_ahead < NOTICE_DAYS


def create_period(desk: Desk, first: date, last: date) -> Change:
    """Begin the roster of some days; it is a draft until it is published."""
    if last < first:
        raise refuse("roster.period_backwards", first=first.isoformat(), last=last.isoformat())
    if (last - first).days + 1 > LONGEST_DAYS:
        raise refuse("roster.period_long", days=(last - first).days + 1, most=LONGEST_DAYS)
    for other in periods(desk):
        if other.first <= last and first <= other.last:
            raise refuse("roster.period_overlaps", first=other.first.isoformat(), last=other.last.isoformat())
    made = RosterPeriod(id=period_id(first, last), first=first, last=last)
    what = text("roster.period_made", first=first.isoformat(), last=last.isoformat())
    return desk.commit((Edit(None, made),), what)


def period_id(first: date, last: date) -> Id:
    """The same days are the same period on every device."""
    return same_id("roster_period", first, last)


def publication(view: PeriodView) -> Publication:
    """Who would learn of what; from the view, so that a page can show it at once."""
    changed = Counter(nurse for nurse, _day in view.changed_since_publication)
    affected = []
    for nurse in view.nurses:
        shifts = sum(kind != FREE for kind in view.live.plan.row(nurse.id))
        affected.append(Affected(nurse.id, nurse.name, shifts, changed[nurse.id] if view.published else shifts))
    findings = view.live.findings
    return Publication(
        first=view.first,
        last=view.last,
        affected=tuple(one for one in affected if one.shifts or one.changed),
        to_fix=sum(found.severity is Severity.MUST_FIX for found in findings),
        open_shifts=sum(found.amount for found in findings if found.rule == "coverage"),
        days_ahead=(view.first - view.today).days,
    )


def publish_roster(desk: Desk, period: Id) -> Change:
    """Make a period known to everybody, or its changes since. Not undoable: `retract_roster` takes it back."""
    stored = _period(desk, period)
    after = replace(stored, state=PeriodState.PUBLISHED, published_at=desk.clock(), published_by=desk.me)
    return desk.commit((Edit(stored, after),), _words("roster.published", stored), undoable=False)


def retract_roster(desk: Desk, period: Id) -> Change:
    """Make a published period a draft again."""
    stored = _period(desk, period)
    if stored.state is not PeriodState.PUBLISHED:
        raise refuse("roster.not_published", first=stored.first.isoformat(), last=stored.last.isoformat())
    after = replace(stored, state=PeriodState.DRAFT, published_at=None, published_by=None)
    return desk.commit((Edit(stored, after),), _words("roster.retracted", stored), undoable=False)


def to_fix(desk: Desk) -> int:
    """How many findings of the period that holds today must be repaired."""
    if not desk.store.all(Nurse):
        return 0
    first, last = span_of(desk, desk.today)
    if not any(period.first == first for period in periods(desk)):
        return 0
    found = check_plan(plan_of(read_facts(desk, first, last)))
    return sum(one.severity is Severity.MUST_FIX for one in found)


def _period(desk: Desk, key: Id) -> RosterPeriod:
    found = desk.store.get(RosterPeriod, key)
    if found is None:
        raise refuse("roster.period_gone")
    return found


def _words(code: str, period: RosterPeriod) -> Text:
    return text(code, first=period.first.isoformat(), last=period.last.isoformat())
