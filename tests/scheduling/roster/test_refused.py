"""What cannot be planned is named, and what cannot be filled is planned as far as it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from scheduling.roster.problem import RosterProblem
from scheduling.roster.said.notes import notes_on
from scheduling.roster.said.refused import RosterRefused
from scheduling.roster.solve import solve
from scheduling.rules.plan import Contract, Demand, Leave, Plan
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


def test_a_shift_without_work_and_one_that_never_ends_are_refused() -> None:
    """A break as long as the shift; thirty hours, so that it overlaps itself the next day."""
    early, *others = PLAN.kinds
    longer = tuple(replace(time, end=time.start + 30 * 60) for time in early.times)
    for kind, code in (
        (replace(early, break_minutes=480), "roster.refused.kind_no_work"),
        (replace(early, times=longer), "roster.refused.kind_too_long"),
    ):
        with pytest.raises(RosterRefused) as refused:
            solve(RosterProblem(replace(PLAN, kinds=(kind, *others))), After.seconds_from_now(5))
        assert refused.value.text.code == code
        assert all("{" not in say(refused.value.text, language) for language in Language)


def a_week(**changes: object) -> Plan:
    """Two nurses, one early a day for five days."""
    return replace(PLAN, demand=PLAN.demand[:5], **changes)  # type: ignore[arg-type]


A, B = PLAN.nurses
ODD: Mapping[str, tuple[Plan, str]] = {
    "leave for everybody on a day": (
        a_week(nurses=(replace(A, leave=(Leave(2, 2, "holiday"),)), replace(B, leave=(Leave(0, 3, "holiday"),)))),
        "roster.note.all_away",
    ),
    "leave for everybody all the time": (
        a_week(nurses=tuple(replace(nurse, leave=(Leave(0, 9, "holiday"),)) for nurse in PLAN.nurses)),
        "roster.note.all_away_days",
    ),
    "a nurse without a contract": (a_week(nurses=(A, replace(B, contracts=()))), "roster.note.no_contract"),
    "more hours of contract than days allow": (
        a_week(nurses=(A, replace(B, contracts=(Contract(60 * 60),)))),
        "roster.note.contract_beyond_days",
    ),
    "a shift that nobody may work": (
        a_week(kinds=tuple(replace(kind, level=5) if kind.key == "E" else kind for kind in PLAN.kinds)),
        "roster.note.nobody_may",
    ),
    "more of a level than nurses": (
        replace(PLAN, demand=(*PLAN.demand[:5], Demand(0, "E", 1, level=4))),
        "roster.note.too_few_of_level",
    ),
    "a skill that nobody has": (
        replace(PLAN, demand=(*PLAN.demand[:5], Demand(0, "E", 1, skill="iv"))),
        "roster.note.too_few_skilled",
    ),
    "more able people than people": (
        replace(
            PLAN,
            nurses=tuple(replace(nurse, level=4) for nurse in PLAN.nurses),
            demand=(*PLAN.demand[:5], Demand(0, "E", 2, level=4)),
        ),
        "roster.note.more_able_than_asked",
    ),
    "two kinds at the same times": (
        replace(
            PLAN,
            kinds=(*PLAN.kinds, replace(PLAN.kinds[0], key="E2")),
            demand=(*PLAN.demand[:3], Demand(0, "E2", 1)),
        ),
        "roster.note.same_times",
    ),
}


@pytest.mark.parametrize("case", ODD)
def test_input_that_contradicts_itself_gets_a_roster_and_a_sentence_with_a_way_out(case: str) -> None:
    """Never an error: what can be planned is planned, what is short has a name, and the note says what to do."""
    plan, code = ODD[case]
    answer = solve(RosterProblem(plan), After.seconds_from_now(3), seconds=3.0)
    assert code in [note.code for note in answer.notes]
    assert set(answer.rows) == {nurse.id for nurse in plan.nurses}
    for note in answer.notes:
        assert all("{" not in say(note, language) for language in Language)


def test_rules_that_contradict_each_other_leave_a_roster_with_named_shortfalls() -> None:
    """Kept strictly: at most one day in a row and none alone; five days asked for of one nurse."""
    settings = tuple(
        replace(one, figures={"days": 1}, kept=True) if one.rule == "days_in_row" else one for one in PLAN.settings
    )
    plan = replace(PLAN, settings=settings, nurses=(A,), rows={A.id: PLAN.row(A.id)})
    answer = solve(RosterProblem(plan), After.seconds_from_now(3), seconds=3.0)
    assert not [found for found in answer.findings if found.rule == "days_in_row"]
    assert sum(found.amount for found in answer.findings if found.rule == "coverage") >= 3


def test_a_plan_in_order_has_no_notes() -> None:
    assert notes_on(a_week()) == ()
