"""What would have to give for a visit that does not fit: it is enough, no smaller set is, and it is said honestly."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest

from scheduling.stop import never
from scheduling.visits.evaluate import evaluate, timetable
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.whole import evaluate_on
from scheduling.visits.exact.model.answer import Limits
from scheduling.visits.exact.whole import best_of_all
from scheduling.visits.giving import Give, relaxed
from scheduling.visits.problem import Agenda, Costs, Nurse, Pair, Part, Plan, Problem, Shift, Turn, Visit, Window
from scheduling.visits.why.could_give import could_give
from scheduling.visits.why.problem import RelaxRequest, Way
from scheduling.visits.why.relax import relax

ANA, BEN = Nurse("ana", ("care",), 0, 0, Shift(60.0, 240.0)), Nurse("ben", (), 0, 0, Shift(60.0, 240.0))
WASH = Visit("wash", "c1", 1, (Part(30.0),), (Window(60.0, 180.0, hard=True),))
NEW = Visit("new", "c2", 2, (Part(30.0),), (Window(60.0, 180.0, hard=True),))
STRICT = Costs(overtime="hard")

CASES = {
    "it fits": (replace(NEW), (ANA,), [()]),
    "skill": (replace(NEW, parts=(Part(30.0, ("insulin",)),)), (ANA,), [("skill",)]),
    "refused": (replace(NEW, refused=("ana",)), (ANA,), [("refused",)]),
    "somebody else is not refused": (replace(NEW, refused=("ana",)), (ANA, BEN), [()]),
    "fixed to somebody away": (replace(NEW, pinned_nurses=("zoe",)), (ANA,), [("pinned_nurse",)]),
    "a pair and one nurse": (
        replace(NEW, parts=(Part(30.0), Part(30.0)), pair=Pair("simultaneous")), (ANA,), [("alone",)],
    ),
    "before the shift": (
        replace(NEW, windows=(Window(20.0, 40.0, hard=True),)), (ANA,), [("window",), ("shift_start",)],
    ),
    "after the shift": (
        replace(NEW, windows=(Window(235.0, 300.0, hard=True),)), (ANA,), [("window",), ("shift_end",)],
    ),
    "two things at once": (
        replace(NEW, windows=(Window(20.0, 40.0, hard=True),), parts=(Part(30.0, ("insulin",)),)), (ANA,),
        [("window", "skill"), ("shift_start", "skill")],
    ),
    "an island": (replace(NEW, place=3), (ANA,), []),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_gives_is_named(name: str) -> None:
    """Each kind of obstacle by its name, and two where two stand in the way; with each the visit is in a legal plan."""
    visit, nurses, expected = CASES[name]
    problem = Problem(nurses, (WASH, visit), (_matrix(),), STRICT)
    plan = timetable(problem, Agenda((Turn("wash", ("ana",)),)))
    answer = relax(RelaxRequest(problem, plan, "new", seconds=100.0), never)
    assert [tuple(give.kind for give in way.gives) for way in answer.ways] == expected
    assert answer.scope == "anyhow"
    assert all(_is_enough(problem, way, "new") for way in answer.ways)
    assert answer.reasons or name.startswith(("it fits", "somebody"))


def test_another_visit_gives_where_only_that_helps() -> None:
    """Two visits want the same half hour of the only nurse: one of them moves, is left out, or the day ends later."""
    both = tuple(replace(visit, windows=(Window(100.0, 110.0, hard=True),)) for visit in (WASH, NEW))
    problem = Problem((ANA,), both, (_matrix(),), STRICT)
    plan = timetable(problem, Agenda((Turn("wash", ("ana",)),)))
    answer = relax(RelaxRequest(problem, plan, "new", seconds=100.0), never)
    found = {(give.kind, give.visit) for way in answer.ways for give in way.gives}
    assert found == {("window", "new"), ("window", "wash"), ("left_out", "wash")}
    assert answer.ways[0].gives[0].visit == "new"
    assert answer.ways[0].gives[0].minutes == pytest.approx(_minutes_outside(answer.ways[0]))


@pytest.mark.parametrize("seed", [1, 4, 5])
def test_no_smaller_set_is_enough(seed: int) -> None:
    """On small days an exact search of every smaller set finds no plan with the visit; the set that is named is one."""
    problem = _full_day(seed)
    plan = timetable(problem, Agenda((Turn("v0", ("ana",)), Turn("v1", ("ben",)))))
    assert evaluate(problem, plan).legal
    answer = relax(RelaxRequest(problem, plan, "v2", seconds=100.0), never)
    assert answer.ways
    assert answer.scope == "anyhow"
    size = len(answer.ways[0].gives)
    assert size
    universe = could_give(Day.of(problem), plan, "v2").gives
    for smaller in combinations(universe, size - 1):
        assert not _all_fit(relaxed(problem, map(_wide, smaller)), {"v0", "v1", "v2"} - _dropped(smaller))
    for way in answer.ways:
        assert _is_enough(problem, way, "v2")


def test_a_plan_that_breaks_a_rule_already_is_asked_about_all_the_same() -> None:
    """What a hand-made round breaks is not held against another visit."""
    late = replace(WASH, windows=(Window(60.0, 70.0, hard=True),))
    problem = Problem((ANA,), (late, NEW), (_matrix(),), STRICT)
    plan = timetable(problem, Agenda((Turn("wash", ("ana",), not_before=150.0),)))
    assert not evaluate(problem, plan).legal
    answer = relax(RelaxRequest(problem, plan, "new", seconds=100.0), never)
    assert answer.ways[0].gives == ()


def _matrix() -> tuple[tuple[float | None, ...], ...]:
    """Ten minutes between any two places; place 3 is an island."""
    return tuple(tuple(0.0 if a == b else (None if 3 in (a, b) else 10.0) for b in range(4)) for a in range(4))


def _is_enough(problem: Problem, way: Way, key: str) -> bool:
    evaluation = evaluate(relaxed(problem, way.gives), way.plan)
    planned = {stay.visit for tour in way.plan.rounds for stay in tour.stays}
    return evaluation.legal and not evaluation.missing and key in planned


def _minutes_outside(way: Way) -> float:
    return max(100.0 - way.start, way.start - 110.0)


def _full_day(seed: int) -> Problem:
    """Two nurses with short shifts, each with a visit, and a third visit for which there is no room."""
    dice = random.Random(seed)
    nurses = (replace(ANA, shift=Shift(0.0, 70.0)), replace(BEN, shift=Shift(0.0, 70.0)))
    visits = tuple(
        Visit(f"v{row}", f"c{row}", row + 1, (Part(40.0, ("care",) if row == 2 and dice.random() < 0.5 else ()),),
              (Window(0.0, 20.0, hard=True),), refused=("ana",) if row == 2 and dice.random() < 0.6 else ())
        for row in range(3)
    )  # fmt: skip
    matrix = tuple(tuple(0.0 if a == b else 10.0 for b in range(4)) for a in range(4))
    return Problem(nurses, visits, (matrix,), STRICT)


def _wide(give: Give) -> Give:
    """Given as far as anybody could want."""
    return replace(give, at=1000.0 if give.kind == "shift_end" else 0.0)


def _dropped(gives: tuple[Give, ...]) -> set[str]:
    return {give.visit for give in gives if give.kind == "left_out"}


def _all_fit(problem: Problem, wanted: set[str]) -> bool:
    """Does any legal plan have all of these? Tried by a search that knows nothing of what may give."""
    day = Day.of(problem)
    found = best_of_all(day, Plan(), Limits(100.0, never))
    assert found.proven
    assert found.plan is not None
    planned = {stay.visit for tour in found.plan.rounds for stay in tour.stays}
    return evaluate_on(day, found.plan).legal and wanted <= planned
