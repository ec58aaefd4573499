"""A generated team's month: mixed contracts, leave, wishes and sixteen weeks of history, the same for the same seed."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from scheduling.rules.clock import planned_days
from scheduling.rules.plan import FREE, Contract, Demand, Leave, Nurse, Plan, Skill, Unavailable, Wish
from scheduling.rules.profiles import nl
from tests.support.plans import kinds, past

CONTRACTS = (36, 32, 32, 28, 28, 24, 24, 24, 24, 20, 20, 16)
CLOCK = {"E": (7 * 60, 15 * 60), "L": (15 * 60, 23 * 60), "S": (17 * 60, 21 * 60)}
"""Early, late, and a short evening shift."""


def sample_month(
    seed: int, *, nurses: int = 12, days: int = 28, first: date = date(2026, 11, 30), load: float = 0.9
) -> Plan:
    """A plan without a roster whose demand is `load` of the contract hours."""
    rng = random.Random(seed)
    hours = [CONTRACTS[index % len(CONTRACTS)] for index in range(nurses)]
    team = tuple(_nurse(rng, index, hours[index], days) for index in range(nurses))
    return Plan(
        days=planned_days(first, days),
        kinds=kinds(first, days, CLOCK),
        nurses=team,
        demand=_demand(rng, first, days, minutes=load * 60 * sum(hours) * days / 7),
        rows={nurse.id: (FREE,) * days for nurse in team},
        settings=nl(),
        history={nurse.id: past(first, _past_row(rng, hours[index]), CLOCK) for index, nurse in enumerate(team)},
    )


def _nurse(rng: random.Random, index: int, hours: int, days: int) -> Nurse:
    away = rng.randrange(days) if rng.random() < 0.4 else None
    leave = () if away is None else (Leave(away, min(days - 1, away + rng.choice([0, 1, 6])), "holiday"),)
    wishes = tuple(_wish(rng, days) for _ in range(3 * days // 7))
    free_weekday = rng.randrange(7)
    fixed = tuple(Unavailable(day) for day in range(free_weekday, days, 7)) if rng.random() < 0.4 else ()
    skills = (Skill("iv", None if rng.random() < 0.8 else rng.randrange(days)),) if rng.random() < 0.5 else ()
    return Nurse(
        f"n{index:02d}",
        (Contract(hours * 60),),
        level=rng.choice([2, 3, 3, 4, 4]),
        skills=skills,
        unavailable=fixed,
        leave=leave,
        wishes=wishes,
    )


def _wish(rng: random.Random, days: int) -> Wish:
    day, weight = rng.randrange(days), rng.choice([1, 1, 2, 3])
    kind = rng.choice(["", "", "E", "L", "S"])
    return Wish(day, kind, wanted=kind != "" and rng.random() < 0.4, weight=weight)


def _demand(rng: random.Random, first: date, days: int, *, minutes: float) -> tuple[Demand, ...]:
    """Early and late as far as the hours go, a short evening, one of level 4 on early, the skill on late on Mondays."""
    base = [{"E": 3 if (first + timedelta(days=day)).weekday() < 5 else 2, "L": 1, "S": 1} for day in range(days)]
    used = sum(480 * (need["E"] + need["L"]) + 240 * need["S"] for need in base)
    while used + 480 <= minutes:
        base[rng.randrange(days)]["E" if rng.random() < 0.7 else "L"] += 1
        used += 480
    plain = [Demand(day, kind, needed) for day, need in enumerate(base) for kind, needed in need.items()]
    levels = [Demand(day, "E", 1, level=4) for day in range(days)]
    skills = [Demand(day, "L", 1, skill="iv") for day in range(0, days, 7)]
    return (*plain, *levels, *skills)


def _past_row(rng: random.Random, hours: int) -> str:
    """Sixteen weeks of about the contract's days, without working more than every other weekend."""
    weeks = []
    for week in range(16):
        days = sorted(rng.sample(range(5), min(4, max(1, round(hours / 8) - (week % 2)))))
        row = ["E" if day in days else "." for day in range(7)]
        if week % 2:
            row[5] = row[6] = "L" if rng.random() < 0.5 else "E"
            row[4] = "."
        weeks.append("".join(row))
    return "".join(weeks)


def without_roster(plan: Plan) -> Plan:
    """The same plan with every cell free."""
    return replace(plan, rows={nurse.id: (FREE,) * len(plan.days) for nurse in plan.nurses})
