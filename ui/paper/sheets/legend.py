"""What the letters of shifts mean, as many on a line as fit."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF

from ui.paper.flow import LEFT, Flow
from ui.parts.grid.view import Chip
from ui.parts.marks.chip import paint_chip
from ui.theme.look import Look

_CHIP, _HIGH, _BESIDE, _APART, _LINE = 18.0, 15.0, 5.0, 16.0, 20.0


def draw_legend(flow: Flow, look: Look, chips: Iterable[Chip]) -> None:
    """Each with its name and times, never cut off and never over its neighbour."""
    x = 0.0
    flow.need(_LINE)
    for chip in chips:
        words = " ".join(part for part in (chip.name, chip.times) if part)
        wide = flow.width_of(words, 8) + 1
        if x and x + _CHIP + _BESIDE + wide > flow.width:
            x = 0.0
            flow.space(_LINE)
            flow.need(_LINE)
        paint_chip(flow.painter, QRectF(x, flow.down, _CHIP, _HIGH), look, chip.kind, chip.letter, text_size=9)
        room = QRectF(x + _CHIP + _BESIDE, flow.down, min(wide, flow.width - x - _CHIP - _BESIDE), _HIGH)
        flow.fit(room, words, 8, how=LEFT)
        x += _CHIP + _BESIDE + wide + _APART
    flow.space(_LINE)
