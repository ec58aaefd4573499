"""Where rows and columns lie: one answer for the cells, the header, the names and the coverage."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Track:
    """Consecutive stretches along one axis; `edges` has one number more than there are stretches."""

    edges: tuple[int, ...]

    @property
    def count(self) -> int:
        return len(self.edges) - 1

    @property
    def length(self) -> int:
        return self.edges[-1]

    def start(self, index: int) -> int:
        return self.edges[index]

    def size(self, index: int) -> int:
        return self.edges[index + 1] - self.edges[index]

    def at(self, position: int) -> int:
        """The stretch at a position; -1 outside."""
        if not 0 <= position < self.length:
            return -1
        return bisect_right(self.edges, position) - 1

    def touched(self, first: int, last: int) -> range:
        """The stretches that lie between two positions, both included."""
        if self.count == 0 or last < 0 or first >= self.length:
            return range(0)
        return range(max(0, self.at(max(0, first))), self.at(min(last, self.length - 1)) + 1)


def spread(count: int, *, room: int, least: int) -> Track:
    """Divide `room` among `count` columns to the pixel, none narrower than `least`."""
    if count == 0:
        return Track((0,))
    if room < count * least:
        return even(count, least)
    width, extra = divmod(room, count)
    return Track(tuple(accumulate((width + (index < extra) for index in range(count)), initial=0)))


def stacked(sizes: tuple[int, ...]) -> Track:
    """Rows of their own heights."""
    return Track(tuple(accumulate(sizes, initial=0)))


def even(count: int, size: int) -> Track:
    """`count` rows of one height."""
    return Track(tuple(size * index for index in range(count + 1)))
