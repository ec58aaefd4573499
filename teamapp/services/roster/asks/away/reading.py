"""What an absence leaves to be done: shifts without anybody, and visits that need another nurse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from teamapp.domain.entities import Ask, Assignment, Client, Leave, Nurse, ShiftKind, Visit
from teamapp.domain.entities.asking import AskState, Move
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.entities.visit import start_for
from teamapp.domain.ids import Id, NurseId
from teamapp.domain.units import MinuteOfDay
from teamapp.services.desk import Desk
from teamapp.services.people.absence import left_open_by
from teamapp.services.roster.asks.away.reporting import left_behind
from teamapp.services.roster.asks.moves import taking
from teamapp.services.roster.asks.standing import given_name, missing, view_around
from teamapp.services.roster.shown.view import PeriodView

LATER_DAYS = 28


@dataclass(frozen=True, slots=True)
class OpenShift:
    """A shift that she left: still without anybody, under an ask (`asked_of` some, or anybody), covered, not needed."""

    day: date
    kind: ShiftKind
    open: bool
    asked: Id | None
    asked_of: tuple[str, ...]
    taken_by: str

    @property
    def moves(self) -> tuple[Move, ...]:
        return taking([(self.day, self.kind.id)])


@dataclass(frozen=True, slots=True)
class HerVisit:
    """A visit of today that needs another nurse."""

    client: str
    start: MinuteOfDay | None


@dataclass(frozen=True, slots=True)
class Away:
    """A colleague who is away: until when, her shifts, those later that stand, and her visits that need somebody.

    `still_on` says that her shift of today stands although she is away: it must be opened first.
    """

    nurse: Nurse
    first: date
    last: date | None
    shifts: tuple[OpenShift, ...]
    later: tuple[date, ...]
    still_on: bool
    visits: tuple[HerVisit, ...]

    @property
    def open_shifts(self) -> tuple[OpenShift, ...]:
        return tuple(shift for shift in self.shifts if shift.open)

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be done."""
        return not self.open_shifts and not self.visits and not self.still_on


def away_today(desk: Desk) -> tuple[Away, ...]:
    """Everybody who is reported away and whose absence began in these days or leaves something open."""
    today = desk.today
    found = [one for one in desk.store.all(Leave) if one.kind is LeaveKind.SICK and one.covers(today)]
    cards = (read_away(desk, one) for one in sorted(found, key=lambda one: (one.first, one.nurse)))
    return tuple(card for card in cards if card is not None and (not card.settled or card.first == today))


def read_away(desk: Desk, leave: Leave) -> Away | None:
    """One absence with what it leaves to be done from today on."""
    nurse = desk.store.get(Nurse, leave.nurse)
    if nurse is None:
        return None
    today = desk.today
    behind = [one for one in left_behind(desk, leave) if one.day >= today]
    view = view_around(desk, [one.day for one in behind]) if behind else None
    until = leave.last or today + timedelta(days=LATER_DAYS)
    lost = left_open_by(desk, leave.nurse, first=max(today, leave.first), last=until)
    soon = [visit for visit in lost.visits if visit.day == today]
    return Away(
        nurse=nurse,
        first=leave.first,
        last=leave.last,
        shifts=tuple(shift for one in behind if view is not None and (shift := _shift(desk, view, one)) is not None),
        later=tuple(sorted(one.day for one in lost.duties)),
        still_on=any(one.day == today for one in lost.duties),
        visits=tuple(_visit(desk, leave.nurse, visit) for visit in soon),
    )


def leave_of(desk: Desk, nurse: NurseId) -> Leave | None:
    """The absence of a nurse that covers today."""
    today = desk.today
    found = (one for one in desk.store.where(Leave, nurse=nurse) if one.kind is LeaveKind.SICK and one.covers(today))
    return next(found, None)


def _visit(desk: Desk, nurse: NurseId, visit: Visit) -> HerVisit:
    client = desk.store.get(Client, visit.client)
    return HerVisit(client.family_name if client is not None else "", start_for(visit, nurse))


def _shift(desk: Desk, view: PeriodView, one: Assignment) -> OpenShift | None:
    kind = desk.store.get(ShiftKind, one.shift_kind)
    if kind is None:
        return None
    lacks = missing(view, one.day, kind.id) > 0
    moves = taking([(one.day, kind.id)])
    asks = [ask for ask in desk.store.all(Ask) if ask.moves == moves]
    now = desk.clock()
    waiting = next((ask for ask in asks if ask.state is AskState.OPEN and ask.expires > now), None)
    done = [ask for ask in asks if ask.state is AskState.DONE and ask.taken_by is not None]
    taker = max(done, key=lambda ask: ask.id).taken_by if done and not lacks else None
    return OpenShift(
        day=one.day,
        kind=kind,
        open=lacks,
        asked=waiting.id if waiting is not None else None,
        asked_of=tuple(sorted(given_name(desk, nurse) for nurse in waiting.asked)) if waiting is not None else (),
        taken_by=given_name(desk, taker),
    )
