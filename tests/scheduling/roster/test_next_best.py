"""The exact price of another answer: compared with every roster there is, and with law that forbids it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from scheduling.roster.problem import RosterProblem
from scheduling.roster.why.next_best import next_best
from scheduling.roster.why.problem import NextBestAnswer, NextBestRequest
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.plan import FREE, Leave, Plan, Wish
from scheduling.rules.setting import Strength
from scheduling.stop import never
from tests.support.plans import team

DAYS = 4


def small() -> Plan:
    """Two nurses, four days, one early a day; a wish and a full contract make prices differ."""
    plan = team({"a": "EE..", "b": "..EE"}, need={"E": 1}, contract_hours=28)
    a, b = plan.nurses
    return replace(plan, nurses=(replace(a, wishes=(Wish(2, weight=2),)), replace(b, wishes=(Wish(0, weight=3),))))


def asked(plan: Plan, nurse: str, day: int, kind: str) -> NextBestAnswer:
    return next_best(NextBestRequest(RosterProblem(plan), nurse, day, kind, seconds=5), never)


def every_price(plan: Plan, nurse: str, day: int, *, works: bool) -> list[int]:
    """What each legal roster costs in which she works that day, or does not."""
    prices = []
    for cells in product(("E", FREE), repeat=2 * DAYS):
        made = plan.with_rows({"a": cells[:DAYS], "b": cells[DAYS:]})
        if (made.row(nurse)[day] != FREE) != works:
            continue
        findings = check_plan(made)
        if not any(found.strength is Strength.LAW for found in findings):
            prices.append(total_cost(findings))
    return prices


@pytest.mark.parametrize(("nurse", "day", "kind"), [("a", 0, FREE), ("a", 2, "E"), ("b", 0, "E"), ("b", 3, "E")])
def test_the_next_best_is_the_best_of_all_rosters_of_that_kind(nurse: str, day: int, kind: str) -> None:
    """Counted out; the answer is proven, and its roster does what was asked."""
    plan = small()
    now = plan.row(nurse)[day]
    works = kind not in (FREE, now)
    answer = asked(plan, nurse, day, kind)
    best = min(every_price(plan, nurse, day, works=works))
    assert (answer.possible, answer.proven) == (True, True)
    assert answer.extra == answer.least_extra == best - total_cost(check_plan(plan))
    assert (answer.rows[nurse][day] != FREE) == works
    assert {(move.nurse, move.day) for move in answer.moves} >= {(nurse, day)}


def test_leave_makes_it_impossible() -> None:
    plan = small()
    a, b = plan.nurses
    answer = asked(replace(plan, nurses=(replace(a, leave=(Leave(3, 3, "holiday"),)), b)), "a", 3, "E")
    assert (answer.possible, answer.proven, answer.rows) == (False, True, {})


def test_a_locked_cell_cannot_be_otherwise() -> None:
    plan = replace(small(), pinned={"a": (0,)})
    assert not asked(plan, "a", 0, "E").possible


def test_the_past_stays() -> None:
    """Two days are over: nothing before the first day to plan changes."""
    answer = next_best(NextBestRequest(RosterProblem(small(), 2), "a", 2, "E", seconds=5), never)
    assert all(move.day >= 2 for move in answer.moves)
