"""Kill -9 and a full disk at every single write: an acknowledged change survives, a refused one leaves nothing."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.store.shim import run_under_shim

MEMORY = Path("/dev/shm")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """In memory where that can be: a kill takes the process, not the machine, so there is no disk to wait for."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(prefix="teamapp-test-", dir=MEMORY) as made:
        yield Path(made)


@pytest.mark.parametrize(
    ("scenario", "step", "fewest"), [("commit", 19, 95), ("create", 97, 250), ("upgrade", 23, 85), ("full", 29, 80)]
)
def test_every_point(scenario: str, step: int, fewest: int, shim_library: Path, folder: Path) -> None:
    """Each point leaves all or nothing: of a change, of a new team, of an upgrade, with a full disk.

    Some of the writes, from a random one on; `bench_sync_crashes.py` tries every single one.
    """
    first = random.SystemRandom().randrange(1, step + 1)
    words = (scenario, str(folder), str(step), str(first))
    print(*words)
    said = run_under_shim("tests.support.store.failing_disk", *words, library=shim_library)
    assert int(said.split()[-1]) >= fewest, said
