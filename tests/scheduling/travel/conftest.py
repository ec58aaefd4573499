"""A small town for the travel tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduling.travel.streets.graph import StreetGraph
from scheduling.travel.streets.making.build import build_graph
from tests.support.visits.tiny_town import write_town


@pytest.fixture(scope="session")
def town_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_town(tmp_path_factory.mktemp("town") / "town.osm.pbf")


@pytest.fixture(scope="session")
def town(town_file: Path) -> StreetGraph:
    return build_graph(town_file)
