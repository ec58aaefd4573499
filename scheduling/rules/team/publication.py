"""Publication: a roster is known some time before it begins.

Arbeidstijdenwet (NL) article 4:2 paragraph 2: "ten minste 28 dagen van te voren", unless a collective agreement or the
employee's consent says otherwise (paragraph 1). Where the work makes that impossible, the days of rest are told 28 days
ahead and the hours four days ahead (paragraph 3).

Only time can break it, so it costs nothing and a solver is told nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.finding import Finding
from scheduling.rules.line import date_of, severity_of
from scheduling.rules.plan import Plan
from scheduling.rules.rule import DayRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import DaySheet
from scheduling.text import Text, TextValue


def check(plan: Plan, day: int, setting: Setting) -> Iterator[Finding]:
    """On the first day, a finding if the roster is not published although it begins soon or has begun."""
    notice = plan.notice
    if day != 0 or notice is None or notice.known or notice.today >= len(plan.days):
        return
    ahead, need = -notice.today, setting.figure("days")
    if ahead >= need:
        return
    values: dict[str, TextValue] = {"date": date_of(plan, 0), "days_ahead": ahead, "need_days": need}
    yield Finding(
        rule=setting.rule,
        setting=setting.key,
        strength=setting.strength,
        severity=severity_of(setting),
        days=(0,),
        text=Text("publication.late" if ahead > 0 else "publication.begun", values),
        amount=1,
        price=setting.price,
    )


def state(sheet: DaySheet, setting: Setting) -> None:
    """Nothing: no roster is published sooner by being another one."""


RULE = DayRule("publication", check, state)
