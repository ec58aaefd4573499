"""Breaks: whoever works long enough at a stretch has a break in the shift.

Arbeidstijdenwet (NL) article 5:4 paragraph 2: "indien hij (a) meer dan 5,5 uren arbeid per dienst verricht, zijn arbeid
wordt onderbroken door een pauze van ten minste 30 minuten [...]; (b) meer dan 10 uren arbeid per dienst verricht, zijn
arbeid wordt onderbroken door een pauze van ten minste 45 minuten". Both may be split into breaks of 15 minutes, and a
collective agreement may go down to one of 15 (paragraph 3): the app does not see how a break is split. Directive
2003/88/EC article 4 (EU): a break when the working day is longer than six hours, its length left to the countries; 20
minutes are used. Working Time Regulations 1998, regulation 12 (UK): 20 minutes when more than six hours are worked.

A break belongs to a kind of shift, so no roster can mend it: a solver is told nothing, and a finding costs nothing.
Breaks are known as unpaid minutes; `paid_minutes` are those that a team gives in paid time.
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.finding import Finding
from scheduling.rules.line import severity_of
from scheduling.rules.plan import Plan, ShiftKind
from scheduling.rules.rule import KindRule
from scheduling.rules.setting import Setting
from scheduling.text import Text, TextValue


def check(plan: Plan, kind: ShiftKind, setting: Setting) -> Iterator[Finding]:
    """A finding for a kind of shift whose break is too short on a day on which it is asked for or worked."""
    have = kind.break_minutes + setting.figure("paid_minutes")
    lengths = [kind.work_minutes(day) for day in range(len(plan.days))]  # nearly always the same one every day
    tight = {minutes for minutes in set(lengths) if have < needed_minutes(minutes, setting)}
    short = [day for day, minutes in enumerate(lengths) if minutes in tight] if tight else []
    days = used_on(plan, kind.key, short) if short else []
    if not days:
        return
    work = max(kind.work_minutes(day) for day in days)
    values: dict[str, TextValue] = {
        "shift": kind.name,
        "work_minutes": work,
        "have_minutes": have,
        "need_minutes": needed_minutes(work, setting),
    }
    yield Finding(
        rule=setting.rule,
        setting=setting.key,
        strength=setting.strength,
        severity=severity_of(setting),
        days=tuple(days),
        text=Text("breaks.none" if have == 0 else "breaks.short", values),
        amount=1,
        price=setting.price,
        kind=kind.key,
    )


def needed_minutes(work_minutes: int, setting: Setting) -> int:
    """The break that so much work asks for; 0 if none."""
    long = setting.figure("long_minutes")
    if long and work_minutes > long:
        return setting.figure("long_break_minutes")
    return setting.figure("break_minutes") if work_minutes > setting.figure("from_minutes") else 0


def used_on(plan: Plan, kind: str, days: list[int]) -> list[int]:
    """Those of the days on which a kind of shift is asked for or worked."""
    asked = {demand.day for demand in plan.demand if demand.kind == kind and demand.needed > 0}
    rows = [plan.row(nurse.id) for nurse in plan.nurses]
    return [day for day in days if day in asked or any(row[day] == kind for row in rows)]


RULE = KindRule("breaks", check)
