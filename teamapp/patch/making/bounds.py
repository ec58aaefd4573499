"""Where a patch begins and ends, although extracts carry long ways that leave it."""

from __future__ import annotations

from teamapp.patch.frame import METRES_PER_DEGREE, Box
from teamapp.patch.making.read import Extract, Place

ENOUGH_HOUSES = 300
EDGE_METRES = 150.0


def patch_bounds(extract: Extract) -> Box:
    """The box of the addresses where there are many, else of the streets, each without its farthest outliers."""
    homes = [house.place for house in extract.houses]
    if len(homes) >= ENOUGH_HOUSES:
        return _box(homes, outliers=0.002)
    streets = [point for line in extract.lines if line.name for point in line.points]
    return _box(streets, outliers=0.02)


def _box(places: list[Place], *, outliers: float) -> Box:
    latitudes, longitudes = sorted(lat for lat, _ in places), sorted(lon for _, lon in places)
    low = int(outliers * (len(places) - 1))
    margin = EDGE_METRES / METRES_PER_DEGREE
    south, north = latitudes[low] - margin, latitudes[-1 - low] + margin
    return Box(south, longitudes[low] - 1.5 * margin, north, longitudes[-1 - low] + 1.5 * margin)
