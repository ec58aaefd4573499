"""Print how far our rosters of the public instances are from the best known values, beside plain CP-SAT.

    python tests/benchmarks/bench_roster.py [--seconds 60] [--seed 1] [--instances 1,2,4] [--plain] [--month]

Both are re-scored by the grid's own evaluator, which the tests compare with the independent checker. `--plain` also
runs CP-SAT with its default workers for the same time; `--month` runs generated months of a team of twelve with all
rules.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from scheduling.benchmarks.roster_format import read_grid
from scheduling.progress import Progress
from scheduling.roster.columns.compact import Compact
from scheduling.roster.columns.grid import Grid, cost
from scheduling.roster.columns.ladder import solve_grid
from scheduling.roster.cpsat import Limits
from scheduling.roster.problem import RosterProblem, RosterRequest
from scheduling.roster.solve import run
from scheduling.stop import never
from tests.support.sample_month import sample_month

BEST_KNOWN = {1: 607, 2: 828, 4: 1716, 5: 1143, 7: 1056, 8: 1300, 14: 1278}
SHARED = Path(os.environ.get("TEAMAPP_SHARED", Path(__file__).parents[2].parent / "shared")) / "benchmarks" / "roster"


def main() -> int:
    """One line an instance."""
    options = _options()
    if options.month:
        for seed in range(1, 6):
            _month(seed, options.seconds)
        return 0
    if not SHARED.is_dir():
        print(f"{SHARED} is not here: set TEAMAPP_SHARED to the shared folder", file=sys.stderr)
        return 1
    print(
        "instance  best known  ours  gap %  bound  own gap %  seconds"
        + ("  plain CP-SAT  gap %" if options.plain else "")
    )
    for number in options.instances:
        _instance(number, options)
    return 0


def _instance(number: int, options: argparse.Namespace) -> None:
    grid = read_grid(SHARED / f"Instance{number}.txt")
    answer = solve_grid(grid, never, seconds=options.seconds, seed=options.seed)
    best, ours = BEST_KNOWN[number], answer.cost
    own = _gap(ours, answer.bound)
    line = f"{number:8}  {best:10}  {ours or '-':>4}  {_gap(ours, best):>5}  {answer.bound:5}  {own:>9}"
    line += f"  {answer.seconds:7.1f}"
    if options.plain:
        plain = _plain(grid, options.seconds, options.seed)
        line += f"  {plain or '-':>12}  {_gap(plain, best):>5}"
    print(line, flush=True)


def _plain(grid: Grid, seconds: float, seed: int) -> int | None:
    """CP-SAT with two default workers on the cell model."""
    limits = Limits(seconds, seed, never, subsolvers=())
    rows, _, _ = Compact(grid).improve(None, limits)
    return None if rows is None else cost(grid, rows)


def _month(seed: int, seconds: float) -> None:
    """A generated team's month with the Dutch profile and sixteen weeks of history."""
    told: list[Progress] = []
    began = time.monotonic()
    answer = run(RosterRequest(RosterProblem(sample_month(seed)), seconds, seed), told.append, never)
    first = told[0] if told else None
    print(
        f"month {seed}: first roster {first.seconds if first else 0:.1f} s, cost {answer.cost}, bound {answer.bound}, "
        f"gap {_gap(answer.cost, int(answer.bound or 0))} %, {time.monotonic() - began:.1f} s",
        flush=True,
    )


def _gap(value: int | None, best: int) -> str:
    return "-" if value is None or best <= 0 else f"{100 * (value / best - 1):.2f}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--instances", type=lambda text: [int(one) for one in text.split(",")], default=list(BEST_KNOWN)
    )
    parser.add_argument("--plain", action="store_true", help="also plain CP-SAT with its default workers")
    parser.add_argument("--month", action="store_true", help="generated months of a team instead")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(one) for one in text.split(",")]


if __name__ == "__main__":
    sys.exit(main())
