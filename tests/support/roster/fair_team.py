"""A generated team over several periods: contracts, wishes, leave and holidays, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduling.rules.clock import planned_days
from scheduling.rules.line import line_of
from scheduling.rules.plan import FREE, Contract, Day, Demand, Leave, Nurse, Plan, Wish, Worked
from scheduling.rules.profiles import nl
from scheduling.rules.setting import Setting
from tests.support.plans import kinds

PERIOD = 28
FIRST = date(2026, 3, 2)
HISTORY_DAYS = 16 * 7
CONTRACTS = (36, 32, 32, 28, 28, 28, 24, 24, 24, 24, 20, 16)
CLOCK = {"E": (7 * 60, 15 * 60), "L": (15 * 60, 23 * 60), "S": (17 * 60, 21 * 60)}
"""Early, late, and a short evening."""

WISHES_A_WEEK = 3
WISH_WEIGHT = 2
HOLIDAYS = frozenset({date(2026, 4, 6), date(2026, 4, 27), date(2026, 5, 14), date(2026, 5, 25)})
"""Dutch public holidays in these months that fall on weekdays."""


@dataclass(frozen=True, slots=True)
class FairTeam:
    """Twelve nurses, and what each period asks of them."""

    seed: int

    def period(self, number: int) -> Plan:
        """A period without roster, history or ledger: demand is 88 to 92 % of the contract hours that are there."""
        rng = random.Random(1000 * self.seed + number)
        first = FIRST + timedelta(days=PERIOD * number)
        nurses = tuple(self._nurse(rng, index) for index in range(len(CONTRACTS)))
        days = planned_days(first, PERIOD, holidays=HOLIDAYS)
        minutes = sum(
            60 * hours * sum(nurse.leave_on(day) is None for day in range(PERIOD)) / 7
            for hours, nurse in zip(CONTRACTS, nurses, strict=True)
        )
        return Plan(
            days=days,
            kinds=kinds(first, PERIOD, CLOCK),
            nurses=nurses,
            demand=_demand(rng, days, minutes=rng.uniform(0.88, 0.92) * minutes),
            rows={nurse.id: (FREE,) * PERIOD for nurse in nurses},
            settings=nl(),
        )

    def _nurse(self, rng: random.Random, index: int) -> Nurse:
        own = random.Random(1000 * self.seed + 500 + index)
        away = rng.randrange(4) if rng.random() < 0.15 else None
        leave = () if away is None else (Leave(7 * away, 7 * away + 6, "holiday"),)
        return Nurse(
            f"n{index:02d}",
            (Contract(CONTRACTS[index] * 60),),
            level=own.choice([3, 3, 4, 4, 5]),
            leave=leave,
            wishes=tuple(_wishes(rng, leave)),
        )


def _wishes(rng: random.Random, leave: tuple[Leave, ...]) -> list[Wish]:
    """Three a week, half of them for a Saturday or Sunday, on different days; none in leave."""
    found: dict[int, Wish] = {}
    for week in range(PERIOD // 7):
        weekend = 1 + (rng.random() < 0.5)
        days = [*rng.sample((5, 6), weekend), *rng.sample(range(5), WISHES_A_WEEK - weekend)]
        for day in (7 * week + weekday for weekday in days):
            if not any(one.covers(day) for one in leave):
                found[day] = _wish(rng, day)
    return [found[day] for day in sorted(found)]


def _wish(rng: random.Random, day: int) -> Wish:
    """Seven in ten ask for a day off, the others for a kind of shift, or for any but that one."""
    if rng.random() < 0.7:
        return Wish(day, weight=WISH_WEIGHT)
    return Wish(day, rng.choice(["E", "L"]), wanted=rng.random() < 0.5, weight=WISH_WEIGHT)


def _demand(rng: random.Random, days: tuple[Day, ...], *, minutes: float) -> tuple[Demand, ...]:
    """Two early, one late and a short evening each day, more early on weekdays as far as the hours go."""
    need = [{"E": 2, "L": 1, "S": 1} for _ in days]
    used = sum(480 * (one["E"] + one["L"]) + 240 * one["S"] for one in need)
    weekdays = [number for number, day in enumerate(days) if day.weekday < 5]
    order = [number for _ in range(9) for number in rng.sample(weekdays, len(weekdays))]
    for number in order:
        if used + 480 > minutes:
            break
        need[number]["E" if need[number]["E"] < 5 else "L"] += 1
        used += 480
    plain = [Demand(number, kind, needed) for number, one in enumerate(need) for kind, needed in one.items()]
    return (*plain, *(Demand(number, "E", 1, level=4) for number in range(len(days))))


def after(done: Plan, coming: Plan) -> Plan:
    """The coming period with what was worked until now as its history."""
    history: dict[str, tuple[Worked, ...]] = {}
    for nurse in done.nurses:
        shifts = (replace(shift, day=shift.day - PERIOD) for shift in line_of(done, nurse).worked)
        history[nurse.id] = tuple(shift for shift in shifts if shift.day >= -HISTORY_DAYS)
    return replace(coming, history=history)


def priced(plan: Plan, prices: Mapping[str, int]) -> Plan:
    """The plan with other prices for some rules; a rule at price 0 is switched off."""
    return replace(plan, settings=tuple(_repriced(setting, prices) for setting in plan.settings))


def _repriced(setting: Setting, prices: Mapping[str, int]) -> Setting:
    price = prices.get(setting.rule)
    return setting if price is None else replace(setting, price=price, on=price > 0)
