"""What one nurse has worked, and whether one more duty would still be decent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from teamapp.domain.entities.nurse import Availability, AvailabilityException, Leave
from teamapp.domain.entities.team import ShiftKind
from teamapp.domain.units import DAY_MINUTES
from teamapp.sample.crew.nurses import Member

_DAILY_REST = 11 * 60
_WEEKLY_REST = 36 * 60
_WEEK = 7 * DAY_MINUTES
_LOOK_DAYS = 8
_MOST_DAYS_IN_A_ROW = 5
_PLANNED_SHARE = 0.92
"""The part of the contract hours that goes into the roster; the rest is meetings, sickness and leave."""


@dataclass(slots=True)
class Diary:
    """The duties of one nurse so far, in order of day."""

    member: Member
    leave: tuple[Leave, ...]
    availability: tuple[Availability, ...]
    exceptions: tuple[AvailabilityException, ...]
    duties: dict[date, ShiftKind] = field(default_factory=dict)
    ahead_minutes: float = 0.0

    def begin(self, day: date) -> None:
        """A new day asks for a seventh of the planned week, unless she is away."""
        if not any(item.covers(day) for item in self.leave):
            self.ahead_minutes -= self.member.week_minutes / 7 * _PLANNED_SHARE

    def take(self, day: date, kind: ShiftKind) -> None:
        """Work this duty."""
        self.duties[day] = kind
        self.ahead_minutes += kind.worked

    def give_back(self, day: date) -> ShiftKind:
        """Be free on that day after all."""
        kind = self.duties.pop(day)
        self.ahead_minutes -= kind.worked
        return kind

    def may(self, day: date, kind: ShiftKind) -> bool:
        """Present, available, rested, and not more days a week or in a row than agreed."""
        return (
            day not in self.duties
            and self.present(day, kind)
            and self.days_in_week(day) < self.most_days
            and self._run_with(day) <= _MOST_DAYS_IN_A_ROW
            and self._rested(day, kind)
        )

    @property
    def most_days(self) -> int:
        """Working days a week by contract, as the collective agreement has it."""
        hours = self.member.profile.week_hours
        return 3 if hours <= 15 else 4 if hours <= 24 else 5

    def present(self, day: date, kind: ShiftKind) -> bool:
        """Neither on leave nor unavailable."""
        if any(item.covers(day) for item in self.leave):
            return False
        for exception in self.exceptions:
            if exception.day == day:
                return exception.available
        return not any(
            item.weekday == day.weekday() and (not item.not_kinds or kind.id in item.not_kinds)
            for item in self.availability
        )

    def days_in_week(self, day: date) -> int:
        monday = day - timedelta(days=day.weekday())
        return sum(monday + timedelta(days=n) in self.duties for n in range(7))

    def _run_with(self, day: date) -> int:
        """How long the run of working days would be that this day joins."""
        length = 1
        for step in (-1, 1):
            next_day = day + timedelta(days=step)
            while next_day in self.duties:
                length += 1
                next_day += timedelta(days=step)
        return length

    def _rested(self, day: date, kind: ShiftKind) -> bool:
        blocks: list[tuple[int, int]] = [(kind.start, kind.end)]
        for offset in range(-_LOOK_DAYS, _LOOK_DAYS + 1):
            duty = self.duties.get(day + timedelta(days=offset))
            if duty is not None:
                blocks.append((duty.start + offset * DAY_MINUTES, duty.end + offset * DAY_MINUTES))
        blocks.sort()
        gaps = [later[0] - earlier[1] for earlier, later in pairwise(blocks)]
        if gaps and min(gaps) < _DAILY_REST:
            return False
        begun = (start for start, _end in blocks if kind.start - _WEEK < start <= kind.start)
        return all(_longest_rest(blocks, start, start + _WEEK) >= _WEEKLY_REST for start in begun)


def _longest_rest(blocks: list[tuple[int, int]], since: int, until: int) -> int:
    """The longest stretch without work between two moments; blocks come in order."""
    longest, free_from = 0, since
    for start, end in blocks:
        if end <= since or start >= until:
            continue
        longest = max(longest, start - free_from)
        free_from = max(free_from, end)
    return max(longest, until - free_from)
