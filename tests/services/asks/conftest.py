"""The small team of the roster tests, with a clock that a test can set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from teamapp.services.desk import Desk

At = Callable[[Desk, datetime], None]


@pytest.fixture
def at() -> At:
    """`at(desk, moment)`: from now on the desk's clock begins there and goes on by a second a look."""

    def set_clock(desk: Desk, moment: datetime) -> None:
        seconds = iter(range(1_000_000))
        desk.clock = lambda: moment + timedelta(seconds=next(seconds))

    return set_clock
