"""A week of the sample team: read once, planned together, kept whole or in part, counted client by client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from scheduling.client import Worker
from scheduling.core import face
from scheduling.visits.problem import Plan
from scheduling.visits.week.evaluate import evaluate_week
from teamapp.domain.entities import Visit
from teamapp.domain.entities.client import Preference
from teamapp.domain.entities.visit import VisitStatus
from teamapp.services.desk import Desk
from teamapp.services.history.undo import undo
from teamapp.services.occurrences import visits_between
from teamapp.services.refused import Refused
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.week.facts import WeekFacts, monday_of, read_week
from teamapp.services.rounds.week.held import held_on
from teamapp.services.rounds.week.opened import OpenWeek, provisional_week
from teamapp.services.rounds.week.outcome import PlannedWeek, accept_week, week_after, week_differences
from teamapp.services.rounds.week.question import LIGHT, Ways, WeekWish, ask_week
from teamapp.services.rounds.week.running import WeekJob, WeekListeners, WeekProgress
from tests.support.sample_desk import TODAY, sample_desk
from tests.support.small_team import street_matrix

MONDAY = monday_of(TODAY)
SUNDAY = MONDAY + timedelta(days=6)
AHEAD = tuple(TODAY + timedelta(days=n) for n in range(4))


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with sample_desk() as made:
        yield made


@pytest.fixture(scope="module")
def facts(desk: Desk) -> WeekFacts:
    return read_week(desk, MONDAY)


@pytest.fixture(scope="module")
def week(facts: WeekFacts) -> OpenWeek:
    return provisional_week(facts)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    if not face.compiled():
        pytest.skip("build the core: python -m scheduling.core.build")
    with Worker() as made:
        yield made


@pytest.fixture(scope="module")
def heard() -> list[WeekProgress]:
    return []


@pytest.fixture(scope="module")
def planned(desk: Desk, worker: Worker, facts: WeekFacts, heard: list[WeekProgress]) -> PlannedWeek:
    wish = WeekWish(facts=facts, pack=None, seconds=0.5)
    return WeekJob(worker, desk.travel, wish, WeekListeners(on_progress=heard.append)).wait(60)


def test_each_day_of_a_week_is_what_the_day_alone_would_be(desk: Desk, facts: WeekFacts) -> None:
    """One reading gives the facts that seven readings give."""
    assert [day.day for day in facts.days] == [MONDAY + timedelta(days=n) for n in range(7)]
    assert all(day == read_day(desk, day.day) for day in facts.days)
    assert all(not MONDAY <= visit.day <= facts.last for visit in facts.around)


def test_only_what_lies_ahead_is_planned(facts: WeekFacts) -> None:
    """Of a week that is under way, the days from today on; some of them if they are named."""
    assert tuple(day.day for day in WeekWish(facts=facts, pack=None).wanted) == AHEAD
    named = WeekWish(facts=facts, pack=None, days=frozenset({MONDAY, AHEAD[2]}))
    assert [day.day for day in named.wanted] == [AHEAD[2]]


def test_a_week_without_nurses_is_refused_in_words(desk: Desk) -> None:
    """Nobody is on the roster in three weeks' time: there is nothing to plan, and it says so."""
    later = read_week(desk, MONDAY + timedelta(days=21))
    with pytest.raises(Refused) as refusal:
        WeekJob(Worker(), desk.travel, WeekWish(facts=later, pack=None))
    assert refusal.value.text.code == "rounds.week_nothing_to_plan"


def test_different_carers_are_counted_from_the_visits_themselves(desk: Desk, facts: WeekFacts, week: OpenWeek) -> None:
    """Two weeks back, two weeks ahead and the fullest of all, for every client, by hand from the stored visits."""
    stored = visits_between(desk, MONDAY - timedelta(days=13), facts.last + timedelta(days=13))
    for row in week.clients:
        own = [v for v in stored if v.client == row.client.id and not v.cancelled]

        def carers(first: date, own: list[Visit] = own) -> set[object]:
            near = [v for v in own if first <= v.day < first + timedelta(days=14)]
            return {nurse for v in near for nurse in (v.nurse, v.second_nurse)} - {None}

        stretches = [MONDAY + timedelta(days=n) for n in range(-13, 7)]
        assert set(row.back) == carers(facts.last - timedelta(days=13))
        assert set(row.ahead) == carers(MONDAY)
        assert row.most == max(len(carers(first)) for first in stretches) == len(carers(row.fullest_from))
    assert week.figures.above == sum(row.most > desk.team.known_faces_target for row in week.clients)


def test_a_wish_holds_or_does_not(week: OpenWeek) -> None:
    """Whom a client prefers comes at least once; whom she does not want again never."""
    kept = [(row, kept) for row in week.clients for kept in row.wishes]
    assert kept
    for row, one in kept:
        assert one.holds == ((one.said.nurse in row.nurses) == (one.said.kind is Preference.PREFERS))


def test_the_rounds_of_the_week_add_up(week: OpenWeek) -> None:
    """The figures of each round, of each day and of the week are the same minutes and visits."""
    for day, rounds in zip(week.figures.days, week.rounds, strict=True):
        assert sum(one.care_minutes for one in rounds.values()) == pytest.approx(day.care_minutes, abs=len(rounds))
        assert sum(one.visits for one in rounds.values()) == day.faces
        assert sum(one.travel_minutes for one in rounds.values()) == pytest.approx(day.travel_minutes, abs=len(rounds))
    assert week.figures.faces == sum(day.faces for day in week.figures.days)
    assert 0 < week.figures.care_percent < 100


def test_a_planned_week_is_legal_and_better_and_leaves_what_has_begun(
    planned: PlannedWeek, facts: WeekFacts, heard: list[WeekProgress]
) -> None:
    """The answer costs less than what it began with, breaks nothing, and tells figures on the way."""
    problem = planned.question.problem
    after = evaluate_week(problem, planned.solved.plans)
    before = evaluate_week(problem, planned.question.start)
    assert after.legal
    assert len(after.missing) < len(before.missing)
    assert heard[-1].value <= heard[0].value
    asked = sum(not visit.cancelled for day in WeekWish(facts=facts, pack=None).wanted for visit in day.visits)
    assert heard[-1].figures.planned + heard[-1].figures.not_planned == asked
    begun = {v.id for day in facts.days for v in day.visits if v.status is not VisitStatus.PLANNED}
    changed = {one.after.id for own in week_differences(planned).values() for one in own}
    assert begun
    assert not begun & changed


def test_a_suggested_week_is_shown_beside_the_present_one(planned: PlannedWeek, week: OpenWeek) -> None:
    """Days that were not planned stay as they are; the others are as the answer has them."""
    after = week_after(week, planned)
    assert after.days[:3] == week.days[:3]
    assert after.figures.not_planned < week.figures.not_planned
    assert [row.client.id for row in after.clients] == [row.client.id for row in week.clients]
    only = week_after(week, planned, {AHEAD[3]})
    assert only.days[:6] == week.days[:6]
    assert only.days[6].plan == after.days[6].plan


def test_some_days_or_all_are_kept_by_one_change_that_can_be_undone(desk: Desk, planned: PlannedWeek) -> None:
    """Two days kept are one change; undone the week is as it was."""
    chosen = {AHEAD[1], AHEAD[3]}
    found = week_differences(planned, chosen)
    assert set(found) == chosen
    before = visits_between(desk, MONDAY, SUNDAY)
    change = accept_week(desk, planned, chosen)
    try:
        now = {visit.id: visit for visit in visits_between(desk, MONDAY, SUNDAY)}
    finally:
        undone = undo(desk)
    wanted = {one.after.id: one.after for day in chosen for one in found[day]}
    assert len(change.edits) == len(wanted)
    assert all(now[key] == visit for key, visit in wanted.items())
    assert {visit.id for visit in before if now[visit.id] != visit} == set(wanted)
    assert undone is not None
    assert visits_between(desk, MONDAY, SUNDAY) == before
    with pytest.raises(Refused) as refusal:
        accept_week(desk, planned, {MONDAY})
    assert refusal.value.text.code == "rounds.week_nothing_changes"


def test_pinned_nurses_and_locked_rounds_stay(desk: Desk, worker: Worker, facts: WeekFacts) -> None:
    """Whatever the week would gain, a visit fixed by hand keeps its nurse and time."""
    day = facts.days[3]
    late = [v for v in day.visits if v.status is VisitStatus.PLANNED and v.nurse is not None and v.start]
    visit = next(v for v in late if v.second_nurse is None and (v.start or 0) > 900)
    fixed = replace(visit, nurse_pinned=True, time_pinned=True)
    there = replace(day, visits=tuple(fixed if v.id == visit.id else v for v in day.visits))
    days = (*facts.days[:3], there, *facts.days[4:])
    wish = WeekWish(facts=replace(facts, days=days), pack=None, days=frozenset({day.day}), seconds=0.2)
    planned = WeekJob(worker, desk.travel, wish).wait(60)
    made = {s.visit: (tour.nurse, s.start) for tour in planned.solved.plans[0].rounds for s in tour.stays}
    assert made[visit.id] == (visit.nurse, pytest.approx(visit.start))


def test_stopping_keeps_the_best_so_far(desk: Desk, worker: Worker, facts: WeekFacts) -> None:
    """An hour of planning that is stopped answers at once with a plan for every day that lies ahead."""
    job = WeekJob(worker, desk.travel, WeekWish(facts=facts, pack=None, seconds=3600.0))
    job.stop()
    assert len(job.wait(60).solved.plans) == len(AHEAD)


def test_what_has_begun_counts_whatever_the_plan_says(week: OpenWeek) -> None:
    """Of a day whose plan is empty, visits that were made keep their nurse and time; the others are nobody's."""
    day = week.days[2]
    held = {one.visit: one for one in held_on(replace(day, plan=Plan()))}
    for visit in day.facts.visits:
        if not visit.cancelled:
            made = visit.status is not VisitStatus.PLANNED
            assert (visit.nurse in held[visit.id].nurses) == made
            assert held[visit.id].start == (visit.start if made else None)


def test_a_change_of_what_is_planned_costs_less_on_days_to_come(facts: WeekFacts, planned: PlannedWeek) -> None:
    """Today the whole price, because people are waiting; tomorrow a small one; none where nothing is planned."""
    wanted = {one.after.id: one.after for one in week_differences(planned)[AHEAD[1]]}
    friday = replace(facts.days[4], visits=tuple(wanted.get(visit.id, visit) for visit in facts.days[4].visits))
    wish = WeekWish(facts=replace(facts, days=(*facts.days[:4], friday, *facts.days[5:])), pack=None)
    ways = Ways.of(wish.wanted)
    sizes = [len(places.points) for places in ways.places for _vehicle in places.vehicles]
    question = ask_week(wish, ways, tuple(street_matrix(size) for size in sizes))
    weights = [{row.weight for row in day.problem.published} for day in question.problem.days]
    assert weights == [{1.0}, {LIGHT}, set(), set()]
