"""Which part of the patch is seen: a middle in metres and a zoom in half steps, always sharp."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

FARTHEST, NEAREST = -9, 5
"""Zoom levels: 0.044 to 5.7 pixels per metre."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in metres."""


@dataclass(frozen=True, slots=True)
class Camera:
    """The scale is 2^(level/2) pixels per metre, the scale of the tiles, so that nothing is stretched for long."""

    x: float = 0.0
    y: float = 0.0
    level: int = 0

    @property
    def scale(self) -> float:
        return float(2.0 ** (self.level / 2))

    def zoomed(self, steps: int, *, x: float, y: float) -> Camera:
        """Nearer or farther, with the place at (x, y) staying where it is on the screen."""
        level = min(NEAREST, max(FARTHEST, self.level + steps))
        share = self.scale / 2.0 ** (level / 2)
        return Camera(x + (self.x - x) * share, y + (self.y - y) * share, level)

    def moved(self, right_pixels: float, down_pixels: float) -> Camera:
        """The view shifted over the map."""
        return replace(self, x=self.x + right_pixels / self.scale, y=self.y + down_pixels / self.scale)


def fitted(box: Box, *, width: float, height: float, nearest: int = 2) -> Camera:
    """The nearest zoom at which a box is wholly seen in so many pixels."""
    left, top, right, bottom = box
    wide, high = max(right - left, 1.0), max(bottom - top, 1.0)
    scale = max(min(width / wide, height / high), 1e-6)
    level = min(nearest, max(FARTHEST, math.floor(2 * math.log2(scale) + 1e-9)))
    return Camera((left + right) / 2, (top + bottom) / 2, level)
