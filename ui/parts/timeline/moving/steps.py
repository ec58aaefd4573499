"""From one block to the next by keyboard, and everything between two blocks."""

from __future__ import annotations

from collections.abc import Iterator

from ui.parts.timeline.layout import Band, Row, Sheet
from ui.parts.timeline.model import Block

Place = tuple[Band, Row, Block]


def places(sheet: Sheet) -> Iterator[Place]:
    """Every block, band by band and row by row, by start."""
    for band in sheet.bands:
        for row in band.rows:
            for block in sorted(row.blocks, key=lambda b: (b.start, b.visit)):
                yield band, row, block


def beside(sheet: Sheet, found: Place | None, along: int, across: int) -> Block | None:
    """The block one step along the row, or the nearest in time in the next row; without a choice the first.

    Past the end of a row the nurse's round goes on in the other band.
    """
    rows = [(band, row) for band in sheet.bands for row in band.rows if row.blocks]
    if not rows:
        return None
    if found is None:
        return min(rows[0][1].blocks, key=lambda b: b.start)
    _band, row, block = found
    if across:
        here = next(n for n, (_band, other) in enumerate(rows) if other.top == row.top)
        target = rows[min(max(here + across, 0), len(rows) - 1)][1]
        return min(target.blocks, key=lambda b: abs(b.start - block.start))
    own = [one for one in places(sheet) if one[1].lane == row.lane and (row.lane is not None or one[1].top == row.top)]
    ordered = [one[2] for one in own]
    position = ordered.index(block) + along
    return ordered[position] if 0 <= position < len(ordered) else None


def in_time(sheet: Sheet, found: Place | None, step: int) -> Block | None:
    """The visit that begins next, or began before, on whatever lane."""
    ordered = sorted((block for _band, _row, block in places(sheet)), key=lambda b: (b.start, b.visit, b.part))
    if found is None or not ordered:
        return ordered[0] if ordered else None
    position = ordered.index(found[2]) + step
    return ordered[position] if 0 <= position < len(ordered) else None


def end_of_row(sheet: Sheet, found: Place | None, *, last: bool) -> Block | None:
    """The first or last visit of the same round."""
    if found is None:
        return None
    own = [block for _band, row, block in places(sheet) if row.lane == found[1].lane]
    return own[-1 if last else 0]


def between(sheet: Sheet, first: tuple[str, int], last: tuple[str, int]) -> tuple[Block, ...]:
    """Every block in the rectangle of rows and times that two blocks span, both included."""
    every = list(places(sheet))
    ends = [one for one in every if one[2].key in (first, last)]
    if not ends:
        return ()
    tops = [row.top for _band, row, _block in ends]
    starts = [block.start for _band, _row, block in ends]
    return tuple(
        block
        for _band, row, block in every
        if min(tops) <= row.top <= max(tops) and min(starts) <= block.start <= max(starts)
    )
