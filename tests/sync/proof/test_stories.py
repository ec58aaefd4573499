"""Random lives of a team on real stores; and mistakes that a store could make, each of which they notice."""

from __future__ import annotations

import random
import secrets
from pathlib import Path

import pytest

from tests.sync.proof.store_bugs import STORE_BUGS
from tests.sync.proof.stories import run

STORIES, MISTAKES = 1, 1
TRIES = 10


def test_a_store_holds_what_was_sent() -> None:
    """Rows, screen and history are those of the plain merge of all batches that were sent; so is the state's name."""
    first = secrets.randbelow(1 << 40)
    print("seeds", first, "to", first + STORIES - 1)
    for seed in range(first, first + STORIES):
        assert run(seed) == [], f"seed {seed}"


def test_a_planted_mistake_of_a_store_is_noticed() -> None:
    """One of them, another each time; `bench_sync_histories.py store_bugs` plants all."""
    for name in random.SystemRandom().sample(sorted(STORE_BUGS), MISTAKES):
        bug = STORE_BUGS[name]
        print(name)
        if not any(run(seed, bug.plant) for seed in range(bug.seed, bug.seed + TRIES)):
            pytest.fail(f"{TRIES} stories do not notice: {bug.says}")


def test_the_page_names_every_mistake_of_a_store() -> None:
    """docs/sync-proof.md is about what is really planted."""
    page = (Path(__file__).parents[3] / "docs" / "sync-proof.md").read_text(encoding="utf-8")
    assert [name for name, bug in STORE_BUGS.items() if f"| {name} | {bug.says} |" not in page] == []
