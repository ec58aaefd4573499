"""A fair share of the burden: points by the one definition, shares by contract hours, dearer the further above."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.roster.stated.cpsat import CpSatModel, Limits, solve_model
from scheduling.roster.stated.stating import state_plan
from scheduling.rules.burden import EVENING, HOLIDAY, NIGHT, POINT, WEEKEND, asked_points, of_shifts, shares_of
from scheduling.rules.check import check_plan
from scheduling.rules.course import Course
from scheduling.rules.line import line_of, worked_on
from scheduling.rules.people.fair_share import DEGREES, amount_of, check, walk
from scheduling.rules.plan import FREE, Contract, Leave, Plan
from scheduling.stop import never
from teamapp.words.speak import Language, say
from tests.support.plans import setting, team

SETTING = setting("team.fair_share")


def burden(row: str, **changes: object) -> int:
    plan = replace(team({"jo": row}, need={}), **changes)  # type: ignore[arg-type]
    return of_shifts(plan, line_of(plan, plan.nurses[0]).planned()).points


@pytest.mark.parametrize(
    ("row", "points"),
    [
        ("EEEEE..", 0),
        ("L......", EVENING),
        ("N......", NIGHT),
        (".....E.", WEEKEND),
        (".....EE", WEEKEND),
        (".....LL", WEEKEND + 2 * EVENING),
        ("....NN.", 2 * NIGHT + WEEKEND),
        (".....E......E.", 2 * WEEKEND),
        ("......EE.....E", 2 * WEEKEND),
    ],
)
def test_the_points_of_a_row(row: str, points: int) -> None:
    """A weekend counts once, whether one day of it is worked or both; nights are no evenings; points add up."""
    assert burden(row) == points


def test_a_holiday_counts_on_top() -> None:
    plan = team({"jo": "N..."}, need={})
    days = (replace(plan.days[0], holiday=True), *plan.days[1:])
    assert burden("N...", days=days) == HOLIDAY + NIGHT


def test_a_long_unpaid_gap_splits_the_day() -> None:
    """Two and a half hours without pay inside the shift."""
    plan = team({"jo": "E"}, need={})
    kinds = tuple(replace(kind, break_minutes=150) for kind in plan.kinds)
    assert burden("E", kinds=kinds) == 1


def test_shares_go_by_contract_hours_and_leave_counts_off() -> None:
    """Seven evenings for 36, 24 and 12 hours; with the last one away they go to the other two."""
    plan = team({"a": "." * 7, "b": "." * 7, "c": "." * 7}, need={"L": 1})
    hours = dict(zip("abc", (36, 24, 12), strict=True))
    nurses = tuple(replace(nurse, contracts=(Contract(hours[nurse.id] * 60),)) for nurse in plan.nurses)
    plan = replace(plan, nurses=nurses)
    asked = POINT * asked_points(plan)
    assert asked == POINT * (7 * EVENING + WEEKEND)
    assert shares_of(plan) == {"a": asked // 2, "b": asked // 3, "c": asked // 6}
    gone = replace(plan, nurses=(*nurses[:2], replace(nurses[2], leave=(Leave(0, 6, "holiday"),))))
    assert shares_of(gone)["c"] == 0
    assert shares_of(gone)["a"] == asked * 36 // 60


@given(points=st.integers(0, 30), free=st.integers(-2000, 2000))
def test_each_further_point_costs_no_less_than_the_one_before(points: int, free: int) -> None:
    """Convex, nothing within the share, and what she brought costs nothing by itself."""
    costs = [amount_of(each, free) for each in (points, points + 1, points + 2)]
    assert costs[2] - costs[1] >= costs[1] - costs[0] >= 0
    assert costs[1] - costs[0] <= DEGREES
    assert amount_of(0, free) == 0
    assert points > free // POINT or amount_of(points, free) == 0


def two(row: str, carried: int) -> Plan:
    """Ann has the row, Bea nothing; a late a day is asked for."""
    plan = team({"ann": row, "bea": "." * len(row)}, need={"L": 1}, settings=(SETTING,))
    ann, bea = plan.nurses
    return replace(plan, nurses=(replace(ann, carried=carried), bea))


ROWS = st.text(alphabet=".EELLN", min_size=8, max_size=8)


@settings(max_examples=25, deadline=None)
@given(row=ROWS, carried=st.integers(-600, 900), tolerated=st.integers(0, 2))
def test_check_statement_and_walk_agree(row: str, carried: int, tolerated: int) -> None:
    """Three ways to say the same price, for any row and any balance from before."""
    plan = two(row, carried)
    chosen = replace(SETTING, figures={"tolerance_points": tolerated})
    plan = replace(plan, settings=(chosen,))
    ann = plan.nurses[0]
    found = sum(one.cost for one in check(line_of(plan, ann), chosen))
    model = CpSatModel()
    pinned = replace(plan, pinned={nurse.id: tuple(range(8)) for nurse in plan.nurses})
    state_plan(pinned, model)
    model.price_all()
    solved = solve_model(model, [], Limits(5, 0, never), hint={}, fixed={})
    assert round(solved.bound) == found
    worked = tuple(None if kind == FREE else worked_on(plan, day, kind) for day, kind in enumerate(plan.row("ann")))
    course = Course(plan, ann, (), tuple((option,) for option in worked))
    steps, total = walk(course, chosen), 0
    assert steps is not None
    memory = steps.start
    for day, option in enumerate(worked):
        step = steps.step(memory, day, option)
        assert step is not None
        memory, total = step.memory, total + step.cost
    assert total + (steps.finish(memory) or 0) == found


def test_what_was_carried_before_makes_the_same_row_dearer() -> None:
    """And whoever has carried less may carry more for nothing."""
    row = "LLL....."
    costs = [sum(one.cost for one in check_plan(two(row, carried))) for carried in (-500, 0, 500)]
    assert costs == sorted(costs)
    assert costs[0] < costs[2]


@pytest.mark.parametrize("language", list(Language))
def test_the_finding_says_points_share_and_what_was_brought(language: Language) -> None:
    (found,) = check_plan(two("LLLLLLL.", 300))
    assert found.text.values == {"points": 9, "share_points": 5, "carried_points": 3}
    assert "{" not in say(found.text, language)
