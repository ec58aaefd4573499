"""Twenty weeks of roster as a careful planner makes it by hand: weekends first, then whoever is behind her hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from teamapp.domain.entities.roster import Assignment, assignment_id
from teamapp.domain.entities.team import Demand, ShiftForm, ShiftKind
from teamapp.sample.past.diary import Diary

_NO_LEVEL = 0
_QUALIFIED = 4
_MOST_HOURS_OF_PRICE = 9.0
_WEEKEND_PRICE = 4.0
_HALF_WEEKEND_PRICE = 4.0
_SAME_SHIFT_BONUS = 2.0
_REPEATED_PRICE = {ShiftForm.EVENING: 0.8, ShiftForm.LATE: 2.2}
_LONG_FOR_LONG_CONTRACTS = 0.25


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in the roster of a day, and the level it asks for."""

    kind: ShiftKind
    level: int


def fill(
    diaries: tuple[Diary, ...],
    days: Iterable[date],
    kinds: tuple[ShiftKind, ...],
    demand: tuple[Demand, ...],
    chance: Random,
) -> None:
    """Write duties into the diaries; a slot that nobody may take stays open."""
    open_slots: list[tuple[date, Slot]] = []
    for day in _weekends_first(tuple(days)):
        for diary in diaries:
            diary.begin(day)
        for slot in _slots(day, kinds, demand):
            able = [diary for diary in diaries if _may(diary, day, slot)]
            if able:
                min(able, key=lambda diary: _price(diary, day, slot.kind) + chance.random()).take(day, slot.kind)
            else:
                open_slots.append((day, slot))
    for day, slot in open_slots:
        _swap_into(diaries, day, slot)


def assignments(diaries: tuple[Diary, ...]) -> Iterator[Assignment]:
    """The diaries as cells of the roster."""
    for diary in diaries:
        nurse = diary.member.id
        for day, kind in sorted(diary.duties.items(), key=lambda item: item[0]):
            yield Assignment(id=assignment_id(nurse, day), nurse=nurse, day=day, shift_kind=kind.id)


def _may(diary: Diary, day: date, slot: Slot) -> bool:
    return diary.member.nurse.level >= slot.level and diary.may(day, slot.kind)


def _swap_into(diaries: tuple[Diary, ...], day: date, slot: Slot) -> None:
    """Fill an open place by handing another duty of the same days to a colleague."""
    near = [day + timedelta(days=offset) for offset in range(-6, 7)]
    for diary in diaries:
        if day in diary.duties or diary.member.nurse.level < slot.level:
            continue
        for other_day in (found for found in near if found in diary.duties):
            given = diary.give_back(other_day)
            level = min(int(diary.member.nurse.level), _QUALIFIED)
            taker = next(
                (one for one in diaries if one is not diary and _may(one, other_day, Slot(given, level))), None
            )
            if taker is not None and diary.may(day, slot.kind):
                taker.take(other_day, given)
                diary.take(day, slot.kind)
                return
            diary.take(other_day, given)


def _weekends_first(days: tuple[date, ...]) -> list[date]:
    """Week by week, Saturday and Sunday before the working days: they are the hardest to share."""
    return sorted(days, key=lambda day: (day - timedelta(days=day.weekday()), day.weekday() < 5, day))


def _slots(day: date, kinds: tuple[ShiftKind, ...], demand: tuple[Demand, ...]) -> list[Slot]:
    """The places of a day, hardest to fill first."""
    by_id = {kind.id: kind for kind in kinds}
    found = []
    for item in demand:
        if item.weekday != day.weekday():
            continue
        kind = by_id[item.shift_kind]
        found += [Slot(kind, item.one_of_level if number == 0 else _NO_LEVEL) for number in range(item.nurses)]
    hardness = {ShiftForm.EVENING: 0.8, ShiftForm.LATE: 1, ShiftForm.EARLY: 2, ShiftForm.OFFICE: 3}
    return sorted(found, key=lambda slot: (-slot.level, hardness[slot.kind.form], -slot.kind.worked))


def _price(diary: Diary, day: date, kind: ShiftKind) -> float:
    """Low for whoever is behind her hours, had free weekends lately, and worked the same duty yesterday."""
    behind = diary.ahead_minutes / 60 / (diary.member.profile.week_hours / 26)
    price = max(-_MOST_HOURS_OF_PRICE, min(_MOST_HOURS_OF_PRICE, behind))
    price -= _LONG_FOR_LONG_CONTRACTS * (diary.member.profile.week_hours - 26) * (1 if kind.break_minutes else -1)
    price += _REPEATED_PRICE.get(kind.form, 0.0) * _same_lately(diary, day, kind)
    yesterday = diary.duties.get(day - timedelta(days=1))
    if yesterday is not None:
        price -= _SAME_SHIFT_BONUS if yesterday.form is kind.form else 0.0
    if day.weekday() == 5:
        price += _WEEKEND_PRICE * _weekends_lately(diary, day)
    if day.weekday() == 6 and yesterday is None:
        price += _HALF_WEEKEND_PRICE + _WEEKEND_PRICE * _weekends_lately(diary, day)
    return price


def _same_lately(diary: Diary, day: date, kind: ShiftKind) -> int:
    """How often she worked such a duty in the two weeks before."""
    found = (diary.duties.get(day - timedelta(days=n)) for n in range(1, 15))
    return sum(duty is not None and duty.form is kind.form for duty in found)


def _weekends_lately(diary: Diary, day: date) -> int:
    """Weekends worked in the four weeks before this one."""
    saturday = day - timedelta(days=day.weekday() - 5)
    return sum(
        saturday - timedelta(weeks=n) in diary.duties or saturday - timedelta(weeks=n, days=-1) in diary.duties
        for n in range(1, 5)
    )
