"""Print how near to the best there is a team's real month comes: the sample team, all rules, 16 weeks of history.

    python3 dev.py bench month [--seconds 5,10,20] [--seeds 1,2,3] [--days 28,42]

`value` and `bound` are in the unit of the findings; the gap to reach is 1 % in 20 s for four weeks, and in 60 s for
six. Processor time counts both threads; with a load above 2 the wall clock says little.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from dataclasses import replace
from datetime import timedelta

from scheduling.progress import Progress
from scheduling.roster.problem import RosterProblem, RosterRequest
from scheduling.roster.solve import run
from scheduling.stop import never
from teamapp.domain.entities import RosterPeriod
from teamapp.services.roster.planning.suggest import request_of
from teamapp.services.roster.shown.view import period_view
from tests.support.sample_desk import sample_desk

TO_REACH = {28: "1 % in 20 s", 42: "1 % in 60 s"}


def main() -> int:
    """One line a solve."""
    options = _options()
    print("days  seconds  seed  value  bound  gap %  proven  found after s  CPU s  load  MiB  to reach")
    for days in options.days:
        problem = sample_problem(days)
        for seconds in options.seconds:
            for seed in options.seeds:
                _solve(problem, days, seconds=seconds, seed=seed)
    return 0


def sample_problem(days: int) -> RosterProblem:
    """The sample team's next period, as the roster page would ask for it once the time for wishes is over."""
    with sample_desk() as desk:
        period = max(desk.store.all(RosterPeriod), key=lambda one: one.first)
        view = period_view(desk, period.first, period.first + timedelta(days=days - 1))
        return request_of(replace(view, period=None), seconds=0.0, seed=0).problem


def _solve(problem: RosterProblem, days: int, *, seconds: float, seed: int) -> None:
    found: list[float] = []
    values: list[float] = []

    began, used = time.monotonic(), time.process_time()

    def heard(progress: Progress) -> None:
        value = progress.value
        if value is not None and (not values or value < values[-1]):
            values.append(value)
            found.append(time.monotonic() - began)

    answer = run(RosterRequest(problem, seconds, seed), heard, never)
    used = time.process_time() - used
    bound = answer.bound
    gap = "-" if bound is None else f"{100 * (answer.cost - bound) / max(1, answer.cost):.2f}"
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{days:4}  {seconds:7.0f}  {seed:4}  {answer.cost:5}  {'-' if bound is None else f'{bound:.0f}':>5}  {gap:>5}"
        f"  {'yes' if answer.proven else 'no':>6}  {found[-1] if found else 0:13.1f}  {used:5.1f}"
        f"  {os.getloadavg()[0]:4.1f}  {memory:3.0f}  {TO_REACH.get(days, '-')}",
        flush=True,
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=_numbers, default=[5.0, 10.0, 20.0])
    parser.add_argument("--seeds", type=lambda text: [int(one) for one in text.split(",")], default=[1, 2, 3])
    parser.add_argument("--days", type=lambda text: [int(one) for one in text.split(",")], default=[28])
    return parser.parse_args()


def _numbers(text: str) -> list[float]:
    return [float(one) for one in text.split(",")]


if __name__ == "__main__":
    sys.exit(main())
