"""`python -m tests.sync.simulator [--small] SEED ...` runs histories again by their seeds and cuts down what fails."""

from __future__ import annotations

import sys

from tests.sync.simulator.history import SMALL, History, draw
from tests.sync.simulator.run import Outcome, run
from tests.sync.simulator.shrink import shrunk


def main(words: list[str]) -> int:
    """How many of the histories fail."""
    small = "--small" in words
    seeds = [int(word) for word in words if word != "--small"]
    outcomes = [run(draw(seed, **SMALL) if small else draw(seed)) for seed in seeds]
    for outcome in outcomes:
        print(described(outcome))
    failed = [outcome for outcome in outcomes if outcome.broken]
    for outcome in failed:
        print(f"cut down: {described(run(cut_down(outcome)))}")
    return len(failed)


def cut_down(outcome: Outcome) -> History:
    """A small history that breaks one of the same invariants."""

    def fails(history: History) -> bool:
        return bool(run(history).invariants & outcome.invariants)

    return shrunk(outcome.history, fails)


def described(outcome: Outcome) -> str:
    """The history with its steps, and what it broke."""
    history = outcome.history
    lines = [
        f"seed {history.seed}: {history.devices} devices, {len(history.steps)} steps, {outcome.writes} writes, "
        f"{outcome.messages} messages, faults: {', '.join(sorted(history.faults)) or 'none'}",
        f"  told: {', '.join(sorted(outcome.told)) or 'nothing'}",
    ]
    if outcome.broken:
        lines += [f"  BROKEN {one}" for one in outcome.broken]
        lines += [f"  {one}" for one in history.steps]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
