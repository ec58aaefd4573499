from __future__ import annotations

from collections.abc import Iterator

import pytest

from scheduling.client import Worker, WorkerFailed
from scheduling.visits.evaluate import evaluate
from teamapp.domain.entities import Visit
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visits_of_day
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.hand.move import move_visit, pin_visit
from teamapp.services.rounds.planning.accept import accept_rounds, differences
from teamapp.services.rounds.planning.running import Listeners, RoundsJob, RoundsProgress, RoundsWish
from tests.support.small_team import DAY, need_id, nurse_id, small_desk


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = small_desk()
    yield made
    made.store.close()


def test_a_day_is_planned_accepted_and_then_there_is_nothing_to_do(desk: Desk, worker: Worker) -> None:
    """The real worker plans every visit legally; accepting writes one change; again it differs in nothing."""
    heard: list[RoundsProgress] = []
    wish = RoundsWish(read_day(desk, DAY), None, seconds=0.3)
    planned = RoundsJob(worker, desk.travel, wish, Listeners(on_progress=heard.append)).wait(60)
    evaluation = evaluate(planned.question.problem, planned.solved.plan)
    assert evaluation.legal
    assert not evaluation.missing
    assert heard[-1].figures.planned == 5
    change = accept_rounds(desk, planned)
    assert len(change.edits) == 5
    assert all(visit.planned and visit.reason is not None for visit in visits_of_day(desk, DAY))
    again = RoundsWish(read_day(desk, DAY), None, seconds=0.3, keep_plan=True)
    assert differences(RoundsJob(worker, desk.travel, again).wait(60)) == ()


def test_only_the_chosen_differences_are_written(desk: Desk, worker: Worker) -> None:
    """A part of a suggestion can be taken and the rest left."""
    planned = RoundsJob(worker, desk.travel, RoundsWish(read_day(desk, DAY), None, seconds=0.2)).wait(60)
    first = differences(planned)[0]
    change = accept_rounds(desk, planned, (first,))
    assert [edit.id for edit in change.edits] == [first.after.id]
    assert len(desk.store.all(Visit)) == 1


def test_stopping_keeps_the_best_so_far(desk: Desk, worker: Worker) -> None:
    """An hour of planning that is stopped answers at once with a legal plan."""
    job = RoundsJob(worker, desk.travel, RoundsWish(read_day(desk, DAY), None, seconds=3600.0))
    job.stop()
    planned = job.wait(60)
    assert evaluate(planned.question.problem, planned.solved.plan).legal


def test_cancelling_ends_without_an_answer(desk: Desk, worker: Worker) -> None:
    """Cancel drops the plan and says so; the worker is there again for the next one."""
    job = RoundsJob(worker, desk.travel, RoundsWish(read_day(desk, DAY), None, seconds=3600.0))
    job.cancel()
    with pytest.raises(WorkerFailed):
        job.wait(60)
    assert RoundsJob(worker, desk.travel, RoundsWish(read_day(desk, DAY), None, seconds=0.2)).wait(60).solved.plan


def test_what_was_fixed_by_hand_stays(desk: Desk, worker: Worker) -> None:
    """A pinned nurse keeps her visit in every suggestion."""
    visit = next(v for v in visits_of_day(desk, DAY) if v.need == need_id("Vos"))
    move_visit(desk, visit.id, DAY, nurses=(nurse_id("Noor"),), start=MinuteOfDay(610))
    pin_visit(desk, visit.id, DAY, nurse=True, time=False)
    planned = RoundsJob(worker, desk.travel, RoundsWish(read_day(desk, DAY), None, seconds=0.2)).wait(60)
    made = {stay.visit: r.nurse for r in planned.solved.plan.rounds for stay in r.stays}
    assert made[visit.id] == nurse_id("Noor")
