"""One sample team for all its tests: it is a frozen value, so sharing it is safe."""

from datetime import date

import pytest

from teamapp.sample.make import SampleTeam, make
from teamapp.sample.places import invented_places

THURSDAY = date(2026, 11, 19)


@pytest.fixture(scope="session")
def sample() -> SampleTeam:
    return make(1, THURSDAY, invented_places(1))


@pytest.fixture(scope="session")
def today() -> date:
    return THURSDAY
