"""The reference evaluator: equal to the independent checker, and quick enough for a live verdict."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduling.benchmarks.home_care import RawInstance, read_instance
from scheduling.benchmarks.home_care_problem import COUNTS, TIMES, problem_of, solution_of
from scheduling.text import Text
from scheduling.visits.evaluate import agenda_of, evaluate, timetable
from scheduling.visits.evaluate.around.places import best_places
from scheduling.visits.evaluate.edit import moved, removed
from scheduling.visits.problem import (
    Agenda,
    Break,
    BreakPlace,
    Costs,
    Nurse,
    Pair,
    Part,
    Plan,
    Problem,
    Round,
    Shift,
    Stay,
    Turn,
    Visit,
    Window,
)
from tests.support.counting import calls_of
from tests.support.visits.home_care_cases import home_care_cases
from tests.support.visits.public_visits import instances, need_checker, verdict, write_json
from tests.support.visits.visit_days import team_day

OURS = TIMES | COUNTS


def any_agenda(problem: Problem, seed: int) -> Agenda:
    """Visits in any order by anybody, skilled or not, with breaks anywhere."""
    dice = random.Random(seed)
    nurses = [nurse.key for nurse in problem.nurses]
    visits = [visit for visit in problem.visits if not visit.optional or dice.random() < 0.7]
    dice.shuffle(visits)
    turns = tuple(Turn(v.key, tuple(dice.sample(nurses, len(v.parts)))) for v in visits if len(v.parts) <= len(nurses))
    return Agenda(turns, tuple(BreakPlace(nurse, dice.randrange(-2, 3)) for nurse in nurses))


def same_as_checker(instance: RawInstance, plan: Plan, *, folder: Path, instance_file: Path) -> None:
    evaluation = evaluate(problem_of(instance), plan)
    values, violations = verdict(instance_file, write_json(folder / "plan.json", solution_of(instance, plan)))
    found = {term.name: term.value for term in evaluation.terms}
    for theirs, ours in OURS.items():
        assert found[ours] == pytest.approx(values[theirs], abs=0.0011), theirs
    assert evaluation.total == pytest.approx(values["total"], abs=0.0011)
    assert (violations == 0) == (evaluation.legal and not evaluation.missing)


def shifted(plan: Plan, seed: int) -> Plan:
    """A plan with a few starts moved, which breaks rules of every kind."""
    dice = random.Random(seed)

    def moved_stay(stay: Stay) -> Stay:
        by = dice.choice((0.0,) * 8 + (-15.0, 3.0, 25.0))
        return replace(stay, start=max(0.0, stay.start + by), end=max(0.0, stay.start + by) + stay.end - stay.start)

    return replace(plan, rounds=tuple(replace(r, stays=tuple(map(moved_stay, r.stays))) for r in plan.rounds))


@pytest.mark.parametrize("path", instances() or [Path("absent")], ids=lambda path: path.stem)
def test_equals_the_independent_checker_on_public_instances(path: Path, tmp_path: Path) -> None:
    """Every component and the verdict, for timetables and for plans with moved starts."""
    need_checker()
    instance = read_instance(path)
    for seed in range(3):
        plan = timetable(problem_of(instance), any_agenda(problem_of(instance), seed))
        same_as_checker(instance, plan, folder=tmp_path, instance_file=path)
        same_as_checker(instance, shifted(plan, seed), folder=tmp_path, instance_file=path)


@given(instance=home_care_cases(), seed=st.integers(0, 10**6))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_equals_the_independent_checker_on_made_up_instances(instance: RawInstance, seed: int, tmp_path: Path) -> None:
    """The same for every feature of the format by chance."""
    need_checker()
    path = tmp_path / "instance.json"
    path.write_bytes(msgspec.json.encode(instance))
    plan = timetable(problem_of(instance), any_agenda(problem_of(instance), seed))
    same_as_checker(instance, plan, folder=tmp_path, instance_file=path)


def two_places(*visits: Visit, nurses: tuple[Nurse, ...] = (), costs: Costs | None = None) -> Problem:
    """Home at place 0, clients at 1 and 2, ten minutes between any two."""
    matrix = tuple(tuple(0.0 if a == b else 10.0 for b in range(3)) for a in range(3))
    return Problem(nurses or (Nurse("ann", ("care",), 0, 0),), visits, (matrix,), costs or Costs())


def care(key: str, place: int, start: float, *, end: float = 1440.0, **more: object) -> Visit:
    visit = Visit(key, key, place, (Part(30.0, ("care",)),), (Window(start, end),))
    return replace(visit, **more)  # type: ignore[arg-type]


def codes(texts: tuple[Text, ...]) -> set[str]:
    return {text.code for text in texts}


def test_timetable_starts_as_early_as_windows_and_travel_allow() -> None:
    """First visit at its window, the second after care and travel; leaving just in time, no wait before the first."""
    problem = two_places(care("a", 1, 60.0), care("b", 2, 90.0))
    tour = timetable(problem, Agenda((Turn("a", ("ann",)), Turn("b", ("ann",))))).rounds[0]
    assert (tour.leaves, tour.back) == (50.0, 140.0 - 10.0 + 10.0)
    assert [(stay.arrival, stay.start, stay.end, stay.waiting) for stay in tour.stays] == [
        (60.0, 60.0, 90.0, 0.0),
        (100.0, 100.0, 130.0, 0.0),
    ]


def test_pair_waits_for_the_later_nurse() -> None:
    """Both nurses of a simultaneous visit start when the second one is there."""
    team = (Nurse("ann", ("care",), 0, 0), Nurse("bo", ("care",), 0, 0))
    both = Visit("b", "b", 2, (Part(20.0), Part(20.0)), (Window(0.0, 500.0),), Pair("simultaneous"))
    problem = two_places(care("a", 1, 60.0), both, nurses=team)
    plan = timetable(problem, Agenda((Turn("a", ("ann",)), Turn("b", ("ann", "bo")))))
    starts = {tour.nurse: tour.stays[-1].start for tour in plan.rounds}
    assert starts == {"ann": 100.0, "bo": 100.0}
    assert evaluate(problem, plan).legal


@pytest.mark.parametrize(
    ("visit", "code"),
    [
        (care("a", 1, 60.0, pinned_nurses=("bo",)), "visits.pinned_nurse"),
        (care("a", 1, 60.0, refused=("ann",)), "visits.refused"),
        (replace(care("a", 1, 60.0), parts=(Part(30.0, ("injection",)),)), "visits.unskilled"),
        (replace(care("a", 1, 0.0), windows=(Window(0.0, 5.0, hard=True),)), "visits.too_late"),
        (replace(care("a", 1, 0.0), pinned_start=5.0), "visits.pinned_start"),
    ],
)
def test_names_the_hard_rule_that_a_plan_breaks(visit: Visit, code: str) -> None:
    """Each broken rule has its own code."""
    problem = two_places(visit, nurses=(Nurse("ann", ("care",), 0, 0), Nurse("bo", ("care",), 0, 0)))
    evaluation = evaluate(problem, timetable(problem, Agenda((Turn("a", ("ann",)),))))
    assert code in codes(evaluation.broken)


def test_unreachable_place_is_named_not_crossed() -> None:
    """Where there is no way the plan is illegal and says so."""
    problem = replace(two_places(care("a", 1, 0.0)), travel=(((0.0, None, 1.0),) * 3,))
    evaluation = evaluate(problem, timetable(problem, Agenda((Turn("a", ("ann",)),))))
    assert "visits.unreachable" in codes(evaluation.broken)


def test_visits_of_one_client_keep_their_distance() -> None:
    """The timetable leaves the client's gap, and the evaluator sees a gap that is too small."""
    first, second = care("a", 1, 60.0, client_gap=120.0), replace(care("b", 1, 60.0), client="a")
    problem = two_places(first, second)
    plan = timetable(problem, Agenda((Turn("a", ("ann",)), Turn("b", ("ann",)))))
    assert plan.rounds[0].stays[1].start == 60.0 + 30.0 + 120.0
    tight = replace(plan.rounds[0].stays[1], start=150.0, end=180.0)
    broken = evaluate(problem, Plan((replace(plan.rounds[0], stays=(plan.rounds[0].stays[0], tight)),))).broken
    assert codes(broken) == {"visits.client_gap"}


def test_break_is_taken_where_it_is_free_and_missed_only_when_due() -> None:
    """A break fits into waiting time for nothing; a short round owes none."""
    pause = Break(30.0, 60.0, 300.0, due_after=100.0, between_visits=True)
    nurse = Nurse("ann", ("care",), 0, 0, Shift(0.0, 480.0), pause=pause)
    problem = two_places(care("a", 1, 10.0), care("b", 2, 200.0), nurses=(nurse,))
    plan = timetable(problem, Agenda((Turn("a", ("ann",)), Turn("b", ("ann",)))))
    assert [stay.visit for stay in plan.rounds[0].stays] == ["a", None, "b"]
    assert plan.rounds[0].stays[2].start == 200.0
    short = timetable(problem, Agenda((Turn("a", ("ann",)),)))
    assert next(t.value for t in evaluate(problem, short).terms if t.name == "missed_break") == 0


def test_a_round_edited_by_hand_is_judged_with_little_work() -> None:
    """Moving one of 60 visits: the new times, the price per term and the broken rules within calls that take 10 ms."""
    problem = team_day()
    plan = spread(problem)
    edit = moved(problem, plan, "v7", nurses=("n1",), start=600.0)
    assert calls_of(lambda: moved(problem, plan, "v7", nurses=("n1",), start=600.0)) < 50_000
    assert edit.extra == pytest.approx(sum(term.cost for term in edit.terms))


def spread(problem: Problem) -> Plan:
    """Visits dealt to the nurses in turn, by their windows."""
    order = sorted(problem.visits, key=lambda visit: visit.windows[0].start)
    nurses = [nurse.key for nurse in problem.nurses]
    turns = [
        Turn(visit.key, tuple(nurses[(row + part) % len(nurses)] for part in range(len(visit.parts))))
        for row, visit in enumerate(order)
    ]
    return timetable(problem, Agenda(tuple(turns)))


def test_removing_and_putting_back_costs_nothing() -> None:
    """What a visit costs here is what its removal saves, so the best place is never dearer than where it was."""
    problem = team_day(visits=20, nurses=3)
    plan = spread(problem)
    away = removed(problem, plan, "v3")
    _turn, best = best_places(problem, plan, "v3")[0]
    assert best.extra <= 1e-6 or best.newly_broken
    assert "v3" in {row.visit for row in away.plan.not_planned}


def test_agenda_of_a_timetable_leads_back_to_it() -> None:
    """Plan to agenda to plan is the same plan, so an edit changes nothing but what was edited."""
    problem = team_day(visits=30, nurses=4)
    plan = spread(problem)
    assert timetable(problem, agenda_of(problem, plan)) == plan


def test_broken_input_of_a_plan_is_reported_not_raised() -> None:
    """Strangers, doubled rounds and unknown parts are findings."""
    problem = two_places(care("a", 1, 60.0))
    stay = Stay("a", 3, 1, 60.0, 60.0, 90.0, 10.0, 0.0)
    ghost = replace(stay, visit="zoe")
    rounds = (Round("ann", 50.0, (stay, ghost), 100.0, 10.0), Round("ann", 50.0, (), 100.0, 10.0))
    found = codes(evaluate(problem, Plan((*rounds, Round("eve", 0.0, (stay,), 0.0, 0.0)))).broken)
    assert {"visits.unknown_part", "visits.unknown_visit", "visits.two_rounds", "visits.unknown_nurse"} <= found


def test_evaluator_needs_neither_numpy_nor_the_compiled_core() -> None:
    """The window may import it: a fresh interpreter loads nothing heavy."""
    script = (
        "import sys, scheduling.visits.evaluate.edit\n"
        "heavy = {'numpy', 'ortools', 'scheduling.core.anneal', 'scheduling.core.face'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).resolve().parents[3])
