"""Print how long explaining and repairing take on generated months of twelve nurses, and how often they are proven.

    python3 dev.py bench explain [--months 3] [--seconds 8] [--cells 6]

A month is solved first (`--seconds` each, not counted). Then: the counter-examples of a cell (no solver), the exact
next best of some cells, repairs of absences of one, three and seven days, ways out and "why is there no better?" of the
same team with four nurses away for a week. Seconds of wall clock and, in brackets, of the processor.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from scheduling.roster.problem import RosterProblem
from scheduling.roster.repair.problem import Absence, RepairRequest
from scheduling.roster.repair.solve import repair
from scheduling.roster.said.explain import who_can, why_here
from scheduling.roster.solve import solve
from scheduling.roster.ways.find import ways_out
from scheduling.roster.ways.no_better import no_better
from scheduling.roster.ways.problem import NoBetterRequest, WaysRequest
from scheduling.roster.why.next_best import next_best
from scheduling.roster.why.problem import NextBestRequest
from scheduling.rules.plan import FREE, Leave, Plan
from scheduling.stop import After, never
from tests.support.roster.sample_month import sample_month

Found = TypeVar("Found")


@dataclass(slots=True)
class Timing:
    """Seconds of one kind of question, and how many answers were proven."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    proven: int = 0

    def run(self, work: Callable[[], Found], proven: Callable[[Found], bool]) -> Found:
        wall, processor = time.perf_counter(), time.process_time()
        found = work()
        self.wall.append(time.perf_counter() - wall)
        self.processor.append(time.process_time() - processor)
        self.proven += proven(found)
        return found

    def line(self, name: str) -> str:
        wall, processor = sorted(self.wall), sorted(self.processor)
        middle, most = statistics.median(wall), wall[-1]
        return (
            f"{name:34} {len(wall):4} x  median {middle:6.3f} s ({statistics.median(processor):.3f}), "
            f"longest {most:6.3f} s ({processor[-1]:.3f}), proven {self.proven} of {len(wall)}"
        )


def main() -> int:
    """One line a kind of question."""
    options = _options()
    timings = {
        name: Timing()
        for name in (
            "why here, who can (no solver)",
            "next best, exact",
            "repair: absence of 1 day",
            "repair: absence of 3 days",
            "repair: absence of 7 days",
            "ways out",
            "why is there no better",
        )
    }
    for seed in range(1, options.months + 1):
        full = _solved(sample_month(seed), options.seconds)
        _cells(full, timings, options.cells)
        _absences(full, timings)
        _short(_solved(_four_away(sample_month(seed)), options.seconds), timings)
    for name, timing in timings.items():
        if timing.wall:
            print(timing.line(name), flush=True)
    return 0


def _solved(plan: Plan, seconds: float) -> Plan:
    answer = solve(RosterProblem(plan), After.seconds_from_now(seconds), seed=1, seconds=seconds)
    return plan.with_rows(answer.rows)


def _four_away(plan: Plan) -> Plan:
    """A month that cannot be filled: four of twelve have leave in the second week."""
    away = tuple(
        replace(nurse, leave=(*nurse.leave, Leave(7, 13, "holiday"))) if number < 4 else nurse
        for number, nurse in enumerate(plan.nurses)
    )
    return replace(plan, nurses=away)


def _cells(plan: Plan, timings: dict[str, Timing], most: int) -> None:
    worked = [(nurse.id, day) for nurse in plan.nurses for day, kind in enumerate(plan.row(nurse.id)) if kind != FREE]
    for nurse, day in worked[:: max(1, len(worked) // most)][:most]:
        kind = plan.row(nurse)[day]
        timings["why here, who can (no solver)"].run(
            lambda nurse=nurse, day=day, kind=kind: (why_here(plan, nurse, day), who_can(plan, day, kind)),
            lambda _: True,
        )
        request = NextBestRequest(RosterProblem(plan), nurse, day, kind)
        timings["next best, exact"].run(lambda request=request: next_best(request, never), lambda one: one.proven)


def _absences(plan: Plan, timings: dict[str, Timing]) -> None:
    for days in (1, 3, 7):
        for number in (1, 4, 8):
            nurse = plan.nurses[number].id
            first = next(day for day in range(7, 28) if plan.row(nurse)[day] != FREE)
            absence = Absence(nurse, first, min(27, first + days - 1))
            request = RepairRequest(RosterProblem(plan, first), absence)
            timings[f"repair: absence of {days} day{'s' if days > 1 else ''}"].run(
                lambda request=request: repair(request, never),
                lambda answer: all(one.proven for one in answer.options),
            )


def _short(plan: Plan, timings: dict[str, Timing]) -> None:
    problem = RosterProblem(plan)
    ways = timings["ways out"].run(
        lambda: ways_out(WaysRequest(problem), never), lambda answer: all(way.least for way in answer.ways)
    )
    print(
        f"{sum(one.amount for one in ways.short)} open:",
        "; ".join(f"{way.strength} gives {len(way.gives)}, mends {way.mended}" for way in ways.ways) or "no way",
    )
    if ways.short:
        timings["why is there no better"].run(
            lambda: no_better(NoBetterRequest(problem), never), lambda answer: answer.confirmed
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--months", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=8.0, help="to solve each month before anything is asked")
    parser.add_argument("--cells", type=int, default=6, help="asked about in each month")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
