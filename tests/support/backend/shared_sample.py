"""The sample team on a backend: founded once, copied page by page, as saying every row anew takes seconds."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from teamapp.services.desk import Desk
from teamapp.services.exchanging.kept import keep
from teamapp.services.sharing.address import ask_backend
from teamapp.services.sharing.founding import Beginning, begin_founding, found_at, share_from_here
from teamapp.store.store import Store
from tests.support.sample_desk import MORNING, sample_store
from tests.support.store.open_store import copy_pages


def share_sample(desk: Desk, address: str) -> Desk:
    """A sample desk takes part in a team there; nothing but the team's beginning has gone out."""
    store, beginning = _shared_once(address)
    copy_pages(store, desk.store)
    here = replace(beginning, membership=replace(beginning.membership, address=address))
    keep(desk.store, found_at(here).membership)
    return desk


@cache
def _founded() -> tuple[Store, list[Beginning]]:
    return sample_store(), []


def _shared_once(address: str) -> tuple[Store, Beginning]:
    store, made = _founded()
    if not made:
        desk = Desk(store=store, clock=lambda: MORNING)
        made.append(begin_founding(desk, ask_backend(address)))
        share_from_here(desk, made[0], label="this one")
    return store, made[0]
