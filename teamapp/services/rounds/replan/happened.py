"""What a cause makes of the day before anything is planned anew: read, checked and ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from teamapp.domain.change import Edit
from teamapp.domain.entities import Assignment, CareNeed, Client, ClientHelper, Leave, Nurse, Visit
from teamapp.domain.entities.nurse import LeaveKind
from teamapp.domain.entities.visit import VisitStatus, visit_id
from teamapp.domain.ids import ClientId
from teamapp.domain.text import Text, text
from teamapp.domain.units import DAY_MINUTES, MinuteOfDay, Minutes
from teamapp.services import border
from teamapp.services.clients.needs import LONGEST_MINUTES, SHORTEST_MINUTES
from teamapp.services.desk import Desk
from teamapp.services.occurrences import visit_on, visits_of_day
from teamapp.services.refused import refuse
from teamapp.services.rounds.day.facts import DayFacts, read_day
from teamapp.services.rounds.part.scope import Scope, minute_now, nurses_of, overdue
from teamapp.services.rounds.replan.causes import Cancelled, Cause, NewVisit, NotHome, NurseAway, TakesLonger

AGAIN_MINUTES = 180
"""How long after the earliest moment somebody may go again to a client who was not at home."""

MOST_EXTRA_MINUTES = 240


@dataclass(frozen=True, slots=True)
class Happened:
    """A cause with the day before it and after it, before anybody has planned anew.

    `beside` are edits of other things than visits. `earlier` are visits of nurses who are there that should have been
    made by now and have no tick; `earlier_of_hers` those of the one who is away. `phones` says whom to ring.
    """

    cause: Cause
    before: DayFacts
    after: DayFacts
    now: MinuteOfDay | None
    beside: tuple[Edit, ...]
    what: Text
    reason: Text
    earlier: tuple[Visit, ...]
    earlier_of_hers: tuple[Visit, ...]
    phones: Mapping[ClientId, tuple[str, str]]

    def scope(self, *, made: bool = True, hers_made: bool = False) -> Scope:
        """From now on, for everybody who is there; earlier visits without a tick count as made, or are still to do."""
        counted = (self.earlier if made else ()) + (self.earlier_of_hers if hers_made else ())
        return Scope(now=self.now, made=frozenset(visit.id for visit in counted))


@dataclass(frozen=True, slots=True)
class _Told:
    """What a cause does, and its words: for the history, and for every visit that changes because of it."""

    visits: tuple[Visit, ...]
    what: Text
    reason: Text
    away: Nurse | None = None
    beside: tuple[Edit, ...] = ()


def happened(desk: Desk, day: date, cause: Cause) -> Happened:
    """Read the day and let the cause happen to it; refused in words where it cannot be."""
    told = _told(desk, day, cause)
    before = read_day(desk, day)
    after = read_day(desk, day, extra=told.visits)
    on_duty = tuple(duty for duty in after.on_duty if told.away is None or duty.nurse.id != told.away.id)
    after = replace(after, on_duty=on_duty)
    now = minute_now(desk, day)
    late, there = overdue(after, now), {duty.nurse.id for duty in on_duty}
    return Happened(
        cause=cause,
        before=before,
        after=after,
        now=now,
        beside=told.beside,
        what=told.what,
        reason=told.reason,
        earlier=tuple(visit for visit in late if there.issuperset(nurses_of(visit))),
        earlier_of_hers=tuple(visit for visit in late if not there.issuperset(nurses_of(visit))),
        phones=_phones(desk, after),
    )


def _told(desk: Desk, day: date, cause: Cause) -> _Told:
    if isinstance(cause, NurseAway):
        return _away(desk, day, cause)
    if isinstance(cause, NewVisit):
        return _new(desk, day, cause)
    visit = visit_on(desk, cause.visit, day)
    client = border.client_of(desk, visit.client).family_name
    if visit.cancelled:
        raise refuse("rounds.cancelled", client=client)
    if isinstance(cause, TakesLonger):
        return _longer(desk, visit, client, cause)
    if visit.status is not VisitStatus.PLANNED:
        raise refuse("rounds.begun", client=client)
    return _cancelled(visit, client, cause) if isinstance(cause, Cancelled) else _not_home(visit, client, cause)


def _away(desk: Desk, day: date, cause: NurseAway) -> _Told:
    """Her absence of this day is recorded where nobody has done so; her shift becomes open."""
    nurse = border.nurse_of(desk, cause.nurse)
    known = any(leave.covers(day) for leave in desk.store.where(Leave, nurse=nurse.id))
    shifts = [one for one in desk.store.between(Assignment, "day", day, day) if one.nurse == nurse.id]
    hers = [one for one in visits_of_day(desk, day) if nurse.id in (one.nurse, one.second_nurse) and not one.cancelled]
    if not shifts and not hers:
        raise refuse("rounds.not_on_duty", nurse=nurse.given_name, day=day.isoformat())
    beside = [Edit(one, None) for one in shifts]
    if not known:
        leave = Leave(id=desk.fresh_id(), nurse=nurse.id, kind=LeaveKind.SICK, first=day, last=day)
        beside.insert(0, Edit(None, leave))
    said = text("replan.away", nurse=nurse.given_name)
    what = text("replan.what_away", nurse=nurse.given_name, day=day.isoformat())
    return _Told((), what, said, away=nurse, beside=tuple(beside))


def _longer(desk: Desk, visit: Visit, client: str, cause: TakesLonger) -> _Told:
    if visit.status in (VisitStatus.DONE, VisitStatus.NOT_HOME):
        raise refuse("rounds.begun", client=client)
    border.between("label.visit.minutes_extra", cause.extra, least=1, most=MOST_EXTRA_MINUTES)
    need = border.existing(desk, CareNeed, visit.need)
    minutes = Minutes((visit.minutes if visit.minutes is not None else need.minutes) + cause.extra)
    return _Told(
        (replace(visit, minutes=minutes),),
        text("replan.what_longer", client=client, day=visit.day.isoformat(), minutes=cause.extra),
        text("replan.longer", client=client, minutes=cause.extra),
    )


def _cancelled(visit: Visit, client: str, cause: Cancelled) -> _Told:
    why = border.line("label.visit.cancel_reason", cause.reason, required=True)
    return _Told(
        (replace(visit, cancelled=True, cancel_reason=why),),
        text("day.cancelled", client=client, day=visit.day.isoformat()),
        text("replan.cancelled", client=client),
    )


def _not_home(visit: Visit, client: str, cause: NotHome) -> _Told:
    """Going again is the same visit later; that nobody opened is a tick, and ticks have no time (`keeping.py`)."""
    said = text("replan.not_home", client=client)
    if cause.again is None:
        what = text("day.not_home", client=client)
        return _Told((replace(visit, status=VisitStatus.NOT_HOME),), what, said)
    again = border.clock("label.visit.start", cause.again)
    window = (MinuteOfDay(again), MinuteOfDay(min(again + AGAIN_MINUTES, DAY_MINUTES)))
    later = replace(visit, moved_windows=(window,), start=MinuteOfDay(again), second_start=None, time_pinned=False)
    what = text("replan.what_again", client=client, day=visit.day.isoformat(), again=again)
    return _Told((later,), what, said)


def _new(desk: Desk, day: date, cause: NewVisit) -> _Told:
    need = border.existing(desk, CareNeed, cause.need)
    client = border.client_of(desk, need.client).family_name
    border.between("label.visit.minutes", cause.minutes, least=SHORTEST_MINUTES, most=LONGEST_MINUTES)
    first, last = (border.clock("label.visit.moved_windows", minute) for minute in cause.window)
    if last < first:
        raise refuse("replan.window_backwards", client=client)
    taken = {visit.id for visit in visits_of_day(desk, day)}
    fresh = next(key for index in count(1) if (key := visit_id(need.id, day, index)) not in taken)
    visit = Visit(
        id=fresh, client=need.client, need=need.id, day=day, minutes=cause.minutes, moved_windows=(cause.window,)
    )
    return _Told(
        (visit,),
        text("replan.what_new", client=client, day=day.isoformat()),
        text("replan.new", client=client),
    )


def _phones(desk: Desk, facts: DayFacts) -> Mapping[ClientId, tuple[str, str]]:
    """Each client's number, or that of somebody around her, with whose it is."""
    helpers: dict[ClientId, tuple[str, str]] = {}
    for helper in desk.store.all(ClientHelper):
        if helper.phone:
            helpers.setdefault(helper.client, (helper.phone, helper.name))
    own: dict[ClientId, tuple[str, str]] = {
        client.id: (client.phone, "") for client in desk.store.all(Client) if client.phone
    }
    return {client: own.get(client) or helpers.get(client, ("", "")) for client in facts.clients}
