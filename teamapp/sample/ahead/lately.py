"""What the past months left in the ledger: wishes that were met or not, points, and calls that were answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from teamapp.domain.entities.asking import Ask, AskKind, AskState
from teamapp.domain.entities.nurse import LeaveKind, Wish, WishKind, wish_id
from teamapp.domain.entities.roster import Points
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.sample.mint import Mint
from teamapp.sample.past.calendar import PAST_PERIODS, PERIOD_DAYS, Calendar, moment_of
from teamapp.sample.past.diary import Diary

_WISHES_A_PERIOD = 4
_MET_SHARE = 0.88
_GAVE_WAY_A_PERIOD = 3


def lately(mint: Mint, calendar: Calendar, diaries: tuple[Diary, ...]) -> Iterator[Entity]:
    """Five periods of it, as the roster of those days went."""
    firsts = [calendar.roster_first + timedelta(days=number * PERIOD_DAYS) for number in range(PAST_PERIODS)]
    yield from _wishes(mint, calendar, firsts, diaries)
    yield from _points(mint, calendar, firsts, diaries)
    yield from _covers(mint, calendar, diaries)


def _wishes(mint: Mint, calendar: Calendar, firsts: list[date], diaries: tuple[Diary, ...]) -> Iterator[Wish]:
    """Days off, most of which were given."""
    chance = mint.chance("wishes of the past")
    for first in firsts:
        days = [first + timedelta(days=offset) for offset in range(PERIOD_DAYS)]
        for diary in diaries:
            there = [day for day in days if not any(leave.covers(day) for leave in diary.leave)]
            free = [day for day in there if day not in diary.duties]
            worked = [day for day in there if day in diary.duties]
            unmet = sum(chance.random() > _MET_SHARE for _wish in range(_WISHES_A_PERIOD))
            chosen = [
                *chance.sample(free, min(len(free), _WISHES_A_PERIOD - unmet)),
                *chance.sample(worked, min(len(worked), unmet)),
            ]
            for rank, day in enumerate(sorted(chosen)):
                nurse = diary.member.id
                if day <= calendar.sunday:
                    joker = rank == 0 and chance.random() < 0.25
                    yield Wish(id=wish_id(nurse, day), nurse=nurse, day=day, kind=WishKind.DAY_OFF, joker=joker)


def _points(mint: Mint, calendar: Calendar, firsts: list[date], diaries: tuple[Diary, ...]) -> Iterator[Points]:
    """A few gave way in each period, one of them spent what she had earned on a favour."""
    chance = mint.chance("points")
    for first in firsts:
        givers = chance.sample(diaries, _GAVE_WAY_A_PERIOD)
        for rank, diary in enumerate(givers):
            worked = [day for day in diary.duties if first <= day < first + timedelta(days=PERIOD_DAYS)]
            worked = [day for day in worked if day < calendar.today]
            if not worked:
                continue
            day = chance.choice(sorted(worked))
            duty, name = diary.duties[day], diary.member.nurse.given_name
            points = 2 if day.weekday() >= 5 or duty.start >= 16 * 60 else 1
            why = text("together.way_give_way", nurse=name, shift=duty.name, day=day.isoformat(), points=points)
            yield Points(id=mint.id(), nurse=diary.member.id, day=day, points=points, why=why)
            if rank == 0:
                other = givers[-1].member.nurse.given_name
                spent = text("roster.because_swapped", one=name, other=other, asker=name)
                yield Points(id=mint.id(), nurse=diary.member.id, day=day, points=-1, why=spent)


def _covers(mint: Mint, calendar: Calendar, diaries: tuple[Diary, ...]) -> Iterator[Ask]:
    """For each illness of the past somebody came on its first day."""
    for diary in diaries:
        for leave in diary.leave:
            if leave.kind is not LeaveKind.SICK or leave.first >= calendar.today:
                continue
            came = next((one for one in diaries if one is not diary and leave.first in one.duties), None)
            if came is None:
                continue
            asked = moment_of(leave.first, 6, 20)
            yield Ask(
                id=mint.id(),
                kind=AskKind.COVER,
                asker=diary.member.id,
                moves=((NurseId(Id("")), leave.first, "", came.duties[leave.first].id),),
                created=asked,
                expires=asked + timedelta(hours=1),
                state=AskState.DONE,
                taken_by=came.member.id,
                settled=asked + timedelta(minutes=9),
            )
