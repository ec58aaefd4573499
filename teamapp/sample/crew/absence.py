"""When the nurses cannot work, or would rather not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from teamapp.domain.entities.nurse import (
    Availability,
    AvailabilityException,
    Leave,
    LeaveKind,
    Wish,
    WishKind,
)
from teamapp.domain.entities.team import ShiftForm, ShiftKind
from teamapp.domain.wire import Entity
from teamapp.sample.crew.nurses import Member
from teamapp.sample.mint import Mint
from teamapp.sample.phrases import Phrases

_SICK_WEEKS = {4: (10, 4), 9: (7, 3), 1: (13, 5), 11: (4, 2)}
"""Number of the nurse: how many weeks ago she was ill, for how many days."""

_HOLIDAY_WEEKS = {0: -14, 2: -11, 3: 1, 5: -8, 6: -5, 7: -17, 8: -12, 9: 2, 10: -6, 11: -15, 4: -3, 1: -9}
"""Number of the nurse: the week of her holiday, counted from this one."""


def availability(
    mint: Mint, team: tuple[Member, ...], kinds: tuple[ShiftKind, ...], phrases: Phrases
) -> Iterator[Entity]:
    """Fixed free days and fixed evenings at home."""
    evenings = frozenset(kind.id for kind in kinds if kind.form is ShiftForm.EVENING)
    for member in team:
        profile = member.profile
        if profile.free_weekday is not None:
            yield Availability(
                id=mint.id(), nurse=member.id, weekday=profile.free_weekday, reason=phrases.fixed_day_off
            )
        if profile.no_evening_weekday is not None:
            yield Availability(
                id=mint.id(),
                nurse=member.id,
                weekday=profile.no_evening_weekday,
                not_kinds=evenings,
                reason=phrases.evening_at_home,
            )


def exceptions(mint: Mint, team: tuple[Member, ...], monday: date, phrases: Phrases) -> Iterator[AvailabilityException]:
    """A fixed free day given up once, and a working day that cannot be."""
    petra, aylin = team[6], team[5]
    yield AvailabilityException(
        id=mint.id(), nurse=petra.id, day=monday + timedelta(days=16), available=True, reason=phrases.can_after_all
    )
    yield AvailabilityException(
        id=mint.id(), nurse=aylin.id, day=monday + timedelta(days=19), available=False, reason=phrases.school_day
    )


def leave(mint: Mint, team: tuple[Member, ...], monday: date) -> Iterator[Leave]:
    """A week's holiday each, four spells of illness in the past, one study day to come; never a diagnosis."""
    for number, member in enumerate(team):
        first = monday + timedelta(weeks=_HOLIDAY_WEEKS[number])
        yield Leave(id=mint.id(), nurse=member.id, kind=LeaveKind.HOLIDAY, first=first, last=first + timedelta(days=6))
        if number in _SICK_WEEKS:
            weeks, days = _SICK_WEEKS[number]
            start = monday - timedelta(weeks=weeks) + timedelta(days=number % 3)
            yield Leave(
                id=mint.id(), nurse=member.id, kind=LeaveKind.SICK, first=start, last=start + timedelta(days=days - 1)
            )
    study = monday + timedelta(days=7 * 3 + 3)
    yield Leave(id=mint.id(), nurse=team[0].id, kind=LeaveKind.STUDY, first=study, last=study)


def wishes(mint: Mint, team: tuple[Member, ...], monday: date, kinds: tuple[ShiftKind, ...]) -> Iterator[Wish]:
    """What they ask for in the four weeks that begin next Monday; a joker each for some."""
    chance = mint.chance("wishes")
    evening = next(kind for kind in kinds if kind.form is ShiftForm.EVENING)
    day = kinds[0]
    for number, member in enumerate(team):
        days = sorted(chance.sample(range(7, 35), 2 + number % 3))
        for rank, offset in enumerate(days):
            kind, shift = WishKind.DAY_OFF, None
            if rank == 1:
                kind, shift = (WishKind.NOT_SHIFT, evening.id) if number % 2 else (WishKind.SHIFT, day.id)
            yield Wish(
                id=mint.id(),
                nurse=member.id,
                day=monday + timedelta(days=offset),
                kind=kind,
                shift_kind=shift,
                joker=rank == 0 and number % 3 == 0,
            )
