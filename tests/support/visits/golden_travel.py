"""The matrices of another engine (Valhalla 3.9.1) for 121 points in two towns, and how near ours come to them."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import osmium
import pytest

from scheduling.travel.problem import Mode, Point, Table

Town = Literal["delft", "heidelberg"]
GOLDEN_NAME: dict[Mode, str] = {"bicycle": "bicycle", "car": "auto", "foot": "pedestrian"}
NEIGHBOURS = 5


@dataclass(frozen=True, slots=True)
class Agreement:
    """Ours against theirs after one speed `factor` for all pairs: mean relative error of the times, and the share of
    each
    point's five nearest that are the same."""

    factor: float
    mean_error: float
    nearest: float
    pairs: int


def maps_folder() -> Path:
    """Where the shared extracts lie, or a skipped test."""
    root = Path(os.environ.get("TEAMAPP_SHARED", Path(__file__).resolve().parents[3].parent / "shared"))
    if not (root / "maps").is_dir():
        pytest.skip(f"the shared maps are not at {root / 'maps'} (set TEAMAPP_SHARED)")
    return root / "maps"


def as_they_walk(town: Town, target: Path) -> Path:
    """A copy of an extract with the other engine's two rules for walkers where they differ from ours.

    It lets nobody walk on a cycle path that mopeds share, even where its tags name a pavement (so it finds no way over
    the one bridge of Delft's extract), and everybody on a street whose tags send walkers to the path beside it.
    """
    with osmium.SimpleWriter(str(target)) as writer:
        for thing in osmium.FileProcessor(str(maps_folder() / f"{town}.osm.pbf")):
            tags = {tag.k: tag.v for tag in thing.tags}
            if tags.get("foot") == "use_sidepath":
                tags["foot"] = "yes"
            if tags.get("highway") == "cycleway" and tags.get("moped") == "designated":
                tags.setdefault("foot", "no")
            writer.add(thing.replace(tags=tags))
    return target


def golden_points(town: Town) -> tuple[Point, ...]:
    rows = json.loads((maps_folder() / f"{town}_points.json").read_text("utf-8"))
    return tuple((latitude, longitude) for longitude, latitude in rows)


def golden_seconds(town: Town, mode: Mode) -> list[list[float | None]]:
    matrices = json.loads((maps_folder() / f"{town}_valhalla.json").read_text("utf-8"))
    seconds: list[list[float | None]] = matrices[GOLDEN_NAME[mode]]["t"]
    return seconds


def agreement(ours: Table, theirs: Sequence[Sequence[float | None]]) -> Agreement:
    """Compares where both know a way; the factor is the one that makes the mean error smallest."""
    a, b = _array(ours), _array(theirs)
    known = np.isfinite(a) & np.isfinite(b) & (a > 0) & (b > 0)
    middle = float(np.median(b[known] / a[known]))
    errors = {f: float(np.mean(np.abs(a[known] * f - b[known]) / b[known])) for f in middle * np.linspace(0.9, 1.1, 81)}
    factor = min(errors, key=lambda f: errors[f])
    shared = [_shared(a[row], b[row], known[row]) for row in range(len(a)) if known[row].sum() >= 4 * NEIGHBOURS]
    return Agreement(float(factor), errors[factor], float(np.mean(shared)), int(known.sum()))


def _shared(ours: np.ndarray, theirs: np.ndarray, known: np.ndarray) -> float:
    nearest = (set(np.argsort(np.where(known, row, np.inf))[:NEIGHBOURS].tolist()) for row in (ours, theirs))
    return len(set.intersection(*nearest)) / NEIGHBOURS


def _array(table: Sequence[Sequence[float | None]]) -> np.ndarray:
    return np.array([[np.nan if value is None else value for value in row] for row in table], float)
