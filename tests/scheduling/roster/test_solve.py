"""What the roster solver returns: legal, judged by the rules, as cheap as there is, and always a roster."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduling.progress import Progress
from scheduling.roster.problem import RosterAnswer, RosterProblem, RosterRequest
from scheduling.roster.solve import run, solve
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.clock import planned_days
from scheduling.rules.plan import Contract, Demand, Leave, Nurse, Plan, Unavailable, Wish
from scheduling.rules.profiles import nl
from scheduling.rules.setting import Strength
from scheduling.stop import After, never
from tests.support.plans import MONDAY, cells, kinds, one_nurse, past, team
from tests.support.roster.sample_month import sample_month

SECONDS = 5.0


def solved(plan: Plan, *, seconds: float = SECONDS, first_day: int = 0) -> RosterAnswer:
    return solve(RosterProblem(plan, first_day), After.seconds_from_now(seconds), seed=1)


def law(plan: Plan) -> set[tuple[str, str, tuple[int, ...]]]:
    """What of the law a roster breaks."""
    return {(one.setting, one.nurse, one.days) for one in check_plan(plan) if one.strength is Strength.LAW}


wishes = st.builds(
    Wish, day=st.integers(0, 8), kind=st.sampled_from(["", "E", "N"]), wanted=st.booleans(), weight=st.integers(1, 3)
)
away = st.builds(Unavailable, day=st.integers(0, 8), kind=st.sampled_from(["", "L"]))


@st.composite
def teams(draw: st.DrawFn) -> Plan:
    """Two to four nurses, up to nine days, earlies, lates and nights, a past of two weeks, some cells pinned."""
    days = draw(st.integers(3, 9))
    letters = st.sampled_from("....EEELN")
    names = [f"n{index}" for index in range(draw(st.integers(2, 4)))]
    nurses = tuple(
        Nurse(
            name,
            (Contract(draw(st.sampled_from([12, 24, 36])) * 60),),
            level=draw(st.integers(2, 4)),
            leave=tuple(Leave(day, day, "holiday") for day in draw(st.lists(st.integers(0, 8), max_size=1))),
            wishes=tuple(draw(st.lists(wishes, max_size=2))),
            unavailable=tuple(draw(st.lists(away, max_size=2))),
        )
        for name in names
    )
    rows = {name: cells("".join(draw(st.lists(letters, min_size=days, max_size=days)))) for name in names}
    history = {name: past(MONDAY, "".join(draw(st.lists(letters, min_size=14, max_size=14)))) for name in names}
    demand = tuple(
        Demand(day, kind, draw(st.integers(0, 2)), level=level)
        for day in range(days)
        for kind, level in (("E", 0), ("L", 0), ("N", 0), ("E", 4))
    )
    return Plan(
        days=planned_days(MONDAY, days),
        kinds=kinds(MONDAY, days),
        nurses=nurses,
        demand=demand,
        rows=rows,
        settings=nl(),
        pinned={name: tuple(draw(st.lists(st.integers(0, days - 1), max_size=2, unique=True))) for name in names},
        history=history,
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plan=teams())
def test_no_roster_breaks_more_of_the_law_than_its_past_and_pinned_cells_already_do(plan: Plan) -> None:
    """Independent checks: what the solver fills in adds no finding of the law, and every finding is named."""
    answer = solved(plan, seconds=2.0)
    result = replace(plan, rows=answer.rows)
    fixed = {
        nurse.id: tuple(kind if plan.is_pinned(nurse.id, day) else "" for day, kind in enumerate(plan.row(nurse.id)))
        for nurse in plan.nurses
    }
    before = {(setting, nurse) for setting, nurse, _ in law(replace(plan, rows=fixed))}
    assert {(setting, nurse) for setting, nurse, _ in law(result)} <= before
    assert answer.findings == check_plan(result)
    assert answer.cost == total_cost(answer.findings)
    for nurse in plan.nurses:
        for day in plan.pinned[nurse.id]:
            assert answer.rows[nurse.id][day] == plan.row(nurse.id)[day]
    assert {(one.nurse, one.day) for one in answer.reasons} == {
        (nurse, day) for nurse, row in answer.rows.items() for day, kind in enumerate(row) if kind
    }


def cheapest(plan: Plan) -> int:
    """The least cost of all rosters that keep the strict rules, by trying every one."""
    days, names = len(plan.days), [nurse.id for nurse in plan.nurses]
    best = 10**9
    for letters in itertools.product(("", "E", "L"), repeat=days * len(names)):
        rows = {name: letters[index * days : (index + 1) * days] for index, name in enumerate(names)}
        findings = check_plan(replace(plan, rows=rows))
        if all(one.strength is not Strength.LAW and one.setting != "team.leave" for one in findings):
            best = min(best, total_cost(findings))
    return best


@pytest.mark.parametrize("plan", [
    one_nurse("......", nurse=Nurse("jo", (Contract(1440),), wishes=(Wish(1), Wish(3, "L", wanted=True, weight=3)))),
    one_nurse("......", before="EEEE", nurse=Nurse("jo", (Contract(2160),), leave=(Leave(2, 2, "holiday"),))),
    one_nurse("......", before="LE", nurse=Nurse("jo", (Contract(900),), wishes=(Wish(5, "E", wanted=True),))),
    team({"a": "...", "b": "..."}, need={"E": 1, "L": 1}, before={"a": "EEEEE", "b": "..L"}, first=date(2026, 11, 6)),
])  # fmt: skip
def test_a_proven_roster_is_the_cheapest_of_all(plan: Plan) -> None:
    """Each rule's statement to the solver says what its check says: trying every roster finds nothing better."""
    if not plan.demand:
        plan = replace(plan, demand=tuple(Demand(day, kind, 1) for day in range(len(plan.days)) for kind in "EL"))
    answer = solved(plan, seconds=20)
    assert answer.proven
    assert answer.cost == answer.bound == cheapest(plan)


def test_a_month_that_cannot_be_filled_still_gets_a_roster_that_names_its_gaps() -> None:
    """One nurse for two shifts a day, on leave for a week: the shortfalls are findings with amount and price."""
    plan = team({"a": "." * 7}, need={"E": 1, "L": 1})
    plan = replace(plan, nurses=(replace(plan.nurses[0], leave=(Leave(0, 4, "holiday"),)),))
    answer = solved(plan)
    gaps = [one for one in answer.findings if one.rule == "coverage"]
    assert sum(one.amount for one in gaps) >= 10
    assert all(one.price == 1000 and one.text.values["needed"] == 1 for one in gaps)
    assert answer.rows["a"][:5] == ("",) * 5


def test_a_pinned_break_of_the_law_is_kept_and_named() -> None:
    """Late, early, late, early pinned: the second short rest stays, and it is said."""
    plan = replace(team({"a": "LELE..."}, need={"E": 1}), pinned={"a": (0, 1, 2, 3)})
    answer = solved(plan)
    assert answer.rows["a"][:4] == ("L", "E", "L", "E")
    assert [one.rule for one in answer.findings if one.strength is Strength.LAW] == ["daily_rest"]


def test_a_shift_in_leave_is_taken_away_unless_it_is_pinned() -> None:
    """Who falls ill loses her shifts of those days; what was pinned stays and is named."""
    plan = team({"a": "EEE....", "b": "......."}, need={"E": 1})
    ill = replace(plan, nurses=(replace(plan.nurses[0], leave=(Leave(0, 2, "sick"),)), plan.nurses[1]))
    answer = solved(replace(ill, pinned={"a": (1,)}))
    assert answer.rows["a"][:3] == ("", "E", "")
    assert [one.days for one in answer.findings if one.rule == "leave"] == [(1,)]


def test_days_before_the_first_day_to_plan_stay() -> None:
    """Planning from Thursday on leaves Monday to Wednesday, free days too."""
    plan = team({"a": "E.L....", "b": "......."}, need={"E": 1})
    answer = solved(plan, first_day=3)
    assert answer.rows["a"][:3] == ("E", "", "L")
    assert answer.rows["b"][:3] == ("", "", "")
    assert all(one.day >= 3 for one in answer.reasons)


def test_a_stopped_solve_keeps_its_best_and_says_how_it_went() -> None:
    """Stop at the second report: the roster is the one reported last, and reports only get better."""
    told: list[Progress] = []
    answer = solve(RosterProblem(sample_month(1)), lambda: len(told) >= 2, seed=1, report=told.append)
    values = [progress.value for progress in told if progress.value is not None]
    assert values == sorted(values, reverse=True)
    assert answer.cost == values[-1]


def test_the_same_seed_gives_the_same_proven_value() -> None:
    """Proven rosters of one problem cost the same, whatever the seed."""
    plan = team({"a": "." * 5, "b": "." * 5}, need={"E": 1})
    answers = [solve(RosterProblem(plan), After.seconds_from_now(SECONDS), seed=seed) for seed in (1, 1, 2)]
    assert all(answer.proven for answer in answers)
    assert len({answer.cost for answer in answers}) == 1


def test_a_sample_month_has_its_first_roster_within_three_seconds() -> None:
    """12 x 28 with sixteen weeks of history: everything covered but a few, nothing against the law."""
    plan = sample_month(1)
    told: list[Progress] = []
    answer = run(RosterRequest(RosterProblem(plan), seconds=3.0, seed=1), told.append, never)
    assert told[0].seconds < 3.0
    assert law(replace(plan, rows=answer.rows)) == set()
    assert sum(one.amount for one in answer.findings if one.rule == "coverage") <= 3


def test_request_and_answer_travel_as_plain_text() -> None:
    """What goes to the worker and comes back is the same after a journey through JSON."""
    request = RosterRequest(RosterProblem(sample_month(2, nurses=4, days=7)), seconds=1.0)
    answer = run(request, lambda _: None, never)
    for thing in (request, answer):
        assert msgspec.json.decode(msgspec.json.encode(thing), type=type(thing)) == thing
