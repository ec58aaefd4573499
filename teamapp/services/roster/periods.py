"""Periods of the roster: make one, publish it, take it back.

shown = publication(view)             who would learn of what, and for whom that is late; asked before publishing
publish_roster(desk, period.id)       not undoable: `shown.note` says so, `retract_roster` takes it back
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from scheduling.rules.check import check_plan
from scheduling.rules.finding import Severity
from scheduling.rules.plan import FREE
from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Assignment, Nurse, RosterPeriod
from teamapp.domain.entities.roster import PeriodState
from teamapp.domain.ids import Id, NurseId, same_id
from teamapp.domain.text import Text, text
from teamapp.services.desk import Desk
from teamapp.services.refused import refuse
from teamapp.services.roster.facts.plan import plan_of
from teamapp.services.roster.facts.read import periods, read_facts
from teamapp.services.roster.shown.view import PeriodView, span_of
from teamapp.services.roster.together.deadlines import agreed_days

LONGEST_DAYS = 42


class News(StrEnum):
    """What a nurse learns of one of her days."""

    NEW = "new"  # she was free, or knew nothing yet
    CHANGED = "changed"  # another shift
    DROPPED = "dropped"  # free after all


@dataclass(frozen=True, slots=True)
class DayNews:
    """One day that is other than she knows; `late`: she learns it fewer days ahead than agreed."""

    day: date
    before: str
    after: str
    late: bool

    @property
    def news(self) -> News:
        if self.before == FREE:
            return News.NEW
        return News.DROPPED if self.after == FREE else News.CHANGED


@dataclass(frozen=True, slots=True)
class Affected:
    """A nurse whom publishing concerns: how many shifts she has in the period, and each day that is other.

    `notice_days` is how many days ahead she is to know of them: 0 where no rule says so.
    """

    nurse: NurseId
    name: str
    shifts: int
    days: tuple[DayNews, ...] = ()
    notice_days: int = 0

    @property
    def changed(self) -> int:
        """How many of her days are other than she knows."""
        return len(self.days)

    def of(self, news: News) -> tuple[DayNews, ...]:
        """Her days of one kind, in order."""
        return tuple(one for one in self.days if one.news is news)

    @property
    def late(self) -> tuple[DayNews, ...]:
        """What she learns later than agreed."""
        return tuple(one for one in self.days if one.late)


@dataclass(frozen=True, slots=True)
class Publication:
    """What publishing would mean, to be shown before it is done; `notice_days` ahead the roster is to be known."""

    first: date
    last: date
    affected: tuple[Affected, ...]
    to_fix: int
    open_shifts: int
    days_ahead: int
    notice_days: int

    @property
    def late(self) -> bool:
        """Whether the roster becomes known later than agreed."""
        return self.days_ahead < self.notice_days

    @property
    def late_for(self) -> tuple[Affected, ...]:
        """Who learns of a day later than agreed."""
        return tuple(one for one in self.affected if one.late)

    @property
    def note(self) -> Text:
        """What to know before it is done."""
        return text("roster.publish_note")


def create_period(desk: Desk, first: date, last: date) -> Change:
    """Begin the roster of some days; it is a draft until it is published."""
    if last < first:
        raise refuse("roster.period_backwards", first=first.isoformat(), last=last.isoformat())
    if (last - first).days + 1 > LONGEST_DAYS:
        raise refuse("roster.period_long", days=(last - first).days + 1, most=LONGEST_DAYS)
    if last < desk.today:
        raise refuse("together.period_past", first=first.isoformat(), last=last.isoformat())
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
    affected = [_affected(view, nurse) for nurse in view.nurses]
    findings = view.live.findings
    return Publication(
        first=view.first,
        last=view.last,
        affected=tuple(one for one in affected if one.shifts or one.changed),
        to_fix=sum(found.severity is Severity.MUST_FIX for found in findings),
        open_shifts=sum(found.amount for found in findings if found.rule == "coverage"),
        days_ahead=(view.first - view.today).days,
        notice_days=agreed_days(view.live.plan.settings, "publication"),
    )


def _affected(view: PeriodView, nurse: Nurse) -> Affected:
    """A draft is to be known as long ahead as a roster, a change of what is published as long as agreed with her."""
    rule = "notice" if view.published else "publication"
    days = agreed_days(view.live.plan.settings, rule, nurse.id)
    shifts = sum(kind != FREE for kind in view.live.plan.row(nurse.id))
    return Affected(nurse.id, nurse.name, shifts, tuple(_day_news(view, nurse.id, days)), days)


def _day_news(view: PeriodView, nurse: NurseId, notice_days: int) -> Iterator[DayNews]:
    """Her days that are other than published; of a draft every shift is new to her."""
    soon = view.today + timedelta(days=notice_days)
    for number, day in enumerate(view.days):
        after = view.live.plan.row(nurse)[number]
        before = view.changed_since_publication.get((nurse, day), after) if view.published else FREE
        if before != after:
            yield DayNews(day, before, after, late=view.today <= day < soon)


def publish_roster(desk: Desk, period: Id) -> Change:
    """Make a period known to everybody, or its changes since. Not undoable: `retract_roster` takes it back."""
    stored = _period(desk, period)
    if stored.last < desk.today:
        raise refuse("together.period_past", first=stored.first.isoformat(), last=stored.last.isoformat())
    if not desk.store.between(Assignment, "day", stored.first, stored.last):
        raise refuse("roster.publish_empty", first=stored.first.isoformat(), last=stored.last.isoformat())
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
