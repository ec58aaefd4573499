"""Makes a failing history small: fewer faults, fewer steps, fewer devices, as long as it still fails the same way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tests.sync.simulator.history import History


def shrunk(history: History, fails: Callable[[History], bool], *, most_runs: int = 400) -> History:
    """The smallest history found by `most_runs` tries; it fails as the first one does."""
    runs = 0
    progress = True
    while progress and runs < most_runs:
        progress = False
        for smaller in _smaller(history):
            runs += 1
            if fails(smaller):
                history, progress = smaller, True
                break
            if runs >= most_runs:
                break
    return history


def _smaller(history: History) -> Iterator[History]:
    """Halves of the steps first, then single ones."""
    steps = history.steps
    length = len(steps) // 2
    while length:
        for start in range(0, len(steps), length):
            yield replace(history, steps=steps[:start] + steps[start + length :])
        length //= 2
    for fault in sorted(history.faults):
        less = {name: rate for name, rate in history.noise.items() if name != fault.value}
        yield replace(history, faults=history.faults - {fault}, noise=less)
    if history.devices > 2:
        yield replace(history, devices=history.devices - 1)
