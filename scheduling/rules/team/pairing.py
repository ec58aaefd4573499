"""Pairing: a newcomer works beside her mentor, an agreement of the team.

For as long as they are paired, each of her shifts is one that her mentor works too; with `same_kind` 0 it is enough
that the mentor works on that day. Kept strictly it lets her work no other; else each shift without her mentor costs.
"""

from __future__ import annotations

from collections.abc import Iterator

from scheduling.rules.finding import Finding, Repair
from scheduling.rules.line import Line, date_of, severity_of, shift_name
from scheduling.rules.plan import FREE, Pairing, Plan
from scheduling.rules.rule import DayRule
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Cell, DaySheet, limit
from scheduling.text import Text, TextValue


def check(plan: Plan, day: int, setting: Setting) -> Iterator[Finding]:
    """A finding for each newcomer whose mentor does not work beside her on a day."""
    for pairing in pairings_on(plan, day):
        kind, beside = plan.row(pairing.newcomer)[day], plan.row(pairing.mentor)[day]
        apart = beside != kind if setting.figure("same_kind", pairing.newcomer) else beside == FREE
        if kind != FREE and apart:
            yield _apart(plan, day, setting, pairing=pairing)


def pairings_on(plan: Plan, day: int) -> tuple[Pairing, ...]:
    """The pairings of a day whose newcomer is in the plan."""
    here = {nurse.id for nurse in plan.nurses}
    return tuple(one for one in plan.pairings if one.holds(day) and one.newcomer in here)


def _apart(plan: Plan, day: int, setting: Setting, *, pairing: Pairing) -> Finding:
    kind = plan.row(pairing.newcomer)[day]
    values: dict[str, TextValue] = {"date": date_of(plan, day), "shift": shift_name(plan, kind)}
    return Finding(
        rule=setting.rule,
        setting=setting.key,
        strength=setting.strength,
        severity=severity_of(setting),
        days=(day,),
        text=Text("pairing.apart", values),
        amount=1,
        price=setting.price,
        nurse=pairing.newcomer,
        kind=kind,
        repairs=_repairs(plan, day, pairing),
    )


def _repairs(plan: Plan, day: int, pairing: Pairing) -> tuple[Repair, ...]:
    """Her mentor's shift, or a free day."""
    line, beside = Line(plan, plan.nurse(pairing.newcomer), ()), plan.row(pairing.mentor)[day]
    return (*(line.change(day, beside) if beside != FREE else ()), *line.free(day))


def state(sheet: DaySheet, setting: Setting) -> None:
    """She works no more than her mentor does, shift by shift or day by day."""
    for pairing in pairings_on(sheet.plan, sheet.day):
        hers, beside = sheet.by_nurse.get(pairing.newcomer, ()), sheet.by_nurse.get(pairing.mentor, ())
        if not setting.figure("same_kind", pairing.newcomer):
            _together(sheet, setting, hers=hers, beside=beside)
            continue
        for cell in hers:
            same = tuple(other for other in beside if other.shift.kind == cell.shift.kind)
            _together(sheet, setting, hers=(cell,), beside=same)


def _together(sheet: DaySheet, setting: Setting, *, hers: tuple[Cell, ...], beside: tuple[Cell, ...]) -> None:
    terms = [*((1, cell.var) for cell in hers), *((-1, cell.var) for cell in beside)]
    limit(sheet.model, terms, 0, setting)


RULE = DayRule("pairing", check, state)
