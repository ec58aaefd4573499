"""The backend on both of its databases, and a small team that speaks to it."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx
import psycopg
import pytest
import sqlcipher3.dbapi2 as sqlite

from sync.server.http.app import make_app
from sync.server.keeping.database import open_database
from sync.server.keeping.tables import METADATA
from sync.server.settings import Rates, Settings
from tests.support.backend.postgres import Cluster
from tests.support.backend.serving import Serving
from tests.support.backend.sync_team import Clock, Speaker

MANY = Rates(device_a_minute=1e6, device_at_once=1e6, team_a_minute=1e6, team_at_once=1e6)

Serve = Callable[..., httpx.Client]


@pytest.fixture(scope="session")
def served(cluster: Cluster) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """A database of one's own with all tables: to empty them is quicker than to make them."""
    cluster.tool("createdb", "served")
    open_database(cluster.address("served")).close()
    with psycopg.connect(cluster.address("served"), autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def ready_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables."""
    made = tmp_path_factory.mktemp("ready") / "backend.db"
    open_database(f"sqlite:///{made}").close()
    return made


@pytest.fixture
def sqlite_address(ready_made: Path, tmp_path: Path) -> str:
    """An SQLite file with nothing in its tables, under a name of its own."""
    copy = tmp_path / "backend.db"
    shutil.copyfile(ready_made, copy)
    with closing(sqlite.connect(str(copy))) as connection:
        connection.execute("UPDATE server SET instance = ?", (os.urandom(16),))
        connection.commit()
    return f"sqlite:///{copy}"


@pytest.fixture
def postgres_address(cluster: Cluster, served: psycopg.Connection[tuple[object, ...]]) -> str:
    """A PostgreSQL database with nothing in its tables, under a name of its own."""
    for table in METADATA.tables:
        if table != "server":
            served.execute(f"DELETE FROM {table}")
    served.execute("UPDATE server SET instance = %s", (os.urandom(16),))
    return cluster.address("served")


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest) -> str:
    """A database of each kind."""
    made: str = request.getfixturevalue(f"{request.param}_address")
    return made


@pytest.fixture(params=["sqlite", "postgresql"])
def nothing_yet(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of each kind without a table."""
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


@pytest.fixture
def on_sqlite(serve: Serve, sqlite_address: str, clock: Clock) -> Speaker:
    """The same where the database makes no difference."""
    speaker = Speaker(serve(sqlite_address), clock, seed="anna")
    assert speaker.found().status_code == 200
    return speaker


@dataclass
class Lines(logging.Handler):
    """What the journal was told."""

    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.getMessage()} {getattr(record, 'values', '')} {record.exc_text or ''}")

    __hash__ = logging.Handler.__hash__


@pytest.fixture
def journal() -> Iterator[list[str]]:
    lines, log = Lines(), logging.getLogger("teamapp.backend")
    level = log.level
    log.addHandler(lines)
    log.setLevel(logging.INFO)
    yield lines.said
    log.removeHandler(lines)
    log.setLevel(level)


def has_lines(lines: list[str], count: int, *, word: str = "", hides: tuple[str, ...] = ()) -> None:
    """So many refusals have their line, with this word as their outcome, and no line names anybody."""
    assert len([line for line in lines if "request" in line and word in line]) >= count, lines
    assert not [line for line in lines for secret in hides if secret in line]
