"""What the page reads of the store, in the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teamapp.services.desk import Desk
from teamapp.services.roster.shown.view import PeriodView, period_view, span_of


@dataclass(frozen=True, slots=True)
class ReadRoster:
    """A period, and what an empty page must know."""

    view: PeriodView
    day: date


def read_roster(desk: Desk, day: date | None) -> ReadRoster:
    """The period that holds a day; today when none is given."""
    wanted = day if day is not None else desk.today
    first, last = span_of(desk, wanted)
    return ReadRoster(period_view(desk, first, last), wanted)
