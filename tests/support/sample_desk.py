"""An open sample team in memory, at a fixed moment; each test gets its own copy of the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache

from teamapp.sample.make import SampleTeam, make
from teamapp.sample.places import invented_places
from teamapp.services.desk import OWNER, Desk
from teamapp.store.store import Store
from tests.support.store.open_store import copy_pages

TODAY = date(2026, 11, 19)
MORNING = datetime(2026, 11, 19, 5, 50, tzinfo=UTC)
"""A Thursday, 06:50 on the team's wall."""


@cache
def sample_team() -> SampleTeam:
    """Made once: it is a frozen value."""
    return make(1, TODAY, invented_places(1))


@cache
def _written() -> Store:
    """The one that all others are copied from, page by page: ten times as quick as writing it again."""
    store = Store.in_memory()
    sample = sample_team()
    for change in sample.changes:
        store.commit(change)
    store.set_setting(OWNER, sample.owner)
    return store


def sample_store() -> Store:
    """A store of its own with the sample team in it."""
    store = Store.in_memory()
    copy_pages(_written(), store)
    return store


@contextmanager
def sample_desk(*, now: datetime = MORNING) -> Iterator[Desk]:
    """The sample team as its nurse finds it this morning."""
    store = sample_store()
    try:
        yield Desk(store=store, clock=lambda: now)
    finally:
        store.close()
