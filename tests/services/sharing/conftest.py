"""A real backend for the whole module, and computers that are switched off at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sync.server.http.app import make_app
from sync.server.settings import Rates, Settings
from teamapp.bootstrap import create_team
from tests.support.backend.computers import Computer
from tests.support.backend.joined import share
from tests.support.backend.serving import Serving

OPEN_RATES = Rates(device_a_minute=1e6, device_at_once=1e6, team_a_minute=1e6, team_at_once=1e6, guesses=1000)


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    folder = tmp_path_factory.mktemp("backend")
    one = Serving(make_app(Settings(database=f"sqlite:///{folder / 'backend.db'}", rates=OPEN_RATES)))
    yield one
    one.close()


@pytest.fixture
def computers(tmp_path: Path) -> Iterator[Callable[[], Computer]]:
    """Makes a computer without a team."""
    made: list[Computer] = []

    def make() -> Computer:
        made.append(Computer(tmp_path / f"computer-{len(made)}"))
        return made[-1]

    yield make
    for one in made:
        one.end()


@pytest.fixture
def anna(serving: Serving, computers: Callable[[], Computer]) -> Computer:
    """The computer of a small team that was shared just now."""
    one = computers()
    one.take(lambda: create_team(one.folder, name="Noord", keys=one.keys)[0])
    share(one, serving.address)
    return one
