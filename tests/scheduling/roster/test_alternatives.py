"""Three rosters to choose from: each best at what it is for, judged by the team's own prices, stoppable."""

from __future__ import annotations

import time
from dataclasses import replace

from scheduling.roster.alternatives.problem import AlternativesProgress, AlternativesRequest, Style
from scheduling.roster.alternatives.solve import alternatives
from scheduling.roster.alternatives.weights import turned
from scheduling.roster.fair.wishing import wishes_met
from scheduling.roster.problem import RosterProblem
from scheduling.roster.quick import quick_roster
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.plan import FREE, Plan
from scheduling.stop import After, never
from tests.support.roster.sample_month import sample_month


def month() -> Plan:
    """Six nurses, two weeks, with a roster that a person might have made in a hurry."""
    return quick_roster(sample_month(4, nurses=6, days=14), never)


def test_each_roster_is_best_at_what_it_is_for() -> None:
    """The steady one changes fewest cells, the one for wishes meets most; all are priced as the team prices them."""
    plan = month()
    told: list[AlternativesProgress] = []
    answer = alternatives(AlternativesRequest(RosterProblem(plan), seconds=9, seed=1), never, tell=told.append)
    assert [one.style for one in answer.styled] == list(Style)
    rosters = {one.style: plan.with_rows(one.answer.rows) for one in answer.styled}
    changed = {style: _changed(plan, roster) for style, roster in rosters.items()}
    met = {style: sum(wishes_met(roster, nurse).met for nurse in roster.nurses) for style, roster in rosters.items()}
    assert changed[Style.STEADY] == min(changed.values())
    assert met[Style.WISHES] == max(met.values())
    for one in answer.styled:
        assert one.answer.cost == total_cost(check_plan(rosters[one.style]))
        assert one.answer.bound is None
        assert one.gap is None or 0 <= one.gap <= 1
    assert {one.style for one in told} == set(Style)


def _changed(plan: Plan, other: Plan) -> int:
    return sum(
        was != becomes
        for nurse in plan.nurses
        for was, becomes in zip(plan.row(nurse.id), other.row(nurse.id), strict=True)
    )


def test_stopping_ends_all_of_them_soon() -> None:
    """The best so far of each style, long before the time is up."""
    began = time.monotonic()
    request = AlternativesRequest(RosterProblem(month()), seconds=600)
    answer = alternatives(request, After.seconds_from_now(1), tell=lambda _progress: None)
    assert len(answer.styled) == len(Style)
    assert time.monotonic() - began < 60


def test_an_even_roster_is_asked_for_even_where_the_team_has_switched_fairness_off() -> None:
    plan = month()
    off = replace(plan, settings=tuple(replace(one, on=one.rule != "fair_share") for one in plan.settings))
    even = turned(off, Style.EVEN, first_day=0)
    assert any(one.rule == "fair_share" and one.active for one in even.settings)
    assert not any(one.rule == "fair_share" and one.active for one in turned(off, Style.WISHES, first_day=0).settings)


def test_an_empty_roster_has_nothing_to_stay_near_to() -> None:
    """Then the steady one is the roster as the team prices it."""
    plan = month()
    empty = plan.with_rows({nurse.id: (FREE,) * len(plan.days) for nurse in plan.nurses})
    assert turned(empty, Style.STEADY, first_day=0).nurses == empty.nurses
