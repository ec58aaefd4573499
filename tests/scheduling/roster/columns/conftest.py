"""Tiny named problems for the tests of diagrams, annealing and the ladder."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduling.benchmarks.roster_format import read_grid
from scheduling.roster.columns.public.grid import Cover, Grid, Member
from tests.support.roster.roster_instance import instance_text
from tests.support.roster.team_instance import team_text


@pytest.fixture
def two_nurses_one_week() -> Grid:
    """Early and late, never early after late, runs of two or three, one free weekend; small enough to try every row."""
    limits = {"min_minutes": 960, "max_minutes": 1920, "min_run": 2, "max_run": 3, "min_rest": 2, "max_weekends": 1}
    members = (
        Member("A", caps=(7, 2), days_off=frozenset({3}), **limits),
        Member("B", caps=(7, 7), **{**limits, "min_rest": 1, "max_weekends": 0}),
    )
    cover = tuple(Cover(day, kind, needed=1, under=100, over=1) for day in range(7) for kind in range(2))
    prices = {(0, 0, 0): -3, (0, 5, 1): 2, (1, 2, 0): 1, (1, 4, 1): -2}
    return Grid(7, ("E", "L"), (480, 480), (frozenset(), frozenset({0})), members, prices, 5, cover)


@pytest.fixture
def six_nurses_two_weeks(tmp_path: Path) -> Grid:
    """A generated instance that the ladder proves in a moment."""
    file = tmp_path / "instance.txt"
    file.write_text(instance_text(seed=1), encoding="utf-8")
    return read_grid(file)


@pytest.fixture
def twelve_nurses_six_weeks(tmp_path: Path) -> Grid:
    """A generated team that the ladder works on for some seconds at least."""
    file = tmp_path / "team.txt"
    file.write_text(team_text(seed=1, nurses=12, days=42), encoding="utf-8")
    return read_grid(file)
