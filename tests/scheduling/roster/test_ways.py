"""Ways out of a short month: the least binding first, only what helps, and why there is nothing better."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from scheduling.roster.problem import RosterProblem
from scheduling.roster.ways.find import ways_out
from scheduling.roster.ways.no_better import no_better
from scheduling.roster.ways.problem import NoBetterRequest, WaysAnswer, WaysRequest
from scheduling.rules.check import check_plan, total_cost
from scheduling.rules.plan import Plan
from scheduling.rules.setting import Strength
from scheduling.stop import never
from teamapp.words.speak import Language, say
from tests.support.roster import short_weeks as weeks

CASES: list[tuple[Callable[[], Plan], Strength, set[str]]] = [
    (weeks.wish_gives, Strength.WISH, {"give.wishes.free"}),
    (weeks.contract_gives, Strength.CONTRACT, {"give.contract_hours.over"}),
    (weeks.team_gives, Strength.TEAM, {"give.days_in_row.too_many"}),
    (weeks.collective_gives, Strength.COLLECTIVE, {"give.days_a_week.too_many", "give.contract_hours.over"}),
]


def asked(plan: Plan) -> WaysAnswer:
    return ways_out(WaysRequest(RosterProblem(plan), seconds=5), never)


@pytest.mark.parametrize(("case", "strength", "gives"), CASES)
def test_the_first_way_gives_exactly_what_is_known_to_give(
    case: Callable[[], Plan], strength: Strength, gives: set[str]
) -> None:
    """One open shift, one thing that keeps it open; the way mends it, is proven least, and its roster says the same."""
    plan = case()
    answer = asked(plan)
    way = answer.ways[0]
    assert (way.strength, {one.code for one in way.gives}) == (strength, gives)
    assert (way.mended, way.left, way.least) == (1, 0, True)
    assert {one.values["nurse"] for one in way.gives} == {"ann"}
    made = plan.with_rows(way.rows)
    assert way.cost == total_cost(check_plan(made))
    assert not [found for found in check_plan(made) if found.rule == "coverage"]
    things = {(found.setting, found.nurse) for found in way.given}
    had = sum(found.cost for found in check_plan(plan) if (found.setting, found.nurse) in things)
    assert way.price == sum(found.cost for found in way.given) - had


def test_where_only_leave_and_law_stand_in_the_way_no_way_is_offered() -> None:
    """Never the law: instead a sentence that says what to ask next."""
    answer = asked(weeks.nothing_gives())
    assert answer.ways == ()
    assert [note.code for note in answer.notes] == ["way.nothing_helps"]


def test_a_roster_with_nothing_open_needs_no_way() -> None:
    plan = weeks.wish_gives()
    full = plan.with_cell("ann", 3, "E")
    assert [note.code for note in asked(full).notes] == ["way.nothing_short"]


def test_an_empty_roster_is_to_be_planned_first() -> None:
    plan = weeks.wish_gives()
    empty = plan.with_rows({"ann": ("",) * 7})
    assert [note.code for note in asked(empty).notes] == ["way.plan_first"]


def test_a_better_roster_without_giving_anything_comes_first() -> None:
    """Bea is there and free: nobody gives anything up."""
    plan = weeks.contract_gives()
    ann, bea = plan.nurses
    answer = asked(replace(plan, nurses=(ann, replace(bea, leave=()))))
    assert answer.ways[0].gives == ()
    assert [(move.nurse, move.day, move.after) for move in answer.ways[0].moves] == [("bea", 4, "E")]


def test_ways_that_give_different_things_are_offered_beside_each_other() -> None:
    """Two nurses, each with a wish for the same day off: one way asks the one, the next the other."""
    plan = weeks.wish_gives()
    ann, bea = plan.nurses
    bea = replace(ann, id="bea")
    two = replace(plan, nurses=(ann, bea), demand=tuple(replace(one, needed=2 - (one.day == 3)) for one in plan.demand))
    answer = asked(two.with_rows({"bea": plan.row("ann")}))
    assert [way.strength for way in answer.ways[:2]] == [Strength.WISH, Strength.WISH]
    assert {way.gives[0].values["nurse"] for way in answer.ways[:2]} == {"ann", "bea"}


@pytest.mark.parametrize("language", list(Language))
def test_every_way_can_be_said(language: Language) -> None:
    for case, _, _ in CASES:
        answer = asked(case())
        said = [text for way in answer.ways for text in (*way.gives, *way.mends)]
        assert all("{" not in say(text, language) for text in (*said, *answer.notes))


@pytest.mark.parametrize(("case", "strength", "gives"), CASES)
def test_why_nothing_is_better_names_a_smallest_set(
    case: Callable[[], Plan], strength: Strength, gives: set[str]
) -> None:
    """What would have to give is what stands in the way, confirmed by a solve without presolve."""
    answer = no_better(NoBetterRequest(RosterProblem(case())), never)
    assert (answer.confirmed, answer.smallest, answer.by_law, answer.possible) == (True, True, False, False)
    assert {hold.nurse for hold in answer.holds} == {"ann"}
    rules = {code.split(".")[1] for code in gives}
    assert {hold.rule for hold in answer.holds} <= rules
    assert len(answer.holds) == 1
    assert strength in (hold.strength for hold in answer.holds) or len(rules) > 1


def test_what_the_law_and_leave_forbid_is_called_impossible_only_when_confirmed() -> None:
    answer = no_better(NoBetterRequest(RosterProblem(weeks.nothing_gives())), never)
    assert (answer.by_law, answer.confirmed, answer.holds) == (True, True, ())


def test_what_can_be_mended_is_not_called_impossible() -> None:
    """Bea is free: the claim that there is nothing better would be false."""
    plan = weeks.contract_gives()
    ann, bea = plan.nurses
    answer = no_better(NoBetterRequest(RosterProblem(replace(plan, nurses=(ann, replace(bea, leave=()))))), never)
    assert (answer.possible, answer.by_law, answer.holds) == (True, False, ())
    assert [(move.nurse, move.after) for move in answer.moves] == [("bea", "E")]
