"""The newer rules say the same three times: to a roster, to a solver, and to a search along a nurse's days."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from ortools.sat.python import cp_model

from scheduling.roster.stated.cpsat import CpSatModel
from scheduling.rules.catalogue import DAY_RULES, NURSE_RULES
from scheduling.rules.check import total_cost
from scheduling.rules.course import Course
from scheduling.rules.line import line_of, worked_on
from scheduling.rules.plan import Pairing, Plan
from scheduling.rules.profiles import eu
from scheduling.rules.setting import Setting
from scheduling.rules.statement import Cell, DaySheet, Sheet
from tests.support.plans import setting, team
from tests.support.window.walking import Case, cases, checked, soft, strict, walked

BITING = {
    "team.series_rest": {"days": 2, "rest_minutes": 3000},
    "collective.older_nights": {"nights_a_week": 1},
    "law.free_sundays": {"weeks": 4, "free": 2},
    "law.night_average": {"weeks": 2, "many_nights": 2, "minutes_a_day": 200},
}
"""Figures that bite within a few days."""

WEIGHED = {
    **{key: BITING[key] for key in ("team.series_rest", "collective.older_nights", "law.free_sundays")},
    "law.shift_maximum": {"shift_minutes": 240, "night_minutes": 400},
    "law.week_60": {"minutes_a_week": 1200},
    "law.night_rest": {"series_nights": 2},
    "collective.days_a_week": {"small_days": 1, "middle_days": 2, "days": 3},
    "team.days_in_row": {"days": 3},
    "team.weekends": {"of_weekends": 3, "most_weekends": 1},
    "team.whole_weekends": {},
    "contract.hours": {"tolerance_minutes": 90},
    "wish.wishes": {},
}
"""Rules that a team may weigh, so that what a solver pays must be what they find; all others are a must or nothing."""

HEALTH = [HealthCheck.too_slow, HealthCheck.data_too_large]


def bitten(key: str) -> Setting:
    """The rule with sharper figures."""
    one = setting(key, eu()) if key == "law.night_average" else setting(key)
    return replace(one, figures={**one.figures, **{**WEIGHED, **BITING}[key]}, on=True)


def of_age(case: Case) -> Case:
    """The same case of somebody whose age frees her from nights today, and who worked on some Sundays long ago."""
    monday = -case.plan.days[0].weekday
    jo = replace(case.plan.nurses[0], nights_free_from=0, sundays=tuple(monday + 6 + day for day in (-28, -35)))
    plan = replace(case.plan, nurses=(jo,))
    return Case(plan, Course(plan, jo, case.course.past, case.course.options), case.row)


@pytest.mark.parametrize("key", BITING)
@settings(max_examples=50, deadline=None, suppress_health_check=HEALTH)
@given(case=cases())
def test_a_walk_costs_what_its_findings_cost(key: str, case: Case) -> None:
    """For any row, history and fixed days."""
    case, priced = of_age(case), soft(bitten(key))
    assert walked(case.course, priced, case.row) == checked(case.plan, priced)


@pytest.mark.parametrize("key", BITING)
@settings(max_examples=50, deadline=None, suppress_health_check=HEALTH)
@given(case=cases())
def test_a_strict_walk_ends_where_the_check_finds_something_new(key: str, case: Case) -> None:
    """What past and fixed days break already is let pass; average hours name one span only."""
    case, kept = of_age(case), strict(bitten(key))
    assume(key != "law.night_average" or not checked(case.fixed, kept))
    new = checked(case.plan, kept) > checked(case.fixed, kept)
    if key == "team.series_rest":
        new = bool(_places(case.plan, kept) - _places(case.fixed, kept))
    assert walked(case.course, kept, case.row) == (None if new else 0)


@pytest.mark.parametrize("key", WEIGHED)
@settings(max_examples=25, deadline=None, suppress_health_check=HEALTH)
@given(case=cases(most_days=15))
def test_a_solver_pays_what_the_findings_cost(key: str, case: Case) -> None:
    """With every cell set to the row, the cheapest solution costs the findings."""
    case, priced = of_age(case), soft(bitten(key))
    model = CpSatModel()
    NURSE_RULES[priced.rule].state(_sheet(case.plan, model), priced)
    assert _least(model) == checked(case.plan, priced)


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(st.sampled_from("EL."), min_size=6, max_size=6), same=st.integers(0, 1))
def test_a_solver_pays_for_each_shift_without_the_mentor(rows: list[str], same: int) -> None:
    """Newcomer and mentor over three days, paired on the first two."""
    row = "".join(rows)
    plan = replace(team({"new": row[:3], "old": row[3:]}, need={}), pairings=(Pairing("new", "old", -5, 1),))
    priced = replace(soft(setting("team.pairing")), figures={"same_kind": same})
    for day in range(3):
        model = CpSatModel()
        sheet = DaySheet(plan, day, model, {nurse: _cells(plan, model, nurse, day) for nurse in ("new", "old")})
        DAY_RULES["pairing"].state(sheet, priced)
        assert _least(model) == total_cost(DAY_RULES["pairing"].check(plan, day, priced))


def _places(plan: Plan, rule: Setting) -> set[tuple[int, ...]]:
    """Where one setting finds something: a day that is worked may mend one place and break another."""
    return {found.days for found in NURSE_RULES[rule.rule].check(line_of(plan, plan.nurses[0]), rule)}


def _sheet(plan: Plan, model: CpSatModel) -> Sheet:
    """The past as it was, and each day open for all kinds of shift but held to the row."""
    jo = plan.nurses[0]
    past = {shift.day: (Cell(shift, model.one),) for shift in plan.history[jo.id]}
    return Sheet(plan, jo, model, past | {day: _cells(plan, model, jo.id, day) for day in range(len(plan.days))})


def _cells(plan: Plan, model: CpSatModel, nurse: str, day: int) -> tuple[Cell, ...]:
    made = tuple(Cell(worked_on(plan, day, kind.key), model.bool()) for kind in plan.kinds)
    for cell in made:
        works = int(plan.row(nurse)[day] == cell.shift.kind)
        model.linear([(1, cell.var)], works, works)
    return made


def _least(model: CpSatModel) -> int:
    model.price_all()
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.model) == cp_model.OPTIMAL
    return round(solver.objective_value)
