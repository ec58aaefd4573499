"""The price of a week: the days by the day's evaluator, continuity once over all of them."""

from __future__ import annotations

import random

import pytest

from scheduling.visits.evaluate import evaluate, timetable
from scheduling.visits.problem import Agenda, Face, Nurse, Part, Problem, Turn, Visit
from scheduling.visits.week.carers import Around, Met, met_by
from scheduling.visits.week.evaluate import clients_of, evaluate_met, evaluate_week
from scheduling.visits.week.guide import OFTEN, guided
from scheduling.visits.week.problem import Continuity, Meeting, WeekDay, WeekProblem
from tests.support.visits.visit_weeks import FIRST, visited

NURSES = tuple(Nurse(key, (), 0, 0) for key in ("ann", "bob", "cas", "dee"))
DAY = Problem(NURSES, (Visit("v", "c", 0, (Part(20.0),)), Visit("w", "c", 0, (Part(20.0),))), (((0.0,),),))


def week(*numbers: int, meetings: tuple[Meeting, ...] = (), aim: int = 6) -> WeekProblem:
    return WeekProblem(tuple(WeekDay(FIRST + n, DAY) for n in numbers), meetings, Continuity(aim=aim))


def came(nurse: str, day: int, visits: int = 1) -> Meeting:
    return Meeting("c", nurse, FIRST + day, visits)


@pytest.mark.parametrize(
    ("meetings", "by", "new", "most"),
    [
        ((), ("ann", "ann", "ann"), 1.0, 1),
        ((), ("ann", "bob", "ann"), 2.0, 2),
        ((came("ann", -1),), ("ann", "ann", "ann"), 0.5, 1),
        ((came("ann", -1, visits=3),), ("ann", "bob", "bob"), 0.25 + 1.0, 2),
        ((came("ann", -14),), ("ann", "bob", "bob"), 0.5 + 1.0, 2),
        ((came("ann", -15),), ("ann", "bob", "bob"), 2.0, 2),
        ((came("cas", -11),), ("ann", "bob", "bob"), 2.0, 3),
        ((came("cas", -13),), ("ann", "ann", "bob"), 2.0, 2),
        ((came("bob", 9),), ("ann", "ann", "bob"), 1.5, 2),
        ((came("cas", 15), came("dee", 15)), ("ann", "ann", "bob"), 2.0, 3),
    ],
)
def test_a_face_is_new_once_and_carers_are_counted_over_two_weeks(
    meetings: tuple[Meeting, ...], by: tuple[str, ...], new: float, most: int
) -> None:
    """However often she comes in the week, she is new once; the two weeks before and after it count."""
    plans = [visited(DAY, v=nurse) for nurse in by]
    found = evaluate_week(week(0, 1, 2, meetings=meetings), plans)
    assert found.new_face.value == pytest.approx(new)
    assert found.new_face.cost == pytest.approx(10.0 * new)
    assert found.carers[0].most == most
    assert found.many_faces.value == 0.0


def test_carers_above_the_aim_cost_for_every_two_weeks_that_have_them() -> None:
    """Three where two are the aim: in twelve of the sixteen stretches of 14 days that touch these three days."""
    plans = [visited(DAY, v=nurse) for nurse in ("ann", "bob", "cas")]
    found = evaluate_week(week(0, 1, 2, aim=2), plans)
    assert found.many_faces.value == pytest.approx(12 / 16)
    assert found.total == pytest.approx(sum(day.total for day in found.days) + 30.0 + 40.0 * 12 / 16)


def test_a_week_of_one_day_costs_what_the_day_costs() -> None:
    """Where every client is visited once, the week adds nothing to the price of the day."""
    visits = tuple(Visit(f"v{n}", f"c{n}", 0, (Part(20.0),)) for n in range(3))
    faces = (Face("c0", "ann", 2), Face("c1", "bob", 1))
    day = Problem(NURSES, visits, (((0.0,),),), faces=faces)
    plan = timetable(day, Agenda((Turn("v0", ("ann",)), Turn("v1", ("cas",)), Turn("v2", ("bob",)))))
    meetings = (Meeting("c0", "ann", FIRST - 3, 2), Meeting("c1", "bob", FIRST - 5))
    whole = evaluate_week(WeekProblem((WeekDay(FIRST, day),), meetings), [plan])
    assert whole.total == pytest.approx(evaluate(day, plan).total)


@pytest.mark.parametrize("seed", range(20))
def test_the_guide_names_what_a_face_adds_to_the_week(seed: int) -> None:
    """For a nurse who does not come on the other days, a day's price of her face is the difference it makes."""
    dice = random.Random(seed)
    names = [nurse.key for nurse in NURSES]
    meetings = tuple(came(dice.choice(names), dice.choice((-12, -6, -2, 9, 13))) for _ in range(dice.randrange(5)))
    problem = week(0, 1, 2, 5, meetings=meetings, aim=1)
    others = [(FIRST + n, frozenset({("c", dice.choice(names[:3]))})) for n in (0, 1, 5)]
    around, day = Around.of(problem), problem.days[2]

    def total(met: Met) -> float:
        return evaluate_met(around, clients_of(problem.days), met, ()).total

    question = guided(around, met_by(others), day)
    extra = total(met_by([*others, (day.number, frozenset({("c", "dee")}))])) - total(met_by(others))
    assert _price(question, "dee") == pytest.approx(extra)


def test_who_comes_anyway_costs_nothing_more_unless_visits_are_gathered() -> None:
    """A nurse of another day is free today; leaning makes her dearer the less she comes on other days."""
    problem = week(0, 1, 2)
    others = [
        (FIRST + n, frozenset({("c", nurse) for nurse in names})) for n, names in ((0, ("ann", "bob")), (1, ("ann",)))
    ]
    around, met = Around.of(problem), met_by(others)
    free = guided(around, met, problem.days[2])
    assert next(face.visits for face in free.faces if face.nurse == "ann") == OFTEN
    leaning = guided(around, met, problem.days[2], 0.5)
    assert _price(leaning, "ann") < _price(leaning, "bob") < _price(leaning, "cas")


def _price(question: Problem, nurse: str) -> float:
    weight = question.costs.new_face
    known = next((face.visits for face in question.faces if face.nurse == nurse), 0.0)
    return float(weight) / (1.0 + known) if isinstance(weight, int | float) else 0.0
