"""What reasons, verdicts and exact searches cost on the fullest day: `python3 dev.py bench why`. Seconds of processor.

Twelve nurses, ninety visits. A verdict on a hand-made move, why a visit begins when it does, who would be next best,
what would have to give, the best times of all rounds, each round in its best order; and days small enough to prove.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scheduling.stop import After, never
from scheduling.visits.anneal.legal import Candidate, candidate
from scheduling.visits.anneal.search import Effort
from scheduling.visits.evaluate.day import Day
from scheduling.visits.evaluate.timing import agenda_on
from scheduling.visits.evaluate.whole import evaluate_on
from scheduling.visits.exact.better import best_day, better_rounds, better_times
from scheduling.visits.problem import Plan, Problem
from scheduling.visits.solve import solve
from scheduling.visits.why.problem import RelaxRequest
from scheduling.visits.why.relax import relax
from teamapp.domain.ids import Id, NurseId, VisitId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.rounds.day.opened import OpenDay
from teamapp.services.rounds.hand.trying import Trying
from teamapp.services.rounds.hand.verdict import next_best, try_move
from teamapp.services.rounds.why.then import why_then
from tests.support.figures import machine, note, spread, tell
from tests.support.visits.big_day import big_day
from tests.support.visits.visit_days import team_day

Found = TypeVar("Found")


def main() -> int:
    """The live figures first, then the exact ones."""
    print(machine())
    day = big_day()
    _verdicts(day)
    visits = [(VisitId(Id(s.visit)), s.part) for r in day.plan.rounds for s in r.stays if s.visit is not None]
    _each("why then, a visit", [lambda one=one: why_then(day, *one) for one in visits[:30]], reach=30.0)
    single = [key for key, _ in visits if not _double(day, key)]
    double = [key for key, _ in visits if _double(day, key)]
    _each("next best, one nurse", [lambda key=key: next_best(day, key) for key in single[:10]], reach=300.0)
    _each("next best, two nurses", [lambda key=key: next_best(day, key) for key in double[:3]], reach=300.0)
    _gives()
    for seed, (visits_, nurses) in enumerate(((60, 8), (60, 8), (90, 12)), 1):
        _finishing(team_day(visits=visits_, nurses=nurses, seed=seed))
    for seed, (visits_, nurses) in enumerate(((12, 1), (6, 2), (8, 2), (10, 3), (10, 4)), 1):
        _proof(team_day(visits=visits_, nurses=nurses, seed=seed))
    return 0


def _verdicts(day: OpenDay) -> None:
    trying, nurses = Trying(day), itertools.cycle(duty.nurse.id for duty in day.facts.on_duty)
    moves: list[Callable[[], object]] = []
    for visit in day.facts.visits:
        if visit.start is not None and day.facts.needs[visit.need].nurses == 1:
            to, start = (NurseId(next(nurses)),), MinuteOfDay(visit.start + 30)
            moves.append(lambda key=visit.id, to=to, start=start: try_move(trying, key, to, start))
    _each("verdict on a move by hand", moves, reach=10.0)


def _gives() -> None:
    """Ninety visits, no lateness and no overtime allowed: what would have to give for those that are left."""
    taken, proven = [], 0
    problem = team_day(visits=90, nurses=12, seed=3)
    strict = replace(problem, costs=replace(problem.costs, overtime="hard", lateness="hard"))
    plan = solve(strict, never, effort=Effort(first_moves=100_000, rounds=2, lanes=1)).plan
    for row in plan.not_planned[:5]:
        seconds, answer = _timed(lambda key=row.visit: relax(RelaxRequest(strict, plan, key, seconds=60.0), never))
        taken.append(seconds)
        proven += answer.scope != "tried"
    if taken:
        note("what would have to give, up to three ways", statistics.median(taken) / 1000, unit="s",
             rest=f"longest {max(taken) / 1000:.2f}, the smallest proven in {proven} of {len(taken)}")  # fmt: skip


def _finishing(problem: Problem) -> None:
    day = Day.of(problem)
    before = _candidate(day, solve(problem, never, effort=Effort(first_moves=400_000, rounds=4, lanes=1)).plan)
    name = f"{len(problem.visits)} visits, {len(problem.nurses)} nurses"
    for step, words in ((better_times, "best times"), (better_rounds, "each round in its best order")):
        seconds, after = _timed(lambda step=step, before=before: step(day, before, never))
        gained = f"{before.cost:.2f} -> {after.cost:.2f} ({100 * (after.cost / before.cost - 1):+.2f} %)"
        note(f"{name}: {words}", seconds, rest=gained)
        before = after


def _proof(problem: Problem) -> None:
    day = Day.of(problem)
    before = _candidate(day, solve(problem, never, effort=Effort(first_moves=40_000, rounds=4, lanes=1)).plan)
    seconds, after = _timed(lambda: best_day(day, before, After.seconds_from_now(10.0)))
    bound = "none" if after.bound is None else f"{after.bound:.2f}"
    name = f"{len(problem.visits)} visits, {len(problem.nurses)} nurses: the whole day"
    note(name, seconds / 1000, unit="s", rest=f"{before.cost:.2f} -> {after.cost:.2f}, bound {bound}")


def _candidate(day: Day, plan: Plan) -> Candidate:
    return candidate(day, agenda_on(day, plan), plan=plan, evaluation=evaluate_on(day, plan))


def _double(day: OpenDay, key: VisitId) -> bool:
    return any(len(visit.parts) == 2 for visit in day.question.problem.visits if visit.key == key)


def _timed(work: Callable[[], Found]) -> tuple[float, Found]:
    """Milliseconds of the processor, all threads."""
    began = time.process_time()
    found = work()
    return 1000 * (time.process_time() - began), found


def _each(name: str, works: list[Callable[[], object]], *, reach: float) -> None:
    taken = [_timed(work)[0] for work in works]
    if taken:
        tell(name, statistics.median(taken), reach=reach, rest=spread(taken))


if __name__ == "__main__":
    sys.exit(main())
