"""Prints, per public instance, the gap to the published best (median of seeds) and the moves per CPU-second.

Run: `python3 dev.py bench visits --seconds 10 --seeds 3 [words that a name must contain ...]`.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scheduling.benchmarks.home_care import read_instance
from scheduling.benchmarks.home_care_problem import problem_of
from scheduling.stop import After
from scheduling.visits.evaluate import evaluate
from scheduling.visits.solve import solve
from tests.support.public_visits import FOLDER, instances


@dataclass(frozen=True, slots=True)
class Result:
    """One run: the gap in percent (None: a visit that must be made is missing) and the speed."""

    gap_percent: float | None
    first_plan_seconds: float
    moves_per_cpu_second: float


def published() -> dict[str, float]:
    """The best published total per instance file."""
    with (FOLDER / "published.csv").open(encoding="utf-8") as rows:
        return {f"{row['set']}__{row['instance']}": float(row["published_total"]) for row in csv.DictReader(rows)}


def run_once(path: Path, best: float, *, seconds: float, seed: int) -> Result:
    """Solve one instance and price the plan with the reference evaluator."""
    problem = problem_of(read_instance(path))
    first: list[float] = []
    cpu = time.process_time()
    stop = After.seconds_from_now(seconds)
    solved = solve(problem, stop, seed=seed, report=lambda one: first.append(one.seconds))
    cpu = time.process_time() - cpu
    evaluation = evaluate(problem, solved.plan)
    sound = evaluation.legal and not evaluation.missing
    gap = 100.0 * (evaluation.total - best) / best if sound else None
    return Result(gap, first[0], solved.moves / cpu)


def main() -> None:
    """One line per instance, then the mean with gaps below -2 % counted as -2 %."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    best, medians = published(), []
    for path in instances():
        if options.names and not any(name in path.stem for name in options.names):
            continue
        runs = [
            run_once(path, best[path.stem], seconds=options.seconds, seed=seed + 1) for seed in range(options.seeds)
        ]
        gaps = [run.gap_percent if run.gap_percent is not None else 100.0 for run in runs]
        medians.append(max(-2.0, median(gaps)))
        first, speed = max(run.first_plan_seconds for run in runs), median(run.moves_per_cpu_second for run in runs)
        print(
            f"{path.stem:75} {median(gaps):+7.2f} %  ({', '.join(f'{gap:+.2f}' for gap in gaps)})"
            f"  first plan {first:.2f} s  {speed / 1e6:.2f} M moves/CPU-s",
            flush=True,
        )
    if medians:
        print(f"mean of medians {mean(medians):+.2f} %, worst {max(medians):+.2f} %")
    else:
        print(f"no public instances at {FOLDER} (set TEAMAPP_SHARED)")


if __name__ == "__main__":
    main()
