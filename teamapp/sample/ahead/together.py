"""Two rosters ahead: one whose gaps are being settled, one that is open for wishes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from teamapp.domain.entities.asking import Ask, AskKind
from teamapp.domain.entities.nurse import Wish, WishKind, wish_id
from teamapp.domain.entities.roster import Assignment, Phase, RosterPeriod, WishesReady, assignment_id, wishes_ready_id
from teamapp.domain.entities.team import ShiftForm, ShiftKind
from teamapp.domain.ids import Id, NurseId, same_id
from teamapp.domain.text import text
from teamapp.domain.wire import Entity
from teamapp.sample.mint import Mint
from teamapp.sample.past.calendar import PERIOD_DAYS, Calendar, moment_of
from teamapp.sample.past.diary import Diary

_WANTED_SATURDAY = 12
"""The day of the roster on which nearly everybody would like to be free."""
_WANT_IT = 9
_JOKERS_THAT_DAY = 4
_CLAIMED = 8
_SPOKEN, _READY = 7, 5
_OPEN_HOURS = 48
_ASKED_POINTS = 2


@dataclass(frozen=True, slots=True)
class Making:
    """Who makes the rosters ahead, on which days; the nurse who opens the app is among those who wish and are asked."""

    mint: Mint
    calendar: Calendar
    diaries: tuple[Diary, ...]
    kinds: tuple[ShiftKind, ...]
    planner: NurseId
    owner: NurseId

    @property
    def in_gaps(self) -> RosterPeriod:
        """Wishes closed a week ago, gaps until Sunday; it is due the day after."""
        first = self.calendar.sunday + timedelta(days=1 + PERIOD_DAYS)
        return self._period(first, Phase.GAPS, self.calendar.sunday - timedelta(days=7), self.calendar.sunday)

    @property
    def in_wishes(self) -> RosterPeriod:
        """Open for wishes until six weeks before it begins."""
        first = self.calendar.sunday + timedelta(days=1 + 2 * PERIOD_DAYS)
        return self._period(first, Phase.WISHES, first - timedelta(days=42), first - timedelta(days=35))

    @property
    def wanted(self) -> date:
        """The Saturday that everybody wants to be free."""
        return self.in_gaps.first + timedelta(days=_WANTED_SATURDAY)

    def _period(self, first: date, phase: Phase, wishes: date, gaps: date) -> RosterPeriod:
        last = first + timedelta(days=PERIOD_DAYS - 1)
        key = same_id("roster_period", first, last)
        return RosterPeriod(id=key, first=first, last=last, phase=phase, wishes_until=wishes, gaps_until=gaps)

    @property
    def order(self) -> tuple[Diary, ...]:
        """The nurse of this device first, then the others."""
        return tuple(sorted(self.diaries, key=lambda diary: diary.member.id != self.owner))


def together(making: Making) -> Iterator[Entity]:
    """Both periods with their wishes, what was claimed, and two asks that wait for an answer."""
    yield making.in_gaps
    yield making.in_wishes
    claimed = tuple(_claims(making))
    taken = {(one.nurse, one.day) for one in claimed}
    yield from _wishes_in_gaps(making, taken)
    yield from claimed
    yield from _asks(making, claimed)
    chance = making.mint.chance("wishes ahead")
    for rank, diary in enumerate(making.order[:_SPOKEN]):
        yield from _wishes_of(diary, making.in_wishes, making.kinds, chance, number=2 if rank == 0 else 5)
        if 0 < rank <= _READY:
            nurse, period = diary.member.id, making.in_wishes.id
            yield WishesReady(id=wishes_ready_id(nurse, period), nurse=nurse, period=period)


def _wishes_in_gaps(making: Making, taken: set[tuple[NurseId, date]]) -> Iterator[Wish]:
    """Everybody's, and on one Saturday nearly all the same; one nurse was late."""
    chance = making.mint.chance("wishes of the gaps")
    for rank, diary in enumerate(making.order):
        nurse = diary.member.id
        if rank < _WANT_IT:
            joker = rank >= _WANT_IT - _JOKERS_THAT_DAY
            yield _wish(nurse, making.wanted, WishKind.DAY_OFF, joker=joker)
        for wish in _wishes_of(diary, making.in_gaps, making.kinds, chance, number=6):
            if wish.day != making.wanted and (nurse, wish.day) not in taken:
                yield replace(wish, late=rank == len(making.order) - 1)


def _wishes_of(
    diary: Diary, period: RosterPeriod, kinds: tuple[ShiftKind, ...], chance: Random, *, number: int
) -> Iterator[Wish]:
    """Some days of a period, half of them at weekends; the first is a joker for some, a few are about a shift."""
    nurse = diary.member.id
    days = [period.first + timedelta(days=offset) for offset in range(PERIOD_DAYS)]
    days = [day for day in days if not any(leave.covers(day) for leave in diary.leave)]
    weekend = [day for day in days if day.weekday() >= 5]
    chosen = {*chance.sample(weekend, number // 2), *chance.sample(days, number - number // 2)}
    evening = next(kind for kind in kinds if kind.form is ShiftForm.EVENING)
    for rank, day in enumerate(sorted(chosen)):
        if rank % 3 == 1:
            yield _wish(nurse, day, WishKind.NOT_SHIFT, kind=evening)
        elif rank % 3 == 2 and day.weekday() < 5:
            yield _wish(nurse, day, WishKind.SHIFT, kind=kinds[0])
        else:
            yield _wish(nurse, day, WishKind.DAY_OFF, joker=rank == 0 and chance.random() < 0.4)


def _wish(nurse: NurseId, day: date, wish: WishKind, *, kind: ShiftKind | None = None, joker: bool = False) -> Wish:
    shift = kind.id if kind is not None else None
    return Wish(id=wish_id(nurse, day), nurse=nurse, day=day, kind=wish, shift_kind=shift, joker=joker)


def _claims(making: Making) -> Iterator[Assignment]:
    """Shifts that people have taken already, each on a working day of her own."""
    kind = making.kinds[0]
    days = [making.in_gaps.first + timedelta(days=offset) for offset in range(PERIOD_DAYS)]
    workdays = [day for day in days if day.weekday() < 5]
    for number, diary in enumerate(making.diaries[:_CLAIMED]):
        day = workdays[number * 2]
        if not diary.present(day, kind):
            continue
        nurse = diary.member
        yield Assignment(
            id=assignment_id(nurse.id, day),
            nurse=nurse.id,
            day=day,
            shift_kind=kind.id,
            reason=text("roster.because_claimed", nurse=nurse.nurse.given_name),
        )


def _asks(making: Making, claimed: tuple[Assignment, ...]) -> Iterator[Ask]:
    """The nurse of this device is asked to give way that Saturday; a colleague would like to give a shift away."""
    others = [diary.member.id for diary in making.diaries if diary.member.id != making.owner]
    asker = making.planner if making.planner != making.owner else others[0]
    created = moment_of(making.calendar.today - timedelta(days=1), 17)
    expires = created + timedelta(hours=_OPEN_HOURS)
    yield Ask(
        id=making.mint.id(),
        kind=AskKind.GAP,
        asker=asker,
        moves=((making.owner, making.wanted, "", making.kinds[0].id),),
        created=created,
        expires=expires,
        asked=frozenset({making.owner}),
        points=_ASKED_POINTS,
    )
    given = next(one for one in claimed if one.nurse not in (making.owner, asker))
    yield Ask(
        id=making.mint.id(),
        kind=AskKind.GIVE,
        asker=given.nurse,
        moves=((given.nurse, given.day, given.shift_kind, ""), (NurseId(Id("")), given.day, "", given.shift_kind)),
        created=created,
        expires=expires,
    )
