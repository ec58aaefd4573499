"""Tiny rosters with one shift open, in which it is known by hand what has to give."""

from __future__ import annotations

from dataclasses import replace

from scheduling.rules.plan import Contract, Demand, Leave, Plan, Wish
from tests.support.plans import team


def short_week(row: str, *, hours: int, open_day: int, wish: Wish | None = None) -> Plan:
    """Ann works early where the row says so, Bea is away; an early is asked for on those days and on the open one."""
    plan = team({"ann": row, "bea": "." * len(row)}, need={"E": 1})
    ann, bea = plan.nurses
    days = [day for day, kind in enumerate(row) if kind == "E" or day == open_day]
    return replace(
        plan,
        nurses=(
            replace(ann, contracts=(Contract(hours * 60),), wishes=(wish,) if wish is not None else ()),
            replace(bea, leave=(Leave(0, len(row), "holiday"),)),
        ),
        demand=tuple(Demand(day, "E", 1) for day in days),
    )


def wish_gives() -> Plan:
    """Thursday is open because Ann asked to be free: 36 hours have room for it."""
    return short_week("EEE.E..", hours=36, open_day=3, wish=Wish(3, weight=2))


def contract_gives() -> Plan:
    """Friday is open: 28 hours are full with four days, and the law and the agreement allow a fifth."""
    return short_week("EEEE...", hours=28, open_day=4)


def team_gives() -> Plan:
    """Monday after five days in a row is open."""
    return short_week("..EEEEE.......", hours=36, open_day=7)


def collective_gives() -> Plan:
    """Thursday is open: with 15 hours three days a week are agreed on."""
    return short_week("EEE....", hours=15, open_day=3)


def nothing_gives() -> Plan:
    """Thursday is open: Ann has leave, and so has Bea."""
    plan = short_week("EEE.E..", hours=36, open_day=3)
    ann, bea = plan.nurses
    return replace(plan, nurses=(replace(ann, leave=(Leave(3, 3, "holiday"),)), bea))
