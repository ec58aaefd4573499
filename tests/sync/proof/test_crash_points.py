"""The process dies, or the disk fills, at a write of the exchange: what was acknowledged is there, and travels once."""

from __future__ import annotations

import random
from pathlib import Path

from tests.support.store.shim import run_under_shim

TRIED = {"exchange": (2, 360), "join": (1, 680), "upgrade": (1, 510), "go_back": (1, 470), "full": (1, 150)}
"""How many writes, of how many that there are about; `bench_sync_crashes.py` tries every single one."""


def test_dead_at_a_write(shim_library: Path, memory_folder: Path) -> None:
    """While it seals, sends, applies, begins from a snapshot, upgrades, goes back to a copy; and with a full disk."""
    chance = random.SystemRandom()
    words = [
        f"{name}={','.join(str(chance.randrange(1, most)) for _ in range(count))}"
        for name, (count, most) in TRIED.items()
    ]
    print("points:", *words)
    said = run_under_shim("tests.sync.proof.crashing", str(memory_folder), *words, library=shim_library)
    reached = {line.split()[0]: int(line.split()[1]) for line in said.splitlines()}
    assert reached.keys() == TRIED.keys()
    assert sum(reached.values()) > len(TRIED) / 2, said
