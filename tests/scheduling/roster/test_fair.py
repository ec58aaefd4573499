"""Evenness, the ledger over periods, and wishes that are remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.roster.fair.burden import evenness, gini
from scheduling.roster.fair.ledger import carried_after, entries_of, with_carried
from scheduling.roster.fair.wishing import wishes_met, with_wishes_remembered
from scheduling.rules.burden import POINT
from scheduling.rules.plan import Contract, Leave, Plan, Wish
from tests.support.plans import team

LOADS = st.lists(st.floats(0, 1000), min_size=1, max_size=15)


@given(loads=LOADS)
def test_gini_is_half_the_mean_difference_by_the_mean(loads: list[float]) -> None:
    """The sorted form against the definition."""
    mean = sum(loads) / len(loads)
    pairs = sum(abs(one - other) for one in loads for other in loads) / len(loads) ** 2
    assert gini(loads) == pytest.approx(pairs / (2 * mean) if mean else 0.0, abs=1e-9)


def test_gini_knows_the_ends() -> None:
    assert gini([3, 3, 3]) == 0
    assert gini([0, 0, 0, 8]) == 0.75
    assert gini([0, 0]) == 0


def lates() -> Plan:
    """Ann works three evenings, Bea one; both 24 hours."""
    return team({"ann": "LLL....", "bea": "...L..."}, need={"L": 1})


def test_a_balance_is_what_was_carried_less_the_share_of_the_hours_there() -> None:
    first = entries_of(lates())
    assert {one.nurse: one.balance for one in first} == {"ann": POINT, "bea": -POINT}
    assert carried_after({}, first) == {"ann": POINT, "bea": -POINT}
    assert carried_after({"ann": -300, "zoe": 50}, first) == {"ann": -200, "bea": -POINT, "zoe": 50}


def test_a_newcomer_and_whoever_was_away_start_even() -> None:
    """Cato joins without hours in the period, Dirk is on leave throughout: no share, no debt."""
    plan = team({"ann": "LLL....", "bea": "...L...", "cato": "." * 7, "dirk": "." * 7}, need={"L": 1})
    ann, bea, cato, dirk = plan.nurses
    cato, dirk = replace(cato, contracts=()), replace(dirk, leave=(Leave(0, 6, "holiday"),))
    after = carried_after({}, entries_of(replace(plan, nurses=(ann, bea, cato, dirk))))
    assert (after["cato"], after["dirk"]) == (0, 0)
    assert after["ann"] == POINT


def test_half_the_hours_is_half_the_share() -> None:
    plan = lates()
    ann, bea = plan.nurses
    plan = replace(
        plan, nurses=(replace(ann, contracts=(Contract(36 * 60),)), replace(bea, contracts=(Contract(12 * 60),)))
    )
    assert {one.nurse: one.balance for one in entries_of(plan)} == {"ann": 0, "bea": 0}
    assert evenness(plan).gini == 0


def test_making_up_for_the_past_is_even() -> None:
    """Bea has carried before what Ann does now: uneven by itself, even in the end."""
    plan = with_carried(lates(), {"ann": -POINT, "bea": POINT})
    found = evenness(plan)
    assert found.gini > 0
    assert found.lowest == found.highest == -found.apart == -2.5, (
        "both lack half of the five points that the demand asks more"
    )


def test_the_next_period_reads_what_was_carried() -> None:
    plan = with_carried(lates(), {"ann": 250})
    assert [nurse.carried for nurse in plan.nurses] == [250, 0]


def test_wishes_weigh_more_for_whoever_missed_more_last_time() -> None:
    """Ann missed a tenth: half as much again; Bea nothing."""
    wishes = (Wish(0, weight=2), Wish(1, weight=4))
    plan = replace(lates(), nurses=tuple(replace(nurse, wishes=wishes) for nurse in lates().nurses))
    ann, bea = with_wishes_remembered(plan, {"ann": 0.1}).nurses
    assert [wish.weight for wish in ann.wishes] == [3, 6]
    assert bea.wishes == wishes
    assert wishes_met(plan, plan.nurses[0]).unmet_share == 1.0
    assert wishes_met(plan, plan.nurses[1]).unmet_share == 0.0
