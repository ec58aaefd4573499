"""`python -m scheduling.benchmarks visits INSTANCE.json --seconds S --seed K --out solution.json`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from scheduling.benchmarks.errors import UnusableFile
from scheduling.benchmarks.home_care import FORMAT_REMEDY, read_instance
from scheduling.benchmarks.home_care_problem import problem_of, solution_of, unknown_components
from scheduling.visits.problem import Improvement


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("instance", type=Path, metavar="INSTANCE.json", help="instance in the UHHC format")
    parser.add_argument("--seconds", type=_seconds, default=10.0, metavar="S", help="wall-clock seconds to plan (10)")
    parser.add_argument("--seed", type=int, default=1, metavar="K", help="seed of the random numbers (1)")
    parser.add_argument("--out", type=Path, required=True, metavar="SOLUTION.json", help="where to write the rounds")
    parser.add_argument("--slow", action="store_true", help="plan without the compiled core, a hundred times slower")


def run(options: argparse.Namespace) -> int:
    """Solve, write, and print what was reached; raises UnusableFile."""
    instance_file, out = Path(options.instance), Path(options.out)
    instance = read_instance(instance_file)
    if unknown := unknown_components(instance):
        thing = f"cost component '{unknown[0]}' is not supported"
        raise UnusableFile(thing, place=f"{instance_file}: metadata.cost_components", remedy=FORMAT_REMEDY)
    if not out.resolve().parent.is_dir():
        raise UnusableFile("there is no such folder", place=str(out.parent), remedy="Make the folder or name another.")
    from scheduling.core.face import CoreMissing
    from scheduling.stop import After
    from scheduling.visits.solve import solve

    def tell(improvement: Improvement) -> None:
        print(f"{improvement.seconds:8.2f} s  cost {improvement.value:.3f}", file=sys.stderr)

    stop = After.seconds_from_now(float(options.seconds))
    try:
        solved = solve(problem_of(instance), stop, seed=int(options.seed), report=tell, slow=bool(options.slow))
    except CoreMissing as error:
        print(f"error: {error}, or add --slow", file=sys.stderr)
        return 1
    _write(out, msgspec.json.encode(solution_of(instance, solved.plan)))
    left = len(solved.plan.not_planned)
    print(f"cost {solved.cost:.3f}, {left} visits left out, {solved.seconds:.1f} s, {solved.moves / 1e6:.1f} M moves")
    return 0


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content + b"\n")
    except OSError as error:
        reason = error.strerror or "cannot be written"
        raise UnusableFile(reason, place=str(out), remedy="Name a file that can be written.") from error


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds < 1e6:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of seconds above zero")
    return seconds
