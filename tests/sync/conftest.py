"""A real PostgreSQL for all tests of the exchange that want one."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.support.backend.postgres import Cluster, NoPostgres


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL for this run; where none can be had the test is skipped, but never in CI."""
    try:
        made = Cluster()
    except NoPostgres as missing:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(missing))
    yield made
    made.close()
