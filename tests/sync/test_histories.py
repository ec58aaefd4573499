"""Teams with fresh seeds live through whatever can go wrong; nothing is lost, forged, doubled or hidden."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from tests.sync.simulator.__main__ import cut_down, described
from tests.sync.simulator.bugs import BUGS
from tests.sync.simulator.history import SMALL, Fault, draw
from tests.sync.simulator.run import run

GROUPS, HISTORIES = 4, 15
TRIES = 60


@pytest.mark.parametrize("group", range(GROUPS))
def test_simulated_histories(group: int) -> None:
    """No invariant is broken; where one is, the seed and a small history that breaks it stand in the message."""
    first = secrets.randbelow(1 << 40)
    print(f"group {group}: seeds {first} to {first + HISTORIES - 1}")
    for seed in range(first, first + HISTORIES):
        outcome = run(draw(seed, **SMALL))
        if outcome.broken:
            again = f"python -m tests.sync.simulator --small {seed}"
            pytest.fail(f"{again}\n{described(outcome)}\ncut down: {described(run(cut_down(outcome)))}")


def test_the_same_seed_is_the_same_history() -> None:
    """A history can be run again: the same steps, requests, and words."""
    for seed in (1, 2):
        one, other = run(draw(seed)), run(draw(seed))
        assert one == other


@pytest.mark.parametrize("name", BUGS)
def test_a_planted_mistake_is_noticed(name: str) -> None:
    """Each mistake breaks an invariant of a history that holds without it."""
    bug = BUGS[name]
    for seed in range(bug.seed, bug.seed + TRIES):
        history = draw(seed, always=bug.needs, **SMALL)
        if run(history, bug.plant).broken:
            assert not run(history).broken
            return
    pytest.fail(f"{TRIES} histories do not notice: {bug.says}")


def test_the_page_names_every_mistake_and_fault() -> None:
    """docs/sync-proof.md is about what is really planted and drawn."""
    page = (Path(__file__).parents[2] / "docs" / "sync-proof.md").read_text(encoding="utf-8")
    assert [name for name in BUGS if f"| {name} | {BUGS[name].says} |" not in page] == []
    assert [fault.value for fault in Fault if fault.value not in page] == []
