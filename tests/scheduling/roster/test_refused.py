"""What cannot be planned is named, and what cannot be filled is planned as far as it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from scheduling.roster.problem import RosterProblem
from scheduling.roster.refused import RosterRefused
from scheduling.roster.solve import solve
from scheduling.rules.plan import Demand, Plan
from scheduling.stop import After
from teamapp.words.speak import Language, say
from tests.support.plans import team

PLAN = team({"a": "E......", "b": "......."}, need={"E": 1})


def with_rows(**rows: tuple[str, ...]) -> Plan:
    return replace(PLAN, rows={**PLAN.rows, **rows})


UNUSABLE: Mapping[str, RosterProblem] = {
    "no_days": RosterProblem(replace(PLAN, days=(), rows={}, demand=())),
    "no_nurses": RosterProblem(replace(PLAN, nurses=())),
    "no_kinds": RosterProblem(replace(PLAN, kinds=(), rows={})),
    "over": RosterProblem(PLAN, first_day=7),
    "kind_days": RosterProblem(replace(PLAN, kinds=(replace(PLAN.kinds[0], times=()), *PLAN.kinds[1:]))),
    "demand_kind": RosterProblem(replace(PLAN, demand=(Demand(0, "X", 1),))),
    "demand_day": RosterProblem(replace(PLAN, demand=(Demand(7, "E", 1),))),
    "row_days": RosterProblem(with_rows(a=("E",))),
    "row_kind": RosterProblem(with_rows(b=("", "X", "", "", "", "", ""))),
}


@pytest.mark.parametrize("fault", UNUSABLE)
def test_a_plan_that_cannot_be_solved_is_refused_by_name_in_both_languages(fault: str) -> None:
    """Never an IndexError or a KeyError: a code with values that have a sentence."""
    with pytest.raises(RosterRefused) as refused:
        solve(UNUSABLE[fault], After.seconds_from_now(5))
    assert refused.value.text.code == f"roster.refused.{fault}"
    assert all("{" not in say(refused.value.text, language) for language in Language)


def test_more_demand_than_hours_is_planned_as_far_as_it_goes_and_said() -> None:
    """Two nurses of 24 hours and three shifts a day: a roster, its gaps as findings, and a note with both sums."""
    plan = team({"a": ".......", "b": "......."}, need={"E": 2, "L": 1})
    answer = solve(RosterProblem(plan), After.seconds_from_now(5), seconds=5.0)
    assert [note.code for note in answer.notes] == ["roster.note.beyond_hours"]
    assert answer.notes[0].values == {"asked_minutes": 21 * 480, "contract_minutes": 2 * 1440}
    assert any(found.rule == "coverage" for found in answer.findings)
    assert any(any(row) for row in answer.rows.values())


def test_a_plan_within_its_hours_has_no_notes() -> None:
    """Seven shifts of eight hours for contracts of 48 hours a week together, and four of them asked for."""
    plan = replace(PLAN, demand=PLAN.demand[:4])
    assert solve(RosterProblem(plan), After.seconds_from_now(5), seconds=5.0).notes == ()
