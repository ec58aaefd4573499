"""Print how far our rosters are from the best known values and from our own proven bounds, beside plain CP-SAT.

    python3 dev.py bench roster [--seconds 60] [--seeds 1,2,3] [--instances 1,2,4] [--only public]

In one run: the public instances (median of the seeds, beside CP-SAT with its default workers for the same time and
published values), generated months of a team of twelve over 28 days in 10 s and over 42 days in 60 s (ten each), and
generated months with the product's rules. Every public roster is confirmed by the independent checker, generated ones
by the grid's own judge. Processor time and the load stand beside the figures, as other work makes them worse.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from scheduling.benchmarks.roster_format import read_grid
from scheduling.progress import Progress
from scheduling.roster.columns.ladder import TaskAnswer, solve_task
from scheduling.roster.columns.public.compact import Compact
from scheduling.roster.columns.public.grid import Grid, cost
from scheduling.roster.columns.public.task import task_of
from scheduling.roster.columns.row import OFF, Row
from scheduling.roster.problem import RosterProblem, RosterRequest
from scheduling.roster.solve import run
from scheduling.roster.stated.cpsat import Limits
from scheduling.stop import never
from tests.support.roster.sample_month import sample_month
from tests.support.roster.team_instance import team_text

BEST_KNOWN = {
    1: 607,
    2: 828,
    3: 1001,
    4: 1716,
    5: 1143,
    6: 1950,
    7: 1056,
    8: 1300,
    9: 439,
    10: 4631,
    11: 3443,
    12: 4040,
    13: 1348,
    14: 1278,
    15: 3829,
    16: 3225,
    17: 5746,
    18: 4459,
    19: 3149,
    20: 4769,
}
"""As in the independent checker."""

GUROBI = {1: 607, 2: 828, 4: 1716, 5: 1143, 6: 1950, 7: 1056, 16: 3515}
"""Ten minutes of Gurobi in Curtois and Qu (2014), from the gaps (0 %, on 16 about 9 %) noted in the design page."""

SHARED = Path(os.environ.get("TEAMAPP_SHARED", Path(__file__).parents[2].parent / "shared")) / "benchmarks" / "roster"


@dataclass(frozen=True, slots=True)
class Measured:
    """One solve: its answer, wall and processor seconds."""

    answer: TaskAnswer
    wall: float
    cpu: float


def main() -> int:
    """The parts that are asked for, one line an instance."""
    options = _options()
    print(f"load {os.getloadavg()[0]:.1f} at the start, {os.cpu_count()} cores")
    if "public" in options.only:
        _public(options)
    if "team" in options.only:
        _team(28, options.seconds / 6, options.generated)
        _team(42, options.seconds, options.generated)
    if "month" in options.only:
        for seed in range(1, 6):
            _month(seed, options.seconds)
    return 0


def _public(options: argparse.Namespace) -> None:
    if not SHARED.is_dir():
        print(f"public instances left out: {SHARED} is not here, set TEAMAPP_SHARED to the shared folder")
        return
    print("branch and price of Curtois and Qu (2014): values could not be read, so they are not printed")
    print(f"seeds {options.seeds}, {options.seconds:g} s; median of the seeds, all values in brackets")
    print(
        "instance  size  best known  Gurobi 10 min  ours (all)  gap %  bound  own gap %  wall s  cpu s  CP-SAT  gap %"
    )
    for number in options.instances:
        file = SHARED / f"Instance{number}.txt"
        if file.exists():
            _instance(number, file, options)
        else:
            print(f"{number:8}  left out: {file.name} is not among the shared instances")


def _instance(number: int, file: Path, options: argparse.Namespace) -> None:
    grid = read_grid(file)
    runs = [_measured(grid, options.seconds, seed) for seed in options.seeds]
    for one in runs:
        _confirm(file, grid, one.answer)
    middle = sorted(runs, key=lambda one: one.answer.cost or 0)[len(runs) // 2]
    size = f"{len(grid.members)}x{grid.days}x{len(grid.kinds)}"
    values = " ".join(str(one.answer.cost) for one in runs)
    ours, bound = middle.answer.cost or 0, middle.answer.bound
    line = (
        f"{number:8}  {size:9}  {BEST_KNOWN[number]:10}  {GUROBI.get(number, 'not published')!s:>13}  {ours} ({values})"
    )
    line += f"  {_gap(ours, BEST_KNOWN[number])}  {bound:g}  {'proven' if middle.answer.proven else _gap(ours, bound)}"
    line += f"  {middle.wall:.1f}  {middle.cpu:.0f}"
    if options.plain:
        plain = _plain(grid, options.seconds, options.seeds[0])
        line += f"  {plain or '-'}  {_gap(plain, BEST_KNOWN[number])}"
    print(line + f"  load {os.getloadavg()[0]:.1f}", flush=True)


def _measured(grid: Grid, seconds: float, seed: int) -> Measured:
    began, cpu = time.monotonic(), time.process_time()
    answer = solve_task(task_of(grid), never, seconds=seconds, seed=seed)
    return Measured(answer, time.monotonic() - began, time.process_time() - cpu)


def _confirm(file: Path, grid: Grid, answer: TaskAnswer) -> None:
    """The independent checker finds no violation and the same cost; anything else ends the benchmark."""
    assert answer.rows is not None
    names = {m.key: [_name(grid, kind) for kind in row] for m, row in zip(grid.members, answer.rows, strict=True)}
    with tempfile.NamedTemporaryFile("w", suffix=".json") as out:
        json.dump({"assignments": names}, out)
        out.flush()
        command = [sys.executable, str(SHARED / "check_roster.py"), str(file), out.name]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert f"objective {answer.cost} " in said, said


def _name(grid: Grid, kind: int) -> str:
    return "" if kind == OFF else grid.kinds[kind]


def _plain(grid: Grid, seconds: float, seed: int) -> int | None:
    """CP-SAT with two default workers on the cell model."""
    rows: tuple[Row, ...] | None = Compact(grid).improve(None, Limits(seconds, seed, never, subsolvers=())).rows
    return None if rows is None else cost(grid, rows)


def _team(days: int, seconds: float, count: int) -> None:
    """Generated months of twelve nurses."""
    gaps = []
    for seed in range(1, count + 1):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write(team_text(seed=seed, days=days))
            file.flush()
            grid = read_grid(file.name)
        done = _measured(grid, seconds, 1)
        ours, bound = done.answer.cost or 0, done.answer.bound
        gaps.append(100 * (ours - bound) / max(1, ours))
        print(
            f"team 12x{days}x3, generated {seed}: cost {ours}, bound {bound:g}, gap {gaps[-1]:.2f} %, "
            f"{done.wall:.1f} s, cpu {done.cpu:.0f} s, load {os.getloadavg()[0]:.1f}",
            flush=True,
        )
    print(f"team 12x{days}x3: median gap {statistics.median(gaps):.2f} %, worst {max(gaps):.2f} % in {seconds:g} s")


def _month(seed: int, seconds: float) -> None:
    """A generated team's month with the Dutch profile and sixteen weeks of history."""
    told: list[Progress] = []
    began = time.monotonic()
    answer = run(RosterRequest(RosterProblem(sample_month(seed)), seconds, seed), told.append, never)
    first = told[0] if told else None
    print(
        f"month {seed}: first roster {first.seconds if first else 0:.1f} s, cost {answer.cost}, bound {answer.bound}, "
        f"gap {_gap(answer.cost, answer.bound or 0)} %, {time.monotonic() - began:.1f} s",
        flush=True,
    )


def _gap(value: float | None, best: float) -> str:
    return "-" if value is None or best <= 0 else f"{100 * (value / best - 1):.2f}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "--seconds", type=float, default=60.0, help="for each solve; twelve nurses over 28 days get a sixth"
    )
    parser.add_argument("--seeds", type=_numbers, default=[1, 2, 3])
    parser.add_argument("--instances", type=_numbers, default=[1, 2, 4, 5, 7, 8, 14])
    parser.add_argument("--only", type=lambda text: text.split(","), default=["public", "team", "month"])
    parser.add_argument("--generated", type=int, default=10, help="how many generated months of each length")
    parser.add_argument("--no-plain", dest="plain", action="store_false", help="leave plain CP-SAT out")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(one) for one in text.split(",")]


if __name__ == "__main__":
    sys.exit(main())
