"""A lane for each thread that asks for one."""

from __future__ import annotations

import threading
from collections.abc import Callable

from sync.server.keeping.quick.lane import Lane


class Lanes:
    """Made when a thread first asks; a thread keeps its own."""

    def __init__(self, make: Callable[[], Lane]) -> None:
        self._make = make
        self._mine = threading.local()
        self._all: list[Lane] = []

    def here(self) -> Lane:
        """This thread's lane."""
        lane: Lane | None = getattr(self._mine, "lane", None)
        if lane is None:
            lane = self._mine.lane = self._make()
            self._all.append(lane)
        return lane

    def close(self) -> None:
        """When nobody asks any more."""
        for one in self._all:
            one.close()
