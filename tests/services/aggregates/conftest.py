"""The sample team on a backend of its own, on the team's clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from sync.server.http.app import make_app
from sync.server.settings import Settings
from teamapp.services.desk import Desk
from teamapp.services.sharing.address import ask_backend
from teamapp.services.sharing.device.kept import keep
from teamapp.services.sharing.founding import Beginning, begin_founding, found_at, share_from_here
from teamapp.store.store import Store
from tests.support.open_store import copy_pages
from tests.support.sample_desk import MORNING, sample_desk, sample_store
from tests.support.serving import Serving


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
    """The team has a backend; nothing but its beginning has gone there."""
    store, beginning = _shared_once(ask_backend(backend).address)
    copy_pages(store, alone.store)
    here = replace(beginning, membership=replace(beginning.membership, address=backend))
    keep(alone.store, found_at(here).membership)
    return alone


@cache
def _founded() -> tuple[Store, list[Beginning]]:
    """Saying every row anew takes seconds: done once, copied page by page."""
    return sample_store(), []


def _shared_once(address: str) -> tuple[Store, Beginning]:
    store, made = _founded()
    if not made:
        desk = Desk(store=store, clock=lambda: MORNING)
        beginning = begin_founding(desk, ask_backend(address))
        share_from_here(desk, beginning, label="this one")
        made.append(beginning)
    return store, made[0]
