"""Spoilt bytes for everything that reads bytes from elsewhere, for long.

    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_sync_fuzz.py 100000 [seed]

Prints for each reader how many were read as something, the slowest, and how the process grew; the first error that is
not declared ends it with the bytes that did it.
"""

from __future__ import annotations

import random
import resource
import secrets
import sys
import time

from tests.sync.proof.fuzzing import Reader, readers, spoilt

MOST_SECONDS = 1.0


def long_run(name: str, reader: Reader, tries: int, seed: int) -> None:
    """One reader."""
    dice, read, slowest = random.Random(f"{name} {seed}"), 0, 0.0
    started, before = time.process_time(), _megabytes()
    for _ in range(tries):
        raw = reader.wrap(spoilt(dice.choice(reader.valid), dice))
        began = time.process_time()
        try:
            reader.read(raw)
            read += 1
        except reader.refusals:
            pass
        except BaseException:
            print(name, "fell over", raw.hex())
            raise
        slowest = max(slowest, time.process_time() - began)
    took, grew = time.process_time() - started, _megabytes() - before
    print(
        f"{name}: {tries} tries, {read} read, {took:.1f} s CPU, slowest {slowest * 1000:.1f} ms, +{grew} MB", flush=True
    )
    assert slowest < MOST_SECONDS


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    chosen = int(sys.argv[2]) if len(sys.argv) > 2 else secrets.randbelow(1 << 32)
    print("seed", chosen)
    tries = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    for called, one in readers().items():
        long_run(called, one, tries, chosen)
