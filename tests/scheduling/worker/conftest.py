from __future__ import annotations

from collections.abc import Iterator

import pytest

from scheduling.client import Worker

HERE = "tests.scheduling.worker"
CHORES = ("add", "add_noisily", "improve", "carry", "hang", "fail", "refuse", "crash", "leave")
TASKS = {name: f"{HERE}.chores:{name}" for name in CHORES} | {
    "crashes_on_import": f"{HERE}.crashes_on_import:run",
    "missing_library": f"{HERE}.missing_library:run",
    "hangs_on_import": f"{HERE}.hangs_on_import:run",
    "nowhere": f"{HERE}.nowhere:run",
}


@pytest.fixture
def worker() -> Iterator[Worker]:
    """A worker that knows the chores and imports none of them beforehand."""
    with Worker(TASKS) as worker:
        yield worker
