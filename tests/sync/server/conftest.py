"""The backend on both of its databases, and a small team that speaks to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from sync.server.http.app import make_app
from sync.server.settings import Rates, Settings
from tests.support.postgres import Cluster
from tests.support.serving import Serving
from tests.support.sync_team import Clock, Speaker

MANY = Rates(device_a_minute=1e6, device_at_once=1e6, team_a_minute=1e6, team_at_once=1e6)

Serve = Callable[..., httpx.Client]


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'backend.db'}"
    made: Cluster = request.getfixturevalue("cluster")
    return made.database()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def serve(clock: Clock) -> Iterator[Serve]:
    """Start the backend on an address; it stops with the test."""
    running: list[tuple[Serving, httpx.Client]] = []

    def start(address: str, settings: Settings | None = None) -> httpx.Client:
        wanted = replace(settings or Settings(rates=MANY), database=address)
        serving = Serving(make_app(wanted, clock=clock))
        client = httpx.Client(base_url=serving.address, timeout=30.0)
        running.append((serving, client))
        return client

    yield start
    for serving, client in running:
        client.close()
        serving.close()


@pytest.fixture
def anna(serve: Serve, address: str, clock: Clock) -> Speaker:
    """A device that has founded a team on a fresh backend."""
    speaker = Speaker(serve(address), clock, seed="anna")
    assert speaker.found().status_code == 200
    return speaker
