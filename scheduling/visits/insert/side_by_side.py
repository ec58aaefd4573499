"""The days of a question worked on side by side, as many at a time as there are processors."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

One = TypeVar("One")
Made = TypeVar("Made")


def side_by_side(work: Callable[[One], Made], things: Iterable[One]) -> list[Made]:
    """The results in the order of the things; the engine lets other threads in while it anneals."""
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        return list(pool.map(work, things))
