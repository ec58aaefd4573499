"""The sample team on a backend of its own, on the team's clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.server.http.app import make_app
from sync.server.settings import Settings
from teamapp.services.desk import Desk
from tests.support.backend.serving import Serving
from tests.support.backend.shared_sample import share_sample
from tests.support.sample_desk import MORNING, sample_desk


@pytest.fixture
def backend(tmp_path: Path) -> Iterator[str]:
    settings = Settings(database=f"sqlite:///{tmp_path / 'backend.db'}")
    serving = Serving(make_app(settings, clock=lambda: int(MORNING.timestamp() * 1000)))
    yield serving.address
    serving.close()


@pytest.fixture
def alone() -> Iterator[Desk]:
    with sample_desk() as desk:
        yield desk


@pytest.fixture
def shared(alone: Desk, backend: str) -> Desk:
    """The team has a backend."""
    return share_sample(alone, backend)
