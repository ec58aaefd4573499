"""Which part of a period is on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

WHOLE = 4
"""As many weeks as the whole period: four, or six where the team plans so."""


@dataclass(frozen=True, slots=True)
class Span:
    """A day that must be in sight, and how many weeks are."""

    day: date
    weeks: int = WHOLE

    def days_of(self, first: date, last: date) -> tuple[date, date]:
        """First and last day in sight of a period; weeks begin where the period does."""
        if self.weeks >= WHOLE:
            return first, last
        width = 7 * self.weeks
        day = min(max(self.day, first), last)
        start = first + timedelta(days=(day - first).days // width * width)
        return start, min(last, start + timedelta(days=width - 1))

    def moved(self, first: date, last: date, *, by: int) -> Span:
        """The next or previous stretch of the same width; may leave the period."""
        start, end = self.days_of(first, last)
        return Span(end + timedelta(days=1) if by > 0 else start - timedelta(days=1), self.weeks)

    def wide(self, weeks: int) -> Span:
        return Span(self.day, weeks)
