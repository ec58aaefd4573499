"""The compiled search and the Python file it is made from are the same program."""

from __future__ import annotations

import importlib.machinery
import importlib.util
from pathlib import Path

import numpy as np
import pytest

from scheduling.core import paths
from scheduling.travel.streets import search
from scheduling.travel.streets.graph import StreetGraph
from scheduling.travel.streets.journeys import street_journeys
from scheduling.travel.streets.network import network_for
from scheduling.travel.streets.search import doors_of, ways

POINTS = ((52.001, 4.0003), (52.0003, 4.0), (52.0006, 4.0021), (52.000, 4.003), (52.0005, 4.004))


def test_compiled_and_plain_find_the_same(town: StreetGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    """Times, distances, doors and ways back are equal, entry by entry."""
    source = Path(str(paths.__file__)).parent / "paths.py"
    loader = importlib.machinery.SourceFileLoader("paths_uncompiled", str(source))
    spec = importlib.util.spec_from_loader("paths_uncompiled", loader)
    assert spec is not None
    plain = importlib.util.module_from_spec(spec)
    loader.exec_module(plain)
    if not str(paths.__file__).endswith(importlib.machinery.EXTENSION_SUFFIXES[0]):
        pytest.skip("the core is not compiled here (python -m scheduling.core.build)")
    network = network_for(town, "bicycle", kmh=17.0)
    doors = doors_of(network, [place for place in street_journeys(network, POINTS).places if place])
    compiled = ways(network, doors, doors, keep_ways=True)
    monkeypatch.setattr(search, "paths", plain)
    uncompiled = ways(network, doors, doors, keep_ways=True)
    assert len(doors.arc) == len(POINTS)
    for name in ("tenths", "decimetres", "door", "led_by"):
        assert np.array_equal(getattr(compiled, name), getattr(uncompiled, name))
