"""One nurse's shifts in order, past and planned: what the rules about a nurse look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from scheduling.rules.finding import Edit, Finding, Repair, Severity
from scheduling.rules.plan import FREE, Nurse, Plan, Worked
from scheduling.rules.setting import Setting, Strength
from scheduling.text import Text, TextValue

MUST_FIX = frozenset({"coverage", "skill_mix", "qualification", "leave", "availability"})
"""Rules that must be repaired however strong the team made them."""

TO_ASK = frozenset({"notice", "publication"})
"""Rules that time has broken, or that a nurse's word lifts: there is somebody to ask and nothing to repair."""

NIGHT_MINUTES = 60
"""A night shift works more than this many minutes between 00:00 and 06:00."""


@dataclass(frozen=True, slots=True)
class Line:
    """A nurse's shifts, oldest first, with the plan they belong to."""

    plan: Plan
    nurse: Nurse
    worked: tuple[Worked, ...]

    def planned(self) -> Iterator[Worked]:
        """Her shifts inside the period."""
        return (shift for shift in self.worked if shift.day >= 0)

    def pairs(self) -> Iterator[tuple[Worked, Worked]]:
        """Each two shifts that follow each other, the second one in the period."""
        for before, after in pairwise(self.worked):
            if after.day >= 0:
                yield before, after

    def free(self, day: int) -> tuple[Repair, ...]:
        """The repair that takes her off a day, where that day may be changed."""
        if day < 0 or self.plan.is_pinned(self.nurse.id, day):
            return ()
        text = Text(
            "repair.free",
            {"date": date_of(self.plan, day), "shift": shift_name(self.plan, self.plan.row(self.nurse.id)[day])},
        )
        return (Repair(text, (Edit(self.nurse.id, day, FREE),)),)

    def change(self, day: int, kind: str) -> tuple[Repair, ...]:
        """The repair that gives her another shift on a day, where that day may be changed."""
        if day < 0 or self.plan.is_pinned(self.nurse.id, day):
            return ()
        text = Text("repair.change", {"date": date_of(self.plan, day), "shift": shift_name(self.plan, kind)})
        return (Repair(text, (Edit(self.nurse.id, day, kind),)),)


def is_night(shift: Worked) -> bool:
    """ATW article 1:7: a night shift works more than one hour between 00:00 and 06:00."""
    return shift.night > NIGHT_MINUTES


def line_of(plan: Plan, nurse: Nurse) -> Line:
    """The nurse's shifts before and in the period."""
    planned = tuple(worked_on(plan, day, kind) for day, kind in enumerate(plan.row(nurse.id)) if kind != FREE)
    return Line(plan, nurse, plan.history.get(nurse.id, ()) + planned)


def worked_on(plan: Plan, day: int, key: str) -> Worked:
    """A planned shift with its true times."""
    kind = plan.kind(key)
    time = kind.times[day]
    return Worked(day, key, time.start, time.end, kind.work_minutes(day), time.night, time.evening, time.next_day)


def date_of(plan: Plan, day: int) -> str:
    """ISO date of any day number, before the period too."""
    if 0 <= day < len(plan.days):
        return plan.days[day].date
    return (date.fromisoformat(plan.days[0].date) + timedelta(days=day)).isoformat()


def shift_name(plan: Plan, key: str) -> str:
    """What the team calls a shift kind; the key itself for a kind that is no longer used."""
    return next((kind.name for kind in plan.kinds if kind.key == key), key)


def finding(
    line: Line,
    setting: Setting,
    *,
    days: tuple[int, ...],
    text: Text,
    amount: int = 1,
    repairs: tuple[Repair, ...] = (),
) -> Finding:
    """A finding about a nurse under a setting."""
    return Finding(
        rule=setting.rule,
        setting=setting.key,
        strength=setting.strength,
        severity=severity_of(setting),
        days=days,
        text=text,
        amount=amount,
        price=setting.price,
        nurse=line.nurse.id,
        repairs=repairs,
    )


def severity_of(setting: Setting) -> Severity:
    """Law, collective agreement and what the team keeps strictly must be repaired, like holes in the coverage; the
    rest may be weighed."""
    if setting.rule in TO_ASK:
        return Severity.CONSIDER
    binding = setting.strength in (Strength.LAW, Strength.COLLECTIVE) or setting.kept or setting.rule in MUST_FIX
    return Severity.MUST_FIX if binding else Severity.CONSIDER


def between(plan: Plan, before: Worked, after: Worked) -> dict[str, TextValue]:
    """The values that name two shifts."""
    return {
        "from_shift": shift_name(plan, before.kind),
        "from_date": date_of(plan, before.day),
        "to_shift": shift_name(plan, after.kind),
        "to_date": date_of(plan, after.day),
    }
