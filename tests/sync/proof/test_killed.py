"""kill -9 of devices and backend in the middle of everything: what was told to be written is on both devices, once."""

from __future__ import annotations

import secrets
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
KILLS = 2

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is a thing of POSIX systems")


def test_killed_at_random_moments(memory_folder: Path) -> None:
    """Some kills of backend, devices and a newcomer; `bench_sync_crashes.py killed` goes on, on PostgreSQL too."""
    seed = secrets.randbelow(1 << 32)
    print("seed", seed)
    words = [str(memory_folder), f"sqlite:///{memory_folder / 'backend.db'}", str(KILLS), str(seed)]
    command = [sys.executable, "-m", "tests.sync.proof.killing", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(done.stdout.split()[-1]) > 0, done.stdout
