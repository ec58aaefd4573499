"""A visit being carried, by hand or by keyboard: where it would fall and what that would mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF

from ui.parts.timeline.layout import STEP, Sheet
from ui.parts.timeline.model import Block, Day, DragVerdict, Spot


@dataclass(slots=True)
class Carry:
    """`grab` is how many minutes into the block the hand took it; by keyboard it is `by_keys`."""

    block: Block
    grab: float = 0.0
    by_keys: bool = False
    spot: Spot = field(default_factory=lambda: Spot(None, 0))
    verdict: DragVerdict | None = None
    moved: bool = False

    def follow(self, at: QPointF, sheet: Sheet, day: Day) -> bool:
        """Follow the hand; true when the block would fall somewhere else than before."""
        found = sheet.row_at(at.y())
        if found is None:
            return False
        band, row = found
        minute = band.minute(max(at.x(), sheet.measures.left)) - self.grab
        lane = day.lanes[row.lane].key if row.lane is not None else None
        return self.put(Spot(lane, round(minute / STEP) * STEP))

    def put(self, spot: Spot) -> bool:
        """Hold it over another place; true when it is another one."""
        changed = spot != self.spot or not self.moved
        self.spot, self.moved = spot, True
        return changed

    def step(self, day: Day, along: int, across: int) -> bool:
        """Five minutes earlier or later, or the lane above or below at the same time; above the first is the tray."""
        keys = [None, *(lane.key for lane in day.lanes)]
        place = keys.index(self.spot.lane) + across
        if not 0 <= place < len(keys):
            return False
        start = (self.spot.start // STEP + along) * STEP if along else self.spot.start
        return self.put(Spot(keys[place], min(max(start, 0), 24 * 60 - STEP)))
