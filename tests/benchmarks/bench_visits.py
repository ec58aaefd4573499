"""Plans public instances and made-up days: gaps to published values, and ratios to other routing programs.

Run: `python3 dev.py bench visits --seconds 10 --seeds 3 [words that a name must contain ...]`;
`--only public` or `--only plain` for one of the two parts. The other programs are not part of the app:
`.venv/bin/python -m pip install --require-hashes -r requirements/bench.txt` brings PyVRP and VROOM.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import geometric_mean, mean, median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from scheduling.benchmarks.home_care import read_instance
from scheduling.benchmarks.home_care_problem import problem_of, solution_of
from scheduling.stop import never
from scheduling.visits.anneal.search import Effort
from scheduling.visits.evaluate import evaluate, timetable
from scheduling.visits.problem import Agenda, Plan, Problem, Turn
from scheduling.visits.solve import solve
from tests.support.visits.plain_days import PlainDay, plain_day
from tests.support.visits.public_visits import FOLDER, instances, verdict, write_json
from tests.support.visits.rivals import HOW_TO_INSTALL, Rounds, rivals

PLAIN_DAYS = ((55, 6), (60, 6), (60, 8), (65, 7), (100, 10))
"""Visits and nurses of the made-up days; each is made once a seed."""


@dataclass(frozen=True, slots=True)
class Result:
    """One run: the gap in percent (None: not accepted by the independent checker) and the speed."""

    gap_percent: float | None
    first_plan_seconds: float
    moves_per_cpu_second: float


def main() -> int:
    """The public instances, then the made-up days."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--only", choices=("public", "plain"))
    options = parser.parse_args()
    if options.only != "plain":
        public(options.names, seconds=options.seconds, seeds=options.seeds)
    if options.only != "public" and not options.names:
        plain(seconds=options.seconds, seeds=options.seeds)
    return 0


# public instances


def public(names: list[str], *, seconds: float, seeds: int) -> None:
    """One line per instance, then the mean with gaps below -2 % counted as -2 %."""
    best, medians = published(), []
    for path in instances():
        if names and not any(name in path.stem for name in names):
            continue
        runs = [run_once(path, best[path.stem], seconds=seconds, seed=seed + 1) for seed in range(seeds)]
        gaps = [run.gap_percent if run.gap_percent is not None else 100.0 for run in runs]
        medians.append(max(-2.0, median(gaps)))
        first, speed = max(run.first_plan_seconds for run in runs), median(run.moves_per_cpu_second for run in runs)
        print(
            f"{path.stem:75} {median(gaps):+7.2f} %  ({', '.join(f'{gap:+.2f}' for gap in gaps)})"
            f"  first plan {first:.2f} s  {speed / 1e6:.2f} M moves/CPU-s and thread",
            flush=True,
        )
    if medians:
        print(f"mean of medians {mean(medians):+.2f} %, worst {max(medians):+.2f} %")
    else:
        print(f"no public instances at {FOLDER} (set TEAMAPP_SHARED)")


def published() -> dict[str, float]:
    """The best published total per instance file."""
    with (FOLDER / "published.csv").open(encoding="utf-8") as rows:
        return {f"{row['set']}__{row['instance']}": float(row["published_total"]) for row in csv.DictReader(rows)}


def run_once(path: Path, best: float, *, seconds: float, seed: int) -> Result:
    """Solve one instance and let the independent checker price the plan."""
    instance = read_instance(path)
    first: list[float] = []
    cpu = time.process_time()
    solved = solve(
        problem_of(instance),
        never,
        seed=seed,
        effort=Effort(seconds=seconds),
        report=lambda one: first.append(one.seconds),
    )
    cpu = time.process_time() - cpu
    with tempfile.TemporaryDirectory() as folder:
        values, violations = verdict(path, write_json(Path(folder) / "plan.json", solution_of(instance, solved.plan)))
    gap = None if violations else 100.0 * (values["total"] - best) / best
    return Result(gap, first[0], solved.moves / cpu)


# made-up days beside other programs


def plain(*, seconds: float, seeds: int) -> None:
    """One line per day with what each program reaches, then its mean ratio to ours; the evaluator prices all plans."""
    asked = rivals()
    for name in (name for name, rival in asked.items() if rival is None):
        print(f"{name} is not installed, so it is left out: {HOW_TO_INSTALL}")
    ratios: dict[str, list[float]] = {name: [] for name, rival in asked.items() if rival}
    for seed in range(1, seeds + 1):
        for visits, nurses in PLAIN_DAYS:
            day = plain_day(visits, nurses, seed=1000 * seed + visits + nurses)
            own = travel_seconds(day.problem, our_plan(day, seconds=seconds, seed=seed))
            words = [f"ours {_shown(own)}"]
            for name, row in ratios.items():
                rival = asked[name]
                assert rival is not None
                theirs = travel_seconds(day.problem, plan_of(day.problem, rival(day, seconds, seed)))
                words.append(f"{name} {_shown(theirs)}")
                if own is not None and theirs is not None:
                    row.append(theirs / own)
            print(f"{visits} visits, {nurses} nurses, seed {seed}: {', '.join(words)}", flush=True)
    for name, row in ratios.items():
        if row:
            level = sum(one >= 1.0 - 1e-9 for one in row)
            print(
                f"{name}: {geometric_mean(row):.4f} times our travel (mean of {len(row)}), at best {min(row):.4f};"
                f" ours is at least level in {level} of {len(row)}"
            )


def our_plan(day: PlainDay, *, seconds: float, seed: int) -> Plan:
    """Our rounds."""
    return solve(day.problem, never, seed=seed, effort=Effort(seconds=seconds)).plan


def plan_of(problem: Problem, rounds: Rounds) -> Plan:
    """Another program's rounds with the times they lead to."""
    turns = (
        Turn(problem.visits[row].key, (nurse.key,))
        for nurse, own in zip(problem.nurses, rounds, strict=True)
        for row in own
    )
    return timetable(problem, Agenda(tuple(turns)))


def travel_seconds(problem: Problem, plan: Plan) -> float | None:
    """What the reference evaluator says of a plan; None where it breaks a limit or lacks a visit."""
    evaluation = evaluate(problem, plan)
    return evaluation.total if evaluation.legal and not evaluation.missing else None


def _shown(seconds: float | None) -> str:
    return "no legal plan" if seconds is None else f"{seconds:.0f} s"


if __name__ == "__main__":
    raise SystemExit(main())
