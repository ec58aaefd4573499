"""When wishes and gaps are due: proposed backwards from the day on which a roster must be known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from teamapp.services.refused import refuse

NOTICE_DAYS: Final = 28
"""Arbeidstijdenwet 4:2 and CAO VVT: a roster is known 28 days before it begins."""
GAPS_DAYS: Final = 7
"""So many days before publishing the gaps are settled, and before that the wishes in."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The last days of the two phases, and the day by which the roster must be published."""

    wishes_until: date
    gaps_until: date
    publish_by: date


def publish_by(first: date) -> date:
    """The last day on which a roster that begins on `first` is published in time."""
    return first - timedelta(days=NOTICE_DAYS)


def proposed_deadlines(first: date, today: date) -> Deadlines:
    """Published 28 days ahead, gaps a week before, wishes a week before that; squeezed where that is over already."""
    due = publish_by(first)
    gaps, wishes = due - timedelta(days=GAPS_DAYS), due - timedelta(days=2 * GAPS_DAYS)
    if wishes <= today:
        ahead = max(2, (first - today).days)
        wishes = today + timedelta(days=min(GAPS_DAYS, (ahead - 1) // 2))
        gaps = min(first - timedelta(days=1), wishes + timedelta(days=min(GAPS_DAYS, ahead // 4 + 1)))
    return Deadlines(wishes, gaps, due)


def check_deadlines(wishes_until: date, gaps_until: date, *, first: date, today: date) -> None:
    """Refuses deadlines in the wrong order: today, wishes, gaps, the roster itself."""
    if wishes_until < today:
        raise refuse("together.wishes_until_past", day=wishes_until.isoformat())
    if gaps_until < wishes_until:
        raise refuse("together.gaps_before_wishes", wishes=wishes_until.isoformat(), gaps=gaps_until.isoformat())
    if gaps_until >= first:
        raise refuse("together.gaps_in_period", gaps=gaps_until.isoformat(), first=first.isoformat())
