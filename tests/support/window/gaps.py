"""For how long the window's thread does not answer: the gaps between the ticks of a timer."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 5
_SCHEDULED = Path("/proc/thread-self/schedstat")


@dataclass(frozen=True, slots=True)
class Gap:
    """Between two ticks, in milliseconds: on the wall, computing, and waiting for a core that others used."""

    wall: float
    cpu: float
    queued: float

    @property
    def own(self) -> float:
        """What is left on a machine that does nothing else: work, disk, and waiting for other threads of ours."""
        return max(self.cpu, self.wall - self.queued)


class Gaps(QObject):
    """Ticks from `begin` on; `take` gives the gaps since the last time."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: list[Gap] = []
        self._last = _now()
        self._timer = QTimer(self, interval=EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        self._seen, self._last = [], _now()
        self._timer.start()

    def take(self) -> list[Gap]:
        """The gaps so far; counts anew from here."""
        self._tick()
        seen, self._seen = self._seen, []
        return seen

    def _tick(self) -> None:
        now = _now()
        wall, cpu, queued = (1000 * (after - before) for after, before in zip(now, self._last, strict=True))
        self._seen.append(Gap(wall, cpu, queued))
        self._last = now


def _now() -> tuple[float, float, float]:
    """Seconds: on the wall, of this thread's processor time, and in the queue for a processor (0 where unknown)."""
    queued = int(_SCHEDULED.read_text().split()[1]) / 1e9 if _SCHEDULED.exists() else 0.0
    return time.perf_counter(), time.thread_time(), queued
