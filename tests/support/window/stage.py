"""Sets the stage of a journey: a clock that starts at a chosen morning, and a keyring of the test's own."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Protocol

from teamapp import bootstrap
from teamapp.services.desk import Desk
from teamapp.store.keys.source import KeySource

MORNING = datetime(2026, 11, 19, 5, 50, tzinfo=UTC)
"""A Thursday, 06:50 on the team's wall."""

_OPENERS = ("open_team", "create_team", "temporary_team", "sample_team", "join_team", "resume_joining")


class SetsAttributes(Protocol):
    """As much of pytest's MonkeyPatch as is used here."""

    def setattr(self, target: object, name: str, value: object) -> None: ...


class Wall:
    """A clock that goes on like any other, from a chosen moment on."""

    def __init__(self, first: datetime = MORNING) -> None:
        self._first, self._started = first, time.monotonic()

    def __call__(self) -> datetime:
        return self._first + timedelta(seconds=time.monotonic() - self._started)


def set_stage(patch: SetsAttributes, *, clock: Callable[[], datetime], keys: KeySource | None) -> None:
    """Every team that the program opens or makes has this clock; the computer's keyring is `keys`, or there is none."""
    for name in _OPENERS:
        patch.setattr(bootstrap, name, partial(getattr(bootstrap, name), clock=clock))
    patch.setattr(bootstrap, "usual_keys", lambda: keys)


def all_rows(desk: Desk) -> dict[str, tuple[object, ...]]:
    """Every living entity by kind: what the team knows."""
    from teamapp.domain.entities import ENTITIES

    return {kind.entity_name: desk.store.all(kind) for kind in ENTITIES}
