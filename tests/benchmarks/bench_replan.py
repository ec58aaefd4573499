"""How long a replan takes and how much stays: `python -m tests.benchmarks.bench_replan` prints a line for each nurse.

Each nurse of the sample team's planned day is away in turn; the real worker answers, with travel times it knows.
"""

from __future__ import annotations

import os
import time

from scheduling.client import Worker
from teamapp.domain.entities import Visit
from teamapp.services.desk import Desk
from teamapp.services.rounds.day.facts import read_day
from teamapp.services.rounds.planning.accept import accept_rounds
from teamapp.services.rounds.planning.running import RoundsJob, RoundsWish
from teamapp.services.rounds.replan.causes import NurseAway
from teamapp.services.rounds.replan.happened import happened
from teamapp.services.rounds.replan.outcome import Replanned, replan_wish, replanned
from tests.support.sample_desk import TODAY, sample_desk


def main() -> None:
    """Wall-clock seconds from the cause to the phone list, CPU seconds with the worker's, and the share that stays."""
    with sample_desk() as desk, Worker() as worker:
        planned = RoundsJob(worker, desk.travel, RoundsWish(read_day(desk, TODAY), None, seconds=4.0)).wait(60)
        accept_rounds(desk, planned)
        print("away        visits  stay   calls  wall s")
        for duty in read_day(desk, TODAY).on_duty:
            began = time.perf_counter()
            found = _replanned(desk, worker, NurseAway(duty.nurse.id))
            wall = time.perf_counter() - began
            hers, share = _share(found, duty.nurse.id)
            print(f"{duty.nurse.given_name:10} {hers:7} {share:6.0%} {len(found.calls):6} {wall:7.2f}")
    spent = os.times()
    print(f"CPU seconds of this process and its worker: {spent.user + spent.children_user:.1f}")


def _replanned(desk: Desk, worker: Worker, cause: NurseAway) -> Replanned:
    asked = happened(desk, TODAY, cause)
    return replanned(asked, RoundsJob(worker, desk.travel, replan_wish(asked, None)).wait(60))


def _share(found: Replanned, nurse: str) -> tuple[int, float]:
    """How many visits are hers, and which part of the others keeps nurse and a quarter of an hour."""
    after = {visit.id: visit for visit in found.day.facts.visits}
    planned = [visit for visit in found.happened.before.visits if visit.planned]
    others = [visit for visit in planned if nurse not in (visit.nurse, visit.second_nurse)]
    return len(planned) - len(others), sum(_stays(visit, after[visit.id]) for visit in others) / len(others)


def _stays(before: Visit, after: Visit) -> bool:
    same = (before.nurse, before.second_nurse) == (after.nurse, after.second_nurse)
    return same and abs((before.start or 0) - (after.start or 0)) <= 15


if __name__ == "__main__":
    main()
