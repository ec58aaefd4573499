"""Small, named rosters for the tests of rules and solvers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from scheduling.rules.clock import past_shift, planned_days, shift_time, shift_times
from scheduling.rules.plan import Contract, Demand, Nurse, Plan, ShiftKind, Worked
from scheduling.rules.profiles import nl
from scheduling.rules.setting import Setting

ZONE = ZoneInfo("Europe/Amsterdam")
MONDAY = date(2026, 11, 2)
CLOCK = {
    "E": (7 * 60, 15 * 60),
    "L": (15 * 60, 23 * 60),
    "N": (23 * 60, 7 * 60),
    "D": (9 * 60, 17 * 60),
}
"""Start and end of each shift kind, in minutes of the day: early, late, night, day; eight hours without a break."""


def kinds(first: date, days: int, clock: Mapping[str, tuple[int, int]] = CLOCK) -> tuple[ShiftKind, ...]:
    """The shift kinds on each day of a period."""
    dates = [first + timedelta(days=offset) for offset in range(days)]
    return tuple(ShiftKind(key, shift_times(ZONE, dates, start=start, end=end)) for key, (start, end) in clock.items())


def past(first: date, row: str, clock: Mapping[str, tuple[int, int]] = CLOCK) -> tuple[Worked, ...]:
    """Shifts before the period, one letter a day, the last letter for the day before it; a dot is free."""
    days = [first - timedelta(days=len(row) - index) for index in range(len(row))]
    return tuple(
        past_shift(first, day, kind=key, time=shift_time(ZONE, day, start=clock[key][0], end=clock[key][1]))
        for day, key in zip(days, row, strict=True)
        if key != "."
    )


def cells(row: str) -> tuple[str, ...]:
    """`"EE..L"` as shift kinds a day."""
    return tuple("" if key == "." else key for key in row)


def one_nurse(
    row: str,
    *,
    first: date = MONDAY,
    before: str = "",
    nurse: Nurse | None = None,
    clock: Mapping[str, tuple[int, int]] = CLOCK,
    settings: Sequence[Setting] | None = None,
) -> Plan:
    """A plan of one nurse, "jo" (24 hours a week unless given), from one letter a day; nothing is in demand."""
    jo = nurse or Nurse("jo", (Contract(24 * 60),))
    return Plan(
        days=planned_days(first, len(row)),
        kinds=kinds(first, len(row), clock),
        nurses=(jo,),
        demand=(),
        rows={jo.id: cells(row)},
        settings=tuple(nl() if settings is None else settings),
        history={jo.id: past(first, before, clock)},
    )


def team(
    rows: Mapping[str, str],
    *,
    need: Mapping[str, int],
    first: date = MONDAY,
    before: Mapping[str, str] | None = None,
    contract_hours: int = 24,
    settings: Sequence[Setting] | None = None,
) -> Plan:
    """A plan of several nurses with the same need a day for each shift kind."""
    days = len(next(iter(rows.values())))
    return Plan(
        days=planned_days(first, days),
        kinds=kinds(first, days),
        nurses=tuple(Nurse(name, (Contract(contract_hours * 60),)) for name in rows),
        demand=tuple(Demand(day, kind, needed) for day in range(days) for kind, needed in need.items()),
        rows={name: cells(row) for name, row in rows.items()},
        settings=tuple(nl() if settings is None else settings),
        history={name: past(first, row) for name, row in (before or {}).items()},
    )


def setting(key: str, profile: Sequence[Setting] | None = None) -> Setting:
    """One setting of a profile by its key."""
    return next(one for one in (profile or nl()) if one.key == key)
