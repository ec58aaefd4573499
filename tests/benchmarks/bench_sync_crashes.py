"""Every write and fsync of a device's store as a crash point, alone and while it exchanges; and a full disk at each.

    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_sync_crashes.py [SCENARIO ...]

The process dies (or finds the disk full from there on) at the first write, the second, and so on until none is left;
after each it is looked at what is there, and gone on to the end. Prints the number of points and the time.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.support.shim import build_shim, run_under_shim

ALONE = ("commit", "create", "upgrade", "full")
"""Of `tests.support.failing_disk`."""
EXCHANGING = ("exchange", "join", "upgrade", "go_back", "full")
"""Of `tests.sync.proof.crashing`."""


def main() -> None:
    wanted = set(sys.argv[1:])
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        library = build_shim(Path(folder))
        for module, names in (("tests.support.failing_disk", ALONE), ("tests.sync.proof.crashing", EXCHANGING)):
            for name in names:
                called = f"{module.rpartition('.')[2]}.{name}"
                if wanted and called not in wanted:
                    continue
                words = [name, folder, "1", "1"] if module.endswith("disk") else [folder, f"{name}=all"]
                with tempfile.TemporaryDirectory(dir=folder) as own:
                    words[words.index(folder)] = own
                    started = time.monotonic()
                    said = run_under_shim(module, *words, library=library)
                print(f"{called}: {said.split()[-1]} points, {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
