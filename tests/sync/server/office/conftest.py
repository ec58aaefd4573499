"""A backend with its office open, the issuer that lets people in, and a browser that keeps cookies."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from sync.protocol.office.release import read_release
from sync.server.keeping.database import open_database
from sync.server.office.releases import take
from sync.server.settings import Office, Settings
from tests.support.backend.issuer import CLIENT, SECRET, Issuer
from tests.support.backend.releases import MONTH, raw_release
from tests.support.backend.sync_team import Clock
from tests.support.window.browsing import Browser


@pytest.fixture
def issuer(clock: Clock) -> Iterator[Issuer]:
    made = Issuer(algorithm="ES256", now=lambda: clock() / 1000)
    yield made
    made.close()


@pytest.fixture
def here(tmp_path: Path) -> str:
    """One kind of database is enough for what the office shows."""
    return f"sqlite:///{tmp_path / 'backend.db'}"


@pytest.fixture
def office(here: str, issuer: Issuer, serve: Callable[..., httpx.Client]) -> httpx.Client:
    """A backend whose office is open."""
    return serve(here, Settings(office=Office(issuer=issuer.address, client_id=CLIENT, secret=SECRET)))


@pytest.fixture
def browser(office: httpx.Client) -> Browser:
    return Browser(office)


@pytest.fixture
def give(here: str, clock: Clock) -> Callable[..., None]:
    """Teams have given their figures."""

    def given(count: int, *, region: str = "", period: int = MONTH, seed: int = 1) -> None:
        dice, database = random.Random(seed), open_database(here)
        with database.transaction() as connection:
            for _ in range(count):
                raw = raw_release(dice, period, region=region)
                take(connection, read_release(raw), raw, now=clock())
        database.close()

    return given
