"""When something was done, as people say it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from teamapp.words.speak import Language
from ui.settings.wording import short_moment
from ui.sharing.wording import when_done

ZONE = ZoneInfo("Europe/Amsterdam")
READ = SimpleNamespace(zone=ZONE, today=date(2026, 11, 12))


@pytest.mark.parametrize(
    ("at", "said", "short"),
    [
        (datetime(2026, 11, 12, 8, 12, tzinfo=UTC), "09:12", "Thu 12 Nov 09:12"),
        (datetime(2026, 11, 11, 23, 0, tzinfo=UTC), "today", "Thu 12 Nov"),
        (datetime(2026, 11, 10, 23, 0, tzinfo=UTC), "Wed 11 Nov", "Wed 11 Nov"),
    ],
)
def test_no_clock_is_said_of_a_tick(at, said, short):
    """A tick carries the day only, written as its first moment on the team's wall: midnight is not a time of it."""
    assert when_done(at, READ, Language.ENGLISH) == said
    assert short_moment(at, ZONE, Language.ENGLISH) == short
