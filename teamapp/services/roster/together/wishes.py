"""A nurse's own wishes for a period: read as one plain value, written as one change.

    mine = my_wishes(desk, period.id)                         of the nurse of this device; nobody else's are in it
    set_wishes(desk, nurse, {day: Wished(WishKind.DAY_OFF), other_day: None})      None takes a wish back
    repeat_wishes(desk, nurse, period.id)                     those of the period before, on the same weekdays
    clear_wishes(desk, nurse, period.id)

Wishes may be entered for a colleague (she told them by phone), but not read while they are hidden. What is entered
after the phase has closed is marked late: it counts half of a wish in time (`MyWishes.note` says so).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from teamapp.domain.change import Change, Edit
from teamapp.domain.entities import Leave, Nurse, RosterPeriod, ShiftKind, Wish, WishesReady
from teamapp.domain.entities.nurse import WishKind, wish_id
from teamapp.domain.entities.roster import PeriodState, Phase, wishes_ready_id
from teamapp.domain.ids import Id, NurseId, ShiftKindId
from teamapp.domain.phases import phase_on
from teamapp.domain.text import Text, text
from teamapp.services import border
from teamapp.services.desk import Desk
from teamapp.services.people.hidden import veil_of
from teamapp.services.people.wishes import JOKERS_A_PERIOD, comes_late, may_wish, period_of, replacing
from teamapp.services.refused import refuse
from teamapp.services.roster.facts.festive import holidays_between
from teamapp.services.roster.together.phases import existing_period

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Wished:
    """What is asked for on a day, before it is written."""

    kind: WishKind
    shift_kind: ShiftKindId | None = None
    joker: bool = False


@dataclass(frozen=True, slots=True)
class WishDay:
    """One day of the period for one nurse; `may_wish` is False on days that are over, of leave, or not in the team."""

    day: date
    weekend: bool
    holiday: str
    leave: Leave | None
    wish: Wish | None
    may_wish: bool


@dataclass(frozen=True, slots=True)
class MyWishes:
    """A nurse's wishes for a period. `late`: what she enters now is marked late; `hidden`: not for these eyes yet."""

    period: RosterPeriod
    nurse: NurseId
    name: str
    phase: Phase | None
    days: tuple[WishDay, ...]
    kinds: tuple[ShiftKind, ...]
    jokers_most: int
    ready: bool
    open: bool
    late: bool
    hidden: bool
    can_repeat: bool
    note: Text

    @property
    def jokers_used(self) -> int:
        return sum(one.wish is not None and one.wish.joker for one in self.days)

    @property
    def jokers_left(self) -> int:
        return self.jokers_most - self.jokers_used

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """Her wishes in order of day."""
        return tuple(one.wish for one in self.days if one.wish is not None)


def my_wishes(desk: Desk, period: Id, nurse: NurseId | None = None, *, language: str = "") -> MyWishes:
    """Everything a nurse needs to enter her wishes: of the nurse of this device, or of another as far as visible.

    Public holidays are named in the `language` of the window where their names are known in it.
    """
    stored = existing_period(desk, period)
    person = border.nurse_of(desk, nurse if nurse is not None else _me(desk))
    phase = phase_on(stored, desk.today)
    hidden = phase is Phase.WISHES and person.id != desk.me
    late = phase in (Phase.GAPS, Phase.SOLVE)
    ready = desk.store.get(WishesReady, wishes_ready_id(person.id, stored.id))
    return MyWishes(
        period=stored,
        nurse=person.id,
        name=person.name,
        phase=phase,
        days=tuple(_days(desk, stored, person, language)),
        kinds=_kinds(desk, stored),
        jokers_most=JOKERS_A_PERIOD,
        ready=ready is not None and ready.ready,
        open=stored.state is PeriodState.DRAFT and stored.last > desk.today,
        late=late,
        hidden=hidden,
        can_repeat=not hidden and bool(_repeated(desk, person, stored)),
        note=_note(desk, stored, person, hidden=hidden, late=late),
    )


def set_wishes(desk: Desk, nurse: NurseId, wanted: Mapping[date, Wished | None]) -> Change:
    """Write several wishes of one nurse at once; refused whole when one of them cannot be."""
    person = border.nurse_of(desk, nurse)
    edits = _edits(desk, person, wanted)
    days = sorted(wanted)
    what = (
        text("together.wishes_set", nurse=person.given_name, days=len(days), first=days[0].isoformat())
        if days
        else None
    )
    return _written(desk, edits, what)


def repeat_wishes(desk: Desk, nurse: NurseId, period: Id) -> Change:
    """Ask again for what she asked for in the period before; days with a wish of this period stay as they are."""
    stored, person = existing_period(desk, period), border.nurse_of(desk, nurse)
    again = _repeated(desk, person, stored)
    if not again:
        raise refuse("together.nothing_to_repeat", nurse=person.given_name)
    what = text("together.wishes_repeated", nurse=person.given_name, days=len(again))
    return _written(desk, _edits(desk, person, again), what)


def clear_wishes(desk: Desk, nurse: NurseId, period: Id) -> Change:
    """Take back everything she asks for in a period, days that are over excepted."""
    stored, person = existing_period(desk, period), border.nurse_of(desk, nurse)
    own = [wish for wish in _own(desk, nurse, stored.first, stored.last) if wish.day > desk.today]
    what = text("together.wishes_cleared", nurse=person.given_name, days=len(own))
    return _written(desk, _edits(desk, person, {wish.day: None for wish in own}), what)


def _me(desk: Desk) -> NurseId:
    if desk.me is None:
        raise refuse("day.whose_device")
    return desk.me


def _own(desk: Desk, nurse: NurseId, first: date, last: date) -> tuple[Wish, ...]:
    return tuple(wish for wish in desk.store.where(Wish, nurse=nurse) if first <= wish.day <= last)


def _days(desk: Desk, period: RosterPeriod, person: Nurse, language: str) -> Iterable[WishDay]:
    veil, today = veil_of(desk), desk.today
    wishes = {wish.day: wish for wish in _own(desk, person.id, period.first, period.last) if not veil.hides(wish)}
    leave = desk.store.where(Leave, nurse=person.id)
    festive = holidays_between(desk.team.country, period.first, period.last, language=language)
    for offset in range((period.last - period.first).days + 1):
        day = period.first + timedelta(days=offset)
        away = next((one for one in leave if one.covers(day)), None)
        there = (person.started is None or person.started <= day) and (person.ended is None or day <= person.ended)
        may = there and away is None and day > today and period.state is PeriodState.DRAFT
        yield WishDay(day, day.weekday() >= SATURDAY, festive.get(day, ""), away, wishes.get(day), may)


def _kinds(desk: Desk, period: RosterPeriod) -> tuple[ShiftKind, ...]:
    living = [one for one in desk.store.all(ShiftKind) if one.ended is None or one.ended >= period.first]
    return tuple(sorted(living, key=lambda one: (one.order, one.start, one.id)))


def _note(desk: Desk, period: RosterPeriod, person: Nurse, *, hidden: bool, late: bool) -> Text:
    """What the page says above the days: who sees these wishes, and what they count."""
    if period.state is PeriodState.PUBLISHED:
        return text("together.note_published")
    if hidden:
        return text("together.note_hidden", nurse=person.given_name)
    if late:
        return text("together.note_late")
    if phase_on(period, desk.today) is Phase.WISHES and period.wishes_until is not None:
        return text("together.note_open", until=period.wishes_until.isoformat())
    return text("together.note_seen")


def _edits(desk: Desk, person: Nurse, wanted: Mapping[date, Wished | None]) -> tuple[Edit, ...]:
    """Old wishes to new ones, each day checked, and the jokers of each period counted."""
    own = {wish.day: wish for wish in desk.store.where(Wish, nurse=person.id)}
    after = dict(own)
    edits: list[Edit] = []
    for day, wished in sorted(wanted.items()):
        may_wish(desk, person, day)
        before, made = own.get(day), _wish(desk, person, day, wished)
        if made is not None:
            made = replace(made, late=comes_late(desk, before, made))
            after[day] = made
        else:
            after.pop(day, None)
        edits += replacing(before, made)
    _check_jokers(desk, person, own, after)
    return tuple(edits)


def _wish(desk: Desk, person: Nurse, day: date, wished: Wished | None) -> Wish | None:
    if wished is None:
        return None
    shift = None if wished.kind is WishKind.DAY_OFF else wished.shift_kind
    if wished.kind is not WishKind.DAY_OFF:
        if shift is None:
            raise refuse("people.wish_without_duty")
        kind = border.existing(desk, ShiftKind, shift)
        if kind.ended is not None and kind.ended < day:
            raise refuse("roster.kind_ended", shift=kind.name, day=kind.ended.isoformat())
    return Wish(
        id=wish_id(person.id, day), nurse=person.id, day=day, kind=wished.kind, shift_kind=shift, joker=wished.joker
    )


def _check_jokers(desk: Desk, person: Nurse, before: Mapping[date, Wish], after: Mapping[date, Wish]) -> None:
    """Four a period, counted in every period that has more of them than before."""
    for period in {one.id: one for day in after if (one := period_of(desk, day)) is not None}.values():
        was, now = (
            sum(wish.joker for day, wish in wishes.items() if period.first <= day <= period.last)
            for wishes in (before, after)
        )
        if now > JOKERS_A_PERIOD and now > was:
            raise refuse("people.no_jokers_left", nurse=person.name, most=JOKERS_A_PERIOD)


def _repeated(desk: Desk, person: Nurse, period: RosterPeriod) -> Mapping[date, Wished]:
    """The wishes of the period before on the same weekdays of this one, as far as they still can be wished."""
    earlier = max((one for one in desk.store.all(RosterPeriod) if one.last < period.first), key=_first, default=None)
    if earlier is None:
        return {}
    shift = timedelta(weeks=((_monday(period.first) - _monday(earlier.first)).days) // 7)
    own = {wish.day: wish for wish in _own(desk, person.id, period.first, period.last)}
    jokers = JOKERS_A_PERIOD - sum(wish.joker for wish in own.values())
    leave, living = desk.store.where(Leave, nurse=person.id), {kind.id for kind in _kinds(desk, period)}
    again: dict[date, Wished] = {}
    for wish in sorted(_own(desk, person.id, earlier.first, earlier.last), key=lambda one: one.day):
        day = wish.day + shift
        free = period.first <= day <= period.last and day not in own and day > desk.today
        gone = wish.shift_kind is not None and wish.shift_kind not in living
        left = person.ended is not None and day > person.ended
        if not free or gone or left or any(one.covers(day) for one in leave):
            continue
        joker = wish.joker and jokers > 0
        jokers -= joker
        again[day] = Wished(wish.kind, wish.shift_kind, joker)
    return again


def _first(period: RosterPeriod) -> date:
    return period.first


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _written(desk: Desk, edits: tuple[Edit, ...], what: Text | None) -> Change:
    if not edits or what is None:
        raise refuse("border.nothing_changed")
    return desk.commit(edits, what)
