"""Every budget of the window, with the sample team and with five years behind it: `python3 dev.py bench budgets`.

A line a budget: the figure, its limit, how much of it is used, how it stands to the last recorded figure of such a
machine, each taken by the yardstick of its moment, and that yardstick: what a fixed piece of work takes just now
(tests/support/yardstick.py). `--record` keeps today's (tests/benchmarks/recorded.json).
`--team sample` or `five` measures one team only.
The real program runs on the real profile, offscreen; CPU is that of the window's own thread unless said otherwise.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path

from tests.support.figures import machine, most
from tests.support.recorded import Figure, line, record, recorded
from tests.support.store.bench_profile import ROOT, as_installed, bench_profile, starts
from tests.support.store.key_file import FileKeys
from tests.support.yardstick import yardstick
from tests.support.years.team import five_years

TEAMS: dict[str, Callable[[], AbstractContextManager[tuple[Path, FileKeys]]]] = {
    "sample": bench_profile,
    "five": five_years,
}
STARTS = 3
SEARCHES = ("wound", "bos", "who moved bos", "wie heeft bos verplaatst", "bos wound", "kanaalstraat", "note: insulin")
KEYED = ("r", "ro", "roo", "week 47", "next tuesday", "12 nov", "anna bos", "vissr", "publ", "invullen", "dark")


def main() -> None:
    """Both teams, each in processes of its own."""
    options = _options()
    if options.inside:
        for one in _paced(_inside(Path(options.inside[0]), FileKeys(Path(options.inside[1])), options.team[0])):
            print(json.dumps(asdict(one)), flush=True)
        return
    last, found = recorded(), []
    for team in options.team:
        with TEAMS[team]() as (profile, keys):
            for one in chain(_paced(_started(team, profile, keys)), _in_process(team, profile, keys)):
                found.append(one)
                print(line(one, last), flush=True)
    print(machine())
    over = [one.name for one in found if one.value > one.limit]
    print(f"{len(found)} figures, over their limit: {', '.join(over) or 'none'}")
    if options.record:
        record(found)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--team", nargs="+", choices=tuple(TEAMS), default=list(TEAMS))
    parser.add_argument("--inside", nargs=2)
    return parser.parse_args()


def _paced(figures: Iterator[Figure]) -> Iterator[Figure]:
    """Each with the yardstick of its moment, the quicker of before and after; memory knows no pace."""
    before = yardstick()
    for one in figures:
        after = yardstick()
        yield replace(one, yardstick=min(before, after) if one.unit != "MiB" else 0.0)
        before = after


def _started(team: str, profile: Path, keys: FileKeys) -> Iterator[Figure]:
    """Fresh processes, the middle of three."""
    begun = starts(STARTS, at=(profile, keys))
    names = ("painted", "painted_cpu", "interactive", "interactive_cpu", "interactive_mib")
    painted, cpu, shown, shown_cpu, mib = (statistics.median(getattr(one, name) for one in begun) for name in names)
    yield Figure(f"{team}: first paint from process start", painted, 1.0, "s")
    yield Figure(f"{team}: first paint, processor time", cpu, 1.0, "s")
    yield Figure(f"{team}: the team shown and answering", shown, 3.0, "s")
    yield Figure(f"{team}: the same, processor time", shown_cpu, 3.0, "s")
    yield Figure(f"{team}: memory without the solver", mib, 150.0, "MiB")


def _in_process(team: str, profile: Path, keys: FileKeys) -> Iterator[Figure]:
    command = [sys.executable, "-m", "tests.benchmarks.bench_budgets", "--team", team, "--inside"]
    done = subprocess.Popen(
        [*command, str(profile), str(keys.file)],
        env=as_installed(keys),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert done.stdout is not None
    for said in done.stdout:
        if said.startswith("{"):
            yield Figure(**json.loads(said))
    if done.wait():
        assert done.stderr is not None
        raise SystemExit(f"{team}: {done.stderr.read()[-2000:]}")


def _inside(profile: Path, keys: FileKeys, team: str) -> Iterator[Figure]:
    from tests.support.window.budgets import Measured

    measured = Measured(profile, keys)
    try:
        for key, feedback, gap, whole in measured.pages():
            yield Figure(f"{team}: click to feedback, {key}", feedback, 50.0)
            yield Figure(
                f"{team}: longest without an answer, opening {key}", gap, 100.0, rest=f"there after {whole:.0f} ms"
            )
        yield _middle(f"{team}: full repaint of the roster", measured.repaints(), 16.0)
        yield _middle(f"{team}: a cell, from the key to its paint", measured.edits(), 5.0)
        yield _longest(f"{team}: palette, a key, window's CPU", measured.typed(KEYED), 30.0)
        yield _longest(f"{team}: palette, days and people, team's CPU", measured.asked(KEYED, everything=False), 30.0)
        yield _longest(f"{team}: search over everything", measured.asked(SEARCHES, everything=True), 200.0)
        yield Figure(f"{team}: longest without an answer while the solver runs", measured.solving(), 50.0)
    finally:
        measured.end()


def _middle(name: str, taken: list[float], limit: float) -> Figure:
    return Figure(name, statistics.median(taken), limit, rest=f"95 % below {most(taken):.2f}")


def _longest(name: str, taken: list[float], limit: float) -> Figure:
    return Figure(name, max(taken), limit, rest=f"median {statistics.median(taken):.2f}")


if __name__ == "__main__":
    began = time.monotonic()
    main()
    print(f"{time.monotonic() - began:.0f} s", file=sys.stderr)
