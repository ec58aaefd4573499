"""Kill -9 and a full disk at every single write: an acknowledged change survives, a refused one leaves nothing."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.shim import run_under_shim

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
    ("scenario", "step", "fewest"), [("commit", 1, 100), ("create", 37, 300), ("upgrade", 1, 90), ("full", 3, 80)]
)
def test_every_point(scenario: str, step: int, fewest: int, shim_library: Path, folder: Path) -> None:
    """Each point leaves all or nothing: of a change at every write, of a new team, an upgrade, a full disk at some."""
    said = run_under_shim("tests.support.failing_disk", scenario, str(folder), str(step), library=shim_library)
    assert int(said.split()[-1]) >= fewest, said
