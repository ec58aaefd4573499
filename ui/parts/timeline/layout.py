"""Where everything on the timeline lies. One axis would squeeze 15 minutes into 14 px, so the day has two bands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ui.parts.timeline.model import Block, Day, Lane

NOON_RANGE = range(12 * 60, 15 * 60 + 1, 15)
TRAY_ROWS = 4
LAST = 32 * 60
"""No day of rounds ends later; what does, has no way, and would stretch the axis over weeks."""
STEP = 5
"""Minutes to which a carried block snaps."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in pixels for a width and a text size; `scale` 1.0 is text at 100 %."""

    width: float
    scale: float = 1.0

    @property
    def left(self) -> float:
        """The column of names: narrower where large text would take the day's room."""
        return min(196 * self.scale, max(110.0, 0.24 * self.width))

    @property
    def axis(self) -> float:
        return 42 * self.scale

    @property
    def pad(self) -> float:
        return 22 * self.scale

    @property
    def least_lane(self) -> float:
        return 46 * self.scale

    @property
    def most_lane(self) -> float:
        return 76 * self.scale

    @property
    def tray_row(self) -> float:
        return 34 * self.scale

    @property
    def block(self) -> float:
        """The greatest height of a block."""
        return 36 * self.scale


@dataclass(frozen=True, slots=True)
class Row:
    """A lane in a band; `lane` None is the tray."""

    lane: int | None
    top: float
    height: float
    blocks: tuple[Block, ...]

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Band:
    """A part of the day with its own axis: minutes `start` to `end` from pixel `left` to `right`.

    `low` and `high` part the day between the bands: what begins in between belongs to this one.
    """

    start: int
    end: int
    low: float
    high: float
    left: float
    right: float
    top: float
    bottom: float
    rows: tuple[Row, ...]

    def x(self, minute: float) -> float:
        return self.left + (minute - self.start) / (self.end - self.start) * (self.right - self.left)

    def minute(self, x: float) -> float:
        return self.start + (x - self.left) * (self.end - self.start) / (self.right - self.left)

    def holds(self, minute: float) -> bool:
        """Whether what begins then is drawn here."""
        return self.low <= minute < self.high


@dataclass(frozen=True, slots=True)
class Sheet:
    """The laid-out day."""

    bands: tuple[Band, ...]
    measures: Measures
    height: float

    def row_at(self, y: float) -> tuple[Band, Row] | None:
        """The band and row under a height, the nearest row of the band above its first and below its last."""
        for band in self.bands:
            if band.top <= y < band.bottom and band.rows:
                return band, min(band.rows, key=lambda row: abs(row.middle - y))
        return None

    def rect_of(self, band: Band, row: Row, block: Block, *, tall: float = 0.0) -> tuple[float, float, float, float]:
        """Left, top, width and height of a block, in the middle of its row unless it is to be so tall."""
        left, right = band.x(block.start), band.x(block.end)
        high = tall or min(self.measures.block, row.height - 8 * self.measures.scale)
        top = row.top + 4 * self.measures.scale if tall else row.middle - high / 2
        return left, top, max(8.0, right - left - 1.5), high

    def block_at(self, x: float, y: float) -> tuple[Band, Row, Block] | None:
        found = self.row_at(y)
        if found is None:
            return None
        band, row = found
        for block in row.blocks:
            left, top, wide, tall = self.rect_of(band, row, block)
            if left <= x <= left + wide and top - 2 <= y <= top + tall + 2:
                return band, row, block
        return None

    def row_of(self, lane: int | None, minute: float) -> tuple[Band, Row] | None:
        """The row of a lane (None: the tray) in the band that holds the minute, else in the nearest band."""
        rows = [(band, row) for band in self.bands for row in band.rows if row.lane == lane]
        return min(rows, key=lambda place: _away(place[0], minute), default=None)


def lay_out(day: Day, measures: Measures, height: float) -> Sheet:
    """Cut the day where fewest visits are under way, give each band its lanes, and share the height among them."""
    cut = _cut(day)
    halves = [half for half in (_half(day, None, cut), _half(day, cut, None)) if half is not None]
    lanes = sum(lane is not None for half in halves for lane, _blocks in half.rows)
    trays = sum(_tray_height(half, measures) for half in halves)
    room = (height - measures.axis * len(halves) - trays) / max(1, lanes)
    lane_height = max(measures.least_lane, min(measures.most_lane, room))
    bands: list[Band] = []
    top = 0.0
    for half in halves:
        band = _band(half, measures, top=top, lane_height=lane_height)
        bands.append(band)
        top = band.bottom
    return Sheet(tuple(bands), measures, top)


def least_height(day: Day, measures: Measures) -> float:
    """What the day needs with its lanes as low as they may be."""
    return lay_out(day, measures, 0.0).height


def _away(band: Band, minute: float) -> float:
    return max(band.low - minute, minute - band.high, 0.0)


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


@dataclass(frozen=True, slots=True)
class _Half:
    """What stands between two minutes, before it has a place."""

    start: int
    end: int
    low: float
    high: float
    rows: tuple[tuple[int | None, tuple[Block, ...]], ...]

    @property
    def trays(self) -> int:
        return sum(lane is None for lane, _blocks in self.rows)


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
    low, high = (float("-inf") if first is None else first), (float("inf") if last is None else last)
    return _Half(*_range(day, rows, first, last), low, high, tuple(rows))


def _tray_height(half: _Half, measures: Measures) -> float:
    """One row is as high as a lane at least, for its two lines of words."""
    return max(measures.least_lane, half.trays * measures.tray_row) if half.trays else 0.0


def _band(half: _Half, measures: Measures, *, top: float, lane_height: float) -> Band:
    tray_height = _tray_height(half, measures) / max(1, half.trays)
    rows: list[Row] = []
    at = top + measures.axis
    for lane, blocks in half.rows:
        height = tray_height if lane is None else lane_height
        rows.append(Row(lane, at, height, blocks))
        at += height
    left, right = measures.left + measures.pad, measures.width - measures.pad
    return Band(half.start, half.end, half.low, half.high, left, max(right, left + 1), top, at, tuple(rows))


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
    low = max(0, min(starts)) if first is None else max(first, min(starts))
    high = max(ends) if last is None else max([last, *(block.end for block in blocks)])
    low, high = min(low, LAST), min(high, LAST)
    return low // 30 * 30, max(low // 30 * 30 + 30, -(-high // 30) * 30)
