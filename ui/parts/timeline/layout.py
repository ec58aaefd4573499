"""Where everything on the timeline lies. One axis would squeeze 15 minutes into 14 px, so the day has two bands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ui.parts.timeline.model import Block, Day, Lane

LEFT = 196
AXIS = 42
PAD = 26
LEAST_LANE = 44
MOST_LANE = 72
NOON_RANGE = range(12 * 60, 15 * 60 + 1, 15)
TRAY_ROWS = 3
STEP = 5
"""Minutes to which a dragged block snaps."""


@dataclass(frozen=True, slots=True)
class Row:
    """A lane in a band; `lane` None is the tray."""

    lane: int | None
    top: float
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A part of the day with its own axis, minutes `start` to `end`."""

    start: int
    end: int
    top: float
    bottom: float
    rows: tuple[Row, ...]

    def x(self, minute: float, width: float) -> float:
        return LEFT + PAD + (minute - self.start) / (self.end - self.start) * (width - LEFT - 2 * PAD)

    def minute(self, x: float, width: float) -> float:
        return self.start + (x - LEFT - PAD) * (self.end - self.start) / (width - LEFT - 2 * PAD)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The laid-out day."""

    bands: tuple[Band, ...]
    lane_height: float
    height: float

    def row_at(self, y: float) -> tuple[Band, Row] | None:
        """The band and row under a height, the nearest row of the band above its first and below its last."""
        for band in self.bands:
            if band.top <= y < band.bottom and band.rows:
                return band, min(band.rows, key=lambda row: abs(row.top + self.lane_height / 2 - y))
        return None

    def rect_of(self, band: Band, row: Row, block: Block, width: float) -> tuple[float, float, float, float]:
        """Left, top, width and height of a block."""
        left, right = band.x(block.start, width), band.x(block.end, width)
        tall = min(34.0, self.lane_height - 12)
        return left, row.top + (self.lane_height - tall) / 2, max(8.0, right - left - 1.5), tall

    def block_at(self, x: float, y: float, width: float) -> tuple[Band, Row, Block] | None:
        found = self.row_at(y)
        if found is None:
            return None
        band, row = found
        for block in row.blocks:
            left, top, wide, tall = self.rect_of(band, row, block, width)
            if left <= x <= left + wide and top - 2 <= y <= top + tall + 2:
                return band, row, block
        return None


def lay_out(day: Day, height: float) -> Sheet:
    """Cut the day where fewest visits are under way, give each band its lanes, and share the height among them."""
    cut = _cut(day)
    halves = [half for half in (_half(day, None, cut), _half(day, cut, None)) if half is not None]
    lanes = sum(len(rows) for _start, _end, rows in halves)
    room = (height - AXIS * len(halves)) / max(1, lanes)
    lane_height = max(LEAST_LANE, min(MOST_LANE, room))
    bands, top = [], 0.0
    for start, end, rows in halves:
        first = top + AXIS
        placed = tuple(Row(lane, first + n * lane_height, blocks) for n, (lane, blocks) in enumerate(rows))
        bottom = first + len(placed) * lane_height
        bands.append(Band(start, end, top, bottom, placed))
        top = bottom
    return Sheet(tuple(bands), lane_height, top)


def _cut(day: Day) -> int:
    """The quarter of an hour around noon that cuts fewest rounds and visits in two; of equals the one nearest 13:00."""

    def cuts(minute: int) -> int:
        visits = sum(b.start < minute < b.end for lane in day.lanes for b in lane.blocks)
        rounds = sum(
            any(b.start < minute for b in lane.blocks) and any(b.start >= minute for b in lane.blocks)
            for lane in day.lanes
        )
        return visits + 2 * rounds

    return min(NOON_RANGE, key=lambda minute: (cuts(minute), abs(minute - 13 * 60)))


_Half = tuple[int, int, list[tuple[int | None, tuple[Block, ...]]]]


def _half(day: Day, first: int | None, last: int | None) -> _Half | None:
    """The lanes with something between two minutes (None: open end), the tray on top when it holds something."""

    def within(block: Block) -> bool:
        return (first is None or block.start >= first) and (last is None or block.start < last)

    rows: list[tuple[int | None, tuple[Block, ...]]] = []
    tray = _beside(tuple(block for block in day.tray if within(block)))
    for index, lane in enumerate(day.lanes):
        blocks = tuple(block for block in lane.blocks if within(block))
        if blocks or _belongs(lane, first, last):
            rows.append((index, blocks))
    rows[:0] = [(None, blocks) for blocks in tray]
    if not rows:
        return None
    return *_range(day, rows, first, last), rows


def _beside(blocks: tuple[Block, ...]) -> list[tuple[Block, ...]]:
    """The tray's blocks beside each other on as few rows as they need; beyond TRAY_ROWS they move to the right."""
    rows: list[list[Block]] = []
    for block in sorted(blocks, key=lambda b: (b.start, b.visit)):
        free = next((row for row in rows if row[-1].end <= block.start), None)
        if free is None and len(rows) < TRAY_ROWS:
            rows.append([block])
            continue
        row = free if free is not None else min(rows, key=lambda row: row[-1].end)
        row.append(replace(block, start=max(block.start, row[-1].end)))
    return [tuple(row) for row in rows]


def _belongs(lane: Lane, first: int | None, last: int | None) -> bool:
    """An empty lane stands in the band in which most of its shift lies."""
    low = lane.start if first is None else max(lane.start, first)
    high = lane.end if last is None else min(lane.end, last)
    return 2 * (high - low) >= lane.end - lane.start


def _range(
    day: Day, rows: list[tuple[int | None, tuple[Block, ...]]], first: int | None, last: int | None
) -> tuple[int, int]:
    """Whole half hours around everything in the band."""
    lanes = [day.lanes[index] for index, _blocks in rows if index is not None]
    blocks = [block for _index, held in rows for block in held]
    starts = [block.start - block.travel for block in blocks] + [lane.start for lane in lanes]
    ends = [block.end for block in blocks] + [lane.end if last is None else last for lane in lanes]
    low = min(starts) if first is None else max(first, min(starts))
    high = max(ends) if last is None else max([last, *(block.end for block in blocks)])
    return low // 30 * 30, -(-high // 30) * 30
