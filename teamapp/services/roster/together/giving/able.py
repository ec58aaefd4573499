"""Who could still work a shift: free that day, within her rules and her hours; and how many can be expected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from scheduling.rules.check import check_nurse
from scheduling.rules.finding import Finding, Severity
from scheduling.rules.line import severity_of
from scheduling.rules.people.wishes import met
from scheduling.rules.plan import FREE, Plan
from teamapp.domain.entities import Nurse, Wish
from teamapp.services.roster.shown.measure import Hours, hours_of
from teamapp.services.roster.shown.view import PeriodView

OVER_MINUTES = 4 * 60
"""So much above her contract of these weeks a nurse still counts as having hours left."""
SATURDAY = 5

Broken = Mapping[tuple[str, tuple[int, ...]], int]
"""What must be fixed of one nurse, and how much of it: by setting and days."""


@dataclass(frozen=True, slots=True)
class Open:
    """A free nurse for a shift: `unwilling` = against her wish, `full` = beyond her hours, `wants` = as she wished."""

    nurse: Nurse
    unwilling: bool
    wants: bool
    full: bool
    wish: Wish | None

    @property
    def could(self) -> bool:
        """Whether nothing but the roster itself decides."""
        return not self.unwilling and not self.full


@dataclass(frozen=True, slots=True)
class Bench:
    """The nurses of a roster with their hours, to ask who could work what; `strict` has only what must be kept."""

    view: PeriodView
    strict: Plan
    hours: Mapping[str, Hours]
    broken: Mapping[str, Broken]
    share: Mapping[str, float]
    weekend_share: float

    @classmethod
    def of(cls, view: PeriodView) -> Bench:
        plan, strict = view.live.plan, strictly(view.live.plan)
        hours: dict[str, Hours] = {nurse.id: hours_of(plan, nurse.id) for nurse in view.nurses}
        return cls(
            view=view,
            hours=hours,
            strict=strict,
            broken={nurse.id: broken_by(strict, nurse.id) for nurse in view.nurses},
            share={nurse: _share(view, nurse, own) for nurse, own in hours.items()},
            weekend_share=_weekend_share(plan),
        )

    def for_shift(self, day: date, kind: str) -> tuple[Open, ...]:
        """Every free nurse whom her rules would let work it, by name."""
        number = self.view.number(day)
        return tuple(
            self._open(nurse, day, kind)
            for nurse in self.view.nurses
            if self.view.worked(nurse.id, day) == FREE
            and allowed(self.strict, nurse.id, number, kind=kind, before=self.broken[nurse.id])
        )

    def expected(self, nurse: str, day: date) -> float:
        """How likely she works on a day, by her hours left and the weekends that the team shares."""
        return min(self.share[nurse], self.weekend_share) if day.weekday() >= SATURDAY else self.share[nurse]

    def _open(self, nurse: Nurse, day: date, kind: str) -> Open:
        plan, number = self.view.live.plan, self.view.number(day)
        hours = self.hours[nurse.id]
        asked = [wish for wish in plan.nurse(nurse.id).wishes if wish.day == number]
        return Open(
            nurse=nurse,
            unwilling=any(not met(wish, kind) for wish in asked),
            wants=any(wish.wanted and met(wish, kind) for wish in asked),
            full=hours.planned + plan.kind(kind).work_minutes(number) > hours.contract + OVER_MINUTES,
            wish=self.view.wishes.get((nurse.id, day)),
        )


def strictly(plan: Plan) -> Plan:
    """The plan with only those rules whose findings must be fixed: half the work where nothing else is asked."""
    return replace(plan, settings=tuple(one for one in plan.active() if severity_of(one) is Severity.MUST_FIX))


def allowed(plan: Plan, nurse: str, day: int, *, kind: str, before: Broken) -> bool:
    """Whether working a shift brings nothing that must be fixed beyond what must be `before`."""
    who = plan.nurse(nurse)
    if plan.is_pinned(nurse, day) or who.leave_on(day) is not None or who.contract_minutes(day) == 0:
        return False
    if any(away.day == day and away.kind in (FREE, kind) for away in who.unavailable):
        return False
    after = broken_by(plan.with_cell(nurse, day, kind), nurse)
    return all(amount <= before.get(subject, 0) for subject, amount in after.items())


def broken_by(plan: Plan, nurse: str) -> Broken:
    """What must be fixed of a nurse as the roster is."""
    return {_subject(found): found.amount for found in check_nurse(plan, nurse) if found.severity is Severity.MUST_FIX}


def _subject(found: Finding) -> tuple[str, tuple[int, ...]]:
    return found.setting, found.days


def _share(view: PeriodView, nurse: str, hours: Hours) -> float:
    """Her hours left as shifts, spread over the days that she has left."""
    plan = view.live.plan
    asked = [plan.kind(one.kind).work_minutes(one.day) for one in plan.demand if not one.qualified]
    usual = sum(asked) / len(asked) if asked else 1
    who, row = plan.nurse(nurse), plan.row(nurse)
    away = {one.day for one in who.unavailable if one.kind == FREE}
    left = [
        day
        for day in range(max(0, view.number(view.today) + 1), len(row))
        if row[day] == FREE and day not in away and who.leave_on(day) is None
    ]
    return min(1.0, max(0, hours.contract - hours.planned) / usual / len(left)) if left else 0.0


def _weekend_share(plan: Plan) -> float:
    """The part of the weekends that the team lets one nurse work."""
    agreed = [one for one in plan.active() if one.rule == "weekends"]
    return min((one.figure("most_weekends") / one.figure("of_weekends") for one in agreed), default=1.0)
