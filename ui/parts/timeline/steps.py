"""From one block to the next by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from ui.parts.timeline.layout import STEP, Band, Row, Sheet
from ui.parts.timeline.model import Block, Day, Spot

Place = tuple[Band, Row, Block]


def places(sheet: Sheet) -> Iterator[Place]:
    """Every block, band by band and row by row, by start."""
    for band in sheet.bands:
        for row in band.rows:
            for block in sorted(row.blocks, key=lambda b: (b.start, b.visit)):
                yield band, row, block


def beside(sheet: Sheet, found: Place | None, along: int, across: int) -> Block | None:
    """The block one step along the row, or the nearest in time in the next row; without a choice the first."""
    rows = [(band, row) for band in sheet.bands for row in band.rows if row.blocks]
    if not rows:
        return None
    if found is None:
        return min(rows[0][1].blocks, key=lambda b: b.start)
    band, row, block = found
    here = next(n for n, (b, r) in enumerate(rows) if (b.top, r.top) == (band.top, row.top))
    if across:
        target = rows[min(max(here + across, 0), len(rows) - 1)][1]
        return min(target.blocks, key=lambda b: abs(b.start - block.start))
    ordered = sorted(row.blocks, key=lambda b: (b.start, b.visit))
    position = ordered.index(block) + along
    return ordered[position] if 0 <= position < len(ordered) else None


def nudged(day: Day, found: Place, along: int, across: int) -> Spot | None:
    """Five minutes earlier or later, or the lane above or below at the same time; None past the edge."""
    _band, row, block = found
    if along:
        if row.lane is None:
            return None
        return Spot(day.lanes[row.lane].key, (block.start // STEP + along) * STEP)
    target = (-1 if row.lane is None else row.lane) + across
    if row.lane is None and across < 0:
        return None
    if 0 <= target < len(day.lanes):
        return Spot(day.lanes[target].key, block.start)
    return None
