"""Solve a public nurse roster instance and write the roster."""

from __future__ import annotations

import argparse
import json
import math
import time
from pathlib import Path

from scheduling.benchmarks.errors import UnusableFile
from scheduling.benchmarks.roster_format import read_grid
from scheduling.progress import Progress
from scheduling.roster.columns.public.grid import Grid
from scheduling.roster.columns.row import OFF, Row


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("instance", type=Path, metavar="INSTANCE.txt", help="an instance in the Curtois-Qu format")
    parser.add_argument("--seconds", type=_seconds, default=60.0, help="wall clock to use (default 60)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed searches the same way (default 1)")
    parser.add_argument("--out", type=Path, required=True, metavar="roster.json", help="file to write the roster to")


def run(options: argparse.Namespace) -> int:
    """Read, solve, write; 0 with a roster, 1 if none was found in time."""
    began = time.monotonic()
    grid = read_grid(options.instance)
    _check_writable(options.out)
    # heavy: only after the file has proved to be usable
    from scheduling.roster.columns.diagram import NoRow
    from scheduling.roster.columns.ladder import solve_task
    from scheduling.roster.columns.public.task import task_of
    from scheduling.stop import never

    try:
        task = task_of(grid)
        left = max(0.2 * options.seconds, options.seconds - (time.monotonic() - began))
        answer = solve_task(task, never, seconds=left, seed=options.seed, report=_tell)
    except NoRow as none:
        who = "a nurse" if none.member is None else f"nurse {grid.members[none.member].key}"
        remedy = "Give her more room: other minutes, runs, weekends or days off."
        raise UnusableFile(f"no row of {who} keeps all rules", place=str(options.instance), remedy=remedy) from None
    if answer.rows is None:
        thing, remedy = f"no roster was found in {options.seconds:g} s", "Give it more --seconds."
        raise UnusableFile(thing, place=str(options.instance), remedy=remedy)
    _write(options.out, grid, answer.rows)
    print(
        f"cost {answer.cost}  {_proof(answer.cost or 0, answer.bound)}  {answer.seconds:.1f} s",
        f" written to {options.out}",
    )
    return 0


def _proof(cost: int, bound: float) -> str:
    if bound == -math.inf:
        return "bound -  nothing is proven yet"
    gap = 100 * (cost - bound) / max(1, cost)
    return f"bound {bound:g}  " + (
        "the best there is, proven" if cost <= bound else f"at most {gap:.2f} % above the best there can be"
    )


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds") from None
    if not 0 < seconds <= 86_400:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 86400 seconds")
    return seconds


def _check_writable(out: Path) -> None:
    """Refuse before the solve, not after it."""
    if out.is_dir() or not out.parent.is_dir():
        raise UnusableFile("cannot be written", place=str(out), remedy="Name a file in a folder that exists.")


def _write(out: Path, grid: Grid, rows: tuple[Row, ...]) -> None:
    names = [["" if kind == OFF else grid.kinds[kind] for kind in row] for row in rows]
    assignments = {member.key: row for member, row in zip(grid.members, names, strict=True)}
    try:
        out.write_text(json.dumps({"assignments": assignments}), encoding="utf-8")
    except OSError as error:
        raise UnusableFile(
            f"cannot be written ({error.strerror})", place=str(out), remedy="Name another file."
        ) from None


def _tell(progress: Progress) -> None:
    value = "-" if progress.value is None else f"{progress.value:g}"
    bound = "-" if progress.bound is None else f"{progress.bound:g}"
    print(f"{progress.seconds:6.1f} s  cost {value}  bound {bound}", flush=True)
