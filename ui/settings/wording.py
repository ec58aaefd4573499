"""Small things the sections say: moments, hours, times."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from teamapp.words.speak import long_date, short_day, span

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from teamapp.words.speak import Language


def moment_text(at: datetime, zone: ZoneInfo, language: Language) -> str:
    """`12 November 2026, 09:12` on the team's wall."""
    local = at.astimezone(zone)
    return f"{long_date(local.date(), language)}, {local:%H:%M}"


def short_moment(at: datetime, zone: ZoneInfo, language: Language) -> str:
    """`Thu 12 Nov 09:12`; `Thu 12 Nov` for a tick, which carries the day only, written as its first moment."""
    local = at.astimezone(zone)
    if local.time() == time():
        return short_day(local.date(), language)
    return f"{short_day(local.date(), language)} {local:%H:%M}"


def hours_text(minutes: int, language: Language) -> str:
    """`312 h`, `7 h 30`."""
    return span(minutes, language)
