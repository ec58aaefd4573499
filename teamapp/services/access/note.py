"""Write down that a record was opened: one line each ten minutes at most, without a name of the client."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING

from teamapp.domain.ids import ClientId
from teamapp.services.access.seal import A_BUNDLE, seal_due
from teamapp.services.refused import Refused

if TYPE_CHECKING:
    from teamapp.services.desk import Desk

ONE_OPENING = timedelta(minutes=10)


def note_opening(desk: Desk, client: ClientId) -> bool:
    """Whether it is a new opening; nothing is written where nothing can be."""
    if desk.store.read_only:
        return False
    new = desk.store.access.note(desk.clock(), desk.me, alias_of(client), apart=ONE_OPENING)
    if new and _a_day_waits(desk):
        with suppress(Refused):  # a key that cannot be read any more: the settings say so
            seal_due(desk)
    return new


def _a_day_waits(desk: Desk) -> bool:
    oldest = desk.store.access.oldest()
    return oldest is not None and desk.clock() - oldest >= A_BUNDLE


def alias_of(client: ClientId) -> str:
    """The number that names a client to the officer.

    It leads to her only through her row, and that is gone when she is erased.
    """
    return blake2b(bytes.fromhex(client), digest_size=8, person=b"access").hexdigest()
