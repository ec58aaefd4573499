"""How far a day or a patch reaches, in metres."""

from __future__ import annotations

from collections.abc import Iterable

from teamapp.patch.frame import Box as Degrees
from teamapp.patch.frame import Frame
from ui.parts.map.camera import Box
from ui.parts.map.model import Place

NOTHING: Box = (-500.0, -500.0, 500.0, 500.0)


def box_around(places: Iterable[tuple[float, float]]) -> Box | None:
    """The box that holds all places (metres), None when there are none."""
    known = list(places)
    if not known:
        return None
    xs, ys = [x for x, _ in known], [y for _, y in known]
    return min(xs), min(ys), max(xs), max(ys)


def patch_box(bounds: Degrees, frame: Frame) -> Box:
    """A whole patch."""
    left, bottom = frame.metres(bounds.south, bounds.west)
    right, top = frame.metres(bounds.north, bounds.east)
    return left, top, right, bottom


def frame_around(places: list[Place]) -> Frame:
    """Metres around the middle of some places, for a day without a map."""
    if not places:
        return Frame(0.0, 0.0)
    return Frame(sum(lat for lat, _ in places) / len(places), sum(lon for _, lon in places) / len(places))
