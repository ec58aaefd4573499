"""Simulated histories by the thousand, and the table of planted mistakes.

    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_sync_histories.py 10000 [first seed [processes]]
    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_sync_histories.py small 10000 [first seed [processes]]
    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_sync_histories.py bugs 100
    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_sync_histories.py stories 500 [first seed]
    PYTHONPATH=. .venv/bin/python tests/benchmarks/bench_sync_histories.py store_bugs 20

The first runs histories (2 to 24 devices; `small`: as CI draws them) and prints those that fail with their seeds.
`bugs` plants every mistake of `tests/sync/simulator/bugs.py` into as many histories and prints how many notice, and by
which invariant. The others do the same with real stores (`tests/sync/proof/stories.py`) and mistakes of a store.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from multiprocessing import Pool

from tests.sync.proof.store_bugs import STORE_BUGS
from tests.sync.proof.stories import run as run_story
from tests.sync.simulator.bugs import BUGS
from tests.sync.simulator.history import SMALL, History, draw
from tests.sync.simulator.run import Outcome, run


def one(seed: int) -> tuple[Outcome, float]:
    """A history and its processor seconds."""
    return _timed(draw(seed))


def small_one(seed: int) -> tuple[Outcome, float]:
    """The same of the size that CI draws."""
    return _timed(draw(seed, **SMALL))


def _timed(history: History) -> tuple[Outcome, float]:
    started = time.process_time()
    return run(history), time.process_time() - started


Run = Callable[[int], tuple[Outcome, float]]


def histories(count: int, first: int, processes: int = 2, *, run_one: Run = one) -> int:
    """How many of them fail."""
    told: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    failed, writes, messages, divided, seconds, done = [], 0, 0, 0, 0.0, 0
    with Pool(processes) as pool:
        for outcome, took in pool.imap_unordered(run_one, range(first, first + count), chunksize=20):
            told.update(outcome.told)
            faults.update(fault.value for fault in outcome.history.faults)
            writes, messages, seconds = writes + outcome.writes, messages + outcome.messages, seconds + took
            divided += outcome.divided
            done += 1
            if done % 1_000 == 0:
                print(f"{done} done, {writes} changes, {messages} requests, {seconds:.0f} s CPU", flush=True)
            if outcome.broken:
                failed.append(outcome.history.seed)
                print(f"seed {outcome.history.seed}: {outcome.broken[0]}", flush=True)
    print(f"{count} histories, {writes} changes, {messages} requests, {seconds:.0f} s CPU: {len(failed)} failed")
    print(f"{divided} ended with two memberships, which was said and is not healed")
    print("faults:", ", ".join(f"{name} {number}" for name, number in faults.most_common()))
    print("told:", ", ".join(f"{name} {number}" for name, number in told.most_common()))
    return len(failed)


def caught(word: tuple[str, int, int]) -> tuple[str, int, Counter[str], int]:
    """A planted mistake: how many histories notice, by what, and the first seed that does."""
    name, first, count = word
    found: Counter[str] = Counter()
    noticed, earliest = 0, -1
    for seed in range(first, first + count):
        outcome = run(draw(seed, always=BUGS[name].needs, **SMALL), BUGS[name].plant)
        if outcome.broken:
            noticed += 1
            earliest = seed if earliest < 0 else earliest
            found.update(outcome.invariants)
    return name, noticed, found, earliest


def bugs(count: int, first: int) -> int:
    """How many mistakes no history notices."""
    missed = 0
    with Pool(2) as pool:
        for name, noticed, found, earliest in pool.imap(caught, [(name, first, count) for name in BUGS]):
            missed += noticed == 0
            by = ", ".join(f"{invariant} {number}" for invariant, number in found.most_common())
            print(f"| {name} | {BUGS[name].says} | {noticed} of {count} | {by} | {earliest} |", flush=True)
    return missed


def story(seed: int) -> tuple[int, list[str]]:
    """What did not hold of a story on real stores."""
    return seed, run_story(seed)


def stories(count: int, first: int) -> int:
    """How many of them fail."""
    failed, started = 0, time.monotonic()
    with Pool(2) as pool:
        for seed, broken in pool.imap_unordered(story, range(first, first + count), chunksize=5):
            failed += bool(broken)
            if broken:
                print(f"seed {seed}: {broken[0]}", flush=True)
    print(f"{count} stories on real stores in {time.monotonic() - started:.0f} s: {failed} failed")
    return failed


def noticed_by(word: tuple[str, int, int]) -> tuple[str, int, int]:
    """A planted mistake of a store: how many stories notice, and the first seed that does."""
    name, first, count = word
    seeds = [seed for seed in range(first, first + count) if run_story(seed, STORE_BUGS[name].plant)]
    return name, len(seeds), seeds[0] if seeds else -1


def store_bugs(count: int, first: int) -> int:
    """How many mistakes no story notices."""
    missed = 0
    with Pool(2) as pool:
        for name, noticed, earliest in pool.imap(noticed_by, [(name, first, count) for name in STORE_BUGS]):
            missed += noticed == 0
            print(f"| {name} | {STORE_BUGS[name].says} | {noticed} of {count} | {earliest} |", flush=True)
    return missed


if __name__ == "__main__":
    words = sys.argv[1:] or ["1000"]
    others = {"bugs": bugs, "stories": stories, "store_bugs": store_bugs}
    if words[0] in others:
        sys.exit(others[words[0]](int(words[1]), int(words[2]) if len(words) > 2 else 0))
    if words[0] == "small":
        numbers = [int(word) for word in words[1:]]
        sys.exit(histories(numbers[0], *(numbers[1:] or [1]), run_one=small_one))
    sys.exit(histories(int(words[0]), int(words[1]) if len(words) > 1 else 1, *map(int, words[2:3])))
