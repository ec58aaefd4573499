"""The rules of the public benchmarks about one nurse, as walks along her days."""

from __future__ import annotations

from dataclasses import dataclass

from scheduling.rules.plan import Worked
from scheduling.rules.walk import Memory, Step


@dataclass(frozen=True, slots=True)
class Successions:
    """Some kinds may not come the day after a kind."""

    cannot_follow: tuple[frozenset[str], ...]
    """For each kind, in the order of `kinds`, what may not come the day after it."""
    kinds: tuple[str, ...]
    start: Memory = ""

    def step(self, memory: Memory, day: int, shift: Worked | None) -> Step | None:
        """Nothing is forbidden after a free day."""
        if shift is None:
            return Step("")
        assert isinstance(memory, str)
        after = self.cannot_follow[self.kinds.index(memory)] if memory else frozenset()
        return None if shift.kind in after else Step(shift.kind)

    def finish(self, memory: Memory) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of work and of rest are neither too long nor, inside the horizon, too short.

    Remembered: days so far, below zero for rest; and whether its end counts, as a run from the first day on may be cut
    short.
    """

    min_run: int
    max_run: int
    min_rest: int
    start: Memory = (0, False)

    def step(self, memory: Memory, day: int, shift: Worked | None) -> Step | None:
        """A run may end when it is long enough or began on the first day."""
        length, counts = _pair(memory)
        enough = max(1, self.min_rest)
        if shift is None:
            if length > 0:
                return Step((-1, True)) if length >= self.min_run or not counts else None
            return Step((-min(enough, 1 - length), True)) if length < 0 else Step((-enough, True))
        if length > 0:
            return Step((length + 1, counts)) if length < self.max_run else None
        return Step((1, length < 0)) if length == 0 or -length >= enough else None

    def finish(self, memory: Memory) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class Weekends:
    """At most so many weekends with work; days count from a Monday."""

    most: int
    start: Memory = (0, False)

    def step(self, memory: Memory, day: int, shift: Worked | None) -> Step | None:
        """A weekend counts once, on the first of its days that is worked."""
        count, counted = _pair(memory)
        weekday = day % 7
        if weekday < 5:
            return Step((count, False))
        worked = shift is not None
        count += worked and not counted
        return Step((count, weekday == 5 and worked)) if count <= self.most else None

    def finish(self, memory: Memory) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class Minutes:
    """Minutes in all between two amounts."""

    least: int
    most: int
    start: Memory = 0

    def step(self, memory: Memory, day: int, shift: Worked | None) -> Step | None:
        minutes = _whole(memory) + (shift.work if shift is not None else 0)
        return Step(minutes) if minutes <= self.most else None

    def finish(self, memory: Memory) -> int | None:
        return 0 if _whole(memory) >= self.least else None


@dataclass(frozen=True, slots=True)
class Cap:
    """At most so many shifts of a kind."""

    kind: str
    most: int
    start: Memory = 0

    def step(self, memory: Memory, day: int, shift: Worked | None) -> Step | None:
        count = _whole(memory) + (shift is not None and shift.kind == self.kind)
        return Step(count) if count <= self.most else None

    def finish(self, memory: Memory) -> int:
        return 0


def _whole(memory: Memory) -> int:
    assert isinstance(memory, int)
    return memory


def _pair(memory: Memory) -> tuple[int, bool]:
    assert isinstance(memory, tuple)
    number, flag = memory
    assert isinstance(number, int)
    assert isinstance(flag, bool)
    return number, flag
