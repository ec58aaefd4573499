"""The duties of the sample team and how many nurses each weekday needs.

Seven rounds on a weekday, five at the weekend; 271 paid hours a week against 312 contract hours (87 %), which leaves
room for leave, sickness and meetings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from teamapp.domain.entities.team import Demand, ShiftForm, ShiftKind
from teamapp.domain.ids import ShiftKindId
from teamapp.domain.units import MinuteOfDay, Minutes
from teamapp.sample.mint import Mint
from teamapp.sample.phrases import Phrases

_WEEKDAYS = range(5)
_WEEKEND = range(5, 7)
_OFFICE_WEEKDAY = 1


@dataclass(frozen=True, slots=True)
class Need:
    """So many nurses of a kind on some weekdays."""

    letter: str
    weekdays: range
    nurses: int
    one_of_level: int = 0


_NEEDS = (
    Need("D", _WEEKDAYS, 2, one_of_level=4),
    Need("M", _WEEKDAYS, 2),
    Need("L", _WEEKDAYS, 1, one_of_level=4),
    Need("E", _WEEKDAYS, 2, one_of_level=4),
    Need("O", range(_OFFICE_WEEKDAY, _OFFICE_WEEKDAY + 1), 1),
    Need("D", _WEEKEND, 2, one_of_level=4),
    Need("M", _WEEKEND, 1),
    Need("E", _WEEKEND, 2, one_of_level=4),
)


def shift_kinds(mint: Mint, phrases: Phrases) -> tuple[ShiftKind, ...]:
    """Day, morning, late, evening, office and training, each with its letter of the grid."""
    table = (
        ("D", ShiftForm.EARLY, (7, 0), (15, 0), 30, True),
        ("M", ShiftForm.EARLY, (7, 30), (12, 30), 0, True),
        ("L", ShiftForm.LATE, (13, 0), (18, 0), 0, True),
        ("E", ShiftForm.EVENING, (17, 0), (22, 30), 0, True),
        ("O", ShiftForm.OFFICE, (8, 30), (12, 30), 0, False),
        ("S", ShiftForm.TRAINING, (9, 0), (13, 0), 0, False),
    )
    return tuple(
        ShiftKind(
            id=ShiftKindId(mint.id()),
            name=phrases.shifts[letter],
            letter=phrases.letters.get(letter, letter),
            form=form,
            start=_minute(start),
            end=_minute(end),
            break_minutes=Minutes(pause),
            visits=visits,
            order=order,
        )
        for order, (letter, form, start, end, pause, visits) in enumerate(table)
    )


def demand(mint: Mint, kinds: tuple[ShiftKind, ...]) -> Iterator[Demand]:
    """How many of each kind on each weekday, and where a nurse of level 4 must be among them."""
    by_letter = dict(zip("DMLEOS", kinds, strict=True))
    for need in _NEEDS:
        for weekday in need.weekdays:
            yield Demand(
                id=mint.id(),
                weekday=weekday,
                shift_kind=by_letter[need.letter].id,
                nurses=need.nurses,
                one_of_level=need.one_of_level,
            )


def _minute(clock: tuple[int, int]) -> MinuteOfDay:
    return MinuteOfDay(clock[0] * 60 + clock[1])
