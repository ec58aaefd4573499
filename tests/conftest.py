"""What holds for every test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt: a test shows no window

settings.register_profile("house", deadline=None, max_examples=40)  # others each time; no deadline on a busy machine
settings.load_profile("house")

LONG = ("tests/journeys/", "tests/ui/access/", "tests/cli/", "tests/store/test_failing_disk.py", "tests/benchmarks/")
"""Where single tests take many seconds: begun last, one of them alone would keep a whole run waiting."""


@pytest.hookimpl(trylast=True)  # after they were shuffled
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of what each process is handed at first, the long tests are in the first half, else in their random order."""
    workers = int(getattr(config, "workerinput", {}).get("workercount", 1))
    if workers > 1:
        items[:] = [item for share in _shares(items, workers) for item in share]


def _shares(items: list[pytest.Item], workers: int) -> Iterator[list[pytest.Item]]:
    """As `--dist worksteal` cuts them, whole files together; who is done takes from the end of another's share."""
    files = [(place, list(tests)) for place, (_, tests) in enumerate(groupby(items, key=lambda item: item.path))]
    long = [one for one in files if _is_long(one[1][0].path)]
    short = iter([one for one in files if not _is_long(one[1][0].path)])
    for worker in range(workers):
        early, size = long[worker::workers], len(items) // workers
        late = []
        count = sum(len(tests) for _, tests in early)
        for one in short:
            (early if count < size // 2 else late).append(one)
            count += len(one[1])
            if count >= size and worker < workers - 1:
                break
        yield [item for _, tests in [*sorted(early, key=lambda one: one[0]), *late] for item in tests]


def _is_long(path: Path) -> bool:
    return path.relative_to(Path(__file__).parents[1]).as_posix().startswith(LONG)


@pytest.fixture(scope="session", autouse=True)
def _quick_passphrases() -> Iterator[None]:
    """A passphrase takes a second of computing on purpose; here a hundredth. The vault's tests prove the usual cost."""
    from teamapp.store.keys import wraps

    with pytest.MonkeyPatch.context() as patch:
        cheap = wraps.Cost(passes=1, memory_bytes=8 << 20)
        patch.setattr(wraps, "Cost", lambda: cheap)
        yield
