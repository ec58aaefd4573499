"""Repairs: proven, nearest first, past untouched, off-duty wishes respected, turns taken fairly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduling.roster.problem import RosterProblem
from scheduling.roster.quick import quick_roster
from scheduling.roster.repair.absent import lost_shifts, without
from scheduling.roster.repair.problem import Absence, RepairAnswer, RepairRequest
from scheduling.roster.repair.ranking import colleagues_for
from scheduling.roster.repair.solve import repair
from scheduling.rules.check import check_plan
from scheduling.rules.plan import FREE, Plan, Wish
from scheduling.rules.setting import Strength
from scheduling.stop import never
from tests.support.counting import calls_of
from tests.support.plans import team
from tests.support.roster.sample_month import sample_month


def repaired(plan: Plan, absence: Absence, *, covered: dict[str, int] | None = None) -> RepairAnswer:
    request = RepairRequest(RosterProblem(plan, absence.first_day), absence, covered or {}, seconds=10)
    return repair(request, never)


def three() -> Plan:
    """Three nurses; a has the early of Wednesday, b and c are free that day."""
    return team({"a": "..E....", "b": "E...E..", "c": ".E.E..."}, need={"E": 1})


def test_one_colleague_takes_the_shift_and_nothing_else_moves() -> None:
    answer = repaired(three(), Absence("a", 2, 2))
    assert [len(option.moves) for option in answer.options[:2]] == [1, 1]
    assert {option.asked for option in answer.options[:2]} == {("b",), ("c",)}
    assert all(option.proven and option.open_shifts == 0 for option in answer.options[:2])


def test_a_day_off_that_was_asked_for_is_taken_last() -> None:
    """b asked to be free on Wednesday: c is asked first."""
    plan = three()
    a, b, c = plan.nurses
    plan = replace(plan, nurses=(a, replace(b, wishes=(Wish(2, weight=1),)), c))
    assert repaired(plan, Absence("a", 2, 2)).options[0].asked == ("c",)


def test_whoever_stood_in_less_is_asked_first() -> None:
    first = repaired(three(), Absence("a", 2, 2), covered={"b": 2}).options[0]
    second = repaired(three(), Absence("a", 2, 2), covered={"c": 2}).options[0]
    assert (first.asked, second.asked) == (("c",), ("b",))


def test_what_was_open_before_is_not_filled_by_a_repair() -> None:
    """Saturday has nobody; the absence on Wednesday must not move anybody to Saturday."""
    answer = repaired(three(), Absence("a", 2, 2))
    assert all(move.day == 2 for option in answer.options[:2] for move in option.moves)


def test_where_nobody_may_the_shift_stays_open_and_is_counted() -> None:
    """The only colleague works a night before and after."""
    plan = team({"a": "..E..", "b": ".N.N."}, need={"E": 1})
    plan = replace(plan, demand=tuple(one for one in plan.demand if one.day == 2))
    (option,) = repaired(plan, Absence("a", 2, 2)).options
    assert (option.open_shifts, option.asked, option.moves) == (1, (), ())


@pytest.mark.parametrize("seed", [1, 2])
def test_a_month_is_repaired_within_the_law_and_touches_neither_past_nor_absent(seed: int) -> None:
    """Twelve nurses, four days of absence: no new break of the law, and the options differ in what they hand out."""
    plan = quick_roster(sample_month(seed), never)
    absence = Absence("n03", 10, 13)
    answer = repaired(plan, absence)
    law_before = {found.text for found in check_plan(without(plan, absence)) if found.strength is Strength.LAW}
    seen = []
    for option in answer.options:
        made = without(plan, absence).with_rows(option.rows)
        assert {found.text for found in check_plan(made) if found.strength is Strength.LAW} <= law_before
        assert all(made.row("n03")[day] == FREE for day in range(10, 14))
        assert all(move.day >= 10 and move.nurse != "n03" for move in option.moves)
        given = {move for move in option.moves if move.after != FREE}
        assert given not in seen
        seen.append(given)
    assert list(answer.options) == sorted(answer.options, key=lambda one: (one.open_shifts, len(one.moves), one.price))


def test_three_options_for_a_team_are_little_work() -> None:
    """Two seconds of computing are allowed; calls are counted, so that no machine decides."""
    plan = quick_roster(sample_month(1), never)
    found: list[RepairAnswer] = []
    assert calls_of(lambda: found.append(repaired(plan, Absence("n05", 8, 11)))) < 1_500_000
    assert len(found[0].options) == 3


def test_the_ranking_names_everybody_who_is_there_and_why() -> None:
    """Without a solver: free and allowed before those at work, and each with what the rules say."""
    absence = Absence("a", 2, 2)
    plan = without(three(), absence)
    (lost,) = lost_shifts(three(), absence)
    ranked = colleagues_for(plan, lost.day, lost.kind, covered={"b": 1})
    assert [one.nurse for one in ranked] == ["c", "b"]
    assert all(one.verdict.reasons for one in ranked)
