"""Every write and fsync of a device's store as a crash point, alone and while it exchanges; and a full disk at each.

    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_sync_crashes.py [failing_disk.commit | crashing.join | ...]
    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_sync_crashes.py killed 100

The first: a process dies (or finds the disk full from there on) at the first write, the second, and so on until none is
left; after each it is looked at what is there, and gone on to the end. The second: devices and backend are killed so
many times at random moments, with the backend's data in SQLite and in PostgreSQL. Prints numbers and times.
"""

from __future__ import annotations

import secrets
import sys
import tempfile
import time
from pathlib import Path

from tests.support.backend.postgres import Cluster
from tests.support.store.shim import build_shim, run_under_shim
from tests.sync.proof import killing

ALONE = ("commit", "create", "upgrade", "full")
"""Of `tests.support.store.failing_disk`."""
EXCHANGING = ("exchange", "join", "upgrade", "go_back", "full")
"""Of `tests.sync.proof.crashing`."""


def every_write(wanted: set[str]) -> None:
    """One scenario after the other."""
    words = {f"failing_disk.{name}": [name, "FOLDER", "1", "1"] for name in ALONE}
    words |= {f"crashing.{name}": ["FOLDER", f"{name}=all"] for name in EXCHANGING}
    modules = {"failing_disk": "tests.support.store.failing_disk", "crashing": "tests.sync.proof.crashing"}
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        library = build_shim(Path(folder))
        for called, said in words.items():
            if wanted and called not in wanted:
                continue
            started = time.monotonic()
            with tempfile.TemporaryDirectory(dir=folder) as own:
                told = [own if word == "FOLDER" else word for word in said]
                found = run_under_shim(modules[called.partition(".")[0]], *told, library=library)
            print(f"{called}: {found.split()[-1]} points, {time.monotonic() - started:.0f} s", flush=True)


def killed(kills: int) -> None:
    """On both databases."""
    cluster = Cluster()
    try:
        for name in ("sqlite", "postgresql"):
            with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
                address = cluster.database() if name == "postgresql" else f"sqlite:///{folder}/backend.db"
                seed, started = secrets.randbelow(1 << 32), time.monotonic()
                print(name, "seed", seed, flush=True)
                sys.argv = ["killing", folder, address, str(kills), str(seed)]
                killing.main()
                print(f"{name}: {time.monotonic() - started:.0f} s", flush=True)
    finally:
        cluster.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["killed"]:
        killed(int(sys.argv[2]))
    else:
        every_write(set(sys.argv[1:]))
